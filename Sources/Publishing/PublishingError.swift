import Stages

/// Says why a run could not be published or a snapshot not used.
public enum PublishingError: Error, Sendable, Hashable {
    /// Another process works on the output folder.
    case locked(folder: String, holder: String)
    /// `current` is something else than the link that Publishing makes.
    case currentIsNoLink(path: String)
    /// A name of a file that would stand outside the run's folder.
    case leavesTheFolder(name: String)
    /// A file was made after the run had been published or abandoned.
    case runHasEnded(run: String)
    /// A file was written after it had been closed.
    case fileIsClosed(path: String)
    /// Files that a writer has opened and not closed.
    case unfinishedFiles([String])
    case notEnoughSpace(folder: String, needed: Int, free: Int)
    /// What was read back is not what was written.
    case auditFailed(path: String, reason: String)
    /// A snapshot that is not what its manifest says, or whose manifest can't be read.
    case damaged(path: String, reason: String)
    case unknownRun(name: String, known: [String])
    case nothingEarlier(folder: String)
    case nothingPublished(folder: String)
    /// A command that reads tables came to a snapshot whose pipeline wrote no Parquet.
    case noParquet(snapshot: String, table: String)
    /// `current` shows the new snapshot, but the disk did not confirm it: a power cut may bring back the old one.
    case unconfirmed(snapshot: String, reason: FileSystemError)

    /// The exit code by sysexits.
    public var exitCode: Int32 {
        switch self {
        case .locked: ExitCode.tryLater
        case .currentIsNoLink, .leavesTheFolder: ExitCode.cannotCreate
        case .unknownRun: ExitCode.usage
        case .nothingEarlier, .nothingPublished, .noParquet: ExitCode.noInput
        case .runHasEnded, .fileIsClosed, .unfinishedFiles: ExitCode.software
        case .notEnoughSpace, .auditFailed, .damaged, .unconfirmed: ExitCode.inputOutput
        }
    }
}

extension PublishingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .locked(let folder, let holder):
            "\(folder): another run works here (\(holder)); try again when it has ended"
        case .currentIsNoLink(let path): "\(path): this is not the link that a run makes; move it away"
        case .leavesTheFolder(let name): "'\(name)': not a name for a file below the run's folder"
        case .runHasEnded(let run): "run \(run): it has ended and takes no more files"
        case .fileIsClosed(let path): "\(path): written after it had been closed"
        case .unfinishedFiles(let paths): "files not closed by their writers: \(paths.joined(separator: ", "))"
        case .notEnoughSpace(let folder, let needed, let free):
            "\(folder): about \(ByteSize.rounded(needed)) are needed, but only \(ByteSize.rounded(free)) are free; "
                + "make room, or keep fewer snapshots with 'keep_snapshots'"
        case .auditFailed(let path, let reason): "\(path): read back before publishing: \(reason)"
        case .damaged(let path, let reason): "\(path): damaged: \(reason)"
        case .unknownRun(let name, let known):
            "no snapshot of run '\(name)'; there is \(known.isEmpty ? "none" : known.joined(separator: ", "))"
        case .nothingEarlier(let folder): "\(folder): no earlier snapshot to go back to"
        case .nothingPublished(let folder): "\(folder): nothing has been published here"
        case .noParquet(let snapshot, let table):
            "\(snapshot): it has no Parquet file of '\(table)'; was the writer 'parquet' left out?"
        case .unconfirmed(let snapshot, let reason):
            "\(snapshot): published, but a power cut may undo it: \(reason)"
        }
    }
}
