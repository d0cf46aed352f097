/// Where table writers make their files: a folder that becomes visible as a whole, or not at all.
public protocol OutputFiles: Sendable {
    /// Makes a file, with the folders above it. `path` is relative, with `/` between its parts: `parquet/people.parquet`.
    ///
    /// Throws where the path would leave the folder, where the file has been made before, and what the file system says.
    func create(_ path: String) throws -> any ByteSink
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
