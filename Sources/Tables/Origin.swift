/// Says where a record came from: enough to find its bytes again.
public struct Origin: Sendable, Hashable {
    /// The path as the run named it, or `-` for standard input.
    public var source: String
    /// The number of the record in its source, from 1.
    public var record: Int
    /// The line on which the record starts, from 1; counted in the decompressed bytes.
    public var line: Int
    /// Where the record starts, in decompressed bytes from 0.
    public var byteOffset: Int

    public init(source: String, record: Int = 1, line: Int = 1, byteOffset: Int = 0) {
        self.source = source
        self.record = record
        self.line = line
        self.byteOffset = byteOffset
    }
}

extension Origin: CustomStringConvertible {
    public var description: String { "\(source):\(line)" }
}
