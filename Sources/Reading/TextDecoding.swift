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
        case .utf16le: UTF16Stream(stream, order: .little)
        case .utf16be: UTF16Stream(stream, order: .big)
        case .detect, .utf8: TextStream.utf8(stream)
        default: stream
        }
    }

    /// The same, with what is known of a stream that `stream` has made.
    func knowing(_ stream: any ByteStream) -> TextDecoding {
        var decoding = self
        decoding.ofStream = stream.encoding
        return decoding
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
