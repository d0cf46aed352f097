"""Writes files with bloom filters over a column of even numbers and one of words to a folder."""
import sys

import arro3.io
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

folder = sys.argv[1]
rows = 20_000
numbers = [i * 7919 % 1000 * 2 for i in range(rows)]
table = pa.table({
    "n": pa.array(numbers, pa.int64()), "word": pa.array([f"từ {n}" for n in numbers]),
    "score": pa.array([n / 4 for n in numbers], pa.float64()),
})
connection = duckdb.connect()
connection.register("t", table)
connection.execute(f"COPY t TO '{folder}/duckdb.parquet' (FORMAT parquet)")
arro3.io.write_parquet(table, f"{folder}/arrow-rs.parquet", bloom_filter_enabled=True)
pq.write_table(table, f"{folder}/arrow.parquet", bloom_filter_options={name: True for name in table.column_names})
