/// The bytes of a workbook, by their place.
public struct XLSXSource {
    public let byteCount: Int
    private let bytes: (Range<Int>) throws -> [UInt8]

    /// `read` gives the bytes of a range, which lies within the count.
    public init(byteCount: Int, read: @escaping (Range<Int>) throws -> [UInt8]) {
        self.byteCount = byteCount
        bytes = read
    }

    /// Takes bytes that lie in memory.
    public init(_ bytes: [UInt8]) {
        self.init(byteCount: bytes.count) { Array(bytes[$0]) }
    }

    func read(_ range: Range<Int>) throws -> [UInt8] {
        let found = try bytes(range)
        guard found.count == range.count else {
            throw XLSXReaderError.damaged("\(found.count) bytes at byte \(range.lowerBound), expected \(range.count)")
        }
        return found
    }
}
