"""What an official does in LibreOffice Calc itself: rows put in and taken out, worksheets renamed and moved. Jobs come as JSON."""
import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = f"reform-{time.time_ns()}"


def value(name, said):
    return PropertyValue(Name=name, Value=said)


def desktop():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            remote = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def place(document, name):
    """The first cell of a defined name."""
    return document.NamedRanges.getByName(name).ReferredCells.RangeAddress


def on_words(cell, words, looks):
    """What a person does to words marked inside of a cell; Ctrl+B reaches the letters of the script in use."""
    cursor = cell.createTextCursor()
    at = cell.String.index(words)
    cursor.gotoStart(False)
    cursor.goRight(at, False)
    cursor.goRight(len(words), True)
    for name, said in looks.items():
        cursor.setPropertyValue(name, said)
    return cursor


def do(job, document):
    deed = job["deed"]
    at = place(document, job["name"])
    sheet = document.Sheets.getByIndex(at.Sheet)
    sheet.unprotect("")
    if deed == "insert row above":
        sheet.Rows.insertByIndex(at.StartRow, 1)
    elif deed == "insert row with words below":
        sheet.Rows.insertByIndex(at.EndRow + 1, 1)
        sheet.getCellByPosition(at.StartColumn, at.EndRow + 1).String = job["words"]
    elif deed == "strike row, write below":
        sheet.getCellByPosition(at.StartColumn, at.StartRow).CharStrikeout = 1
        sheet.Rows.insertByIndex(at.EndRow + 1, 1)
        sheet.getCellByPosition(at.StartColumn, at.EndRow + 1).String = job["words"]
    elif deed == "move into":
        to = place(document, job["before"])
        cell = sheet.getCellByPosition(to.StartColumn, to.StartRow).CellAddress
        sheet.moveRange(cell, place(document, job["name"]))
    elif deed == "delete row":
        sheet.Rows.removeByIndex(at.StartRow, at.EndRow - at.StartRow + 1)
    elif deed == "insert column":
        sheet.Columns.insertByIndex(at.StartColumn, 1)
    elif deed == "move row":
        to = place(document, job["before"]).StartRow + job["below"]
        sheet.Rows.insertByIndex(to, 1)
        cut = place(document, job["name"])
        row = cut.StartRow
        sheet.moveRange(sheet.getCellByPosition(cut.StartColumn, to).CellAddress, cut)
        sheet.Rows.removeByIndex(row, 1)
    elif deed == "bold words":
        on_words(sheet.getCellByPosition(at.StartColumn, at.StartRow), job["words"], {"CharWeightAsian": 150.0})
    elif deed == "strike words":
        on_words(sheet.getCellByPosition(at.StartColumn, at.StartRow), job["words"], {"CharStrikeout": 1})
    elif deed == "other words":
        cursor = on_words(sheet.getCellByPosition(at.StartColumn, at.StartRow), job["words"], {})
        cursor.String = job["instead"]
    elif deed == "type over":
        sheet.getCellByPosition(at.StartColumn, at.StartRow).String = job["words"]
    elif deed == "rename worksheet":
        sheet.Name = "課で使った名前"
    elif deed == "move worksheet":
        document.Sheets.insertNewByName("控え", 0)
    else:
        raise SystemExit(f"unknown deed {deed}")


def main():
    jobs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={PIPE};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            calc = desktop()
            for job in jobs:
                document = calc.loadComponentFromURL(f"file://{job['file']}", "_blank", 0, (value("Hidden", True),))
                do(job, document)
                document.storeToURL(f"file://{job['to']}", (value("FilterName", "Calc MS Excel 2007 XML"),))
                document.close(True)
            try:
                calc.terminate()
            except Exception:  # it may go before it answers
                pass
            office.wait(30)
        finally:
            office.kill()


main()
