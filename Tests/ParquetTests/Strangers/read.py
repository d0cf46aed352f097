"""Reads Parquet files and compares each table with the .txt beside the file.

    read.py [--packages FOLDER] [--readers NAME,...] FILE...

Packages of the folder come before those of the environment: so readers of another year read too.
"""
import argparse
import sys

options = argparse.ArgumentParser()
options.add_argument("--packages")
options.add_argument("--readers", default="pyarrow,duckdb,polars")
options.add_argument("files", nargs="*")
arguments = options.parse_args()
if arguments.packages:
    sys.path.insert(0, arguments.packages)

import duckdb
import polars
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet

import canonical


def with_pyarrow(path):
    verifies = {"page_checksum_verification": True} if int(pa.__version__.split(".")[0]) > 14 else {}
    return pyarrow.parquet.read_table(path, **verifies)


def with_duckdb(path):
    connection = duckdb.connect(config={"threads": 1})
    connection.execute("SET TimeZone='UTC'")
    found = connection.execute("SELECT * FROM read_parquet(?)", [path])
    return found.to_arrow_table() if hasattr(found, "to_arrow_table") else found.arrow()


def with_polars(path):
    if hasattr(polars.Config, "activate_decimals"):
        polars.Config.activate_decimals(True)
    return polars.read_parquet(path).to_arrow()


def with_arrow_rs(path):
    import arro3.io
    return pa.table(arro3.io.read_parquet(path).read_all())


def with_fastparquet(path):
    import fastparquet
    frame = fastparquet.ParquetFile(path).to_pandas()
    schema = comparable_in_pandas(pyarrow.parquet.read_table(path)).schema
    return pa.table({f.name: pa.array(frame[f.name], from_pandas=True).cast(f.type, safe=False) for f in schema})


def comparable_in_pandas(table):
    """The flat columns whose values pandas keeps: it has no decimals, and takes what is no number for a null."""
    columns = {}
    for field in table.schema:
        column = table.column(field.name)
        if pa.types.is_nested(field.type) or pa.types.is_decimal(field.type):
            continue
        if pa.types.is_floating(field.type):
            column = pa.compute.if_else(pa.compute.is_nan(column), None, column)
        columns[field.name] = column
    return pa.table(columns)


READERS = {"pyarrow": with_pyarrow, "duckdb": with_duckdb, "polars": with_polars, "arrow-rs": with_arrow_rs,
           "fastparquet": with_fastparquet}


def looked_up(path):
    """Looks values up one by one, so that bounds and bloom filters that tell lies show; gives what went wrong."""
    table = pyarrow.parquet.read_table(path)
    connection = duckdb.connect(config={"threads": 1})
    for name in set(table.column_names) & {"id", "large"}:
        values = table.column(name).drop_null().to_pylist()
        for value in values[:20]:
            query = f"SELECT count(*) FROM read_parquet(?) WHERE {name} = ?"
            found = connection.execute(query, [path, value]).fetchone()[0]
            if found != values.count(value):
                yield f"{path}: duckdb finds {name} = {value!r} {found} times, expected {values.count(value)}"


def expected(path, reader):
    if reader == "fastparquet":
        return canonical.table(comparable_in_pandas(pyarrow.parquet.read_table(path)))
    with open(path.removesuffix(".parquet") + ".txt", encoding="utf-8") as file:
        return file.read()


failures = 0
for path in arguments.files:
    for complaint in looked_up(path):
        failures += 1
        print(complaint)
    for reader in arguments.readers.split(","):
        wanted = expected(path, reader)
        try:
            found = canonical.table(READERS[reader](path))
        except Exception as error:  # What a stranger refuses is a finding, not a reason to stop.
            found = f"{type(error).__name__}: {error}\n"
        if found != wanted:
            failures += 1
            lines = [(a, b) for a, b in zip(found.splitlines(), wanted.splitlines()) if a != b]
            wrong, right = lines[0] if lines else (found, wanted)
            at = next((i for i, (a, b) in enumerate(zip(wrong, right)) if a != b), 0)
            print(f"{path}: {reader} reads {wrong[:30]}…{wrong[at:at + 80]!r}, expected {right[at:at + 80]!r}")
sys.exit(1 if failures else 0)
