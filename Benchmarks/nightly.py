"""Measures the nightly pipeline over articles repeated many times: text a CPU-second and a wall second, and peak memory.

usage: nightly.py [--articles FILE.jsonl] [--times N] [--workers N,N]

The articles are those of ../shared/corpora/public-affairs-2017.jsonl where that is present, else the Samples. Every repetition changes
each article's id and adds a number to its text, so that no two are the same. Results go to Benchmarks/results as JSON, and are
printed as a table in Markdown. Build first: make build.
"""
import argparse
import datetime
import glob
import gzip
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = f"{ROOT}/.build/release/bantin"
CORPUS = f"{ROOT}/../shared/corpora/public-affairs-2017.jsonl"


def sample_articles():
    """The articles of Samples/jsonl that are good."""
    for path in sorted(glob.glob(f"{ROOT}/Samples/jsonl/*.jsonl*")):
        if "damaged" in path:
            continue
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())


def articles(path):
    if path is None and not os.path.exists(CORPUS):
        return list(sample_articles())
    with open(path or CORPUS, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write_input(path, originals, times):
    """Writes the repeated articles as gzip JSON Lines; returns the bytes of their texts."""
    size = 0
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        for repetition in range(times):
            for article in originals:
                copy = dict(article, id=f"{article['id']}-{repetition}", body=f"{article['body']} ({repetition})")
                size += sum(len(copy.get(key, "").encode()) for key in ("title", "lead", "body"))
                file.write(json.dumps(copy, ensure_ascii=False) + "\n")
    return size


def measure(pipeline, source, folder, workers):
    """Runs the program once; gives CPU and wall seconds and peak memory in MiB."""
    shutil.rmtree(folder, ignore_errors=True)
    command = [PROGRAM, "run", pipeline, "--input", source, "--output", folder, "--workers", str(workers)]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}:\n{errors.decode()}")
    return {"workers": workers, "cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "peak": usage.ru_maxrss / 1024}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles")
    parser.add_argument("--times", default="1,10,50")
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--pipeline", default=f"{ROOT}/Pipelines/nightly.yaml")
    options = parser.parse_args()
    originals = articles(options.articles)
    results = []
    print("| articles | text MB | workers | CPU s | wall s | MB a CPU-second | MB a wall second | peak MiB |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for times in (int(n) for n in options.times.split(",")):
            source = f"{folder}/articles.jsonl.gz"
            size = write_input(source, originals, times) / 1e6
            for workers in (int(n) for n in options.workers.split(",")):
                row = measure(options.pipeline, source, f"{folder}/Output", workers)
                row |= {"articles": times * len(originals), "megabytes": size}
                results.append(row)
                print(
                    f"| {row['articles']} | {size:.1f} | {workers} | {row['cpu']:.2f} | {row['wall']:.2f} "
                    f"| {size / row['cpu']:.2f} | {size / row['wall']:.2f} | {row['peak']:.0f} |", flush=True)
    os.makedirs(f"{ROOT}/Benchmarks/results", exist_ok=True)
    today = datetime.date.today().isoformat()
    with open(f"{ROOT}/Benchmarks/results/nightly-{today}.json", "w") as file:
        json.dump({"machine": platform.platform(), "cores": os.cpu_count(), "runs": results}, file, indent=1)


main()
