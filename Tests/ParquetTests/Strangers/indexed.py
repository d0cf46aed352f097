"""Writes files with page indexes to a folder: sorted numbers, text with nulls in one place, lists."""
import sys

import arro3.io
import polars
import pyarrow as pa
import pyarrow.parquet as pq

folder = sys.argv[1]
rows = 20_000
table = pa.table({
    "n": pa.array(range(rows), pa.int64()),
    "text": pa.array([None if 5000 <= i < 5600 else f"{'ab'[i // 10_000]}-{i % 10_000 // 10}" for i in range(rows)]),
    "score": pa.array([i / 7 if i % 5 else None for i in range(rows)], pa.float64()),
    "list": pa.array([[i] * (i % 4) if i % 9 else None for i in range(rows)], pa.list_(pa.int32())),
    "flag": pa.array([i % 3 == 0 for i in range(rows)]),
})
for version in ("1.0", "2.0"):
    for codec in ("NONE", "ZSTD"):
        pq.write_table(table, f"{folder}/arrow-{version}-{codec}.parquet", write_page_index=True, data_page_size=2000,
                       data_page_version=version, compression=codec, write_batch_size=100)
pq.write_table(table, f"{folder}/arrow-plain.parquet", write_page_index=True, data_page_size=2000, use_dictionary=False,
               write_batch_size=100)
polars.from_arrow(table).write_parquet(f"{folder}/polars.parquet", data_page_size=2000)
arro3.io.write_parquet(table, f"{folder}/arrow-rs.parquet", data_page_row_count_limit=500, write_batch_size=100)
