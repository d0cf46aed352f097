"""Measures nights over a large archive: its making, a night of nothing new, and a night of a thousand new articles.

usage: archive.py [--articles N] [--files N] [--pipeline FILE] [--folder FOLDER]

The articles are short ones, made of the first paragraphs of those that `workload.py` repeats, in gzip JSON Lines. Needs some 6 kB of disk an
article. Build first: make build.
"""
import argparse
import gzip
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

import workload

PROGRAM = f"{workload.ROOT}/.build/release/bantin"
BYTES_OF_TEXT = 250


def short(article):
    """The first paragraphs of an article, up to some hundred bytes."""
    kept, size = [], 0
    for paragraph in article["body"].split("\n"):
        kept.append(paragraph)
        size += len(paragraph.encode())
        if size >= BYTES_OF_TEXT:
            break
    return dict(article, lead="", body="\n".join(kept)[: 2 * BYTES_OF_TEXT])


def articles(originals):
    """Short articles without end, no two the same."""
    generator = random.Random(workload.SEED)
    for repetition in itertools.count():
        for article in originals:
            yield workload.varied(article, repetition, generator)


def write(folder, name, source, count):
    size = 0
    with gzip.open(f"{folder}/{name}.jsonl.gz", "wt", compresslevel=1, encoding="utf-8") as file:
        for article in itertools.islice(source, count):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
            size += sum(len(article.get(key, "").encode()) for key in workload.FIELDS)
    return size


def night(options, folder, label):
    """Runs a night and prints its wall and CPU seconds and its peak memory."""
    command = [PROGRAM, "run", options.pipeline, "--input", f"{folder}/in", "--output", f"{folder}/Output"]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed:\n{errors.decode()[-2000:]}")
    print(f"| {label} | {wall:.2f} | {usage.ru_utime + usage.ru_stime:.2f} | {usage.ru_maxrss / 1024:.0f} |", flush=True)


def linked(folder):
    """How many files of the newest snapshot are those of the one before, and how many are not."""
    shown = os.path.realpath(f"{folder}/Output/current")
    files = [os.path.join(place, name) for place, _, names in os.walk(shown) for name in names]
    same = sum(os.stat(file).st_nlink > 1 for file in files)
    return same, len(files) - same


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default=1_000_000, type=int)
    parser.add_argument("--files", default=500, type=int)
    parser.add_argument("--pipeline", default=f"{workload.ROOT}/Benchmarks/night/night.yaml")
    parser.add_argument("--folder", default=None, help="where to work; a temporary folder where it is left out")
    options = parser.parse_args()
    folder = options.folder or tempfile.mkdtemp()
    os.makedirs(f"{folder}/in")
    source = articles([short(article) for article in workload.originals()[0]])
    size = sum(write(f"{folder}/in", f"{number:05}", source, options.articles // options.files) for number in range(options.files))
    print(f"{options.articles:,} articles, {size / 1e6:.0f} MB of text, {options.files} files\n")
    print("| a night | wall s | CPU s | peak MiB |\n|---|---|---|---|")
    # Hashes are remembered of files only that had lain still for some seconds.
    time.sleep(4)
    night(options, folder, "the first")
    night(options, folder, "nothing new")
    write(f"{folder}/in", "new", source, 1000)
    time.sleep(4)
    night(options, folder, "1,000 new articles")
    same, new = linked(folder)
    print(f"\nOf the last snapshot's files {same:,} are those of the one before, {new:,} are new.")
    if options.folder is None:
        shutil.rmtree(folder)


main()
