"""YAML -> 様式4 as anyone would write it with XlsxWriter, the fastest ordinary library."""
import sys

from form import build, height_of
from xlsxwriter import Workbook

TEXT = {"font_name": "BIZ UDPGothic", "font_size": 10.5, "text_wrap": True}
CENTER = {**TEXT, "align": "center", "valign": "vcenter"}
LEFT = {**TEXT, "align": "left", "valign": "top", "border": 1}


def write_workbook(view, path):
    with Workbook(path) as book:
        look = {
            "title": book.add_format({**CENTER, "font_size": 16, "bold": True}),
            "owner": book.add_format({**TEXT, "align": "right"}),
            "label": book.add_format({**CENTER, "bold": True, "border": 1, "bg_color": "#E9EDF2"}),
            "part": book.add_format({**CENTER, "border": 1, "bg_color": "#F4F6F8"}),
            "mark": book.add_format({**LEFT, "align": "right"}),
            "text": book.add_format(LEFT),
            "bold": book.add_format({**LEFT, "bold": True}),
        }
        sheet = book.add_worksheet(view["title"][:31])
        for column, width in enumerate((12.7, 13.7, 3.3, 66.6)):
            sheet.set_column(column, column, width)
        sheet.merge_range(0, 0, 0, 3, "重要取組シート", look["title"])
        sheet.merge_range(1, 0, 1, 3, view["owner"], look["owner"])
        set_page(sheet, write_blocks(sheet, view["blocks"], look))


def write_blocks(sheet, blocks, look):
    row = 2
    for label, parts in blocks:
        top = row
        for part, lines in parts:
            first = row
            for mark, text, bold in lines or [("", "", False)]:
                sheet.set_row(row, height_of(text))
                sheet.write_string(row, 2, mark, look["mark"]) if mark else sheet.write_blank(row, 2, None, look["mark"])
                shown = look["bold"] if bold else look["text"]
                sheet.write_string(row, 3, text, shown) if text else sheet.write_blank(row, 3, None, shown)
                row += 1
            if part:
                span(sheet, first, 1, row - 1, 1, part, look["part"])
        span(sheet, top, 0, row - 1, 0 if parts[0][0] else 1, label, look["label"])
    return row - 1


def span(sheet, top, left, bottom, right, text, look):
    if (top, left) == (bottom, right):
        sheet.write_string(top, left, text, look)
    else:
        sheet.merge_range(top, left, bottom, right, text, look)


def set_page(sheet, last):
    sheet.print_area(0, 0, last, 3)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_header("&R様式 4")
    sheet.set_footer("&C&P / &N")
    sheet.protect()


build(sys.argv[1], sys.argv[2], write_workbook)
