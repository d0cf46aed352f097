import Tables

/// Where table writers make their files: a folder that becomes visible as a whole, or not at all.
public protocol OutputFiles: Sendable {
    /// Makes a file, with the folders above it. `path` is relative, with `/` between its parts: `parquet/people.parquet`.
    ///
    /// Throws where the path would leave the folder, where the file has been made before, and what the file system says.
    func create(_ path: String) throws -> any ByteSink
    /// Says which table a file holds and how many of its rows: for the manifest, and for the count when it is read back.
    func describe(_ path: String, table: String, rows: Int)
    /// Reads from a place in a file that has been closed: as many bytes as there are and the buffer holds.
    func read(_ path: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
    /// Makes a file for what memory does not hold, which is no part of the output.
    func makeScratch() throws -> any ScratchFile
}

extension OutputFiles {
    /// Makes it in memory: for files that lie there themselves.
    public func makeScratch() throws -> any ScratchFile { MemoryScratch() }

    /// Keeps nothing: for files that nobody counts.
    public func describe(_ path: String, table: String, rows: Int) {}
}

/// A file that is being written from start to end, by one owner at a time.
public protocol ByteSink: AnyObject {
    /// Appends the bytes; they may stay in a buffer until `close`.
    func write(_ bytes: UnsafeRawBufferPointer) throws
    /// Ends the file: everything written is on the disk before the run is published. A sink that is not closed makes no file.
    func close() throws
}

extension ByteSink {
    public func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try write($0) }
    }
}

/// Writes tables in one format.
public protocol Writer: Stage {
    /// The folder of the snapshot in which its files lie: no other writer's.
    var folder: String { get }
    /// Opens the files of tables for one part of the archive, from 1; files are named by `PartName`.
    func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession
    /// Makes the files that describe all others, from the notes of all sessions in their order: each is read when it is called for, since an
    /// archive has more of them than memory should hold.
    func describe(
        _ notes: [() throws -> [UInt8]], archiveName: String, in files: any OutputFiles
    ) throws -> [WrittenFile]
}

extension Writer {
    /// Describes nothing: the files speak for themselves.
    public func describe(
        _ notes: [() throws -> [UInt8]], archiveName: String, in files: any OutputFiles
    ) throws -> [WrittenFile] { [] }
}

/// How the file of a table's part is named, without its ending.
public enum PartName {
    /// `articles` for the first part, then `articles-00002`: `articles*` finds them all.
    public static func file(_ table: String, part: Int) -> String {
        part <= 1 ? table : "\(table)-\(digits(part))"
    }

    /// The number in five digits, or as many as it needs.
    public static func digits(_ part: Int) -> String {
        let digits = String(part)
        return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    }
}

/// The files of one writer for one part of the archive. Used by one caller at a time.
///
/// The bytes of the files are a function of the rows only, not of how many come at a time.
public protocol TableSession: AnyObject, Sendable {
    /// Appends rows to the batch's table.
    func append(_ batch: TableBatch) throws
    /// Ends all files.
    func finish() throws -> [WrittenFile]
    /// What `describe` has to know of the files when they have ended, also in a later night.
    var note: [UInt8] { get }
}

extension TableSession {
    public var note: [UInt8] { [] }
}

/// A file that a writer has made.
public struct WrittenFile: Sendable, Hashable {
    /// The table that it holds; nil for files that describe the others.
    public var table: String?
    /// Relative to the snapshot's folder.
    public var path: String
    public var rowCount: Int

    public init(table: String?, path: String, rowCount: Int) {
        self.table = table
        self.path = path
        self.rowCount = rowCount
    }
}
