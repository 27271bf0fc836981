"""What people do to a workbook before they send it, done with openpyxl, which also saves in its own way.

Reads jobs from the JSON file that is named: [{"from": path, "to": path, "edits": [[name, argument...], ...]}].
Cells are named by the hidden keys of their rows and columns, never by position.
"""

import copy
import json
import re
import sys

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.filters import FilterColumn, Filters

YELLOW = PatternFill("solid", fgColor="FFFFFF00")


def pillars(book):
    return [sheet for sheet in book if str(sheet["A1"].value).startswith("gyokaku:pillar-")]


def keyed_rows(sheet):
    return [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value]


def place(book, key):
    row_key, field = key.split("|")
    for sheet in book:
        if not str(sheet["A1"].value).startswith("gyokaku:"):
            continue
        columns = [cell.column for cell in sheet[1] if cell.value == field]
        rows = [row for row in keyed_rows(sheet) if sheet.cell(row, 1).value == row_key]
        if columns and rows:
            return sheet, rows[0], columns[0]
    raise KeyError(key)


def cell(book, key):
    sheet, row, column = place(book, key)
    return sheet.cell(row, column)


def type_in(book, key, value):
    cell(book, key).value = value


def paste(book, key, value, number_format):
    """A value from another sheet comes with its own looks."""
    target = cell(book, key)
    target.value = value
    target.number_format = number_format
    target.fill = copy.copy(YELLOW)
    target.font = Font(name="MS 明朝", size=8, color="FFFF0000", strike=True)
    target.alignment = Alignment(horizontal="center", wrap_text=False)


def sort(book, first_column):
    """The rows of every pillar the other way round, from a column on: 1 takes the keys along, 2 leaves them behind."""
    for sheet in pillars(book):
        rows = keyed_rows(sheet)
        columns = range(first_column, sheet.max_column + 1)
        values = [[sheet.cell(row, column).value for column in columns] for row in rows]
        for row, moved in zip(rows, reversed(values)):
            for column, value in zip(columns, moved):
                sheet.cell(row, column).value = value


def rename(book):
    for index, sheet in enumerate(pillars(book)):
        sheet.title = f"🗂第{index + 1}の柱（控え）"


def insert(book, note):
    """A row with a note in the middle, an empty one, and a column in front of the typed ones."""
    sheet = pillars(book)[0]
    rows = keyed_rows(sheet)
    middle = rows[len(rows) // 2]
    sheet.insert_rows(middle, 2)
    sheet.cell(middle, 3).value = note
    sheet.insert_cols(5)


def delete(book, row_key):
    for sheet in pillars(book):
        for row in reversed(keyed_rows(sheet)):
            if sheet.cell(row, 1).value == row_key:
                sheet.delete_rows(row)


def merge(book, first, last):
    sheet, top, left = place(book, first)
    other, bottom, right = place(book, last)
    assert sheet is other
    sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def comment(book, key, text):
    cell(book, key).comment = Comment(text, "財政課")


def hide(book, key):
    sheet, row, column = place(book, key)
    sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].hidden = True


def filter_all(book):
    """A filter on every pillar through which no row passes."""
    for sheet in pillars(book):
        rows = keyed_rows(sheet)
        sheet.auto_filter.ref = f"A{rows[0] - 1}:Z{rows[-1]}"
        sheet.auto_filter.filterColumn.append(FilterColumn(colId=2, filters=Filters(filter=["該当なし"])))
        for row in rows:
            sheet.row_dimensions[row].hidden = True


def decorate(book):
    """What an office adds to its own master: a sheet, a chart on a sheet of ours, a thread of notes."""
    book.create_sheet("打合せメモ")["A1"] = "6月の会議"
    chart = BarChart()
    chart.add_data(Reference(pillars(book)[0], min_col=4, min_row=6, max_row=9))
    pillars(book)[1].add_chart(chart, "AZ3")


def note(book, sheet_key, address, value):
    """Something beside what stands on a sheet of ours."""
    for sheet in book:
        if sheet["A1"].value == f"gyokaku:{sheet_key}":
            sheet[address] = value


EDITS = {
    "note": note,
    "type": type_in,
    "paste": paste,
    "sort": sort,
    "rename": rename,
    "insert": insert,
    "delete": delete,
    "merge": merge,
    "comment": comment,
    "hide": hide,
    "filter": filter_all,
    "decorate": decorate,
}

with open(sys.argv[1], encoding="utf-8") as file:
    jobs = json.load(file)
for job in jobs:
    book = openpyxl.load_workbook(job["from"])
    for name, *arguments in job["edits"]:
        EDITS[name](book, *arguments)
    book.save(job["to"])
