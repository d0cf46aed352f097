"""Writes beside each Parquet file of a folder the text of its table as pyarrow reads it."""
import pathlib
import sys

import pyarrow.parquet

import canonical

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.parquet")):
    try:
        text = canonical.table(pyarrow.parquet.ParquetFile(path).read())
    except Exception as error:
        print(f"{path.name}: {type(error).__name__}: {str(error)[:100]}")
        continue
    path.with_suffix(".txt").write_text(text, encoding="utf-8")
