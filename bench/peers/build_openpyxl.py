"""YAML -> 様式4 as anyone would write it with openpyxl: styles made once, cells set one by one."""
import sys

from form import build, height_of
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FONT = "BIZ UDPGothic"
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
TEXT, BOLD, TITLE = Font(name=FONT, size=10.5), Font(name=FONT, size=10.5, bold=True), Font(name=FONT, size=16, bold=True)
LABEL_FILL, PART_FILL = PatternFill("solid", fgColor="E9EDF2"), PatternFill("solid", fgColor="F4F6F8")
CENTER = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="top", wrap_text=True)


def write_workbook(view, path):
    book = Workbook()
    sheet = book.active
    sheet.title = view["title"][:31]
    for column, width in zip("ABCD", (12.7, 13.7, 3.3, 66.6)):
        sheet.column_dimensions[column].width = width
    span(sheet, 1, 1, 1, 4, "重要取組シート", TITLE, CENTER, None, None)
    span(sheet, 2, 1, 2, 4, view["owner"], TEXT, RIGHT, None, None)
    row = 3
    for label, parts in view["blocks"]:
        top = row
        for part, lines in parts:
            first = row
            for mark, text, bold in lines or [("", None, False)]:
                write_line(sheet, row, mark, text, bold)
                row += 1
            if part:
                span(sheet, first, 2, row - 1, 2, part, TEXT, CENTER, PART_FILL, BOX)
        span(sheet, top, 1, row - 1, 1 if parts[0][0] else 2, label, BOLD, CENTER, LABEL_FILL, BOX)
    set_page(sheet, view, row - 1)
    book.save(path)


def write_line(sheet, row, mark, text, bold):
    sheet.row_dimensions[row].height = height_of(text or "")
    for column, value, alignment in ((3, mark or None, RIGHT), (4, text, LEFT)):
        cell = sheet.cell(row, column, value)
        cell.font, cell.alignment, cell.border = BOLD if bold else TEXT, alignment, BOX


def span(sheet, top, left, bottom, right, text, font, alignment, fill, border):
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            cell = sheet.cell(row, column)
            cell.font, cell.alignment = font, alignment
            if fill:
                cell.fill, cell.border = fill, border
    sheet.cell(top, left).value = text
    if (top, left) != (bottom, right):
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def set_page(sheet, view, last):
    sheet.print_area = f"A1:D{last}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.oddHeader.right.text = "様式 4"
    sheet.oddFooter.center.text = "&P / &N"
    sheet.protection.sheet = True


build(sys.argv[1], sys.argv[2], write_workbook)
