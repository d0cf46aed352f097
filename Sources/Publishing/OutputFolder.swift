/// The folder in which runs publish, held by this process alone until the value is gone.
///
///     Output/
///       .lock                  held by the kernel as long as the process lives
///       .staging/<run>/        a run in progress; what a dead one left is removed by the next start
///       .staging/current       the link that is about to become `current`
///       snapshots/<run>/       parquet/<table>.parquet  csv/<table>.csv  csv/datapackage.json  manifest.json
///       inputs/<sha256>        the inputs of the archive, where they are kept
///       current                the link to the snapshot that readers see
public final class OutputFolder: Sendable {
    public let snapshots: Snapshots
    /// What a run that died has left and this start has put right, and what is damaged; each a sentence.
    public let notes: [String]
    /// The manifest of the snapshot that `current` shows; nil where there is none, or none that can be read.
    public let previous: Manifest?
    /// Why that manifest can't be read: what has been published is not known then, and what a run would leave out isn't either.
    public let damage: PublishingError?

    let clock: @Sendable () -> Instant
    private let lock: OutputLock

    /// Makes the folder where it is missing, locks it, and heals it.
    ///
    /// Throws `PublishingError.locked` where another process has it, `PublishingError.currentIsNoLink`, and `FileSystemError`.
    public init(
        _ path: String, on fileSystem: FileSystem = FileSystem(), clock: @escaping @Sendable () -> Instant = Instant.now
    ) throws {
        snapshots = Snapshots(path, on: fileSystem)
        self.clock = clock
        try fileSystem.makeFolders(path)
        lock = try OutputLock.take(path, on: fileSystem, now: clock())
        try fileSystem.makeFolders("\(path)/.staging")
        try fileSystem.makeFolders(snapshots.snapshotsFolder)
        let healed = try snapshots.heal()
        (previous, damage) = try snapshots.readCurrent()
        notes = healed + [damage?.description].compactMap { $0 }
    }

    var fileSystem: FileSystem { snapshots.fileSystem }

    /// The name of the run that begins now.
    public func nextRun() throws -> RunName {
        RunName(number: (try snapshots.runs().last?.number ?? 0) + 1, startedAt: clock())
    }

    /// Starts a run, the next one where none is given: makes its folder below `.staging`.
    public func begin(_ run: RunName? = nil) throws -> Staging {
        try Staging(run ?? nextRun(), startedAt: clock(), in: self)
    }

    /// Throws `PublishingError.notEnoughSpace` where a run that writes so many bytes would fill the disk.
    public func requireFreeSpace(bytes: Int) throws {
        let free = try snapshots.freeSpace()
        if free < bytes { throw PublishingError.notEnoughSpace(folder: snapshots.folder, needed: bytes, free: free) }
    }

    /// Removes old snapshots until so many are left; never the one that `current` shows. Publishing does it too; this is for a
    /// night that has nothing new to publish. What the disk doesn't allow is said in `warnings` and done by a later night.
    @discardableResult
    public func retire(keeping: Int) -> (retired: [RunName], warnings: [String]) {
        snapshots.retire(keeping: max(1, keeping))
    }

    /// Shows an earlier snapshot as `current`: the one asked for, or the last one before the present. Gives its run.
    ///
    /// Throws `PublishingError.damaged` where that snapshot is not what was published; `current` stays then.
    @discardableResult
    public func rollback(to run: RunName? = nil) throws -> RunName {
        let present = try snapshots.current()
        let earlier = try snapshots.runs().last { run in present.map { run < $0 } ?? true }
        guard let target = run ?? earlier else { throw PublishingError.nothingEarlier(folder: snapshots.folder) }
        if let damage = try snapshots.damage(of: target).first { throw damage }
        do {
            try snapshots.intend(target)
            try snapshots.swing(to: target)
        } catch {
            snapshots.forgetIntention()
            throw error
        }
        return target
    }
}

extension Snapshots {
    /// About how many bytes a run over inputs of so many bytes writes: in proportion as the last one did, and a quarter more;
    /// eight times the inputs where there is no last one. (Measured: 5 times, for JSON Lines into Parquet and two kinds of CSV.)
    public func estimatedBytes(inputBytes: Int, previous: Manifest?) -> Int {
        let read = previous?.inputs.reduce(0) { $0 + $1.bytes } ?? 0
        let written = previous?.outputs.reduce(0) { $0 + $1.bytes } ?? 0
        let ratio = read > 0 ? 1.25 * Double(written) / Double(read) : 8
        return Int(exactly: (ratio * Double(inputBytes)).rounded(.up)) ?? .max
    }

    /// The bytes that are free where the output folder is, or will be.
    public func freeSpace() throws -> Int {
        var place = folder
        while try fileSystem.status(place) == nil, place != Path.parent(of: place) { place = Path.parent(of: place) }
        return try fileSystem.freeSpace(place)
    }
}
