import Hashing

/// What a snapshot is made from, by what, and which files it consists of: `manifest.json`.
public struct Manifest: Sendable, Hashable {
    /// A file that was read, known by its content.
    public struct Input: Sendable, Hashable {
        public var path: String
        public var bytes: Int
        public var sha256: Digest
        /// The run that read it; an earlier one where this run found it unchanged.
        public var run: String

        public init(path: String, bytes: Int, sha256: Digest, run: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
            self.run = run
        }
    }

    /// A file of the snapshot, its path below the snapshot's folder. Table and rows are known for the files of tables.
    public struct Output: Sendable, Hashable {
        public var path: String
        public var bytes: Int
        public var sha256: Digest
        public var table: String?
        public var rows: Int?
    }

    /// The records that one stage took in, and what became of them.
    public struct Books: Sendable, Hashable {
        public var stage: String
        public var taken: Int
        public var given: Int
        public var rejected: Int

        public init(stage: String, taken: Int, given: Int, rejected: Int) {
            self.stage = stage
            self.taken = taken
            self.given = given
            self.rejected = rejected
        }
    }

    public static let fileName = "manifest.json"
    /// The version of the manifest's own form.
    static let format = 1

    public var run: RunName
    public var startedAt: Instant
    public var endedAt: Instant
    public var pipeline: String
    public var pipelineHash: Digest
    public var version: String
    /// Everything that the snapshot is made from, also what earlier runs have read: no other manifest is needed to tell
    /// what is new. In the order of the paths.
    public var inputs: [Input]
    /// In the order of the paths.
    public var outputs: [Output]
    /// In the order of the stages.
    public var books: [Books]

    /// The rows of each table. A table may lie in several files, and in several folders in one form each: it counts once.
    public var rows: [String: Int] {
        let forms = Dictionary(grouping: outputs) { String($0.path.prefix { $0 != "/" }) }
        return forms.values.reduce(into: [:]) { rows, files in rows.merge(Self.rows(of: files)) { max($0, $1) } }
    }

    private static func rows(of files: [Output]) -> [String: Int] {
        files.reduce(into: [:]) { rows, file in
            if let table = file.table { rows[table, default: 0] += file.rows ?? 0 }
        }
    }
}

/// What the engine knows about a run and Publishing doesn't.
public struct RunRecord: Sendable, Hashable {
    public var pipeline: String
    public var pipelineHash: Digest
    public var version: String
    public var inputs: [Manifest.Input]
    public var books: [Manifest.Books]

    public init(
        pipeline: String, pipelineHash: Digest, version: String, inputs: [Manifest.Input], books: [Manifest.Books]
    ) {
        self.pipeline = pipeline
        self.pipelineHash = pipelineHash
        self.version = version
        self.inputs = inputs
        self.books = books
    }
}
