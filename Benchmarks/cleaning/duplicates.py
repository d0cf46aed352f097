"""Measures near-duplicate detection beside PyPI's datasketch, in one run: MB of text a CPU-second.

    make bench-cleaning FILE=ARTICLES.jsonl

Both take the same articles: ours from its cleaned documents (tokens, sketches, the search among them), datasketch from their words
(shingles of five words in small letters, MinHash of 128 permutations, an LSH index for a likeness of 0.8).
"""

import json
import re
import subprocess
import sys
import time

from datasketch import MinHash, MinHashLSH

PROGRAM = ".build/release/cleaningbench"


def ours(path):
    lines = subprocess.run([PROGRAM, "duplicates", path], capture_output=True, check=True, text=True).stdout
    print(lines, end="")
    return int(re.search(r"all of it: (\d+) MB", lines)[1])


def datasketch(path):
    with open(path, encoding="utf-8") as file:
        texts = [article.get("body") or article.get("text") or "" for article in map(json.loads, file)]
    size = sum(len(text.encode()) for text in texts)
    start = time.process_time()
    index = MinHashLSH(threshold=0.8, num_perm=128)
    found = 0
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        shingles = {" ".join(words[at : at + 5]).encode() for at in range(max(1, len(words) - 4))}
        sketch = MinHash(num_perm=128)
        sketch.update_batch(shingles)
        found += bool(index.query(sketch))
        index.insert(str(number), sketch)
    rate = size / 1e6 / (time.process_time() - start)
    print(f"datasketch: {rate:.1f} MB a CPU-second, {found} of {len(texts)} articles repeat an earlier one")
    return rate


if __name__ == "__main__":
    path = sys.argv[1]
    print(f"ratio: {ours(path) / datasketch(path):.1f}")
    print(subprocess.run([PROGRAM, "memory", "1000000"], capture_output=True, check=True, text=True).stdout, end="")
