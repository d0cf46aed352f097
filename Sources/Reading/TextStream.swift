import Stages

/// Streams of text that lines and cells can be cut from.
enum TextStream {
    /// As much is looked at to tell letters of two bytes.
    static let peekByteCount = 1 << 10

    /// U+FEFF, which no text needs that is known to be UTF-8.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The stream without its byte order marks, decoded where those or the zeros in its letters say UTF-16.
    static func utf8(_ stream: any ByteStream) -> any ByteStream {
        if stream.encoding != nil { return stream }
        let peeked = PeekedStream(stream, byteCount: peekByteCount)
        if let (order, confidence) = UTF16Stream.ByteOrder.seen(in: peeked.head) {
            return wide(peeked, order, confidence: confidence)
        }
        peeked.dropMarks()
        return peeked
    }

    /// The stream decoded from UTF-16, without its byte order marks.
    static func wide(
        _ stream: any ByteStream, _ order: UTF16Stream.ByteOrder, confidence: Double = 1
    ) -> any ByteStream {
        let decoded = UTF16Stream(stream, order: order, confidence: confidence)
        let peeked = PeekedStream(decoded, byteCount: peekByteCount)
        peeked.dropMarks()
        return peeked
    }

    /// Where the marks end that stand among the spaces with which bytes begin; their start where there are none.
    ///
    /// Files that were put together, or saved by several editors, have more than one.
    static func endOfMarks<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Bytes.Index {
        var (end, place) = (bytes.startIndex, bytes.startIndex)
        while place < bytes.endIndex {
            if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
                place = bytes.index(place, offsetBy: mark.count)
                end = place
            } else if bytes[place].isSpace {
                place = bytes.index(after: place)
            } else {
                break
            }
        }
        return end
    }

    /// The bytes behind the marks with which they begin.
    static func withoutMarks(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let end = endOfMarks(bytes)
        return end == 0 ? bytes : UnsafeRawBufferPointer(rebasing: bytes[end...])
    }
}

extension UInt8 {
    /// A space, or one of the controls that lay out text.
    var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
