"""Guards against getting slower: counts the instructions of each stage over a fixed small input and compares them with the committed counts.

usage: guard.py [--update]

Fails where a stage, or the whole run, takes over 3 % more instructions than Benchmarks/night/instructions.json says; `--update` writes the
counts of today there. Counts depend on compiler, libraries and the processor's kind: the file says which they were taken with, and
where others are found the counts are printed side by side, but nothing fails. Build first: make build.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

import stages
import workload

FIGURES = f"{os.path.dirname(os.path.abspath(__file__))}/instructions.json"
PROGRAM = f"{workload.ROOT}/.build/release/bantin"
PIPELINE = f"{workload.ROOT}/Pipelines/nightly.yaml"
MEGABYTES = 0.3
LIMIT = 1.03
# What is smaller than this share of the run may move by chance when code elsewhere is laid out anew.
LEAST_SHARE = 0.003


def environment():
    """What else than our own code the counts depend on."""
    def first_line(*command):
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0].strip()

    libraries = ["libc6", "zlib1g", "libdeflate0", "libzstd1", "libsnappy1v5", "liblz4-1", "libnettle8", "libsimdjson14", "valgrind"]
    query = ["dpkg-query", "--show", "--showformat=${Package} ${Version}\n", *libraries]
    versions = subprocess.run(query, capture_output=True, text=True).stdout.splitlines()
    swift = re.search(r"swift-[\w.]+-RELEASE|version \S+", first_line("swift", "--version"))
    return [swift[0] if swift else "unknown Swift", *sorted(versions), *features()]


def features():
    """What a processor has of the instructions by which libraries choose their code, so far as valgrind knows them too."""
    with open("/proc/cpuinfo") as file:
        flags = re.search(r"^(?:flags|Features)\s*:\s*(.*)$", file.read(), re.MULTILINE)
    known = flags[1].split() if flags else []
    return [f"{feature}: {'yes' if feature in known else 'no'}" for feature in ("sse4_2", "avx", "avx2", "bmi2")]


def counts():
    articles, _ = workload.originals(samples_only=True)
    with tempfile.TemporaryDirectory() as folder:
        paths, _, _ = workload.write(folder, articles, MEGABYTES)
        return stages.count(PROGRAM, PIPELINE, paths["gz"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    if not stages.available():
        sys.exit("bench-guard counts instructions with valgrind, which is not installed: apt-get install valgrind")
    now = {"environment": environment(), "instructions": counts()}
    if options.update:
        with open(FIGURES, "w") as file:
            json.dump(now, file, indent=1)
            file.write("\n")
        return print(f"wrote {FIGURES}: {now['instructions'][stages.TOTAL]:,} instructions")
    with open(FIGURES) as file:
        then = json.load(file)
    slower = compare(then["instructions"], now["instructions"])
    if then["environment"] != now["environment"]:
        others = sorted(set(now["environment"]) ^ set(then["environment"]))
        return print(f"the counts were taken with another compiler or other libraries, so nothing is decided: {', '.join(others)}")
    if slower:
        sys.exit(f"slower by over 3 %: {', '.join(slower)}. Mend it, or say why in Benchmarks/DIARY.md and run: make bench-guard-update")
    print("bench-guard: no stage is slower")


def compare(then, now):
    """Prints the counts side by side; gives the stages that are too slow."""
    slower = []
    floor = now[stages.TOTAL] * LEAST_SHARE
    print(f"{'instructions of':<24}{'committed':>16}{'now':>16}{'ratio':>8}")
    for stage in sorted(now.keys() | then.keys(), key=lambda stage: -now.get(stage, 0)):
        before, after = then.get(stage, 0), now.get(stage, 0)
        ratio = after / before if before else float("inf") if after else 1
        print(f"{stage:<24}{before:>16,}{after:>16,}{ratio:>8.3f}")
        if ratio > LIMIT and after - before > floor * (LIMIT - 1) and max(before, after) > floor:
            slower.append(f"{stage} ({before:,} to {after:,})")
    return slower


main()
