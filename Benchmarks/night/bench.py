"""Measures the whole night: compressed articles in, every table out, against what a user would write today and against the floor.

usage: bench.py [--sizes 10,100] [--rounds N] [--workers 1,2] [--pipeline FILE] [--peer-articles N] [--without peers,stages,forms]

Prints tables in Markdown and writes them, and the figures, as Benchmarks/results/night-<date>.md and .json. What is compared runs in turns, in one order and then the
other, and the medians are compared: quote the ratios, since single figures depend on the machine. Build first: make build.
"""
import argparse
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import stages
import workload

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = f"{workload.ROOT}/.build/release/bantin"


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.articles, self.name = workload.originals()
        self.page = []
        self.results = {"machine": platform.platform(), "cores": os.cpu_count(), "articles": self.name}
        self.inputs = {}

    def say(self, text):
        """Prints a line of the page and keeps it."""
        self.page.append(text)
        print(text, flush=True)

    def input(self, megabytes, forms=("gz",)):
        if (megabytes, forms) not in self.inputs:
            self.inputs[megabytes, forms] = workload.write(self.folder, self.articles, megabytes, forms)
        return self.inputs[megabytes, forms]

    def bantin(self, source, workers):
        return [PROGRAM, "run", self.options.pipeline, "--input", source, "--output", f"{self.folder}/Output", "--workers", str(workers)]

    def run(self, command):
        """Runs a command once: CPU and wall seconds, peak memory in MiB."""
        shutil.rmtree(f"{self.folder}/Output", ignore_errors=True)
        os.makedirs(f"{self.folder}/peer", exist_ok=True)
        environment = dict(os.environ, OMP_NUM_THREADS="1", POLARS_MAX_THREADS="1")
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{errors.decode()[-2000:]}")
        return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "peak": usage.ru_maxrss / 1024}

    def compare(self, commands):
        """The medians of every command over the rounds, which run them in one order and then the other."""
        runs = {name: [] for name in commands}
        for number in range(self.options.rounds):
            for name in (list(commands) if number % 2 == 0 else reversed(list(commands))):
                runs[name].append(self.run(commands[name]))
        return {name: {key: statistics.median(run[key] for run in each) for key in each[0]} for name, each in runs.items()}

    # The tables.

    def night(self):
        """Sizes and workers."""
        rows = []
        for megabytes in self.options.sizes:
            paths, count, size = self.input(megabytes)
            names = {workers: self.bantin(paths["gz"], workers) for workers in self.options.workers}
            for workers, run in self.compare(names).items():
                rows.append(dict(run, articles=count, megabytes=size / 1e6, workers=workers))
        self.results["night"] = rows
        self.say("\n| articles | text MB | workers | CPU s | wall s | MB a CPU-second | MB a wall second | articles a wall second | peak MiB |")
        self.say("|---|---|---|---|---|---|---|---|---|")
        for row in rows:
            size, cpu, wall = row["megabytes"], row["cpu"], row["wall"]
            self.say(
                f"| {row['articles']:,} | {size:.1f} | {row['workers']} | {cpu:.2f} | {wall:.2f} | {size / cpu:.2f} | {size / wall:.2f} "
                f"| {row['articles'] / wall:,.0f} | {row['peak']:.0f} |")

    def forms(self):
        """Compression of the input."""
        paths, _, size = self.input(self.options.sizes[0], ("", "gz", "zst"))
        runs = self.compare({form or "plain": self.bantin(path, 1) for form, path in paths.items()})
        self.results["forms"] = runs
        self.say("\n| JSON Lines as | " + " | ".join(runs) + " |\n|---|" + "---|" * len(runs))
        self.say("| MB a CPU-second | " + " | ".join(f"{size / 1e6 / run['cpu']:.2f}" for run in runs.values()) + " |")

    def floor(self):
        """What only moves the bytes."""
        megabytes = self.options.sizes[0]
        paths, _, size = self.input(megabytes, ("", "gz", "zst"))
        commands = {
            "zcat": ["zcat", paths["gz"]], "zstd -dc": ["zstd", "-dcq", paths["zst"]], "wc": ["wc", paths[""]],
            "cp": ["cp", paths[""], f"{self.folder}/copy"], "bantin": self.bantin(paths["gz"], 1),
        }
        runs = self.compare(commands)
        self.results["floor"] = runs
        self.say("\n| | CPU s | MB of text a CPU-second |\n|---|---|---|")
        for name, run in runs.items():
            self.say(f"| {name} | {run['cpu']:.3f} | {size / 1e6 / run['cpu'] if run['cpu'] else float('inf'):.1f} |")

    def peers(self):
        """The same articles, fewer for those that take long; each rate is of its own articles, and of the same ones for ours."""
        few = workload.write(self.folder, self.articles[: self.options.peer_articles])
        self.rates("few", few, ["tagger", "python"])
        self.rates("many", self.input(self.options.sizes[0]), ["polars", "duckdb"])

    def rates(self, label, made, peers):
        paths, count, size = made
        commands = {name: [sys.executable, f"{HERE}/peers.py", name, paths["gz"], f"{self.folder}/peer"] for name in peers}
        # Ours reads many articles at the same rate: its few milliseconds of starting would decide over a few.
        ours_paths, ours_count, ours_size = self.input(self.options.sizes[0])
        commands["bantin"] = self.bantin(ours_paths["gz"], 1)
        runs = self.compare(commands)
        sizes = {name: ours_size if name == "bantin" else size for name in runs}
        rate = {name: sizes[name] / 1e6 / run["cpu"] for name, run in runs.items()}
        self.results[f"peers, {label}"] = {name: dict(run, megabytes=sizes[name] / 1e6) for name, run in runs.items()}
        self.say(f"\n{count:,} articles for the peers, {ours_count:,} for ours, one worker:\n")
        self.say("| | MB of text | CPU s | MB a CPU-second | ours is faster by |\n|---|---|---|---|---|")
        for name, run in runs.items():
            self.say(f"| {name} | {sizes[name] / 1e6:.2f} | {run['cpu']:.2f} | {rate[name]:.4g} | {rate['bantin'] / rate[name]:,.1f} |")

    def stages(self):
        """Instructions a byte of text and stage."""
        if not stages.available():
            return self.say("\nno table of stages: valgrind is not installed")
        small, large = (workload.write(self.folder, self.articles, megabytes) for megabytes in (0.5, 1.5))
        growth, first = stages.per_byte(
            PROGRAM, self.options.pipeline, (small[0]["gz"], small[2]), (large[0]["gz"], large[2]))
        self.results["instructions a byte"] = growth
        whole = growth[stages.TOTAL]
        self.say("\n| stage | instructions a byte of text | share |\n|---|---|---|")
        for stage, value in sorted(growth.items(), key=lambda item: -item[1]):
            self.say(f"| {stage.strip()} | {value:,.1f} | {value / whole:.1%} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10,100", type=lambda text: [int(size) for size in text.split(",")])
    parser.add_argument("--workers", default="1,2", type=lambda text: [int(count) for count in text.split(",")])
    parser.add_argument("--rounds", default=3, type=int)
    parser.add_argument("--pipeline", default=f"{HERE}/night.yaml")
    parser.add_argument("--peer-articles", default=40, type=int)
    parser.add_argument("--without", default="", type=lambda text: text.split(","))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        bench.say(f"{platform.platform()}, {os.cpu_count()} cores; articles of {bench.name}; medians of {options.rounds} rounds")
        bench.night()
        for table in ("forms", "floor", "peers", "stages"):
            if table not in options.without:
                getattr(bench, table)()
    os.makedirs(f"{workload.ROOT}/Benchmarks/results", exist_ok=True)
    path = f"{workload.ROOT}/Benchmarks/results/night-{datetime.date.today().isoformat()}"
    with open(f"{path}.json", "w") as file:
        json.dump(bench.results, file, indent=1)
    with open(f"{path}.md", "w") as file:
        file.write("\n".join(bench.page) + "\n")


main()
