"""Counts texts in other languages that are taken for Vietnamese, and Vietnamese sentences that are not.

    make bench-cleaning FILE=ARTICLES.jsonl

The others are the messages of Django in all its languages but Vietnamese, of five words or more; the Vietnamese are the sentences of
the articles, of eight words or more, composed and decomposed.
"""

import csv
import gettext
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

import django

PROGRAM = ".build/release/bantin"
PIPELINE = """
output: {folder}/Output
read: [jsonl: {{ paths: [{folder}/texts.jsonl] }}]
clean: [encoding, unicode, paragraphs, language]
write: [csv]
"""


def kept(texts):
    """The identifiers of the texts that the program takes for Vietnamese."""
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/texts.jsonl", "w", encoding="utf-8") as file:
            for name, text in texts:
                file.write(json.dumps({"id": name, "body": text}, ensure_ascii=False) + "\n")
        Path(f"{folder}/texts.yaml").write_text(PIPELINE.format(folder=folder), encoding="utf-8")
        subprocess.run([PROGRAM, "run", f"{folder}/texts.yaml"], capture_output=True, check=True)
        csv.field_size_limit(1 << 24)
        names = set()
        for path in Path(f"{folder}/Output/current/csv").glob("articles*.csv"):
            with open(path, encoding="utf-8-sig", newline="") as file:
                names.update(row["record_id"] for row in csv.DictReader(file) if row["language"] == "vi")
        return names


def messages():
    """The messages of Django by language, without the places where values go."""
    for path in sorted(Path(django.__file__).parent.glob("**/LC_MESSAGES/*.mo")):
        language = path.parts[-3]
        if language == "vi" or language.startswith("en"):
            continue
        with open(path, "rb") as file:
            catalog = gettext.GNUTranslations(file)._catalog
        for number, (source, text) in enumerate(catalog.items()):
            text = re.sub(r"%\(\w+\)\w|%\w|\{\w*\}|<[^>]*>", "", text)
            if source and len(text.split()) >= 5:
                yield f"{language} {path.parts[-5]} {path.stem} {number}", " ".join(text.split())


def sentences(path):
    with open(path, encoding="utf-8") as file:
        for number, article in enumerate(map(json.loads, file)):
            text = article.get("body") or article.get("text") or ""
            for place, sentence in enumerate(re.split(r"(?<=[.!?…])\s+|\n", text)):
                if len(sentence.split()) >= 8:
                    yield f"{number} {place}", " ".join(sentence.split())


if __name__ == "__main__":
    foreign = list(messages())
    taken = kept(foreign)
    languages = Counter(name.split()[0] for name in taken)
    print(f"{len(taken)} of {len(foreign)} messages in other languages taken for Vietnamese: {dict(languages)}")
    own = list(sentences(sys.argv[1]))
    for form in "NFC", "NFD":
        told = kept([(name, unicodedata.normalize(form, text)) for name, text in own])
        print(f"{len(told)} of {len(own)} Vietnamese sentences told, {form}: {len(told) / len(own):.4f}")
