// Measures cleaning and near-duplicate detection: CPU seconds for the articles of a JSON Lines file, or the memory of so many articles.
//
//   cleaningbench FILE.jsonl [TIMES]
//   cleaningbench duplicates FILE.jsonl
//   cleaningbench memory COUNT [MEBIBYTES]
import Cleaning
@preconcurrency import Glibc
import Reading
import Stages
import Tables

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

func report(_ name: String, _ byteCount: Int, _ body: () throws -> Void) rethrows {
    let best = try (0..<3).map { _ -> Double in
        let before = cpuSeconds()
        try body()
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

/// Every cleaner of a night, alone and together, on composed and on decomposed text.
func measureCleaning(_ path: String, times: Int) throws {
    let read = try documents(path)
    let all = (0..<times).flatMap { _ in read }
    let composed = clean(all, cleaners(["encoding", "unicode"]))
    let decomposed = composed.map { document in
        var document = document
        document.text = Array(Decomposition.text(String(decoding: document.text, as: UTF8.self)).utf8)
        return document
    }
    let laidOut = ["unicode", "paragraphs"]
    report("unicode and paragraphs, clean UTF-8", bytes(composed)) { _ = clean(composed, cleaners(laidOut)) }
    report("unicode and paragraphs, decomposed", bytes(decomposed)) { _ = clean(decomposed, cleaners(laidOut)) }
    report("cleaners of nightly.yaml, clean UTF-8", bytes(composed)) { _ = clean(composed, cleaners(nightly)) }
    report("cleaners of nightly.yaml, decomposed", bytes(decomposed)) { _ = clean(decomposed, cleaners(nightly)) }
    for name in nightly {
        let before = clean(composed, cleaners(Array(nightly.prefix { $0 != name })))
        report("  \(name)", bytes(before)) { _ = clean(before, cleaners([name])) }
    }
}

let nightly = ["encoding", "unicode", "paragraphs", "credits", "language", "quality"]
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "memory" where (2...3).contains(arguments.count):
    try measureMemory(
        articleCount: Int(arguments[1])!, byteCount: (arguments.count > 2 ? Int(arguments[2])! : 24) << 20)
case "duplicates" where arguments.count == 2:
    try measureDuplicates(clean(documents(arguments[1]), cleaners(nightly)).map { Article($0) })
case let file? where arguments.count <= 2:
    try measureCleaning(file, times: arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1)
    try measureDuplicates(clean(documents(file), cleaners(nightly)).map { Article($0) })
default:
    print("usage: cleaningbench FILE.jsonl [TIMES] | duplicates FILE.jsonl | memory COUNT [MEBIBYTES]")
    exit(64)
}
