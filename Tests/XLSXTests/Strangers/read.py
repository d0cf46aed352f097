"""Reads a workbook with openpyxl and prints what a spreadsheet would show of it: a line a sheet and a line a cell.

    read.py FILE
"""
import datetime
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
for sheet in workbook:
    widths = [sheet.column_dimensions[openpyxl.utils.get_column_letter(i + 1)].width for i in range(sheet.max_column)]
    print("sheet", ascii(sheet.title), sheet.freeze_panes, sheet.auto_filter.ref, all(width >= 8 for width in widths))
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            value = cell.value.isoformat() if isinstance(cell.value, datetime.datetime) else cell.value
            print(cell.coordinate, cell.data_type, cell.number_format, ascii(value))
