import Hashing

/// What a snapshot is made from, by what, and which files it consists of: `manifest.json`.
public struct Manifest: Sendable, Hashable {
    /// A file that was read, known by its content.
    public struct Input: Sendable, Hashable {
        public var path: String
        public var bytes: Int
        public var sha256: Digest
        /// The run that took it first; its rejects bear that run's name for good.
        public var run: String
        /// Which reader of the pipeline reads it, from 0; nil where it was named on the command line.
        public var reader: Int?
        /// Why it could not be read, or not to its end; nil where its bytes are known. Size and hash are those of what was read.
        public var unread: String?

        public init(
            path: String, bytes: Int, sha256: Digest, run: String, reader: Int? = nil, unread: String? = nil
        ) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
            self.run = run
            self.reader = reader
            self.unread = unread
        }
    }

    /// A stretch of the archive that is made at one time: its inputs, what became of them, and the files that hold it.
    public struct Part: Sendable, Hashable {
        /// From 1, in the order of the archive.
        public var number: Int
        /// Whether it takes no more inputs. Only the last part may be open.
        public var isClosed: Bool
        /// The bytes of its inputs after decompression.
        public var textByteCount: Int
        /// The program that made it.
        public var version: String
        /// In the order in which they were read.
        public var inputs: [Input]
        /// In the order of the stages.
        public var books: [Books]
        public var rejected: [Rejected]
        /// The paths of its outputs.
        public var files: [String]

        public init(
            number: Int, isClosed: Bool = true, textByteCount: Int = 0, version: String, inputs: [Input],
            books: [Books] = [], rejected: [Rejected] = [], files: [String] = []
        ) {
            self.number = number
            self.isClosed = isClosed
            self.textByteCount = textByteCount
            self.version = version
            self.inputs = inputs
            self.books = books
            self.rejected = rejected
            self.files = files
        }
    }

    /// How many inputs, records or rows one rule of one stage has refused.
    public struct Rejected: Sendable, Hashable {
        public var stage: String
        public var rule: String
        public var count: Int

        public init(stage: String, rule: String, count: Int) {
            self.stage = stage
            self.rule = rule
            self.count = count
        }
    }

    /// A record that made the program trap, known by its input's content: it is refused without being looked at.
    public struct Poison: Sendable, Hashable {
        public var sha256: Digest
        /// From 1; 0 for the whole input.
        public var record: Int
        /// The version of the program that trapped; a later one tries the record again.
        public var version: String

        public init(sha256: Digest, record: Int, version: String) {
            self.sha256 = sha256
            self.record = record
            self.version = version
        }
    }

    /// A run, as the table `runs` has it.
    public struct Night: Sendable, Hashable {
        public var run: RunName
        public var pipeline: String
        public var pipelineHash: Digest
        public var version: String
        public var startedAt: Instant
        public var endedAt: Instant
        public var status: String
        public var books: [Books]
        /// How many inputs it read that the archive did not have; 0 where another pipeline made everything anew, whose rows can't be
        /// compared with those of the night before.
        public var newInputCount: Int
        /// The rows that the archive's tables had behind it, those of people, places and bodies aside.
        public var rows: [String: Int]
        /// How long its stages have worked, all workers together; nothing where the clock stood still.
        public var times: [StageTime]

        public init(
            run: RunName, pipeline: String, pipelineHash: Digest, version: String, startedAt: Instant,
            endedAt: Instant, status: String, books: [Books], newInputCount: Int = 0, rows: [String: Int] = [:],
            times: [StageTime] = []
        ) {
            self.run = run
            self.pipeline = pipeline
            self.pipelineHash = pipelineHash
            self.version = version
            self.startedAt = startedAt
            self.endedAt = endedAt
            self.status = status
            self.books = books
            self.newInputCount = newInputCount
            self.rows = rows
            self.times = times
        }
    }

    /// How long one stage of a night has worked.
    public struct StageTime: Sendable, Hashable {
        /// The kind of stage.
        public var kind: String
        public var stage: String
        public var milliseconds: Int

        public init(kind: String, stage: String, milliseconds: Int) {
            self.kind = kind
            self.stage = stage
            self.milliseconds = milliseconds
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
    static let format = 2

    public var run: RunName
    public var startedAt: Instant
    public var endedAt: Instant
    public var pipeline: String
    public var pipelineHash: Digest
    /// SHA-256 of the settings on which the rows depend: while it stays, parts of earlier nights may.
    public var settingsHash: Digest
    public var version: String
    /// Everything that the snapshot is made from, also what earlier runs have read: no other manifest is needed to tell
    /// what is new. In the order of the archive.
    public var parts: [Part]
    /// In the order of the paths.
    public var outputs: [Output]
    /// What this run did, in the order of the stages.
    public var books: [Books]
    /// All runs whose work is in the snapshot, this one last.
    public var nights: [Night]
    public var poison: [Poison]

    /// All inputs, in the order of the archive.
    public var inputs: [Input] { parts.flatMap(\.inputs) }

    /// The rows of each table. A table may lie in several files, and in several folders in one form each: it counts once.
    public var rows: [String: Int] { Self.rows(of: outputs) }

    static func rows(of outputs: [Output]) -> [String: Int] {
        let forms = Dictionary(grouping: outputs, by: \.folder)
        return forms.values.reduce(into: [:]) { rows, files in rows.merge(Self.sums(of: files)) { max($0, $1) } }
    }

    private static func sums(of files: [Output]) -> [String: Int] {
        files.reduce(into: [:]) { rows, file in
            if let table = file.table { rows[table, default: 0] += file.rows ?? 0 }
        }
    }
}

extension Manifest {
    /// Finds a run whose inputs are in the archive, whether its own snapshot is still there or not.
    ///
    /// Throws `PublishingError.unknownRun`.
    public func takingRun(_ name: String) throws -> RunName {
        try Set(inputs.compactMap { RunName($0.run) } + nights.map(\.run)).sorted().run(named: name)
    }
}

extension Manifest.Output {
    /// The folder below the snapshot in which the file lies: all that one writer writes.
    public var folder: String { Path.parent(of: path) }
}

/// What the engine knows about a run and Publishing doesn't.
public struct RunRecord: Sendable, Hashable {
    public var pipeline: String
    public var pipelineHash: Digest
    public var settingsHash: Digest
    public var version: String
    public var parts: [Manifest.Part]
    public var books: [Manifest.Books]
    public var nights: [Manifest.Night]
    public var poison: [Manifest.Poison]

    public init(
        pipeline: String, pipelineHash: Digest, settingsHash: Digest, version: String, parts: [Manifest.Part],
        books: [Manifest.Books],
        nights: [Manifest.Night] = [], poison: [Manifest.Poison] = []
    ) {
        self.pipeline = pipeline
        self.pipelineHash = pipelineHash
        self.settingsHash = settingsHash
        self.version = version
        self.parts = parts
        self.books = books
        self.nights = nights
        self.poison = poison
    }
}
