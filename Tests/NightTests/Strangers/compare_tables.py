"""Compares every table of a snapshot, value by value, as pyarrow, DuckDB and Polars read it from Parquet and from CSV.

usage: compare_tables.py SNAPSHOT
"""
import csv
import datetime
import glob
import os
import sys

import duckdb
import polars
import pyarrow
import pyarrow.parquet

csv.field_size_limit(1 << 30)


def from_pyarrow(path):
    return pyarrow.parquet.read_table(path).to_pydict()


def from_duckdb(path):
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    relation = connection.execute("SELECT * FROM read_parquet(?)", [path])
    names = [column[0] for column in relation.description]
    rows = relation.fetchall()
    return {name: [row[index] for row in rows] for index, name in enumerate(names)}


def from_polars(path):
    return polars.read_parquet(path).to_dict(as_series=False)


def as_text(value):
    """A value as the CSV writes it; null is None."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        value = value.astimezone(datetime.timezone.utc)
        fraction = f".{value.microsecond:06d}" if value.microsecond else ""
        return value.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"
    return str(value)


def same(value, cell):
    """Whether a value of Parquet and a cell of the CSV are one; Python's csv gives a null as an empty text."""
    if isinstance(value, float):
        return float(cell) == value
    return (as_text(value) or "") == cell


def main(snapshot):
    failures, tables, cells = [], 0, 0
    for path in sorted(glob.glob(f"{snapshot}/parquet/*.parquet")):
        name = os.path.basename(path)[: -len(".parquet")]
        reference = from_pyarrow(path)
        for stranger, read in (("duckdb", from_duckdb), ("polars", from_polars)):
            other = read(path)
            if list(other) != list(reference):
                failures.append(f"{name}: {stranger} reads the columns {list(other)}")
                continue
            for column, values in reference.items():
                if [as_text(v) for v in values] != [as_text(v) for v in other[column]]:
                    failures.append(f"{name}.{column}: {stranger} and pyarrow differ")
        with open(f"{snapshot}/csv/{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        if rows[0] != list(reference):
            failures.append(f"{name}: the CSV has the columns {rows[0]}")
        columns = list(reference.values())
        count = len(columns[0])
        if len(rows) - 1 != count:
            failures.append(f"{name}: {len(rows) - 1} rows of CSV, {count} of Parquet")
        for number, row in enumerate(rows[1:]):
            for column, values, cell in zip(reference, columns, row):
                cells += 1
                if not same(values[number], cell):
                    failures.append(f"{name}.{column}, row {number}: {values[number]!r} and {cell!r}")
        tables += 1
    for failure in failures[:20]:
        print(failure)
    if failures or not tables:
        sys.exit(f"{len(failures)} differences in {tables} tables")
    print(f"{tables} tables agree in {cells} cells")


main(sys.argv[1])
