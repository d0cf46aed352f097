import Hashing
import Stages

/// The files of one run until they are published together, or abandoned. Writers may use it at the same time.
///
/// A run that is neither published nor abandoned leaves its folder, which the next start removes.
public final class Staging: OutputFiles {
    public let run: RunName
    public let startedAt: Instant

    let output: OutputFolder
    private let state = Locked(State())

    struct State {
        var folders: Set<String> = []
        /// Files made and not yet closed.
        var open: Set<String> = []
        var finished: [String: Manifest.Output] = [:]
        var tables: [String: TableRows] = [:]
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
        try output.fileSystem.makeFolder(folder)
    }

    var folder: String { "\(output.snapshots.stagingFolder)/\(run)" }

    /// Where a file lies until the run is published.
    public func path(of name: String) -> String { "\(folder)/\(name)" }

    public func create(_ name: String) throws -> any ByteSink {
        let file = try state.withLock { state in
            try makeRoom(for: name, &state)
            let file = try output.fileSystem.open(path(of: name), .create)
            state.open.insert(name)
            return file
        }
        return StagedFile(file, on: output.fileSystem) { [state] bytes, sha256 in
            state.withLock { state in
                state.open.remove(name)
                state.finished[name] = Manifest.Output(path: name, bytes: bytes, sha256: sha256)
            }
        }
    }

    public func describe(_ name: String, table: String, rows: Int) {
        state.withLock { $0.tables[name] = TableRows(table: table, rows: rows) }
    }

    /// Takes a file of the previous snapshot over as it is, as a hard link: no byte is copied.
    ///
    /// Throws `PublishingError.damaged` where the previous snapshot has no such file.
    public func linkUnchanged(_ name: String) throws {
        guard let previous = output.previous, let entry = previous.outputs.first(where: { $0.path == name }) else {
            throw PublishingError.damaged(path: name, reason: "the previous snapshot has no such file")
        }
        let source = "\(output.snapshots.path(of: previous.run))/\(name)"
        try state.withLock { state in
            try makeRoom(for: name, &state)
            try output.fileSystem.link(source, to: path(of: name))
            state.finished[name] = entry
        }
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
        _ = try? output.fileSystem.removeTree(folder)
    }
}
