"""Reads the Parquet files given by name with pyarrow, DuckDB and Polars and compares each with the .txt beside it."""
import sys

import duckdb
import polars
import pyarrow.parquet

import canonical


def with_pyarrow(path):
    return pyarrow.parquet.read_table(path, page_checksum_verification=True)


def with_duckdb(path):
    connection = duckdb.connect(config={"threads": 1})
    connection.execute("SET TimeZone='UTC'")
    return connection.sql("SELECT * FROM read_parquet(?)", params=[path]).to_arrow_table()


def with_polars(path):
    return polars.read_parquet(path).to_arrow()


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


failures = 0
for path in sys.argv[1:]:
    for complaint in looked_up(path):
        failures += 1
        print(complaint)
    with open(path.removesuffix(".parquet") + ".txt", encoding="ascii") as file:
        expected = file.read()
    for name, read in (("pyarrow", with_pyarrow), ("duckdb", with_duckdb), ("polars", with_polars)):
        try:
            found = canonical.table(read(path))
        except Exception as error:  # What a stranger refuses is a finding, not a reason to stop.
            found = f"{type(error).__name__}: {error}\n"
        if found != expected:
            failures += 1
            lines = [(a, b) for a, b in zip(found.splitlines(), expected.splitlines()) if a != b]
            wrong, right = lines[0] if lines else (found, expected)
            at = next((i for i, (a, b) in enumerate(zip(wrong, right)) if a != b), 0)
            print(f"{path}: {name} reads {wrong[:30]}…{wrong[at:at + 80]!r}, expected {right[at:at + 80]!r}")
sys.exit(1 if failures else 0)
