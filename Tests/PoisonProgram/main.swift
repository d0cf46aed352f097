import Pipeline
import Stages
import Tables

// A program like `bantin run` with stages that trap, loop without end or read what they should not: for the tests of poison records.
// usage: PoisonProgram PIPELINE, or as a prober asks.

/// Dies of every article that holds a certain word.
struct Trap: Cleaner {
    static let name = "trap"
    static let summary = "dies of certain words"

    init(_ settings: inout Settings) {}

    func clean(_ document: inout Document) -> Verdict {
        let text = String(decoding: document.text, as: UTF8.self)
        if text.contains("độc dược") { fatalError("poison") }
        if text.contains("vô tận") { _ = Self.depth(of: text.utf8.count) }
        return .keep
    }

    /// Overflows the stack.
    @inline(never)
    private static func depth(of number: Int) -> Int { number < 0 ? 0 : 1 + depth(of: number + 1) * 3 }
}

/// Dies of certain words when it judges a whole batch of rows.
struct TrapRule: Rule {
    static let name = "trap-rule"
    static let summary = "dies of certain rows"
    let table = Contract.articles.name
    let action = RuleAction.reject

    init(_ settings: inout Settings) {}

    func violations(in tables: ArticleTables) -> [Violation] {
        let texts = tables[table]?["text"]?.bytes ?? []
        if String(decoding: texts, as: UTF8.self).contains("hàng chết") { fatalError("poison in a batch") }
        return []
    }
}

/// Dies of certain bytes when it cuts an input into records.
struct TrapReader: Reader {
    static let name = "trap-reader"
    static let summary = "dies while it reads"
    let paths: [String]
    let limits: InputLimits

    init(_ settings: inout Settings) {
        paths = settings.paths()
        limits = InputLimits(&settings)
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        Source(stream: stream, source: source, reader: self)
    }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        .success(Document(origin: origin, text: Array(bytes)))
    }

    private struct Source: RecordSource {
        let stream: any ByteStream
        let source: String
        let reader: any Reader

        mutating func fill(_ batch: inout RecordBatch) -> Bool {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = (try? bytes.withUnsafeMutableBytes { try stream.read(into: $0) }) ?? 0
            if bytes[..<count].starts(with: "TRAP".utf8) { fatalError("poison while reading") }
            bytes[..<count].withUnsafeBytes { batch.append($0, origin: Origin(source: source)) }
            return false
        }
    }
}

var catalog = Catalog.standard
catalog.cleaners.append(Trap.self)
catalog.rules.append(TrapRule.self)
catalog.readers.append(TrapReader.self)

let words = Array(CommandLine.arguments.dropFirst())
if words.first == Prober.command {
    try Probe.run(Array(words.dropFirst()), catalog: catalog)
} else {
    let plan = try PipelineFile.parse(PipelineFile.read(words[0]), path: words[0], catalog: catalog).get()
    let report = try Night(plan, version: words.count > 1 ? words[1] : "1").run()
    for note in report.notes { print(note) }
    for group in report.outcome.rejected { print("refused \(group.count) by \(group.rule)") }
}
