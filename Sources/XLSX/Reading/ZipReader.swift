import Compression

/// Finds the entries of a ZIP archive by its directory and unpacks them piece by piece; no length is believed unchecked.
///
/// Source: PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipReader {
    struct Entry {
        var offset: Int
        var packedByteCount: Int
        var byteCount: Int
        var checksum: UInt32
        var method: Int
        var isEncrypted: Bool
    }

    /// Bytes of a directory that is read: some hundred thousand entries.
    private static let directoryByteLimit = 64 << 20
    private static let endByteCount = 22
    private static let directoryEntryByteCount = 46
    private static let localHeaderByteCount = 30

    let source: XLSXSource
    private(set) var entries: [String: Entry] = [:]

    init(_ source: XLSXSource) throws {
        self.source = source
        let directory = try directory()
        var rest = directory.bytes[...]
        for number in 0..<directory.entryCount {
            guard rest.count >= Self.directoryEntryByteCount, rest.number(at: 0, 4) == 0x0201_4B50 else {
                throw XLSXReaderError.damaged("the ZIP directory ends at entry \(number) of \(directory.entryCount)")
            }
            let nameCount = rest.number(at: 28, 2)
            let count = Self.directoryEntryByteCount + nameCount + rest.number(at: 30, 2) + rest.number(at: 32, 2)
            guard rest.count >= count else {
                throw XLSXReaderError.damaged("the ZIP directory ends within entry \(number)")
            }
            let name = rest.dropFirst(Self.directoryEntryByteCount).prefix(nameCount)
            entries[String(decoding: name, as: UTF8.self)] = Entry(
                offset: rest.number(at: 42, 4), packedByteCount: rest.number(at: 20, 4),
                byteCount: rest.number(at: 24, 4), checksum: UInt32(rest.number(at: 16, 4)),
                method: rest.number(at: 10, 2), isEncrypted: rest.number(at: 8, 2) & 1 == 1)
            rest = rest.dropFirst(count)
        }
    }

    /// The directory stands before the last bytes of the archive, behind which there may be a comment of 64 KiB.
    private func directory() throws -> (bytes: [UInt8], entryCount: Int) {
        let tailStart = max(0, source.byteCount - Self.endByteCount - 0xFFFF)
        let tail = try source.read(tailStart..<source.byteCount)
        var end = tail.count - Self.endByteCount
        while end >= 0, tail[end...].number(at: 0, 4) != 0x0605_4B50 { end -= 1 }
        guard end >= 0 else { throw XLSXReaderError.damaged("the ZIP archive has no end; was the file cut?") }
        let (byteCount, offset) = (tail[end...].number(at: 12, 4), tail[end...].number(at: 16, 4))
        if offset == 0xFFFF_FFFF || byteCount == 0xFFFF_FFFF { throw XLSXReaderError.unsupported("a ZIP64 archive") }
        guard byteCount <= Self.directoryByteLimit, offset <= tailStart + end, byteCount <= tailStart + end - offset
        else { throw XLSXReaderError.damaged("a ZIP directory of \(byteCount) bytes at byte \(offset)") }
        return (try source.read(offset..<offset + byteCount), tail[end...].number(at: 10, 2))
    }

    /// Opens an entry; nil where there is none of that name.
    func open(_ name: String) throws -> ZipEntryStream? {
        guard let entry = entries[name] else { return nil }
        if entry.isEncrypted { throw XLSXReaderError.unsupported("the encrypted part \(name)") }
        guard entry.method == 0 || entry.method == 8 else {
            throw XLSXReaderError.unsupported("the part \(name), packed with method \(entry.method)")
        }
        let headerEnd = entry.offset + Self.localHeaderByteCount
        guard headerEnd <= source.byteCount else { throw XLSXReaderError.damaged("no part \(name) in the archive") }
        let header = try source.read(entry.offset..<headerEnd)[...]
        guard header.number(at: 0, 4) == 0x0403_4B50 else {
            throw XLSXReaderError.damaged("no part \(name) at byte \(entry.offset) of the archive")
        }
        let start = headerEnd + header.number(at: 26, 2) + header.number(at: 28, 2)
        guard start <= source.byteCount, entry.packedByteCount <= source.byteCount - start else {
            throw XLSXReaderError.damaged("the part \(name) reaches beyond the archive")
        }
        return try ZipEntryStream(name, entry, source, start..<start + entry.packedByteCount)
    }
}

/// Unpacks one entry of an archive, and checks it at its end.
final class ZipEntryStream {
    let name: String
    private let entry: ZipReader.Entry
    private let source: XLSXSource
    private let inflater: InflateStream?
    private var packed: Range<Int>
    private var pending: ArraySlice<UInt8> = []
    private var byteCount = 0
    private var checksum: UInt32 = 0

    fileprivate init(_ name: String, _ entry: ZipReader.Entry, _ source: XLSXSource, _ packed: Range<Int>) throws {
        self.name = name
        self.entry = entry
        self.source = source
        self.packed = packed
        inflater = entry.method == 8 ? try InflateStream() : nil
    }

    /// Fills a buffer with the next bytes; gives their number, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            if pending.isEmpty, !packed.isEmpty {
                let piece = packed.lowerBound..<min(packed.upperBound, packed.lowerBound + 1 << 17)
                pending = try source.read(piece)[...]
                packed = piece.upperBound..<packed.upperBound
            }
            let isLast = pending.isEmpty
            let count = try move(into: buffer)
            byteCount += count
            guard byteCount <= entry.byteCount else { throw damaged("more than its \(entry.byteCount) bytes") }
            checksum = crc32(UnsafeRawBufferPointer(rebasing: buffer[..<count]), after: checksum)
            if count > 0 { return count }
            if isLast || inflater?.isAtBoundary == true { return try checkEnd() }
        }
    }

    private func move(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let bytes = pending
        return try bytes.withUnsafeBytes { input in
            if let inflater { return try inflate(inflater, input, into: buffer) }
            let count = min(input.count, buffer.count)
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[..<count]))
            pending = bytes.dropFirst(count)
            return count
        }
    }

    private func inflate(
        _ inflater: InflateStream, _ input: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer
    ) throws -> Int {
        do throws(DamagedStream) {
            let (consumed, produced) = try inflater.decompress(input, into: buffer)
            pending = pending.dropFirst(consumed)
            return produced
        } catch {
            throw damaged("\(error)")
        }
    }

    private func checkEnd() throws -> Int {
        guard inflater?.isAtBoundary ?? true, byteCount == entry.byteCount else {
            throw damaged("\(byteCount) bytes, expected \(entry.byteCount)")
        }
        guard checksum == entry.checksum else { throw damaged("its bytes don't have its checksum") }
        return 0
    }

    private func damaged(_ reason: String) -> XLSXReaderError { .damaged("the part \(name): \(reason)") }
}

extension ArraySlice<UInt8> {
    /// The little-endian number of some bytes, which must be there.
    fileprivate func number(at offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(self[startIndex + offset + $1]) << (8 * $1) }
    }
}
