import Compression

/// Writes a ZIP archive from its start to its end, one entry after the other, none of which needs to be known whole.
///
/// The sizes of an entry stand behind it, since a sink can't go back. All entries bear the first moment that ZIP knows,
/// so that the bytes are a function of the contents.
///
/// Source: PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.9, 4.3.12 and 4.3.16.
final class ZipWriter {
    private struct Entry {
        var path: [UInt8]
        var offset: UInt32
        var checksum: UInt32 = 0
        var packedByteCount = 0
        var byteCount = 0
    }

    /// Sizes follow the data; names are UTF-8.
    private static let flags: UInt16 = 1 << 3 | 1 << 11
    private static let version: UInt16 = 20
    private static let deflateMethod: UInt16 = 8
    /// 1980-01-01, midnight.
    private static let time: UInt16 = 0
    private static let date: UInt16 = 0x21

    private let sink: XLSXWriter.Sink
    private let deflater: DeflateStream
    private var entries: [Entry] = []
    private var output = ByteBuffer()
    /// The bytes of the archive so far.
    private(set) var byteCount = 0

    init(level: Int, sink: @escaping XLSXWriter.Sink) throws {
        self.sink = sink
        deflater = try DeflateStream(level: level)
    }

    /// Writes an entry that is known whole.
    func put(_ bytes: [UInt8], at path: String) throws {
        try begin(path)
        try write(bytes)
        try end()
    }

    /// Starts an entry; the one before must have been ended.
    func begin(_ path: String) throws {
        entries.append(Entry(path: Array(path.utf8), offset: try checked(byteCount)))
        output.appendLittleEndian(UInt32(0x0403_4B50))
        appendDescription(of: entries[entries.count - 1], sizesAreKnown: false)
        output.appendLittleEndian(UInt16(0))
        output.append(entries[entries.count - 1].path)
        try flush()
    }

    /// Appends bytes to the entry.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        let last = entries.count - 1
        entries[last].checksum = crc32(bytes, after: entries[last].checksum)
        entries[last].byteCount += bytes.count
        deflater.compress(bytes, into: &output)
        entries[last].packedByteCount += output.count
        try flush()
    }

    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try write($0) }
    }

    /// Ends the entry.
    func end() throws {
        deflater.finish(into: &output)
        let last = entries.count - 1
        entries[last].packedByteCount += output.count
        output.appendLittleEndian(UInt32(0x0807_4B50))
        output.appendLittleEndian(entries[last].checksum)
        output.appendLittleEndian(try checked(entries[last].packedByteCount))
        output.appendLittleEndian(try checked(entries[last].byteCount))
        try flush()
    }

    /// Writes the directory of the entries, which ends the archive.
    func finish() throws {
        let start = try checked(byteCount)
        for entry in entries {
            output.appendLittleEndian(UInt32(0x0201_4B50))
            output.appendLittleEndian(Self.version)
            appendDescription(of: entry, sizesAreKnown: true)
            // No extra field, no comment, disk 0, no attributes.
            output.append([UInt8](repeating: 0, count: 12))
            output.appendLittleEndian(entry.offset)
            output.append(entry.path)
            try flush()
        }
        let size = try checked(byteCount - Int(start))
        output.appendLittleEndian(UInt32(0x0605_4B50))
        output.appendLittleEndian(UInt32(0))
        for _ in 0..<2 { output.appendLittleEndian(UInt16(entries.count)) }
        output.appendLittleEndian(size)
        output.appendLittleEndian(start)
        output.appendLittleEndian(UInt16(0))
        try flush()
    }

    /// Appends what the header of an entry and the directory have in common: from the version to the length of the name.
    private func appendDescription(of entry: Entry, sizesAreKnown: Bool) {
        for half in [Self.version, Self.flags, Self.deflateMethod, Self.time, Self.date] {
            output.appendLittleEndian(half)
        }
        output.appendLittleEndian(sizesAreKnown ? entry.checksum : 0)
        output.appendLittleEndian(UInt32(truncatingIfNeeded: sizesAreKnown ? entry.packedByteCount : 0))
        output.appendLittleEndian(UInt32(truncatingIfNeeded: sizesAreKnown ? entry.byteCount : 0))
        output.appendLittleEndian(UInt16(truncatingIfNeeded: entry.path.count))
    }

    private func checked(_ size: Int) throws(XLSXError) -> UInt32 {
        guard let size = UInt32(exactly: size), size < .max else { throw .tooLarge(byteCount: size) }
        return size
    }

    private func flush() throws {
        guard output.count > 0 else { return }
        byteCount += output.count
        try sink(output.bytes)
        output.removeAll()
    }
}
