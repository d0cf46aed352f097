import Tables

/// Where table writers make their files: a folder that becomes visible as a whole, or not at all.
public protocol OutputFiles: Sendable {
    /// Makes a file, with the folders above it. `path` is relative, with `/` between its parts: `parquet/people.parquet`.
    ///
    /// Throws where the path would leave the folder, where the file has been made before, and what the file system says.
    func create(_ path: String) throws -> any ByteSink
    /// Says which table a file holds and how many of its rows: for the manifest, and for the count when it is read back.
    func describe(_ path: String, table: String, rows: Int)
}

extension OutputFiles {
    /// Keeps nothing: for files that nobody counts.
    public func describe(_ path: String, table: String, rows: Int) {}
}

/// A file that is being written from start to end, by one owner at a time.
public protocol ByteSink: AnyObject {
    /// Appends the bytes; they may stay in a buffer until `close`.
    func write(_ bytes: UnsafeRawBufferPointer) throws
    /// Ends the file: everything written is on the disk when this returns. A sink that is not closed makes no file.
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
    /// Opens the files of all tables; `archiveName` names the whole in files that describe it.
    func open(_ tables: [TableSchema], in files: any OutputFiles, archiveName: String) throws -> any TableSession
}

/// The files of one writer during one run. Used by one caller at a time.
///
/// The bytes of the files are a function of the rows only, not of how many come at a time.
public protocol TableSession: AnyObject, Sendable {
    /// Appends rows to the batch's table.
    func append(_ batch: TableBatch) throws
    /// Ends all files.
    func finish() throws -> [WrittenFile]
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
