"""The least a check can be: the fastest loader of PyYAML, and whether every top key is a known one."""
import glob
import os
import sys

import yaml

KNOWN = {
    "initiative": {"kind", "id", "title", "owner", "issues", "content", "schedule", "progress", "contributes"},
    "kpi": {"kind", "id", "title", "unit", "better", "actuals", "target"},
}

unknown = 0
for path in sorted(glob.glob(os.path.join(sys.argv[1], "initiatives", "**", "*.yaml"), recursive=True)):
    with open(path, encoding="utf-8") as file:
        for document in yaml.load_all(file, Loader=yaml.CSafeLoader):
            for key in document.keys() - KNOWN[document["kind"]]:
                print(f"{path}: unknown key {key}")
                unknown += 1
sys.exit(1 if unknown else 0)
