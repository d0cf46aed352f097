import Compression
import Hashing

/// The published snapshots of an output folder, to be read without its lock.
public struct Snapshots: Sendable {
    /// A line of the history.
    public struct Entry: Sendable {
        public let run: RunName
        public let isCurrent: Bool
        /// The snapshot's manifest, or why it can't be read.
        public let manifest: Result<Manifest, any Error>
    }

    public let folder: String
    let fileSystem: FileSystem

    public init(_ folder: String, on fileSystem: FileSystem = FileSystem()) {
        self.folder = folder
        self.fileSystem = fileSystem
    }

    var snapshotsFolder: String { "\(folder)/snapshots" }
    var currentLink: String { "\(folder)/current" }

    /// The folders in which runs keep what they write and read: no input lies there.
    public var ownFolders: [String] { [snapshotsFolder, stagingFolder, keptInputs.folder] }

    public func path(of run: RunName) -> String { "\(snapshotsFolder)/\(run)" }

    /// The runs that have a snapshot, the oldest first.
    public func runs() throws -> [RunName] {
        guard try fileSystem.status(snapshotsFolder) != nil else { return [] }
        return try fileSystem.list(snapshotsFolder).compactMap { RunName($0) }.sorted()
    }

    /// The run that `current` shows; nil where nothing has been published.
    public func current() throws -> RunName? {
        switch try fileSystem.status(currentLink)?.kind {
        case nil: return nil
        case .link:
            let target = try fileSystem.readLink(currentLink)
            guard let run = Self.run(ofLink: target) else { throw PublishingError.currentIsNoLink(path: currentLink) }
            return run
        default: throw PublishingError.currentIsNoLink(path: currentLink)
        }
    }

    static func link(to run: RunName) -> String { "snapshots/\(run)" }

    static func run(ofLink target: String) -> RunName? {
        target.hasPrefix("snapshots/") ? RunName(String(target.dropFirst("snapshots/".count))) : nil
    }

    /// Throws `PublishingError.damaged` where the manifest is missing or not what was written.
    public func manifest(of run: RunName) throws -> Manifest {
        let file = "\(path(of: run))/\(Manifest.fileName)"
        guard try fileSystem.status(file) != nil else {
            throw PublishingError.damaged(path: file, reason: "the file is missing")
        }
        let manifest = try Manifest.read(try fileSystem.contents(file), path: file)
        guard manifest.run == run else {
            throw PublishingError.damaged(path: file, reason: "it belongs to run \(manifest.run)")
        }
        return manifest
    }

    /// All snapshots, the oldest first.
    public func history() throws -> [Entry] {
        let shown = try current()
        return try runs().map { run in
            Entry(run: run, isCurrent: run == shown, manifest: Result { try manifest(of: run) })
        }
    }

    /// The run of a name or number or, where none is given, the one that `current` shows.
    ///
    /// Throws `PublishingError.unknownRun` and `.nothingPublished`.
    public func run(namedOrCurrent name: String?) throws -> RunName {
        if let name { return try run(named: name) }
        guard let shown = try current() else { throw PublishingError.nothingPublished(folder: folder) }
        return shown
    }

    /// Finds a run by its name or its number; throws `PublishingError.unknownRun`.
    public func run(named name: String) throws -> RunName { try runs().run(named: name) }
}

// Whether a snapshot is still what was published.
extension Snapshots {
    /// Compares every file of a snapshot with its manifest, to the byte; gives what differs, nothing where all is well.
    public func damage(of run: RunName) throws -> [PublishingError] {
        let manifest: Manifest
        do {
            manifest = try self.manifest(of: run)
        } catch let error as PublishingError {
            return [error]
        }
        let root = path(of: run)
        let expected = Set(manifest.outputs.map(\.path) + [Manifest.fileName])
        let strangers = try files(below: root).filter { !expected.contains($0) }
        return try manifest.outputs.compactMap { try damage(of: $0, in: root) }
            + strangers.map { .damaged(path: "\(root)/\($0)", reason: "the manifest doesn't know this file") }
    }

    private func damage(of output: Manifest.Output, in root: String) throws -> PublishingError? {
        let path = "\(root)/\(output.path)"
        return try fileSystem.difference(path, bytes: output.bytes, sha256: output.sha256)
            .map { .damaged(path: path, reason: $0) }
    }

    private func files(below root: String) throws -> [String] {
        try fileSystem.list(root).flatMap { name in
            guard try fileSystem.status("\(root)/\(name)")?.kind == .folder else { return [name] }
            return try files(below: "\(root)/\(name)").map { "\(name)/\($0)" }
        }
    }
}

extension FileSystem {
    /// Says how a published file differs from what was written, without reading it where nobody has touched it since.
    func differenceAtAGlance(_ path: String, _ output: Manifest.Output, since published: Instant) throws -> String? {
        if let found = try status(path), found.kind == .file, found.bytes == output.bytes, found.changedAt < published {
            return nil
        }
        return try difference(path, bytes: output.bytes, sha256: output.sha256)
    }

    /// Reads a file and says how it differs from what was published; nil where it doesn't.
    func difference(_ path: String, bytes: Int, sha256: Digest) throws -> String? {
        if let reason = try differenceInSize(path, bytes) { return reason }
        var hash = SHA256()
        try readPieces(path) { hash.update($0) }
        let digest = hash.digest()
        return digest == sha256 ? nil : "its bytes have changed: SHA-256 \(digest), but \(sha256) was written"
    }

    /// Reads a file and says how it differs from what has just been written; nil where it doesn't. Shows every piece to `look`.
    func difference(
        _ path: String, bytes: Int, crc32 sum: UInt32, look: (UnsafeRawBufferPointer) -> Void
    ) throws -> String? {
        if let reason = try differenceInSize(path, bytes) { return reason }
        var found: UInt32 = 0
        try readPieces(path) { piece in
            found = crc32(piece, after: found)
            look(piece)
        }
        return found == sum ? nil : "its bytes have changed since they were written"
    }

    private func differenceInSize(_ path: String, _ bytes: Int) throws -> String? {
        guard let found = try status(path) else { return "the file is missing" }
        guard found.kind == .file else { return "this is no file" }
        return found.bytes == bytes ? nil : "\(found.bytes) bytes, but \(bytes) were written"
    }
}
