import Hashing
import Stages

/// The inputs of an archive, kept in `Output/inputs` by the SHA-256 of their bytes, so that they can be read again when they are gone.
///
/// A file is kept as a hard link where the file system allows it, else as a copy. One that is written over where it stands takes its
/// link with it: whoever reads compares the bytes with the name, and takes other bytes for a loss.
public struct KeptInputs: Sendable {
    private let snapshots: Snapshots
    private var fileSystem: FileSystem { snapshots.fileSystem }
    var folder: String { "\(snapshots.folder)/inputs" }

    init(_ snapshots: Snapshots) { self.snapshots = snapshots }

    /// Where the input of these bytes is kept, if it is.
    public func path(of sha256: Digest) -> String { "\(folder)/\(sha256)" }

    // MARK: Keeping

    /// Keeps the inputs of parts that are not kept yet, so far as it is known where their bytes lie.
    ///
    /// Throws `FileSystemError` where the disk takes nothing; files that have vanished or changed meanwhile are passed over.
    public func keep(_ parts: [Manifest.Part], places: [Digest: String]) throws {
        let kept = Set(try names())
        var new: Set<Digest> = []
        for input in parts.flatMap(\.inputs) where !kept.contains(input.sha256.hex) && new.insert(input.sha256).inserted
        {
            guard let place = places[input.sha256] else { continue }
            try fileSystem.makeFolders(folder)
            if try !link(place, input.sha256) { try copy(place, input.sha256) }
        }
        if !new.isEmpty, try fileSystem.status(folder) != nil { try fileSystem.syncFolder(folder) }
    }

    /// Keeps what can be read only once. `read` gives its pieces in their order, and false where it could not be read to its end.
    public func keep(
        reading read: (_ piece: @escaping (UnsafeRawBufferPointer) -> Void) -> Bool
    ) throws -> (sha256: Digest, bytes: Int)? {
        let draft = "\(snapshots.stagingFolder)/input"
        try fileSystem.removeTree(draft)
        var kept: (sha256: Digest, bytes: Int)?
        let file = StagedFile(try fileSystem.open(draft, .create), on: fileSystem) { kept = ($0.sha256, $0.bytes) }
        var failure: (any Error)?
        let isWhole = read { piece in
            guard failure == nil else { return }
            do { try file.write(piece) } catch { failure = error }
        }
        if let failure { throw failure }
        try file.close()
        guard isWhole, let kept else {
            try fileSystem.unlink(draft)
            return nil
        }
        try place(draft, kept.sha256)
        return kept
    }

    /// Makes a hard link; false where the file system, or the one who owns the file, does not allow it.
    private func link(_ path: String, _ sha256: Digest) throws -> Bool {
        guard try fileSystem.status(path)?.kind == .file else { return false }
        do {
            try fileSystem.link(path, to: self.path(of: sha256))
            return true
        } catch let error where error.saysNoLinks {
            return false
        }
    }

    private func copy(_ path: String, _ sha256: Digest) throws {
        let kept = try keep { piece in
            (try? fileSystem.readPieces(path) { piece($0) }) != nil
        }
        // Other bytes than were read lie there by now: they are the next night's.
        if let kept, kept.sha256 != sha256 { try fileSystem.unlink(self.path(of: kept.sha256)) }
    }

    private func place(_ draft: String, _ sha256: Digest) throws {
        try fileSystem.makeFolders(folder)
        try fileSystem.rename(draft, to: path(of: sha256))
        try fileSystem.syncFolder(folder)
    }

    // MARK: Forgetting

    /// Removes what no snapshot's manifest names any more; a sentence where that could not be done, which a later night then does.
    public func forgetUnused() -> String? {
        do {
            let names = try names()
            if names.isEmpty { return nil }
            var used: Set<String> = []
            for run in try snapshots.runs() { used.formUnion(try snapshots.manifest(of: run).inputs.map(\.sha256.hex)) }
            for name in names where !used.contains(name) { try fileSystem.unlink("\(folder)/\(name)") }
            return nil
        } catch {
            return "inputs that are no longer needed stay in \(folder): \(error)"
        }
    }

    private func names() throws -> [String] {
        guard try fileSystem.status(folder) != nil else { return [] }
        return try fileSystem.list(folder)
    }
}

extension Snapshots {
    /// The inputs that earlier runs have kept.
    public var keptInputs: KeptInputs { KeptInputs(self) }
}
