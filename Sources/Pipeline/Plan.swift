import Hashing
import Reading
import Stages

/// What a pipeline file asks for, ready to run: every stage is made, every setting checked.
public struct Plan: Sendable {
    /// The pipeline's name in messages, manifests and the table `runs`.
    public var name: String
    /// The pipeline file, as it was named.
    public var path: String
    /// SHA-256 of the pipeline file's bytes.
    public var hash: Digest
    /// The folder of the results, relative to the working folder.
    public var output: String
    public var readers: [any Reader]
    public var cleaners: [any Cleaner]
    public var extractors: [any Extractor]
    public var rules: [any Rule]
    public var writers: [any Writer]
    public var run: RunSettings
    /// The readers of the pipeline file, where the command line has put another one in their place.
    var ownReaders: [any Reader]?
    /// SHA-256 of the settings on which the archive depends; nil where the file's own hash is to tell.
    var settingsHash: Digest?
    /// The shares of refusals that the stages may have.
    var limits = RejectLimits()
    /// How inputs are read that no reader of the pipeline file names.
    var otherInputs = OtherInputs(readers: [])
}

/// What stands at the top of a pipeline file beside its sections.
public struct PipelineHead: Sendable, Hashable {
    public var name: String
    public var output: String

    public init(_ settings: inout Settings, path: String) {
        name = settings.text("name", default: Self.stem(of: path), doc: "the pipeline's name in messages and in 'runs'")
        output = settings.text("output", default: "Output", doc: "the folder of the results, from the working folder")
    }

    /// Tells what may stand at the top of a pipeline file of that name.
    public static func descriptions(path: String) -> [SettingDescription] {
        var settings = Settings(nil, mark: .start, isRead: false)
        _ = PipelineHead(&settings, path: path)
        return settings.descriptions
    }

    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last ?? "pipeline"
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}

/// The section `run` of a pipeline file: how the work is carried out. None of it changes a value of a table.
public struct RunSettings: Sendable, Hashable {
    /// The most documents of a batch.
    public var batchDocumentCount: Int
    /// The bytes of records after which a batch is full.
    public var batchByteCount: Int
    /// Nil for one worker a core.
    public var workerCount: Int?
    /// How many snapshots are kept, the current one included.
    public var keptSnapshotCount: Int
    /// Whether inputs are kept beside the snapshots, so that they can be read again when they are gone.
    public var keepsInputs: Bool
    /// The bytes of text after which a part of the archive takes no more inputs.
    public var partByteCount: Int
    /// What the rules that remember earlier rows may keep in memory, all together.
    public var rulesByteCount: Int
    /// In so many nights each old file is read back once, against bits that rot.
    public var scrubNightCount: Int

    public init(_ settings: inout Settings) {
        batchDocumentCount = settings.integer(
            "batch_documents", in: 1...1_000_000, unit: "documents", default: 500,
            doc: "the most documents that travel together")
        batchByteCount = settings.bytes(
            "batch_bytes", in: 1 << 10...1 << 30, default: 256 << 10, doc: "a batch is full when it holds as much text")
        workerCount = settings.value(
            "workers", form: "a whole number from 1 to 1024", default: nil, shown: "one a core",
            doc: "how many batches are worked on at the same time",
            parse: { text in Int(text).flatMap { (1...1024).contains($0) ? $0 : nil } })
        keptSnapshotCount = settings.integer(
            "keep_snapshots", in: 1...100_000, unit: "snapshots", default: 14,
            doc: "how many published snapshots are kept, the current one included")
        keepsInputs = settings.boolean(
            "keep_inputs", default: false,
            doc: "whether inputs are kept in the output folder, as hard links where possible, to be read when gone"
        )
        partByteCount = settings.bytes(
            "part_bytes", in: 1...1 << 40, default: 32 << 20,
            doc: "the tables are files of about as much text; a night makes the last one anew, and no other")
        rulesByteCount = settings.bytes(
            "rules_bytes", in: 1 << 10...1 << 40, default: 24 << 20,
            doc: "what rules that remember earlier rows keep in memory, all together; the rest lies on the disk")
        scrubNightCount = settings.integer(
            "scrub_nights", in: 1...100_000, unit: "nights", default: 30,
            doc:
                "in so many nights that publish, every file of earlier nights is read back once and compared to the byte"
        )
    }

    /// Tells what the section `run` may hold.
    public static var descriptions: [SettingDescription] {
        var settings = Settings(nil, mark: .start, isRead: false)
        _ = RunSettings(&settings)
        return settings.descriptions
    }
}

extension Plan {
    /// While it stays the same, a night goes on with the archive of the one before.
    var archiveHash: Digest { settingsHash ?? hash }

    /// Puts other inputs in the place of the pipeline's own; each file's format is told from its content.
    public mutating func replaceInputs(_ paths: [String]) {
        ownReaders = ownReaders ?? readers
        readers = [otherInputs.reader(paths)]
    }

    /// What the pipeline file sets for its own inputs and `replaceInputs` can't keep, a sentence each.
    public var unusedSettings: [String] { otherInputs.unused }

    /// The place of the reader to which an input counts: its own, or the only one that there is.
    func place(of reader: Int?) -> Int? { reader ?? ((ownReaders ?? readers).count == 1 ? 0 : nil) }
}
