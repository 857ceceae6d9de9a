"""Puts a word before the text of some fields of a workbook and saves it: {"file", "to", "word", "fields": {name: lead}}."""

import json
import sys

from openpyxl import load_workbook

task = json.load(sys.stdin)
wb = load_workbook(task["file"])
names = wb.defined_names
all_names = {n.name: n for n in (names.definedName if hasattr(names, "definedName") else names.values())}
for name, lead in task["fields"].items():
    ((sheet, area),) = list(all_names[name].destinations)
    cell = wb[sheet][area.replace("$", "").split(":")[0]]
    cell.value = lead + task["word"] + str(cell.value)[len(lead) :]
wb.save(task["to"])
