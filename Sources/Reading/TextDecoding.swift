import Stages
import Tables
import Vietnamese

/// How a reader makes UTF-8 of an input's bytes: as the pipeline file says, or as the bytes show, a document at a time.
struct TextDecoding: Sendable {
    /// What the pipeline file may say.
    enum Choice: String, CaseIterable {
        case detect
        case utf8 = "utf-8"
        case utf16le = "utf-16le"
        case utf16be = "utf-16be"
        case windows1258 = "windows-1258"
        case tcvn3, vni, viscii, vps

        var legacy: LegacyEncoding? { LegacyEncoding(rawValue: rawValue) }
    }

    /// A text in UTF-8, and what it was; `text` is nil where the bytes are it.
    struct Decoded {
        var text: [UInt8]?
        var encoding: TextEncoding
    }

    private let choice: Choice
    /// What a mark at the stream's start has told, or its zeros.
    private var ofStream: TextEncoding?

    init(_ settings: inout Settings) {
        choice = settings.choice(
            "encoding", default: .detect, doc: "how letters are encoded; detected a document at a time by default")
    }

    /// The bytes of a stream as UTF-8 where all of it has one encoding of two bytes; its mark is left out.
    func stream(_ stream: any ByteStream) -> any ByteStream {
        if stream.encoding != nil { return stream }
        return switch choice {
        case .utf16le: TextStream.wide(stream, .little)
        case .utf16be: TextStream.wide(stream, .big)
        case .detect, .utf8: TextStream.utf8(stream)
        default: stream
        }
    }

    /// The same, with what is known of a stream that `stream` has made.
    func knowing(_ stream: any ByteStream) -> TextDecoding { knowing(stream.encoding) }

    /// The same, for bytes that were of an encoding and are UTF-8 now; nil where they are as they were.
    func knowing(_ encoding: TextEncoding?) -> TextDecoding {
        var decoding = self
        decoding.ofStream = encoding
        return decoding
    }

    /// A document as UTF-8 where its letters have two bytes: as the pipeline file says, or its mark, or its zeros; nil where not.
    ///
    /// For documents within a file of another kind; whole files are decoded by `stream`. Half a pair becomes U+FFFD.
    func decodeWide(_ bytes: UnsafeRawBufferPointer) -> (text: [UInt8], encoding: TextEncoding)? {
        guard ofStream == nil, let (order, confidence) = byteOrder(of: bytes) else { return nil }
        let units = stride(from: 0, to: bytes.count - 1, by: 2).lazy.map { place in
            let unit = bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self)
            return order == .little ? UInt16(littleEndian: unit) : UInt16(bigEndian: unit)
        }
        let encoding = TextEncoding(order == .little ? "utf-16le" : "utf-16be", confidence: confidence)
        return (Array(String(decoding: Array(units), as: UTF16.self).utf8), encoding)
    }

    private func byteOrder(of bytes: UnsafeRawBufferPointer) -> (order: UTF16Stream.ByteOrder, confidence: Double)? {
        switch choice {
        case .utf16le: return (.little, 1)
        case .utf16be: return (.big, 1)
        case .detect, .utf8: return UTF16Stream.ByteOrder.seen(in: bytes.prefix(TextStream.peekByteCount))
        default: return nil
        }
    }

    /// The encoding of bytes that are UTF-8 now.
    var encodingOfUTF8: TextEncoding { ofStream ?? .utf8 }

    /// The encoding that the pipeline file names, where its bytes need decoding.
    var named: LegacyEncoding? { choice.legacy }

    /// True where bytes that are no UTF-8 may be something else.
    var isGuessing: Bool { choice == .detect && ofStream == nil }

    /// Decodes bytes of an encoding that the pipeline file names; nil where it names none, or one that needs no decoding.
    func decodeNamed(_ bytes: UnsafeRawBufferPointer) -> Decoded? {
        choice.legacy.map { Decoded(text: $0.decode(bytes), encoding: TextEncoding($0.rawValue)) }
    }

    /// Decodes a document's bytes; nil where they are no UTF-8, nor any encoding of Vietnamese.
    func decode(_ bytes: UnsafeRawBufferPointer) -> Decoded? {
        if let named = decodeNamed(bytes) { return named }
        return UTF8Validation.isValid(bytes) ? Decoded(encoding: encodingOfUTF8) : guess(bytes)
    }

    /// Decodes bytes that are no UTF-8 by the encoding that makes Vietnamese of them.
    func guess(_ bytes: UnsafeRawBufferPointer) -> Decoded? {
        guard choice == .detect, ofStream == nil, let guess = LegacyEncoding.detect(bytes) else { return nil }
        let decoded = guess.encoding.decode(bytes)
        // What decodes to nothing is damage, not another encoding.
        let hasReplacement = decoded.withUnsafeBytes { bytes in
            bytes.contains(0xEF) && bytes.indices.contains { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
        }
        if hasReplacement { return nil }
        return Decoded(
            text: decoded, encoding: TextEncoding(guess.encoding.rawValue, confidence: guess.confidence))
    }

    /// Decodes the cells of a record, which share the evidence of their letters; nil as for `decode`.
    func decode(_ cells: [[UInt8]]) -> (cells: [[UInt8]], encoding: TextEncoding)? {
        // A control that no text has keeps the cells apart, whatever the encoding.
        let separator: UInt8 = 0x1F
        let all = Array(cells.joined(separator: [separator]))
        guard let decoded = all.withUnsafeBytes({ decode($0) }) else { return nil }
        guard let text = decoded.text else { return (cells, decoded.encoding) }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false).map { Array($0) }
        return parts.count == cells.count ? (parts, decoded.encoding) : nil
    }
}
