import Hashing

/// What the published snapshot is made from, so that a run reads only what is new. Told by content, never by time.
public struct KnownInputs: Sendable {
    /// How a file that lies there now relates to what has been read.
    public enum Verdict: Sendable, Hashable {
        case new
        /// The same bytes under the same path.
        case unchanged
        /// Other bytes under a path that has been read: its rows are to be replaced.
        case changed(from: Manifest.Input)
        /// Bytes that have been read under another path, which may be gone.
        case moved(from: Manifest.Input)
    }

    private let byPath: [String: Manifest.Input]
    private let byContent: [Digest: Manifest.Input]

    init(_ inputs: [Manifest.Input]) {
        byPath = Dictionary(inputs.map { ($0.path, $0) }) { first, _ in first }
        byContent = Dictionary(inputs.map { ($0.sha256, $0) }) { first, _ in first }
    }

    public subscript(path: String) -> Manifest.Input? { byPath[path] }

    public var paths: [String] { byPath.keys.sorted() }

    public func verdict(path: String, sha256: Digest) -> Verdict {
        if let input = byPath[path] { return input.sha256 == sha256 ? .unchanged : .changed(from: input) }
        return byContent[sha256].map { .moved(from: $0) } ?? .new
    }
}

extension OutputFolder {
    /// What the snapshot that `current` shows is made from; nothing where there is none.
    public var knownInputs: KnownInputs { KnownInputs(previous?.inputs ?? []) }
}
