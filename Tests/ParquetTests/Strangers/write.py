"""Writes Parquet files in all the ways that pyarrow, DuckDB and Polars offer, each with the text of its table, to a folder."""
import datetime
import decimal
import random
import sys

import duckdb
import polars
import pyarrow as pa
import pyarrow.parquet as pq

import canonical

folder = sys.argv[1]
rows = 2500
rng = random.Random(5)


def maybe(make, share=0.2):
    return [None if rng.random() < share else make(i) for i in range(rows)]


def word(i):
    return rng.choice(["Nguyễn", "", "Trần Thị", "Lê\r\n\"x\"", "Ủy ban nhân dân tỉnh"]) + str(i % 37)


day = datetime.date(2021, 3, 5)
moment = datetime.datetime(2021, 3, 5, 1, 2, 3, 4567)
flat = pa.table({
    "i32": pa.array([rng.randrange(-2**31, 2**31) for _ in range(rows)], pa.int32()),
    "steps": pa.array([i * 3 + i % 2 for i in range(rows)], pa.int32()),
    "i64n": pa.array(maybe(lambda i: rng.randrange(-2**63, 2**63)), pa.int64()),
    "f32": pa.array(maybe(lambda i: rng.choice([0.0, -0.0, 1.5, float("inf")])), pa.float32()),
    "f64": pa.array([rng.random() for _ in range(rows)], pa.float64()),
    "flag": pa.array([rng.random() < 0.5 for _ in range(rows)], pa.bool_()),
    "flagn": pa.array(maybe(lambda i: i % 50 < 40), pa.bool_()),
    "textn": pa.array(maybe(word), pa.string()),
    "unique": pa.array([f"vnexpress-{i:08d}" for i in range(rows)], pa.string()),
    "raw": pa.array(maybe(lambda i: rng.randbytes(i % 20)), pa.binary()),
    "day": pa.array(maybe(lambda i: day + datetime.timedelta(i // 9)), pa.date32()),
    "at": pa.array(maybe(lambda i: moment + datetime.timedelta(seconds=i)), pa.timestamp("us")),
    "constant": pa.array(["một"] * rows, pa.string()),
    "nulls": pa.array([None] * rows, pa.string()),
})
arrow_only = pa.table({
    "u8": pa.array(maybe(lambda i: i % 256), pa.uint8()),
    "i16": pa.array(maybe(lambda i: i % 999 - 500), pa.int16()),
    "u64": pa.array(maybe(lambda i: 2**64 - 1 - i), pa.uint64()),
    "f16": pa.array(maybe(lambda i: i % 64 / 4), pa.float16()),
    "zoned": pa.array(maybe(lambda i: moment + datetime.timedelta(days=i)), pa.timestamp("us", tz="UTC")),
    "nanos": pa.array(maybe(lambda i: i * 1_000_000_007), pa.timestamp("ns")),
    "t32": pa.array(maybe(lambda i: i * 1000), pa.time32("ms")),
    "t64": pa.array(maybe(lambda i: i * 1_000_003), pa.time64("us")),
    "d9": pa.array(maybe(lambda i: decimal.Decimal(i - 70) / 100), pa.decimal128(9, 2)),
    "d18": pa.array(maybe(lambda i: decimal.Decimal(i * 10**10 - 70) / 100), pa.decimal128(18, 2)),
    "d38": pa.array(maybe(lambda i: decimal.Decimal(i - 1200) * 10**20), pa.decimal128(38, 2)),
    "fixed": pa.array(maybe(lambda i: rng.randbytes(7)), pa.binary(7)),
    "dictionary": pa.array(maybe(word), pa.string()).dictionary_encode(),
})
words = pa.list_(pa.string())
nested = pa.table({
    "tags": pa.array(maybe(lambda i: [rng.choice([None, "a", "bb"]) for _ in range(i % 5)]), words),
    "deep": pa.array(maybe(lambda i: [None if j == 2 else [j] * (j % 3) for j in range(i % 4)]),
                     pa.list_(pa.list_(pa.int32()))),
    "person": pa.array(maybe(lambda i: {"name": None if i % 3 == 0 else word(i), "posts": [i] * (i % 3)}),
                       pa.struct([("name", pa.string()), ("posts", pa.list_(pa.int64()))])),
    "people": pa.array(maybe(lambda i: [None if j == 1 else {"a": j, "b": [str(j)]} for j in range(i % 3)]),
                       pa.list_(pa.struct([("a", pa.int32()), ("b", words)]))),
    "counts": pa.array(maybe(lambda i: [(str(j), j if j != 1 else None) for j in range(i % 4)]),
                       pa.map_(pa.string(), pa.int32())),
})


def save(name, table, write):
    path = f"{folder}/{name}.parquet"
    write(path)
    with open(f"{folder}/{name}.txt", "w", encoding="utf-8") as file:
        file.write(canonical.table(table))


def arrow(name, table, **options):
    save(name, table, lambda path: pq.write_table(table, path, **options))


everything = pa.table(dict(zip(flat.column_names + arrow_only.column_names + nested.column_names,
                               flat.columns + arrow_only.columns + nested.columns)))
for codec in ("NONE", "SNAPPY", "GZIP", "ZSTD", "LZ4", "BROTLI"):
    for version in ("1.0", "2.0"):
        arrow(f"arrow-{codec}-{version}", everything, compression=codec, data_page_version=version)
arrow("arrow-plain", everything, use_dictionary=False, data_page_size=500)
arrow("arrow-plain-v2", everything, use_dictionary=False, data_page_size=500, data_page_version="2.0")
arrow("arrow-small", everything, data_page_size=300, row_group_size=700, write_page_index=True, write_page_checksum=True,
      dictionary_pagesize_limit=200)
arrow("arrow-version1", flat, version="1.0")
arrow("arrow-two-level", nested, use_compliant_nested_type=False)
arrow("arrow-empty", everything.slice(0, 0))
arrow("arrow-one", everything.slice(3, 1))
delta = {"i32": "DELTA_BINARY_PACKED", "steps": "DELTA_BINARY_PACKED", "i64n": "DELTA_BINARY_PACKED",
         "day": "DELTA_BINARY_PACKED", "at": "DELTA_BINARY_PACKED", "f32": "BYTE_STREAM_SPLIT",
         "f64": "BYTE_STREAM_SPLIT", "textn": "DELTA_LENGTH_BYTE_ARRAY", "unique": "DELTA_BYTE_ARRAY",
         "raw": "DELTA_BYTE_ARRAY", "flag": "RLE", "flagn": "RLE"}
split = {name: "BYTE_STREAM_SPLIT" for name in ("i32", "steps", "i64n", "day", "at")} | {"textn": "DELTA_BYTE_ARRAY"}
for version in ("1.0", "2.0"):
    for size in (300, 2**20):
        arrow(f"arrow-delta-{version}-{size}", flat, use_dictionary=False, column_encoding=delta,
              data_page_version=version, data_page_size=size)
    arrow(f"arrow-split-{version}", flat, use_dictionary=False, column_encoding=split, data_page_version=version)
    arrow(f"arrow-fixed-{version}", arrow_only.select(["d38", "fixed"]), use_dictionary=False,
          column_encoding={"d38": "DELTA_BYTE_ARRAY", "fixed": "BYTE_STREAM_SPLIT"}, data_page_version=version)
connection = duckdb.connect()
connection.register("flat", flat)
connection.register("nested", nested)
for name, table in (("flat", flat), ("nested", nested)):
    for number, options in enumerate(("PARQUET_VERSION V1", "PARQUET_VERSION V2", "PARQUET_VERSION V2, COMPRESSION ZSTD",
                                      "COMPRESSION GZIP, ROW_GROUP_SIZE 500", "COMPRESSION LZ4_RAW",
                                      "COMPRESSION BROTLI", "DICTIONARY_SIZE_LIMIT 1, PARQUET_VERSION V2")):
        save(f"duckdb-{name}-{number}", table, lambda path: connection.execute(
            f"COPY (SELECT * FROM {name}) TO '{path}' (FORMAT parquet, {options})"))
    frame = polars.from_arrow(table.drop_columns([c for c in table.column_names if c == "counts"]))
    for codec in ("uncompressed", "snappy", "gzip", "zstd", "lz4", "brotli"):
        save(f"polars-{name}-{codec}", frame.to_arrow(), lambda path: frame.write_parquet(path, compression=codec))
    save(f"polars-{name}-small", frame.to_arrow(),
         lambda path: frame.write_parquet(path, data_page_size=200, row_group_size=300))
