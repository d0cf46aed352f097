"""Reads `current` with DuckDB again and again while nights are published over it.

usage: watch_current.py OUTPUT STOP

Every night adds one article and one row of `runs`, so that a look that sees another night in one table than in the other has seen a mix.
Ends when the file STOP is there, after one more look; prints how many looks it took and how many nights it saw.
"""
import os
import sys

import duckdb

output, stop = sys.argv[1:]
looks = 0
seen = set()
last = 0
is_over = False
while not is_over:
    is_over = os.path.exists(stop)
    # Followed once, as a program does that needs several tables of one night.
    snapshot = os.path.realpath(output + "/current")
    articles = duckdb.sql(f"SELECT count(*) FROM '{snapshot}/parquet/articles*.parquet'").fetchall()[0][0]
    runs = duckdb.sql(f"SELECT count(*) FROM '{snapshot}/parquet/runs.parquet'").fetchall()[0][0]
    if articles != runs:
        sys.exit(f"a mix: {articles} articles, {runs} runs in {snapshot}")
    # Through the link each time, as a person does who asks one table.
    through = duckdb.sql(f"SELECT count(*) FROM '{output}/current/parquet/runs.parquet'").fetchall()[0][0]
    if through < runs or runs < last:
        sys.exit(f"an older night after a newer one: {last}, {runs}, {through}")
    last = runs
    seen.add(runs)
    looks += 1
print(f"{looks} looks, {len(seen)} nights seen, the last {last}")
