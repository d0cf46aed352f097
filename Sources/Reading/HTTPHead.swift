/// The head of what a server answered, as it lies in its bytes: the fields that matter.
///
/// Source: RFC 9112, sections 4 to 6.
struct HTTPHead {
    private(set) var status = 0
    private(set) var contentType: Slice<UnsafeRawBufferPointer>
    private(set) var isChunked = false
    /// How the body is packed, if it is.
    private(set) var encoding: Slice<UnsafeRawBufferPointer>
    /// The head's length, with the empty line that ends it.
    private(set) var byteCount = 0

    /// Reads a head at the beginning of bytes, which have to outlive it; nil where the bytes are no answer.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        (contentType, encoding) = (bytes[..<0], bytes[..<0])
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
        status = Self.status(of: bytes[..<end])
        var fields = HeadFields(bytes, from: min(end + 1, bytes.count))
        while let field = fields.next() {
            if field.isNamed("content-type") {
                contentType = field.value
            } else if field.isNamed("transfer-encoding") {
                isChunked = field.value.contains(word: "chunked")
            } else if field.isNamed("content-encoding") {
                encoding = field.value
            }
        }
        byteCount = fields.byteCount
    }

    private static func status(of line: Slice<UnsafeRawBufferPointer>) -> Int {
        let digits = line.drop { $0 != 0x20 }.dropFirst().prefix(3)
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
}
