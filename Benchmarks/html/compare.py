"""Scores and times articles taken from pages, ours beside resiliparse and trafilatura, in one run.

    make bench-html PAGES=FOLDER

FOLDER is a clone of scrapinghub/article-extraction-benchmark: its pages, its bodies and its own scoring.
"""

import gzip
import hashlib
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import trafilatura
from resiliparse.extract.html2text import extract_plain_text

PROGRAM = ".build/release/htmlbench"


def scorer(folder):
    spec = importlib.util.spec_from_file_location("evaluate", folder / "evaluate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def half(name):
    """The pages that rules may be made by, and those that only check them."""
    return "dev" if int(hashlib.md5(name.encode()).hexdigest(), 16) % 2 else "check"


def ours(pages):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, page in pages.items():
            paths.append(f"{folder}/{name}")
            Path(paths[-1]).write_bytes(page)
        lines = subprocess.run([PROGRAM, "--articles", *paths], capture_output=True, check=True).stdout.splitlines()
        articles = {Path(article["path"]).name: article for article in map(json.loads, lines)}
        print(subprocess.run([PROGRAM, "--passes", "5", *paths], capture_output=True, check=True, text=True).stdout)
    kinds = {
        "ours: body": ("body", "heading", "list"),
        "ours: lead and body": ("lead", "body", "heading", "list"),
        "ours: with captions": ("lead", "body", "heading", "list", "caption"),
    }

    def text(article, wanted):
        lead = [["lead", article["lead"]]] if article["lead"] else []
        return "\n".join(line for kind, line in lead + article["lines"] if kind in wanted)

    return {name: {page: text(articles[page], wanted) for page in pages} for name, wanted in kinds.items()}


def timed(name, extract, pages):
    start = time.process_time()
    texts = {page: extract(pages[page].decode("utf-8", "replace")) or "" for page in pages}
    seconds = time.process_time() - start
    print(f"{name}: {sum(map(len, pages.values())) / 1e6 / seconds:.1f} MB per CPU second")
    return texts


def main():
    folder = Path(sys.argv[1])
    wanted = json.loads((folder / "ground-truth.json").read_text())
    pages = {name: gzip.open(folder / "html" / f"{name}.html.gz").read() for name in wanted}
    results = ours(pages)
    results["resiliparse"] = timed(
        "resiliparse", lambda page: extract_plain_text(page, main_content=True, alt_texts=False), pages)
    results["trafilatura"] = timed("trafilatura", lambda page: trafilatura.extract(page, include_comments=False), pages)
    evaluate = scorer(folder)
    for name, texts in results.items():
        for part in ("dev", "check", "all"):
            counts = [
                evaluate.string_shingle_matching(true=wanted[page]["articleBody"], pred=texts[page])
                for page in wanted if part in ("all", half(page))
            ]
            metrics = evaluate.metrics_from_tp_fp_fns(counts)
            print(f"{name:22} {part:6}" + "".join(f" {key} {value:.4f}" for key, value in metrics.items()))


if __name__ == "__main__":
    main()
