"""Counts the instructions of each stage of a run with callgrind: figures that a busy machine doesn't change.

callgrind runs one thread at a time and knows no SHA instructions, so hashing stands higher here than in a real run.
"""
import os
import re
import shutil
import subprocess
import tempfile

# A row of the table by the function under which all of its work is done. The first group, where there is one, names the stage.
ROWS = [
    ("read", r"static Pipeline\.Engine\.\(?read\b"),
    ("  decompress", r"\b(?:inflate|ZSTD_decompressStream)$"),
    ("parse", r"Stages\.RecordBatch\.document\(at:"),
    (r"clean: \1", r"protocol witness for Stages\.Cleaner\.clean\(.*in conformance Cleaning\.(\w+)"),
    ("tokens", r"Stages\.Article\.init\(Tables\.Document\)"),
    (r"extract: \1", r"protocol witness for Stages\.Extractor\.extract\(.*in conformance Extracting\.(\w+)"),
    ("rows", r"Extracting\.ArticleRows\.append\("),
    (r"validate: \1", r"protocol witness for Stages\.Rule\.violations\(.*in conformance Validating\.(\w+)"),
    (r"validate: \1", r"protocol witness for Stages\.RuleLedger\.violations\(.*in conformance Validating\.\(?(\w+?)Ledger"),
    (r"write: \1", r"protocol witness for Writing\.TableFile\.(?:append|finish)\(.*in conformance Writing\.\(?(\w+?)File\b"),
    # The session's own function ends other tables too where nobody else has begun them.
    (r"write: \1", r"(?<!-> )\bCSV\.(CSV)Writer\.(?:append|finish)\("),
    # By whichever thread comes first, so not under `publish`.
    ("read back", r"Publishing\.Staging\.\(?difference\b.*Manifest\.Output"),
]
TOTAL = "whole run"


def count(program, pipeline, source):
    """Runs the program once under callgrind with one worker; gives instructions by stage."""
    with tempfile.TemporaryDirectory() as folder:
        stripped = f"{folder}/bantin"
        subprocess.run(["strip", "--strip-debug", "-o", stripped, program], check=True)
        profile = f"{folder}/profile"
        environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1", SOURCE_DATE_EPOCH="1796000000")
        command = [stripped, "run", pipeline, "--input", source, "--output", f"{folder}/Output", "--workers", "1"]
        ran = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", *command], env=environment, capture_output=True, text=True)
        if ran.returncode != 0:
            raise SystemExit(f"{' '.join(command)} under callgrind ended with {ran.returncode}:\n{ran.stderr[-2000:]}")
        annotated = subprocess.run(
            ["callgrind_annotate", "--inclusive=yes", "--threshold=100", profile], capture_output=True, text=True, check=True)
        demangled = subprocess.run(["swift", "demangle", "--compact"], input=annotated.stdout, capture_output=True, text=True, check=True)
        return by_stage(demangled.stdout)


def by_stage(annotated):
    """Sums the inclusive counts of the functions that stand for stages."""
    counts = {}
    for line in annotated.splitlines():
        found = re.match(r"\s*([\d,]+) \(\s*[\d.]+%\)\s+(.*?)(?: \[[^\]]*\])?\s*$", line)
        if not found:
            continue
        instructions = int(found[1].replace(",", ""))
        function = found[2].split(":", 1)[-1].removeprefix("???:")
        if function == "PROGRAM TOTALS":
            counts[TOTAL] = instructions
            continue
        # Specialisations and closures of a function stand under it and would count twice.
        if re.match(r"(function signature|generic) specialization|partial apply|closure|merged", function):
            continue
        for name, pattern in ROWS:
            match = re.search(pattern, function)
            if match:
                stage = match.expand(name).lower()
                counts[stage] = counts.get(stage, 0) + instructions
                break
    return counts


def per_byte(program, pipeline, small, large):
    """Instructions a byte of text by stage, without what starting costs: the difference of two runs of (path, bytes of text)."""
    (small_path, small_bytes), (large_path, large_bytes) = small, large
    first = count(program, pipeline, small_path)
    second = count(program, pipeline, large_path)
    growth = {stage: (second[stage] - first.get(stage, 0)) / (large_bytes - small_bytes) for stage in second}
    return growth, first


def available():
    return shutil.which("valgrind") is not None
