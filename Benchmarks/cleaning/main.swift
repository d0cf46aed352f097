// Measures cleaning and near-duplicate detection: CPU seconds for the articles of a JSON Lines file.
//
//   cleaningbench FILE.jsonl [TIMES]
import Cleaning
@preconcurrency import Glibc
import Reading
import Stages
import Tables
import Validating

func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let start = Mark(line: 1, column: 1)

func documents(_ path: String) throws -> [Document] {
    let paths = SettingNode.sequence([.scalar(path, start)], start)
    var settings = Settings(.mapping([("paths", start, paths)], start), mark: start)
    var feed = try InputFeed(readers: [JSONL(&settings)])
    var documents: [Document] = []
    var hasMore = true
    while hasMore {
        var batch = RecordBatch(documentLimit: 500, byteLimit: 1 << 20)
        hasMore = feed.fill(&batch)
        for index in batch.entries.indices {
            if case .success(let document) = batch.document(at: index) { documents.append(document) }
        }
    }
    return documents
}

func cleaners(_ names: [String]) -> [any Cleaner] {
    names.map { name in
        var settings = Settings(nil, mark: start)
        return Cleaners.all.first { $0.name == name }!.init(&settings)
    }
}

func report(_ name: String, _ byteCount: Int, _ body: () -> Void) {
    let best = (0..<3).map { _ -> Double in
        let before = cpuSeconds()
        body()
        return cpuSeconds() - before
    }.min()!
    let rate = Double(byteCount) / 1e6 / best
    print("\(name): \(Int(rate.rounded())) MB a CPU-second (\(byteCount) bytes)")
}

func bytes(_ documents: [Document]) -> Int { documents.reduce(0) { $0 + $1.text.count } }

func clean(_ documents: [Document], _ stages: [any Cleaner]) -> [Document] {
    documents.compactMap { document in
        var document = document
        for stage in stages { if stage.clean(&document) != .keep { return nil } }
        return document
    }
}

let arguments = CommandLine.arguments
let times = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
let read = try documents(arguments[1])
let all = (0..<times).flatMap { _ in read }
let composed = clean(all, cleaners(["encoding", "unicode"]))
let decomposed = composed.map { document in
    var document = document
    document.text = Array(Decomposition.text(String(decoding: document.text, as: UTF8.self)).utf8)
    return document
}

let laidOut = ["unicode", "paragraphs"]
let nightly = ["encoding", "unicode", "paragraphs", "credits", "language", "quality"]
report("unicode and paragraphs, clean UTF-8", bytes(composed)) { _ = clean(composed, cleaners(laidOut)) }
report("unicode and paragraphs, decomposed", bytes(decomposed)) { _ = clean(decomposed, cleaners(laidOut)) }
report("cleaners of nightly.yaml, clean UTF-8", bytes(composed)) { _ = clean(composed, cleaners(nightly)) }
report("cleaners of nightly.yaml, decomposed", bytes(decomposed)) { _ = clean(decomposed, cleaners(nightly)) }
for name in nightly {
    let before = clean(composed, cleaners(Array(nightly.prefix { $0 != name })))
    report("  \(name)", bytes(before)) { _ = clean(before, cleaners([name])) }
}

let articles = clean(composed, cleaners(nightly)).map { Article($0) }
let articleBytes = articles.reduce(0) { $0 + $1.document.text.count }
report("tokens", articleBytes) { for article in articles { _ = Article(article.document) } }
var sketches: [Sketch] = []
report("near duplicates: sketches", articleBytes) { sketches = articles.map { Sketch($0) } }

/// The articles as rows, in batches.
let batches: [ArticleTables] = {
    var batches = [ArticleTables([Contract.articles])]
    for (number, article) in articles.enumerated() {
        if batches[batches.count - 1].articleCount == 200 { batches.append(ArticleTables([Contract.articles])) }
        let digits = String(number, radix: 16)
        let id = "a" + String(repeating: "0", count: 24 - digits.utf8.count) + digits
        batches[batches.count - 1].append(entry: 0, origin: article.document.origin, sketch: sketches[number]) {
            tables in
            tables[0].row { row in
                row.text(id)
                for column in Contract.articles.columns.dropFirst() {
                    if column.nullable {
                        row.null()
                    } else if column.type == .int64 {
                        row.int64(0)
                    } else {
                        row.text("")
                    }
                }
            }
        }
    }
    return batches
}()
var markCount = 0
report("near duplicates: looking up", articleBytes) {
    var settings = Settings(nil, mark: start)
    var ledger = NearDuplicates(&settings).makeLedger()
    markCount = 0
    for var batch in batches {
        ledger.mark(&batch)
        markCount += batch.articleCount - (batch.batches[0]["duplicate_of"]?.nullCount ?? 0)
    }
}
print("\(markCount) of \(articles.count) articles repeat an earlier one")
