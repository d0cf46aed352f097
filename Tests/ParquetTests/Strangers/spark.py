"""Lets Apache Spark read files and write some.

    spark.py read FILE...    compares each table with the .txt beside its file
    spark.py write FOLDER    writes files in all the ways that Spark offers, each with the text of its table
"""
import pathlib
import shutil
import sys

import pyarrow as pa
from pyspark.sql import SparkSession

import canonical

spark = (
    SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    .config("spark.sql.session.timeZone", "UTC").config("spark.driver.extraJavaOptions", "-Duser.timezone=UTC")
    .config("spark.sql.legacy.parquet.nanosAsLong", "true").config("spark.sql.shuffle.partitions", "1")
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", "0").getOrCreate())
spark.sparkContext.setLogLevel("ERROR")


def read(paths):
    failures = 0
    for path in paths:
        expected = pathlib.Path(path).with_suffix(".txt").read_text(encoding="utf-8")
        try:
            found = canonical.table(spark.read.parquet(path).toArrow())
        except Exception as error:  # What a stranger refuses is a finding, not a reason to stop.
            found = f"{type(error).__name__}: {error}\n"
        if found == expected:
            continue
        failures += 1
        wrong, right = next(((a, b) for a, b in zip(found.splitlines(), expected.splitlines()) if a != b), (found, expected))
        at = next((i for i, (a, b) in enumerate(zip(wrong, right)) if a != b), 0)
        print(f"{path}: Spark reads {wrong[:30]}…{wrong[at:at + 300]!r}, expected {right[at:at + 80]!r}")
    return failures


FLAT = """
    SELECT CAST(id AS int) AS i32, id * 3000000007 - 4000000000 AS i64,
        IF(id % 4 = 0, NULL, CAST(id % 100 AS byte)) AS small, CAST(id AS float) / 8 AS f32,
        IF(id % 5 = 0, NULL, id / 7D) AS f64, id % 3 = 0 AS flag, IF(id % 3 = 0, NULL, id % 2 = 0) AS flagn,
        IF(id % 6 = 1, NULL, concat('Nguyễn ', id % 37)) AS name, concat('bài-', lpad(id, 9, '0')) AS code,
        CAST(concat('\\\\x', id) AS binary) AS raw, date_add(DATE'2021-03-05', CAST(id % 400 AS int)) AS day,
        IF(id % 9 = 2, NULL, timestamp_micros(1614928089000000 + id * 1000000)) AS at,
        CAST(id - 70 AS decimal(9, 2)) AS d9, CAST(id - 70 AS decimal(18, 4)) AS d18,
        IF(id % 4 = 1, NULL, CAST(id - 1200 AS decimal(38, 10))) AS d38, CAST(NULL AS string) AS nothing
    FROM range(3000)"""
NESTED = """
    SELECT IF(id % 7 = 0, NULL, transform(sequence(1, id % 4), x -> IF(x = 2, NULL, concat('nhãn ', x)))) AS tags,
        named_struct('name', IF(id % 3 = 0, NULL, string(id)), 'posts', array_repeat(id, int(id % 3))) AS person,
        map_from_entries(transform(sequence(1, id % 3 + 1), x -> struct(string(x), x * 2))) AS counts,
        transform(sequence(0, id % 3), x -> array_repeat(int(x), int(x))) AS deep
    FROM range(1000)"""


def write(folder):
    variants = [(f"{codec}-{version}", {"compression": codec, "parquet.writer.version": version})
                for codec in ("none", "snappy", "gzip", "zstd", "lz4_raw") for version in ("v1", "v2")]
    variants += [
        ("plain-v1", {"parquet.enable.dictionary": "false"}),
        ("plain-v2", {"parquet.enable.dictionary": "false", "parquet.writer.version": "v2"}),
        ("small", {"parquet.page.size": "400", "parquet.block.size": "20000", "parquet.page.row.count.limit": "50"}),
        ("bloom", {"parquet.bloom.filter.enabled": "true"}),
        ("split", {"parquet.enable.bytestreamsplit": "true", "parquet.enable.dictionary": "false"}),
    ]
    for table, query in (("flat", FLAT), ("nested", NESTED)):
        for name, options in variants:
            save(f"{folder}/spark-{table}-{name}", query, options, "TIMESTAMP_MICROS", pa.timestamp("us"))
        for legacy in ("true", "false"):
            spark.conf.set("spark.sql.parquet.writeLegacyFormat", legacy)
            save(f"{folder}/spark-{table}-int96-{legacy}", query, {}, "INT96", pa.timestamp("ns"))
            save(f"{folder}/spark-{table}-millis-{legacy}", query, {}, "TIMESTAMP_MILLIS", pa.timestamp("ms"))
        spark.conf.set("spark.sql.parquet.writeLegacyFormat", "false")


def save(path, query, options, timestamps, unit):
    spark.conf.set("spark.sql.parquet.outputTimestampType", timestamps)
    frame = spark.sql(query).coalesce(1)
    frame.write.options(**options).mode("overwrite").parquet(path + ".folder")
    part, = pathlib.Path(path + ".folder").glob("part-*.parquet")
    part.rename(path + ".parquet")
    shutil.rmtree(path + ".folder")
    table = frame.toArrow()
    if "at" in table.column_names:
        place = table.column_names.index("at")
        table = table.set_column(place, "at", table.column("at").cast(pa.timestamp("us")).cast(unit))
    pathlib.Path(path + ".txt").write_text(canonical.table(table), encoding="utf-8")


if sys.argv[1] == "read":
    sys.exit(1 if read(sys.argv[2:]) else 0)
write(sys.argv[2])
