import Hashing
import Stages

/// The files of one run until they are published together, or abandoned. Writers may use it at the same time.
///
/// A run that is neither published nor abandoned leaves its folder, which the next start removes.
public final class Staging: OutputFiles {
    public let run: RunName
    public let startedAt: Instant

    let output: OutputFolder
    private let previousOutputs: [String: Manifest.Output]
    private let state = Locked(State())
    private let flushing: Flushing

    struct State {
        var folders: Set<String> = []
        /// Files made and not yet closed.
        var open: Set<String> = []
        var finished: [String: Manifest.Output] = [:]
        /// CRC-32 of the files made, for when they are read back.
        var checksums: [String: UInt32] = [:]
        var tables: [String: TableRows] = [:]
        /// Files of the previous snapshot, which were looked at when they were linked.
        var linked: Set<String> = []
        var scratchCount = 0
        var hasEnded = false
    }

    struct TableRows {
        let table: String
        let rows: Int
    }

    init(_ run: RunName, startedAt: Instant, in output: OutputFolder) throws {
        self.run = run
        self.startedAt = startedAt
        self.output = output
        flushing = Flushing(on: output.fileSystem)
        previousOutputs = Dictionary((output.previous?.outputs ?? []).map { ($0.path, $0) }) { first, _ in first }
        try output.fileSystem.makeFolder(folder)
    }

    var folder: String { "\(output.snapshots.stagingFolder)/\(run)" }

    /// Whether files may be made in a folder of that name, with room left for names of their own.
    public static func mayBeFolder(_ name: String) -> Bool {
        Path.staysInside(name + "/" + String(repeating: "n", count: 255))
    }

    /// Where a file lies until the run is published.
    public func path(of name: String) -> String { "\(folder)/\(name)" }

    public func create(_ name: String) throws -> any ByteSink {
        let file = try state.withLock { state in
            try makeRoom(for: name, &state)
            let file = try output.fileSystem.open(path(of: name), .create)
            state.open.insert(name)
            return file
        }
        return StagedFile(file, on: output.fileSystem, flushing: flushing) { [state] written in
            state.withLock { state in
                state.open.remove(name)
                state.finished[name] = Manifest.Output(path: name, bytes: written.bytes, sha256: written.sha256)
                state.checksums[name] = written.crc32
            }
        }
    }

    public func describe(_ name: String, table: String, rows: Int) {
        state.withLock { $0.tables[name] = TableRows(table: table, rows: rows) }
    }

    /// Takes a file of the previous snapshot over as it is, as a hard link: no byte is copied.
    ///
    /// Throws `PublishingError.damaged` where the previous snapshot has no such file, or where it is not what was published.
    /// The bytes are compared where the file was touched after the snapshot's end, or where `thoroughly` asks for it: an archive of
    /// years is not read every night.
    public func linkUnchanged(_ name: String, thoroughly: Bool = false) throws {
        guard let previous = output.previous, let entry = previousOutputs[name] else {
            throw PublishingError.damaged(path: name, reason: "the previous snapshot has no such file")
        }
        let source = "\(output.snapshots.path(of: previous.run))/\(name)"
        let difference =
            thoroughly
            ? try output.fileSystem.difference(source, bytes: entry.bytes, sha256: entry.sha256)
            : try output.fileSystem.differenceAtAGlance(source, entry, since: previous.endedAt)
        if let reason = difference {
            throw PublishingError.damaged(path: source, reason: reason)
        }
        try state.withLock { state in
            try makeRoom(for: name, &state)
            try output.fileSystem.link(source, to: path(of: name))
            state.finished[name] = entry
            state.linked.insert(name)
        }
    }

    /// Waits until all files that were made are on the disk.
    func flush() throws { try flushing.wait() }

    /// The CRC-32 of a file that was made, not linked.
    func checksum(_ name: String) -> UInt32? { state.withLock { $0.checksums[name] } }

    /// Takes files out of the run that were made or linked.
    public func remove(_ names: [String]) throws {
        for name in names {
            let isThere = state.withLock { state in
                state.linked.remove(name)
                state.checksums[name] = nil
                state.tables[name] = nil
                return state.finished.removeValue(forKey: name) != nil
            }
            if isThere { try output.fileSystem.unlink(path(of: name)) }
        }
    }

    /// Whether a file has been made or linked.
    public func holds(_ name: String) -> Bool { state.withLock { $0.finished[name] != nil } }

    /// Whether a file that has been made or linked has the bytes of that name in the previous snapshot.
    public func isAsBefore(_ name: String) -> Bool {
        state.withLock { $0.finished[name]?.sha256 == previousOutputs[name]?.sha256 }
    }

    /// The rows of each table in the files that have been made or linked so far.
    public func rows() throws -> [String: Int] { Manifest.rows(of: try outputs()) }

    /// Whether the files taken over from the previous snapshot hold rows of a table.
    public func linksRows(of table: String) -> Bool {
        state.withLock { state in
            state.linked.contains { state.finished[$0]?.table == table && state.finished[$0]?.rows ?? 0 > 0 }
        }
    }

    /// Reads a file of the previous snapshot; nil where it can't be read.
    public func previousContents(_ name: String) -> [UInt8]? {
        output.previous.flatMap { try? output.fileSystem.contents("\(output.snapshots.path(of: $0.run))/\(name)") }
    }

    /// Reads a file of the run that has been closed or linked.
    public func contents(_ name: String) throws -> [UInt8] { try output.fileSystem.contents(path(of: name)) }

    /// Reads from a place in such a file as many bytes as there are and the buffer holds; the file is open only meanwhile.
    public func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let fileSystem = output.fileSystem
        return try fileSystem.reading(path(of: name), as: .read) { try fileSystem.fill(buffer, from: $0, at: offset) }
    }

    public func makeScratch() throws -> any ScratchFile {
        let number = state.withLock { state in
            state.scratchCount += 1
            return state.scratchCount
        }
        return try RunScratch(path(of: ".scratch-\(number)"), on: output.fileSystem)
    }

    /// Makes the folders above a file that is to be made.
    private func makeRoom(for name: String, _ state: inout State) throws {
        guard Path.staysInside(name), name != Manifest.fileName else {
            throw PublishingError.leavesTheFolder(name: name)
        }
        if state.hasEnded { throw PublishingError.runHasEnded(run: run.description) }
        for folder in Path.folders(of: name) where !state.folders.contains(folder) {
            try output.fileSystem.makeFolder(path(of: folder))
            state.folders.insert(folder)
        }
    }

    /// The files written so far, in the order of their paths; throws `PublishingError.unfinishedFiles` where one is open.
    func outputs() throws -> [Manifest.Output] {
        let state = state.withLock { $0 }
        if !state.open.isEmpty { throw PublishingError.unfinishedFiles(state.open.sorted()) }
        return state.finished.values.sorted { $0.path < $1.path }.map { output in
            var output = output
            if let known = state.tables[output.path] { (output.table, output.rows) = (known.table, known.rows) }
            return output
        }
    }

    /// The folders made below the run's own, the innermost first.
    func foldersInnermostFirst() -> [String] {
        state.withLock { Array($0.folders) }.sorted { $0.utf8.count > $1.utf8.count }
    }

    func end() {
        state.withLock { $0.hasEnded = true }
    }

    /// Removes the run's files. What the disk doesn't let us remove is left to the next start.
    public func abandon() {
        end()
        try? flush()
        _ = try? output.fileSystem.removeTree(folder)
    }
}
