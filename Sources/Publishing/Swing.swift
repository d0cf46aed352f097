// How `current` comes to show another snapshot, in two steps that each happen wholly or not at all:
//
//   1. intend   .staging/current -> snapshots/<run>      the link is made and lasts
//   2. swing    .staging/current becomes current         one rename
//
// A start that finds step 1 done and the snapshot whole takes step 2: the run had passed every check and died here.
extension Snapshots {
    var stagingFolder: String { "\(folder)/.staging" }
    private var intendedLink: String { "\(stagingFolder)/current" }

    func intend(_ run: RunName) throws {
        try fileSystem.removeTree(intendedLink)
        try fileSystem.makeSymbolicLink(intendedLink, to: Self.link(to: run))
        try fileSystem.syncFolder(stagingFolder)
    }

    /// Takes the intention back, as far as the disk lets us.
    func forgetIntention() {
        _ = try? fileSystem.removeTree(intendedLink)
    }

    /// Throws `PublishingError.unconfirmed` where the link was renamed and the disk doesn't confirm it.
    func swing(to run: RunName) throws {
        try fileSystem.rename(intendedLink, to: currentLink)
        do {
            try fileSystem.syncFolder(folder)
            try fileSystem.syncFolder(stagingFolder)
        } catch let reason as FileSystemError {
            throw PublishingError.unconfirmed(snapshot: path(of: run), reason: reason)
        }
    }
}

// What a start puts right.
extension Snapshots {
    /// Ends what a dead run had begun: publishes what was ready, removes what was not. Gives a sentence for each.
    func heal() throws -> [String] {
        try finishSwing() + removeLeftovers() + showLast()
    }

    private func finishSwing() throws -> [String] {
        guard try fileSystem.status(intendedLink)?.kind == .link,
            let run = Self.run(ofLink: try fileSystem.readLink(intendedLink)),
            try fileSystem.status(path(of: run)) != nil
        else { return [] }
        if let damage = try damage(of: run).first {
            return ["run \(run) was about to be shown when its process died, and is not shown now: \(damage)"]
        }
        try fileSystem.syncFolder(snapshotsFolder)
        try swing(to: run)
        return ["run \(run) had passed every check and was about to be shown when its process died: shown now"]
    }

    private func removeLeftovers() throws -> [String] {
        let leftovers = try fileSystem.list(stagingFolder).map { "\(stagingFolder)/\($0)" }
        let counts = try leftovers.map { try fileSystem.removeTree($0) }
        if !leftovers.isEmpty { try fileSystem.syncFolder(stagingFolder) }
        return zip(leftovers, counts).filter { $0.0 != intendedLink }.map { path, count in
            "removed \(path), \(count) \(count == 1 ? "file" : "files") of a run that had died"
        }
    }

    /// The manifest that `current` leads to, or why it can't be read.
    public func readCurrent() throws -> (manifest: Manifest?, damage: PublishingError?) {
        do {
            return (try current().map(manifest), nil)
        } catch let error as PublishingError {
            if case .currentIsNoLink = error { throw error }
            return (nil, error)
        }
    }

    /// Shows the last snapshot that is what was published where somebody has removed `current`. Gives a sentence for each that it looked at.
    private func showLast() throws -> [String] {
        guard try fileSystem.status(currentLink) == nil else { return [] }
        var notes: [String] = []
        for run in try runs().reversed() {
            if let damage = try damage(of: run).first {
                notes.append("run \(run) is not shown in the place of the missing \(currentLink): \(damage)")
                continue
            }
            try intend(run)
            try swing(to: run)
            return notes + ["\(currentLink) was missing: it shows run \(run) again"]
        }
        return notes
    }
}
