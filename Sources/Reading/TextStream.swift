import Stages

/// Streams of text that lines and cells can be cut from.
enum TextStream {
    /// How sure zeros in every second place are, without a mark.
    private static let zerosConfidence = 0.95

    /// The stream without its byte order mark, decoded where that or the zeros in its letters say UTF-16.
    static func utf8(_ stream: any ByteStream) -> any ByteStream {
        if stream.encoding != nil { return stream }
        let peeked = PeekedStream(stream, byteCount: 1 << 10)
        if let order = UTF16Stream.ByteOrder(mark: peeked.head) {
            peeked.skip(2)
            return UTF16Stream(peeked, order: order)
        }
        if let order = UTF16Stream.ByteOrder(zerosOf: peeked.head) {
            return UTF16Stream(peeked, order: order, confidence: zerosConfidence)
        }
        if peeked.head.starts(with: [0xEF, 0xBB, 0xBF]) { peeked.skip(3) }
        return peeked
    }
}

extension UInt8 {
    /// A space, or one of the controls that lay out text.
    var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
