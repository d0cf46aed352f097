@preconcurrency import Glibc
import Hashing

// What a run that died suddenly leaves for the next start, beside the snapshots:
//
//   .journal    the records that it had in hand
//   .poison     the records that a start has found to be deadly, until a published manifest lists them
extension OutputFolder {
    /// Where the run notes what it has in hand.
    public var journalPath: String { "\(snapshots.folder)/.journal" }

    /// What a dead run had in hand; nothing where the last one ended well.
    public func journal() throws -> [UInt8] {
        guard try fileSystem.status(journalPath)?.kind == .file else { return [] }
        return try fileSystem.contents(journalPath)
    }

    /// Says that the run has ended and that its journal is of no more use.
    public func endJournal() { _ = try? fileSystem.removeTree(journalPath) }

    /// The records that this version of the program refuses without looking at them.
    public func poison(version: String) throws -> [Manifest.Poison] {
        try snapshots.poison(version: version, previous: previous)
    }

    /// Notes deadly records at once: should the run fail in another way, the next one knows them.
    public func note(_ poison: [Manifest.Poison]) throws {
        let all = try snapshots.isolatedPoison() + poison
        let draft = "\(snapshots.stagingFolder)/poison"
        try fileSystem.removeTree(draft)
        let file = StagedFile(try fileSystem.open(draft, .create), on: fileSystem) { _ in }
        try JSONValue.array(all.map(\.json)).document().withUnsafeBytes(file.write)
        try file.close()
        try fileSystem.rename(draft, to: snapshots.poisonPath)
        try fileSystem.syncFolder(snapshots.folder)
    }

    /// Removes the notes when a published manifest has them.
    public func forgetIsolatedPoison() { _ = try? fileSystem.removeTree(snapshots.poisonPath) }
}

extension Snapshots {
    fileprivate var poisonPath: String { "\(folder)/.poison" }

    /// The records that this version of the program refuses without looking at them; `previous` is the published manifest.
    public func poison(version: String, previous: Manifest?) throws -> [Manifest.Poison] {
        var all = previous?.poison ?? []
        for entry in try isolatedPoison() where !all.contains(entry) { all.append(entry) }
        return all.filter { $0.version == version }
    }

    fileprivate func isolatedPoison() throws -> [Manifest.Poison] {
        guard try fileSystem.status(poisonPath) != nil else { return [] }
        return Manifest.Poison.read(try fileSystem.contents(poisonPath))
    }
}
