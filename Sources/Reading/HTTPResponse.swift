import Compression
import Vietnamese

/// What a server answered: the head's fields that matter, and the body without chunks and compression.
struct HTTPResponse {
    private(set) var status = 0
    private(set) var contentType: [UInt8] = []
    private(set) var body: [UInt8] = []

    private var isChunked = false
    private var encoding: [UInt8] = []

    /// Why a body can't be had.
    struct Fault: Error {
        var rule: String
        var reason: String
    }

    /// Reads a response; nil where the bytes are none. Throws where the body is packed in a way that can't be undone.
    ///
    /// Crawlers keep a head as it was sent and yet unpack the body, so what the head says is done only where the body bears it out.
    /// Source: RFC 9112, sections 4 to 7.
    init?(_ bytes: UnsafeRawBufferPointer, bodyByteLimit: Int) throws(Fault) {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        var place = 0
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            let line = bytes[place..<end].prefix { $0 != 0x0D }
            if place == 0 { status = Self.status(of: line) } else { read(line) }
            place = end + 1
            if line.isEmpty { break }
        }
        let packed = UnsafeRawBufferPointer(rebasing: bytes[place...])
        let whole = isChunked ? Self.withoutChunks(packed) ?? Array(packed) : Array(packed)
        body = try unpacked(whole, bodyByteLimit)
    }

    /// The media type in small letters, without parameters.
    var mediaType: [UInt8] {
        contentType.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }

    /// What the head says of the letters.
    var charset: [UInt8]? { Self.charset(of: contentType) }

    /// The parameter `charset` of a content type, in small letters.
    static func charset(of contentType: [UInt8]) -> [UInt8]? {
        let small = contentType.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard let word = small.firstRange(of: Array("charset=".utf8)) else { return nil }
        let value = small[word.upperBound...].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        let label = value.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return label.isEmpty ? nil : label
    }

    private static func status(of line: Slice<UnsafeRawBufferPointer>) -> Int {
        let digits = line.drop { $0 != 0x20 }.dropFirst().prefix(3)
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    private mutating func read(_ line: Slice<UnsafeRawBufferPointer>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let value = Array(line[(colon + 1)...].drop(while: \.isSpace))
        switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
        case "content-type": contentType = value
        case "transfer-encoding": isChunked = String(decoding: value, as: UTF8.self).lowercased().contains("chunked")
        case "content-encoding": encoding = value.prefix { !$0.isSpace }.map { $0 | 0x20 }
        default: return
        }
    }

    // MARK: The body

    /// The body that chunks hold; nil where the bytes are no chunks.
    private static func withoutChunks(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        var body: [UInt8] = []
        var place = 0
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            let digits = bytes[place..<end].prefix { $0 != 0x0D && $0 != UInt8(ascii: ";") && $0 != 0x20 }
            // Unsigned, since "-1" is no size.
            guard digits.count <= 8, let size = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return nil
            }
            if size == 0 { return body }
            let count = Int(size)
            body += bytes[(end + 1)..<min(bytes.count, end + 1 + count)]
            place = end + 1 + count
            while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
            if place >= bytes.count { return body }
        }
        return place == 0 ? nil : body
    }

    private func unpacked(_ body: [UInt8], _ limit: Int) throws(Fault) -> [UInt8] {
        do throws(DamagedStream) {
            if body.starts(with: GzipStream.magic) { return try Unpacked(body, GzipStream(), limit).bytes }
            if body.starts(with: ZstdStream.magic) { return try Unpacked(body, ZstdStream(), limit).bytes }
            // Behind the two bytes of zlib's frame; its checksum is not asked for.
            if encoding.elementsEqual("deflate".utf8), body.count > 2, body[0] & 0x0F == 8 {
                return try Unpacked(Array(body[2...]), InflateStream(), limit).bytes
            }
            if encoding.elementsEqual("br".utf8) { return try Self.unbrotlied(body, limit) }
        } catch {
            throw Fault(rule: "damaged", reason: "the body: \(error)")
        }
        return body
    }

    /// What brotli data stand for; the body itself where it is text that the crawler has unpacked, which no magic number tells.
    private static func unbrotlied(_ body: [UInt8], _ limit: Int) throws(DamagedStream) -> [UInt8] {
        let isText = body.first { !$0.isSpace } == UInt8(ascii: "<") || body.withUnsafeBytes(UTF8Validation.isValid)
        do throws(DamagedStream) {
            let unpacked = try Unpacked(body, BrotliStream(), limit)
            return isText && !unpacked.isWhole ? body : unpacked.bytes
        } catch {
            if isText { return body }
            throw error
        }
    }
}

/// What packed bytes stand for: as much as a record may hold and some bytes more, so that the reader sees that it is too much.
private struct Unpacked {
    private(set) var bytes: [UInt8] = []
    /// True where the data end where the bytes do, or are too much.
    private(set) var isWhole = false

    init(_ packed: [UInt8], _ decompressor: any StreamDecompressor, _ limit: Int) throws(DamagedStream) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        var place = 0
        while bytes.count <= limit {
            let step = packed.withUnsafeBytes { bytes -> Result<(consumed: Int, produced: Int), DamagedStream> in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
                do throws(DamagedStream) { return .success(try decompressor.decompress(rest, into: piece)) } catch {
                    return .failure(error)
                }
            }
            let (consumed, produced) = try step.get()
            bytes += piece[..<produced]
            place += consumed
            if produced == 0, consumed == 0 || place == packed.count { break }
        }
        isWhole = bytes.count > limit || decompressor.isAtBoundary && place == packed.count
    }
}
