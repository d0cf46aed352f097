"""Reads a CSV file with one library, types declared, and prints a line a cell: its column, row and value.

    read.py LIBRARY FILE TYPES      TYPES: the columns' types, in order, joined with commas
"""
import datetime
import struct
import sys


def main():
    library, path, types = sys.argv[1:]
    columns = {"pyarrow": pyarrow_columns, "polars": polars_columns, "duckdb": duckdb_columns}[library](path, types.split(","))
    for index, column in enumerate(columns):
        for row, value in enumerate(column):
            print(index, row, shown(value))


def pyarrow_columns(path, types):
    import pyarrow
    import pyarrow.csv
    known = {"text": pyarrow.string(), "int64": pyarrow.int64(), "double": pyarrow.float64(), "bool": pyarrow.bool_(),
             "date": pyarrow.date32(), "timestamp": pyarrow.timestamp("us", "UTC")}
    table = pyarrow.csv.read_csv(
        path, parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types={f"c{i}": known[type] for i, type in enumerate(types)}, null_values=[""], strings_can_be_null=True,
            quoted_strings_can_be_null=False))
    return [column.to_pylist() for column in table.columns]


def polars_columns(path, types):
    import polars
    known = {"text": polars.String, "int64": polars.Int64, "double": polars.Float64, "bool": polars.Boolean,
             "date": polars.Date, "timestamp": polars.Datetime("us", "UTC")}
    frame = polars.read_csv(path, schema={f"c{i}": known[type] for i, type in enumerate(types)})
    return [column.to_list() for column in frame.get_columns()]


def duckdb_columns(path, types):
    import duckdb
    known = {"text": "VARCHAR", "int64": "BIGINT", "double": "DOUBLE", "bool": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP"}
    names = "{" + ", ".join(f"'c{i}': '{known[type]}'" for i, type in enumerate(types)) + "}"
    rows = duckdb.execute(
        f"FROM read_csv('{path}', header = true, columns = {names}, allow_quoted_nulls = false, delim = ',', quote = '\"', "
        "escape = '\"', auto_detect = false, new_line = '\\r\\n')").fetchall()
    return list(zip(*rows)) if rows else []


def shown(value):
    if value is None:
        return "null"
    if isinstance(value, str):
        return value.encode().hex()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return struct.pack(">d", value).hex()
    if isinstance(value, datetime.datetime):
        return str((value.replace(tzinfo=None) - datetime.datetime(1970, 1, 1)) // datetime.timedelta(microseconds=1))
    if isinstance(value, datetime.date):
        return str((value - datetime.date(1970, 1, 1)).days)
    return str(value)


main()
