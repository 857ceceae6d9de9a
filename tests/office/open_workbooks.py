"""Prints what openpyxl finds in each workbook as JSON, in the shape that opened.ts describes."""

import json
import re
import sys
import zipfile

from openpyxl import load_workbook


def sheet(ws):
    cells = [cell for row in ws.iter_rows() for cell in row]
    page = ws.page_setup
    margins = ws.page_margins
    return {
        "name": ws.title,
        "values": {c.coordinate: c.value for c in cells if c.value is not None},
        "merged": sorted(str(r) for r in ws.merged_cells.ranges),
        "unlocked": [c.coordinate for c in cells if not c.protection.locked],
        "quoted": [c.coordinate for c in cells if c.quotePrefix],
        "links": {c.coordinate: c.hyperlink.location for c in cells if getattr(c, "hyperlink", None)},
        "protected": bool(ws.protection.sheet),
        "filter": ws.auto_filter.ref,
        "validations": [{"cells": str(v.sqref), "list": v.formula1} for v in ws.data_validations.dataValidation],
        "heights": {str(n): d.height for n, d in ws.row_dimensions.items()},
        "page": {
            "paper": int(page.paperSize),
            "orientation": page.orientation,
            "fitToPage": bool(ws.sheet_properties.pageSetUpPr.fitToPage),
            "fitToWidth": page.fitToWidth,
            "fitToHeight": page.fitToHeight,
            "centred": bool(ws.print_options.horizontalCentered),
            "margins": [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer],
            "header": ws.oddHeader.right.text,
            "footer": ws.oddFooter.center.text,
            "breaks": [b.id for b in ws.row_breaks.brk],
            "titles": ws.print_title_rows,
            "area": ws.print_area,
        },
        "view": {
            "mode": ws.sheet_view.view or "normal",
            "zoom": ws.sheet_view.zoomScale,
            "freeze": ws.freeze_panes,
            "gridLines": ws.sheet_view.showGridLines,
        },
    }


def fonts(path):
    with zipfile.ZipFile(path) as parts:
        styles = parts.read("xl/styles.xml").decode()
        has_theme = "xl/theme/theme1.xml" in parts.namelist()
        theme = parts.read("xl/theme/theme1.xml").decode() if has_theme else ""
    return sorted(set(re.findall(r'<name val="([^"]*)"', styles) + re.findall(r'typeface="([^"]*)"', theme)))


def names(wb):
    """A list in older versions of openpyxl, a dictionary in newer ones."""
    found = wb.defined_names
    return found.definedName if hasattr(found, "definedName") else found.values()


def book(path):
    wb = load_workbook(path)
    properties = wb.properties
    return {
        "properties": {key: getattr(properties, key) for key in ("title", "subject", "creator", "keywords")},
        "names": {defined.name: defined.attr_text for defined in names(wb)},
        "fonts": fonts(path),
        "sheets": [sheet(ws) for ws in wb.worksheets if ws.sheet_state == "visible"],
    }


print(json.dumps([book(path) for path in sys.argv[1:]], ensure_ascii=False))
