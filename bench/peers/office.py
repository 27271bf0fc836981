"""What an office would write today: reads the divisions' workbooks, joins them with the master by key and writes the values.

    python3 office.py MASTER FOLDER OUT

openpyxl reads and writes, pandas joins. Of a division that handed in several times the newest counts. Cells of the
master that hold formulas are left alone. Prints how many values it wrote.
"""

import sys
from pathlib import Path

import pandas as pd
from openpyxl import load_workbook

TEXTS = {"report", "reason", "next", "memo"}


def is_input(field):
    return isinstance(field, str) and (field in TEXTS or field.endswith((".actual", ".kind")))


def pillars(book):
    return [sheet for sheet in book.worksheets if sheet.title.startswith("柱")]


def submitted(path):
    """The values of one division's workbook: a line each, with its division's file name and submission number."""
    book = load_workbook(path, read_only=True, data_only=True)
    number = next(
        row[2] for row in book["使い方"].iter_rows(values_only=True) if row[0] == "submission:number"
    )
    lines = []
    for sheet in pillars(book):
        rows = sheet.iter_rows(values_only=True)
        fields = next(rows)
        columns = [(column, field) for column, field in enumerate(fields) if is_input(field)]
        for row in rows:
            if not row[0]:
                continue
            for column, field in columns:
                if row[column] is not None:
                    lines.append((row[0], field, row[column], path.stem.rsplit("-", 1)[0], number))
    book.close()
    return lines


def places(book):
    """Where the master has an input: a line each."""
    lines = []
    for sheet in pillars(book):
        columns = [(cell.column, cell.value) for cell in sheet[1] if is_input(cell.value)]
        for (key,) in sheet.iter_rows(min_row=2, max_col=1):
            if not key.value:
                continue
            for column, field in columns:
                value = sheet.cell(key.row, column).value
                if not (isinstance(value, str) and value.startswith("=")):
                    lines.append((key.value, field, sheet.title, key.row, column))
    return lines


def main(master, folder, out):
    lines = [line for path in sorted(Path(folder).glob("*.xlsx")) for line in submitted(path)]
    values = pd.DataFrame(lines, columns=["key", "field", "value", "division", "number"], dtype=object)
    newest = values.groupby("division")["number"].transform("max")
    values = values[values["number"] == newest].drop_duplicates(["key", "field"])
    book = load_workbook(master)
    where = pd.DataFrame(places(book), columns=["key", "field", "sheet", "row", "column"])
    joined = where.merge(values, on=["key", "field"])
    for line in joined.itertuples():
        book[line.sheet].cell(int(line.row), int(line.column)).value = line.value
    book.save(out)
    print(len(joined))


main(*sys.argv[1:])
