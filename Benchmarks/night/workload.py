"""Makes the input of the benchmarks: articles repeated with changes until there is as much text as asked for.

The articles are those of ../shared/corpora/public-affairs-2017.jsonl where that is present, else the good ones of Samples/jsonl. Every
repetition of an article gets an id, a date and numbers of its own and leaves out some of its paragraphs, drawn from a seeded
generator: no two are the same, and they compress and repeat like real ones.
"""
import glob
import gzip
import itertools
import json
import os
import random
import re
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORPUS = f"{ROOT}/../shared/corpora/public-affairs-2017.jsonl"
SEED = 20261124
FIELDS = ("title", "lead", "body")


def sample_articles():
    """The articles of Samples/jsonl that are good."""
    for path in sorted(glob.glob(f"{ROOT}/Samples/jsonl/*.jsonl*")):
        if "damaged" in path:
            continue
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())


def originals(samples_only=False):
    """The articles to repeat, and what they are in a word."""
    if samples_only or not os.path.exists(CORPUS):
        return list(sample_articles()), "Samples"
    with open(CORPUS, encoding="utf-8") as file:
        return [json.loads(line) for line in file], "public-affairs-2017"


def varied(article, repetition, generator):
    """The article with other numbers, fewer paragraphs and an id of its own."""
    copy = dict(article, id=f"{article['id']}-{repetition}")
    if repetition == 0:
        return copy
    paragraphs = copy["body"].split("\n")
    kept = [line for line in paragraphs if generator.random() > 0.15] or paragraphs
    copy["body"] = re.sub(r"\b[1-9]\d{2,}\b", lambda found: other_number(found[0], generator), "\n".join(kept))
    copy["body"] += f" ({repetition})"
    return copy


def other_number(text, generator):
    """A number of as many digits; years stay years."""
    if len(text) == 4 and 1900 <= int(text) <= 2100:
        return str(min(2100, max(1900, int(text) + generator.randint(-1, 1))))
    return str(generator.randint(10 ** (len(text) - 1), 10 ** len(text) - 1))


def records(articles, megabytes):
    """Lines of JSON until their texts have so many megabytes, or each article once; each with the bytes of its text."""
    generator = random.Random(SEED)
    size = 0
    for repetition in itertools.count():
        for article in articles:
            copy = varied(article, repetition, generator)
            bytes_of_text = sum(len(copy.get(key, "").encode()) for key in FIELDS)
            size += bytes_of_text
            yield (json.dumps(copy, ensure_ascii=False) + "\n").encode(), bytes_of_text
            if megabytes and size >= megabytes * 1e6:
                return
        if not megabytes:
            return


def write(folder, articles, megabytes=None, forms=("gz",)):
    """Writes the records as JSON Lines in each form: "gz" (level 6), "zst" (level 3), "" (plain). Returns paths, articles, bytes of text."""
    plain = f"{folder}/articles-{megabytes or 'once'}.jsonl"
    count = size = 0
    with open(plain, "wb") as file:
        for line, bytes_of_text in records(articles, megabytes):
            file.write(line)
            count += 1
            size += bytes_of_text
    paths = {"": plain}
    if "gz" in forms:
        subprocess.run(["gzip", "--keep", "--force", "-6", plain], check=True)
        paths["gz"] = plain + ".gz"
    if "zst" in forms:
        subprocess.run(["zstd", "--quiet", "--force", "-3", plain, "-o", plain + ".zst"], check=True)
        paths["zst"] = plain + ".zst"
    if "" not in forms:
        os.remove(plain)
        del paths[""]
    return paths, count, size
