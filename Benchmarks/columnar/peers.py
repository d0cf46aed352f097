#!/usr/bin/env python3
"""Measures writing and reading Parquet against pyarrow, DuckDB, Polars and arrow-rs (arro3), on the same tables in one run.

    peers.py [--data FOLDER] [--mentions ROWS] [--articles ROWS] [--repeats N]

Every cell is a fresh process that loads its input first and then measures one operation: CPU seconds of the process, of which
the least of the repeats counts. All run with one thread. "tuned" is what makes a peer's file smallest while every reader still
reads it: dictionaries of up to 64 MB, row groups of a million rows. The tables are made by a seeded generator.
"""
import argparse
import json
import os
import resource
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
OURS = f"{ROOT}/.build/release/columnar"
WRITERS = ("ours", "ours modern", "pyarrow", "pyarrow tuned", "arrow-rs", "arrow-rs tuned", "polars", "duckdb", "duckdb tuned")
READERS = ("ours", "pyarrow", "arrow-rs", "polars", "duckdb")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", default=f"{ROOT}/.build/columnar")
    options.add_argument("--mentions", type=int, default=5_000_000)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--repeats", type=int, default=2)
    options.add_argument("--cell", nargs=4, help=argparse.SUPPRESS)
    arguments = options.parse_args()
    if arguments.cell:
        return run_peer(*arguments.cell)
    if not os.path.exists(OURS):
        sys.exit("build first: swift build -c release --product columnar")
    os.makedirs(arguments.data, exist_ok=True)
    print(f"{machine()}; {versions()}; one thread each\n", flush=True)
    for table in ("mentions", "articles"):
        path = f"{arguments.data}/{table}.{getattr(arguments, table)}"
        if not os.path.exists(path + ".arrow"):
            generate(table, getattr(arguments, table), path)
        for codec in ("gzip", "zstd"):
            compare(f"write {table}, {codec}", WRITERS, arguments, path, codec)
        os.replace(f"{path}.out.ours", f"{path}.read")
        compare(f"read {table}, our zstd file", READERS, arguments, path, "read")


def machine():
    with open("/proc/cpuinfo", encoding="ascii") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return f"{len(names)} × {names[0]}, load {os.getloadavg()[0]:.1f}"


def versions():
    import importlib.metadata
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("pyarrow", "duckdb", "polars", "arro3-io"))


def compare(title, engines, arguments, path, operation):
    best = {}
    for _ in range(arguments.repeats):
        for engine in engines:
            try:
                cell = run_cell(engine, path, operation)
            except subprocess.CalledProcessError as error:
                print(f"{engine}: {error.stderr.strip().splitlines()[-1] if error.stderr else error}", file=sys.stderr)
                continue
            if engine not in best or cell["user"] < best[engine]["user"]:
                best[engine] = cell
    fastest = min(cell["user"] for engine, cell in best.items() if not engine.startswith("ours"))
    smallest = min(cell["mb"] for engine, cell in best.items() if not engine.startswith("ours"))
    print(f"### {title}\n\n| engine | user s | system s | ratio to the fastest peer | MB | ratio to the smallest peer |")
    print("|---|---|---|---|---|---|")
    for engine, cell in sorted(best.items(), key=lambda item: item[1]["user"]):
        print(f"| {engine} | {cell['user']:.2f} | {cell['sys']:.2f} | {cell['user'] / fastest:.2f} | {cell['mb']:.1f} | "
              f"{cell['mb'] / smallest:.2f} |")
    print(flush=True)


def run_cell(engine, path, operation):
    output = f"{path}.out." + engine.replace(" ", "-")
    if engine.startswith("ours"):
        words = [OURS, "read", f"{path}.read"] if operation == "read" else [
            OURS, "write", f"{path}.plain", output, operation] + engine.split()[1:]
        found = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
        cell = {"user": float(found[1]), "sys": float(found[3])}
    else:
        words = [sys.executable, __file__, "--cell", engine, path, operation, output]
        environment = dict(os.environ, POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1", RAYON_NUM_THREADS="1")
        found = subprocess.run(words, check=True, capture_output=True, text=True, env=environment).stdout
        cell = json.loads(found.splitlines()[-1])
    cell["mb"] = os.path.getsize(f"{path}.read" if operation == "read" else output) / 1e6
    return cell


def run_peer(engine, path, operation, output):
    name, _, tuned = engine.partition(" ")
    prepare = {"pyarrow": pyarrow_cell, "arrow-rs": arro3_cell, "polars": polars_cell, "duckdb": duckdb_cell}[name]
    call = prepare(path, operation, output, bool(tuned))
    start = resource.getrusage(resource.RUSAGE_SELF)
    kept = call()
    end = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"user": end.ru_utime - start.ru_utime, "sys": end.ru_stime - start.ru_stime}))
    del kept


LEVELS = {"gzip": 6, "zstd": 3}


def load(path):
    import pyarrow.ipc
    return pyarrow.ipc.open_file(pyarrow.OSFile(f"{path}.arrow")).read_all()


def pyarrow_cell(path, operation, output, tuned):
    import pyarrow
    import pyarrow.parquet
    pyarrow.set_cpu_count(1)
    if operation == "read":
        return lambda: pyarrow.parquet.read_table(f"{path}.read", use_threads=False)
    table = load(path)
    options = {"dictionary_pagesize_limit": 64 << 20} if tuned else {}
    return lambda: pyarrow.parquet.write_table(
        table, output, compression=operation, compression_level=LEVELS[operation], **options)


def arro3_cell(path, operation, output, tuned):
    import arro3.core
    import arro3.io
    if operation == "read":
        return lambda: arro3.io.read_parquet(f"{path}.read").read_all()
    table = arro3.core.Table.from_arrow(load(path))
    options = {"dictionary_page_size_limit": 64 << 20} if tuned else {}
    return lambda: arro3.io.write_parquet(table, output, compression=f"{operation}({LEVELS[operation]})", **options)


def polars_cell(path, operation, output, tuned):
    import polars
    if operation == "read":
        return lambda: polars.read_parquet(f"{path}.read")
    frame = polars.from_arrow(load(path))
    return lambda: frame.write_parquet(output, compression=operation, compression_level=LEVELS[operation])


def duckdb_cell(path, operation, output, tuned):
    import duckdb
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    if operation == "read":
        return lambda: connection.execute(f"CREATE TABLE t AS FROM read_parquet('{path}.read')")
    table = load(path)
    connection.register("arrow", table)
    connection.execute("CREATE TABLE t AS FROM arrow")
    options = ", ROW_GROUP_SIZE 1048576, DICTIONARY_SIZE_LIMIT 1000000" if tuned else ""
    return lambda: connection.execute(f"COPY t TO '{output}' (FORMAT parquet, COMPRESSION {operation}{options})")


def generate(table, rows, path):
    """Makes a table as plain Parquet for us and as Arrow for the peers."""
    import numpy
    import pyarrow
    import pyarrow.ipc
    import pyarrow.parquet
    random = numpy.random.default_rng(1)
    made = (mentions if table == "mentions" else articles)(random, rows)
    with pyarrow.ipc.new_file(f"{path}.arrow", made.schema) as file:
        file.write_table(made)
    pyarrow.parquet.write_table(made, f"{path}.plain", compression="none", use_dictionary=False)


def syllables(random, count):
    onsets = "b c ch d đ g gi h kh l m n ng nh ph qu s t th tr v x".split()
    rimes = "a an ang anh ao âm ân âu ê ên i iên inh o oan ong ô ông ơ ương u uân ung ư ưng y yên à á ả ạ ế ệ ồ ộ ớ ữ".split()
    return [onsets[a] + rimes[b] for a, b in zip(random.integers(len(onsets), size=count), random.integers(len(rimes), size=count))]


def zipf(random, count, size, exponent):
    weights = 1 / (3 + numpy_range(count)) ** exponent
    return random.choice(count, size=size, p=weights / weights.sum())


def numpy_range(count):
    import numpy
    return numpy.arange(count)


def mentions(random, rows):
    import numpy
    import pyarrow as pa
    words = syllables(random, 3000)
    names = numpy.array([" ".join(words[i].capitalize() for i in random.integers(3000, size=random.integers(2, 6)))
                         for _ in range(400_000)], dtype=object)
    chosen = zipf(random, len(names), rows, 0.9)
    article = numpy.sort(random.integers(rows // 50 + 1, size=rows))
    identifiers = pa.array([f"{h:016x}" for h in random.integers(2**63, size=rows // 50 + 1)])
    starts = random.integers(3000, size=rows)
    starts = starts[numpy.lexsort((starts, article))]
    surfaces = pa.array(names)
    days = 17000 + article // 40
    nulls = lambda share: random.random(rows) < share
    return pa.table({
        "article_id": identifiers.take(pa.array(article)),
        "start": pa.array(starts, pa.int64()),
        "end": pa.array(starts + 4 + chosen % 23, pa.int64()),
        "surface": surfaces.take(pa.array(chosen)),
        "kind": pa.array(["person", "organization", "place"]).take(pa.array(chosen % 3)),
        "name": surfaces.take(pa.array(numpy.where(random.random(rows) < 0.3, zipf(random, 1000, rows, 1.0), chosen), mask=nulls(0.3))),
        "published_on": pa.array(days.astype("int32"), pa.int32(), mask=nulls(0.05)).cast(pa.date32()),
        "amount": pa.array(numpy.round(random.lognormal(8, 3, rows), 1), mask=nulls(0.85)),
        "confidence": pa.array(numpy.round(random.beta(8, 2, rows), 4)),
        "former": pa.array(random.random(rows) < 0.1, mask=nulls(0.02)),
    })


def articles(random, rows):
    import numpy
    import pyarrow as pa
    words = numpy.array(syllables(random, 6000), dtype=object)
    text = lambda count: " ".join(words[zipf_row[:count]])
    body = []
    for _ in range(rows):
        zipf_row = (6000 * random.random(random.integers(300, 1100)) ** 3).astype(int)
        body.append(text(len(zipf_row)))
    return pa.table({
        "article_id": [f"{h:016x}" for h in random.integers(2**63, size=rows)],
        "url": [f"https://bao.example/tin/{i}-{body[i][:20].replace(' ', '-')}.html" for i in range(rows)],
        "title": [b[:60] for b in body],
        "text": body,
        "published_on": pa.array((17000 + numpy.arange(rows) // 60).astype("int32"), pa.int32()).cast(pa.date32()),
        "author": pa.array([b[5:20] if i % 7 else None for i, b in zip(random.integers(900, size=rows), body)]),
    })


if __name__ == "__main__":
    main()
