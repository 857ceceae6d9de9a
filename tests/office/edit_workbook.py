"""Does to a workbook what a person does, with openpyxl, which leaves names where they are: {"file", "to", "deed", "name"}."""

import json
import sys

from openpyxl import load_workbook

task = json.load(sys.stdin)
wb = load_workbook(task["file"])
if task["deed"] == "save":
    wb.save(task["to"])
    sys.exit()
names = wb.defined_names
all_names = {n.name: n for n in (names.definedName if hasattr(names, "definedName") else names.values())}
((title, area),) = list(all_names[task["name"]].destinations)
ws = wb[title]
cell = ws[area.replace("$", "").split(":")[0]]
deed = task["deed"]
if deed == "insert row":
    ws.insert_rows(cell.row)
elif deed == "insert row with words":
    ws.insert_rows(cell.row)
    ws.cell(cell.row, cell.column).value = "新しい項目（～3月）"
elif deed == "delete row":
    ws.delete_rows(cell.row)
elif deed == "insert column":
    ws.insert_cols(cell.column)
elif deed == "rename":
    ws.title = "直した様式"
elif deed == "copy":
    wb.copy_worksheet(ws)
elif deed == "sort":
    wb._sheets.reverse()
else:
    raise SystemExit(f"unknown deed {deed}")
wb.save(task["to"])
