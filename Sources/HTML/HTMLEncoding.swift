/// The encoding that a page says it is in, by its byte order mark or its `<meta>`.
///
/// The label is given as the page has it; what it means, and what to do where the page is wrong, is the decoder's matter.
public struct HTMLEncoding: Sendable, Equatable {
    /// The label in lower case, such as `windows-1258`; `utf-16le` or `utf-16be` from a mark alone.
    public let label: [UInt8]

    public let source: Source

    public enum Source: Sendable { case byteOrderMark, meta }

    /// The length of the byte order mark, 0 where there is none.
    public var markByteCount: Int { source == .meta ? 0 : label.count == 5 ? 3 : 2 }

    /// Finds the encoding that a page declares, nil where it declares none.
    ///
    /// Source: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
    /// Differs from the standard, which looks at 1024 bytes: pages of old systems have long comments first.
    public static func declared(in page: UnsafeRawBufferPointer, within byteCount: Int = 4096) -> HTMLEncoding? {
        if let mark = byteOrderMark(of: page) { return mark }
        var prescan = EncodingPrescan(bytes: UnsafeRawBufferPointer(rebasing: page.prefix(max(0, byteCount))))
        return prescan.findLabel().map { HTMLEncoding(label: $0, source: .meta) }
    }

    private static func byteOrderMark(of page: UnsafeRawBufferPointer) -> HTMLEncoding? {
        let label: StaticString
        if page.starts(with: [0xEF, 0xBB, 0xBF]) {
            label = "utf-8"
        } else if page.starts(with: [0xFE, 0xFF]) {
            label = "utf-16be"
        } else if page.starts(with: [0xFF, 0xFE]) {
            label = "utf-16le"
        } else {
            return nil
        }
        return HTMLEncoding(label: label.withUTF8Buffer(Array.init), source: .byteOrderMark)
    }
}
