@preconcurrency import Glibc
import Stages
import Tables
import TestSupport

@testable import Reading

typealias Folder = TemporaryFolder

/// All that a run would read of some paths, in order: documents and rejections.
func read<R: Reader>(
    _ type: R.Type, _ paths: [String], settings entries: [(String, SettingNode)] = [], documents: Int = 3,
    bytes: Int = 1 << 16
) throws -> [Result<Document, Rejection>] {
    let mark = Mark(line: 1, column: 1)
    let pathNode = SettingNode.sequence(paths.map { .scalar($0, mark) }, mark)
    let all = ([("paths", pathNode)] + entries).map { (key: $0.0, keyMark: mark, value: $0.1) }
    var settings = Settings(.mapping(all, mark), mark: mark)
    let reader = R(&settings)
    guard settings.mistakes.isEmpty, settings.untaken.isEmpty else { throw settings.mistakes[0] }
    var feed = try InputFeed(readers: [reader])
    var results: [Result<Document, Rejection>] = []
    var hasMore = true
    while hasMore {
        var batch = RecordBatch(documentLimit: documents, byteLimit: bytes)
        hasMore = feed.fill(&batch)
        results += batch.entries.indices.map { batch.document(at: $0) }
    }
    return results
}

extension Result<Document, Rejection> {
    /// The document's text, or the rule and place of the rejection, for one line of a table test.
    var summary: String {
        switch self {
        case .success(let document): String(decoding: document.text, as: UTF8.self)
        case .failure(let rejection):
            "\(rejection.rule) record \(rejection.origin.record) line \(rejection.origin.line)"
                + " byte \(rejection.origin.byteOffset)"
        }
    }

    var rejection: Rejection? { if case .failure(let rejection) = self { rejection } else { nil } }
    var document: Document? { if case .success(let document) = self { document } else { nil } }
}

/// A reader of given paths that makes a text of every file.
struct PathReader: Reader {
    static let name = "paths"
    static let summary = "Reads given paths."
    let paths: [String]
    let limits: InputLimits

    init(_ paths: [String], limits: InputLimits) {
        self.paths = paths
        self.limits = limits
    }

    init(_ settings: inout Settings) { self.init(settings.paths(), limits: InputLimits(&settings)) }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        WholeFile(stream: stream, source: source, reader: self)
    }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        .success(Document(origin: origin, text: Array(bytes)))
    }
}
