"""The night as a user would write it today, for `bench.py`: each peer as a process of its own.

usage: peers.py python|tagger|polars|duckdb ARTICLES.jsonl.gz FOLDER

python  orjson, ftfy and unicodedata, regular expressions for dates, amounts, citations and bodies, underthesea's tagger for names, pyarrow
tagger  underthesea's tagger alone, on the same sentences
polars  the same cleaning and regular expressions, without a tagger, all columnar
duckdb  the same in SQL

Every peer reads gzip JSON Lines and, the tagger apart, writes Parquet (zstd) and CSV. They fill four tables of short rows where Bantin
fills sixteen: the comparison favours them.
"""
import gzip
import sys
import unicodedata

DATE = r"(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|tháng\s+\d{1,2}(?:[/-]\d{4})?|năm\s+\d{4}|quý\s+[IV]+"
AMOUNT = r"\d+(?:[.,]\d+)*\s*(?:%|tỷ đồng|triệu đồng|nghìn|triệu|tỷ|người|ha|km|m2|tấn|hộ|đồng chí)"
CITATION = r"(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Luật)\s+(?:số\s+)?\d+[-/][\w/Đ-]+"
BODY = r"(?:Sở|Ban|Ủy ban|UBND|HĐND|Tỉnh ủy|Thành ủy|Huyện ủy|Bộ|Công ty|Trường|Bệnh viện)(?:\s+[A-ZĐÀ-Ỹ][\wÀ-ỹ]*){1,5}"
PATTERNS = {"dates": DATE, "amounts": AMOUNT, "citations": CITATION, "bodies": BODY}


def python(source, folder):
    import ftfy, orjson, pyarrow, pyarrow.csv, pyarrow.parquet, re, underthesea
    patterns = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
    articles, facts = [], {name: [] for name in [*PATTERNS, "names"]}
    with gzip.open(source, "rb") as file:
        for line in file:
            record = orjson.loads(line)
            text = unicodedata.normalize("NFC", ftfy.fix_text(record["body"]))
            text = re.sub(r"[ \t]+", " ", text)
            articles.append({"id": record["id"], "title": record.get("title"), "text": text})
            for name, pattern in patterns.items():
                for match in pattern.finditer(text):
                    facts[name].append({"id": record["id"], "start": match.start(), "end": match.end(), "surface": match[0]})
            for sentence in underthesea.sent_tokenize(text):
                for token in underthesea.ner(sentence):
                    if token[3] != "O":
                        facts["names"].append({"id": record["id"], "surface": token[0], "kind": token[3]})
    for name, rows in {"articles": articles, **facts}.items():
        table = pyarrow.Table.from_pylist(rows)
        pyarrow.parquet.write_table(table, f"{folder}/{name}.parquet", compression="zstd")
        if rows:
            pyarrow.csv.write_csv(table, f"{folder}/{name}.csv")


def tagger(source, folder):
    import orjson, underthesea
    with gzip.open(source, "rb") as file:
        for line in file:
            for sentence in underthesea.sent_tokenize(orjson.loads(line)["body"]):
                underthesea.ner(sentence)


def polars(source, folder):
    import io
    import polars as pl
    with gzip.open(source, "rb") as file:
        frame = pl.read_ndjson(io.BytesIO(file.read()))
    text = pl.col("body").str.normalize("NFC").str.replace_all(r"[ \t]+", " ")
    articles = frame.select("id", "title", text.alias("text"))
    write(articles, f"{folder}/articles")
    for name, pattern in PATTERNS.items():
        write(articles.select("id", pl.col("text").str.extract_all(pattern).alias("surface")).explode("surface").drop_nulls(), f"{folder}/{name}")


def write(frame, path):
    frame.write_parquet(f"{path}.parquet", compression="zstd")
    frame.write_csv(f"{path}.csv")


def duckdb(source, folder):
    import duckdb
    base = duckdb.connect()
    base.execute("SET threads = 1")
    base.execute(
        "CREATE TABLE articles AS SELECT id, title, regexp_replace(nfc_normalize(body), '[ \\t]+', ' ', 'g') AS text "
        f"FROM read_json('{source}', format = 'newline_delimited')")
    for name, pattern in PATTERNS.items():
        base.execute(f"CREATE TABLE {name} AS SELECT id, unnest(regexp_extract_all(text, ?)) AS surface FROM articles", [pattern])
    for name in ["articles", *PATTERNS]:
        base.execute(f"COPY {name} TO '{folder}/{name}.parquet' (FORMAT parquet, COMPRESSION zstd)")
        base.execute(f"COPY {name} TO '{folder}/{name}.csv' (FORMAT csv, HEADER)")


if __name__ == "__main__":
    {"python": python, "tagger": tagger, "polars": polars, "duckdb": duckdb}[sys.argv[1]](*sys.argv[2:])
