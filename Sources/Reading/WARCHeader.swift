/// The named fields that stand before a record's content, as they lie in its bytes.
struct WARCHeader {
    private(set) var contentType: Slice<UnsafeRawBufferPointer>
    private(set) var contentLength: Int?
    /// True for records that hold what was crawled; the others are the crawl's own.
    private(set) var isContent = false
    /// The header's own length, with the empty line that ends it.
    private(set) var byteCount = 0

    private var target: Slice<UnsafeRawBufferPointer>?
    private var identifier: Slice<UnsafeRawBufferPointer>?

    /// The bytes with which every record begins: those of the standard, and of the drafts before it (`WARC/0.17`), whose fields are the same.
    private static let magics = ["WARC/1.", "WARC/0."].map { Array($0.utf8) }

    /// Whether bytes begin as a record does.
    static func begins(_ bytes: some Sequence<UInt8>) -> Bool { magics.contains { bytes.starts(with: $0) } }

    /// Reads the header at the beginning of bytes, which have to outlive it; nil where there is none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard Self.begins(bytes), let end = bytes.firstIndex(of: 0x0A) else { return nil }
        contentType = bytes[..<0]
        var fields = HeadFields(bytes, from: end + 1)
        while let field = fields.next() { read(field) }
        guard fields.isWhole else { return nil }
        byteCount = fields.byteCount
    }

    private mutating func read(_ field: HeadFields.Field) {
        if field.isNamed("warc-type") {
            isContent =
                field.value.isWord("response") || field.value.isWord("conversion")
                || field.value.isWord("resource")
        } else if field.isNamed("content-type") {
            contentType = field.value
        } else if field.isNamed("content-length") {
            contentLength = Int(String(decoding: field.value, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
        } else if field.isNamed("warc-target-uri") {
            target = field.value
        } else if field.isNamed("warc-record-id") {
            identifier = field.value
        }
    }

    var url: [UInt8]? { target.map(Self.withoutBrackets) }

    var recordID: [UInt8]? { identifier.map(Self.withoutBrackets) }

    private static func withoutBrackets(_ address: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        address.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
}
