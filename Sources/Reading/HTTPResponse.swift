import Compression
import Vietnamese

/// What a server answered: its status, what it says of the body, and the body without chunks and compression.
struct HTTPResponse {
    let status: Int
    let mediaType: MediaType
    private(set) var body: [UInt8] = []

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
        guard let head = HTTPHead(bytes) else { return nil }
        status = head.status
        mediaType = MediaType(head.contentType)
        let packed = UnsafeRawBufferPointer(rebasing: bytes[head.byteCount...])
        let whole = head.isChunked ? Self.withoutChunks(packed) ?? Array(packed) : Array(packed)
        body = try Self.unpacked(whole, head.encoding, bodyByteLimit)
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

    private static func unpacked(
        _ body: [UInt8], _ encoding: Slice<UnsafeRawBufferPointer>, _ limit: Int
    ) throws(Fault) -> [UInt8] {
        do throws(DamagedStream) {
            if body.starts(with: GzipStream.magic) { return try Unpacked(body, GzipStream(), limit).bytes }
            if ZstdStream.begins(body) { return try Unpacked(body, ZstdStream(), limit).bytes }
            if encoding.contains(word: "deflate") { return try inflated(body, limit) }
            if encoding.isWord("br") { return try unmarked(body, BrotliStream(), limit) }
        } catch {
            throw Fault(rule: "damaged", reason: "the body: \(error)")
        }
        return body
    }

    /// What deflate data stand for: in zlib's frame, as the standard has it, or without, as many a server sends them.
    private static func inflated(_ body: [UInt8], _ limit: Int) throws(DamagedStream) -> [UInt8] {
        let hasFrame = body.count > 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 + Int(body[1])) % 31 == 0
        // Behind the two bytes of the frame; its checksum is not asked for.
        if hasFrame, let framed = try? Unpacked(Array(body[2...]), InflateStream(), limit) { return framed.bytes }
        return try unmarked(body, InflateStream(), limit)
    }

    /// What data stand for that no magic number tells; the body itself where it is text that the crawler has unpacked.
    private static func unmarked(
        _ body: [UInt8], _ decompressor: any StreamDecompressor, _ limit: Int
    ) throws(DamagedStream) -> [UInt8] {
        let isText = body.first { !$0.isSpace } == UInt8(ascii: "<") || body.withUnsafeBytes(UTF8Validation.isValid)
        do throws(DamagedStream) {
            let unpacked = try Unpacked(body, decompressor, limit)
            return isText && !unpacked.isWhole ? body : unpacked.bytes
        } catch {
            if isText { return body }
            throw error
        }
    }
}
