import Stages

// How a run becomes visible. The files are on the disk before the manifest is written, and each later line before the next one starts:
//
//   the files          written, closed, read back and compared
//   manifest.json      what they are
//   the folders        so that the names last too
//   .staging/current   the intention
//   snapshots/<run>    one rename: the snapshot is whole
//   current            one rename: readers see it
//   older snapshots    only now
//
// A failure before the last rename leaves the old snapshot visible and nothing of the run behind.
extension Staging {
    /// What became of a run.
    public struct Publication: Sendable {
        /// The snapshot's folder.
        public let snapshot: String
        public let manifest: Manifest
        /// Old snapshots that were removed.
        public let retired: [RunName]
        /// What went wrong after publishing, which does not undo it; each a sentence.
        public let warnings: [String]
    }

    /// Publishes the run's files as one snapshot and keeps at most `keeping` snapshots, the new one included.
    ///
    /// Throws `PublishingError` and `FileSystemError`. Nothing is visible then, save where it is `PublishingError.unconfirmed`.
    public func publish(_ record: RunRecord, keeping: Int = .max) throws -> Publication {
        let manifest = try undoing {
            let manifest = try prepare(record)
            try moveIntoPlace()
            try output.snapshots.swing(to: run)
            return manifest
        }
        let (retired, warnings) = output.snapshots.retire(keeping: max(1, keeping))
        return Publication(
            snapshot: output.snapshots.path(of: run), manifest: manifest, retired: retired, warnings: warnings)
    }

    /// Makes the run's folder complete and lasting.
    private func prepare(_ record: RunRecord) throws -> Manifest {
        end()
        let manifest = try manifest(record)
        try audit(manifest.outputs)
        try flush()
        try write(manifest)
        for folder in foldersInnermostFirst() { try output.fileSystem.syncFolder(path(of: folder)) }
        try output.fileSystem.syncFolder(folder)
        return manifest
    }

    private func manifest(_ record: RunRecord) throws -> Manifest {
        Manifest(
            run: run, startedAt: startedAt, endedAt: output.clock(), pipeline: record.pipeline,
            pipelineHash: record.pipelineHash, settingsHash: record.settingsHash, version: record.version,
            parts: record.parts, outputs: try outputs(), books: record.books, nights: record.nights,
            poison: record.poison)
    }

    private func write(_ manifest: Manifest) throws {
        let path = path(of: Manifest.fileName)
        let file = StagedFile(try output.fileSystem.open(path, .create), on: output.fileSystem) { _ in }
        try file.write(manifest.document())
        try file.close()
    }

    private func moveIntoPlace() throws {
        let snapshots = output.snapshots
        try snapshots.intend(run)
        try output.fileSystem.rename(folder, to: snapshots.path(of: run))
        try output.fileSystem.syncFolder(snapshots.snapshotsFolder)
        try output.fileSystem.syncFolder(snapshots.stagingFolder)
    }

    /// Runs the steps; where one fails, leaves nothing of the run. What readers may see already is left alone.
    private func undoing<T>(_ steps: () throws -> T) throws -> T {
        do {
            return try steps()
        } catch {
            if case PublishingError.unconfirmed = error { throw error }
            // A snapshot that a full disk does not let go of stays intended: it has passed every check, and the next start shows it.
            try? output.snapshots.discard(run)
            let isGone = (try? output.fileSystem.status(output.snapshots.path(of: run)) == nil) ?? false
            if isGone { output.snapshots.forgetIntention() }
            abandon()
            throw error
        }
    }
}

extension Snapshots {
    /// Removes snapshots until so many are left; never the one that `current` shows. Gives what it could not do as sentences.
    func retire(keeping: Int) -> (retired: [RunName], warnings: [String]) {
        do {
            let shown = try current()
            let old = try runs().filter { $0 != shown }.dropLast(keeping - 1)
            for run in old { try discard(run) }
            return (Array(old), [])
        } catch {
            return ([], ["old snapshots are kept: \(error)"])
        }
    }

    /// Removes a snapshot, unless `current` shows it: out of sight by one rename, then file by file.
    func discard(_ run: RunName) throws {
        guard try fileSystem.status(path(of: run)) != nil, try current() != run else { return }
        let leaving = "\(stagingFolder)/\(run)"
        try fileSystem.rename(path(of: run), to: leaving)
        try fileSystem.syncFolder(snapshotsFolder)
        try fileSystem.removeTree(leaving)
    }
}
