#!/usr/bin/env python3
"""Measures reading and writing CSV against pyarrow, DuckDB and Polars, on the same tables in one run.

    compare.py [--data FOLDER] [--mentions ROWS] [--articles ROWS] [--repeats N]

Every cell is a fresh process that loads its input first and then measures one operation: CPU seconds of the process, user and
system, of which the least of the repeats counts. Peers run with one thread. Readers keep the whole table, with types inferred.
The tables are made by a seeded generator. Quote the ratios, which compare cells of one run; single numbers depend on the machine.
"""
import argparse
import json
import os
import resource
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
OURS = f"{ROOT}/.build/release/csvbench"
PEERS = ("polars", "pyarrow", "duckdb")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", default=f"{ROOT}/.build/csvbench")
    options.add_argument("--mentions", type=int, default=5_000_000)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--repeats", type=int, default=2)
    options.add_argument("--cell", nargs=4, help=argparse.SUPPRESS)
    arguments = options.parse_args()
    if arguments.cell:
        return run_peer(*arguments.cell)
    subprocess.run(["swift", "build", "-c", "release", "--product", "csvbench", "--package-path", ROOT], check=True, stdout=sys.stderr)
    os.makedirs(arguments.data, exist_ok=True)
    print(f"{versions()}; {os.cpu_count()} cores\n")
    for table in ("mentions", "articles"):
        prepare(arguments.data, table, getattr(arguments, table))
        for operation in ("write", "read"):
            compare(arguments, operation, table)


def versions():
    import duckdb, polars, pyarrow
    return f"polars {polars.__version__}, pyarrow {pyarrow.__version__}, DuckDB {duckdb.__version__}"


def prepare(data, table, rows):
    """Makes the table as CSV, and as Arrow for the peers' writers."""
    import polars
    path = f"{data}/{table}.{rows}"
    if not os.path.exists(f"{path}.arrow"):
        subprocess.run([OURS, "generate", table, str(rows), f"{path}.csv"], check=True)
        polars.read_csv(f"{path}.csv", try_parse_dates=True).write_ipc(f"{path}.arrow", compat_level=polars.CompatLevel.oldest())


def compare(arguments, operation, table):
    rows = getattr(arguments, table)
    path = f"{arguments.data}/{table}.{rows}"
    best = {}
    for _ in range(arguments.repeats):
        for engine in ("bantin",) + PEERS:
            cell = run_cell(engine, operation, path, f"{arguments.data}/out.csv")
            if engine not in best or total(cell) < total(best[engine]):
                best[engine] = cell
    fastest = min(total(best[peer]) for peer in PEERS)
    print(f"### {operation} {table}: {rows:,} rows, {os.path.getsize(path + '.csv') / 1e6:.0f} MB\n")
    print("| engine | user s | system s | CPU s | ratio to the best peer |\n|---|---|---|---|---|")
    for engine, cell in sorted(best.items(), key=lambda item: total(item[1])):
        print(f"| {engine} | {cell['user']:.2f} | {cell['sys']:.2f} | {total(cell):.2f} | {total(cell) / fastest:.2f} |")
    print(flush=True)


def total(cell):
    return cell["user"] + cell["sys"]


def run_cell(engine, operation, path, output):
    if engine == "bantin":
        command = [OURS, operation, f"{path}.csv"] + ([output] if operation == "write" else [])
    else:
        command = [sys.executable, __file__, "--cell", engine, operation, path, output]
    environment = dict(os.environ, POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1")
    result = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return json.loads(result.stdout.splitlines()[-1])


def run_peer(engine, operation, path, output):
    before, call = prepare_peer(engine, operation, path, output)
    start = resource.getrusage(resource.RUSAGE_SELF)
    kept = call()
    end = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"user": end.ru_utime - start.ru_utime, "sys": end.ru_stime - start.ru_stime}))
    del before, kept


def prepare_peer(engine, operation, path, output):
    """Loads what the operation needs; gives it, and the operation."""
    if engine == "polars":
        import polars
        if operation == "read":
            return None, lambda: polars.read_csv(f"{path}.csv", try_parse_dates=True)
        frame = polars.read_ipc(f"{path}.arrow")
        return frame, lambda: frame.write_csv(output)
    import pyarrow
    import pyarrow.csv
    import pyarrow.ipc
    pyarrow.set_cpu_count(1)
    table = pyarrow.ipc.open_file(pyarrow.OSFile(f"{path}.arrow")).read_all() if operation == "write" else None
    if engine == "pyarrow":
        if operation == "write":
            return table, lambda: pyarrow.csv.write_csv(table, output)
        return None, lambda: pyarrow.csv.read_csv(
            f"{path}.csv", read_options=pyarrow.csv.ReadOptions(use_threads=False),
            parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True))
    import duckdb
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    if operation == "read":
        return connection, lambda: connection.execute(f"CREATE TABLE t AS FROM read_csv('{path}.csv', header = true)")
    connection.register("arrow", table)
    connection.execute("CREATE TABLE t AS FROM arrow")
    return connection, lambda: connection.execute(f"COPY t TO '{output}' (FORMAT csv, HEADER)")


if __name__ == "__main__":
    main()
