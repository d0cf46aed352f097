@preconcurrency import Glibc
import Reading
import Stages
import Tables
import Validating

/// Near duplicates of articles: their tokens, their sketches, and the search among them.
func measureDuplicates(_ articles: [Article]) throws {
    let byteCount = articles.reduce(0) { $0 + $1.document.text.count }
    report("tokens", byteCount) { for article in articles { _ = Article(article.document) } }
    var sketches: [Sketch] = []
    report("near duplicates: sketches", byteCount) { sketches = articles.map { Sketch($0) } }
    var batches: [ArticleTables] = []
    for (number, article) in articles.enumerated() {
        if number % 200 == 0 { batches.append(ArticleTables([Contract.articles])) }
        append(number, article.document.origin, sketches[number], to: &batches[batches.count - 1])
    }
    var markCount = 0
    try report("near duplicates: looking up", byteCount) {
        var ledger = duplicatesLedger()
        markCount = 0
        for var batch in batches { markCount += try mark(&batch, &ledger) }
    }
    try report("near duplicates: all of it", byteCount) {
        var ledger = duplicatesLedger()
        for (number, article) in articles.enumerated() {
            var batch = ArticleTables([Contract.articles])
            append(number, article.document.origin, Sketch(Article(article.document)), to: &batch)
            _ = try mark(&batch, &ledger)
        }
    }
    print("\(markCount) of \(articles.count) articles repeat an earlier one")
}

/// The memory and time that the search and the rule `unique` take for so many articles that have nothing in common, in all the memory that
/// they want and in so many bytes each.
func measureMemory(articleCount: Int, byteCount: Int) throws {
    var random = SystemRandomNumberGenerator()
    func sketch() -> Sketch {
        Sketch(
            bins: (0..<Sketch.wordCount).map { _ in random.next() }, shingleCount: 500,
            opening: UInt32(truncatingIfNeeded: random.next()))
    }
    func measure(_ name: String, _ ledger: any RuleLedger) throws {
        var ledger = ledger
        let (before, began) = (residentByteCount(), cpuSeconds())
        for start in stride(from: 0, to: articleCount, by: 1_000) {
            var batch = ArticleTables([Contract.articles])
            for number in start..<min(articleCount, start + 1_000) {
                append(number, Origin(source: "memory"), sketch(), to: &batch)
            }
            try ledger.mark(&batch)
            _ = try ledger.violations(in: batch)
            // A part's end, as nights have it.
            if start % 20_000 == 0 { try ledger.writeState { _ in } }
        }
        let grown = residentByteCount() - before
        let time = Int(((cpuSeconds() - began) / Double(articleCount) * 1e9).rounded())
        print("\(name): \(grown >> 20) MiB, \(grown / articleCount) bytes and \(time) ns an article")
    }
    let bounded = Room(byteCount: byteCount) { try TemporaryScratch() }
    try measure("near-duplicates within \(byteCount >> 20) MiB", duplicatesLedger(in: bounded))
    try measure("unique within \(byteCount >> 20) MiB", uniqueLedger(in: bounded))
    try measure("near-duplicates", duplicatesLedger())
    try measure("unique", uniqueLedger())
}

/// A scratch file in the folder for temporary files.
private final class TemporaryScratch: ScratchFile {
    struct Failure: Error {}

    private let file: TemporaryFile

    init() throws {
        guard let file = TemporaryFile() else { throw Failure() }
        self.file = file
        unlink(file.path)
    }

    deinit { close(file.descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) throws { if !file.write(bytes) { throw Failure() } }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = pread(file.descriptor, buffer.baseAddress, buffer.count, offset)
        if count < 0 { throw Failure() }
        return count
    }
}

private func duplicatesLedger(in room: Room = .unbounded) -> any RuleLedger {
    var settings = Settings(nil, mark: start)
    return NearDuplicates(&settings).makeLedger(in: room)
}

private func uniqueLedger(in room: Room = .unbounded) -> any RuleLedger {
    let columns = SettingNode.sequence([.scalar("article_id", start)], start)
    let entries = [("table", start, SettingNode.scalar("articles", start)), ("columns", start, columns)]
    var settings = Settings(.mapping(entries.map { (key: $0, keyMark: $1, value: $2) }, start), mark: start)
    return Unique(&settings).makeLedger(in: room)
}

/// How many articles of a batch the search finds to repeat an earlier one.
private func mark(_ batch: inout ArticleTables, _ ledger: inout any RuleLedger) throws -> Int {
    try ledger.mark(&batch)
    return batch.articleCount - (batch.batches[0]["duplicate_of"]?.nullCount ?? 0)
}

/// Adds an article as a row that holds nothing but what the rules look at.
private func append(_ number: Int, _ origin: Origin, _ sketch: Sketch, to batch: inout ArticleTables) {
    let digits = String(number, radix: 16)
    batch.append(entry: 0, origin: origin, sketch: sketch) { tables in
        tables[0].row { row in
            row.text("a" + String(repeating: "0", count: 24 - digits.utf8.count) + digits)
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

/// The memory of this process that is in use, as the kernel counts it.
private func residentByteCount() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let words = text.split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
}
