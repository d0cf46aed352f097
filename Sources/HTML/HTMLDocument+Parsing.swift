extension HTMLDocument {
    /// Parses a page.
    public init(parsing page: UnsafeRawBufferPointer, limits: HTMLLimits = HTMLLimits()) {
        var bytes = PageBytes.prepare(UnsafeRawBufferPointer(rebasing: page.prefix(limits.byteCount)))
        let count = bytes.count - PageBytes.padding
        var builder = bytes.withUnsafeBufferPointer { buffer in
            // The buffer always has the padding, and so an address.
            var builder = TreeBuilder(PageBytes(start: buffer.baseAddress!, count: count), limits)
            builder.build()
            return builder
        }
        bytes.removeLast(PageBytes.padding)
        let otherNames = builder.tokenizer.takeOtherNames()
        bytes += builder.tokenizer.tail
        self.init(
            nodes: builder.tree.flatten(), attributes: builder.tokenizer.attributes, bytes: bytes,
            isCut: builder.isCut || builder.tokenizer.isCut || page.count > limits.byteCount,
            isFlattened: builder.isFlattened, otherNames: otherNames)
    }

    /// Parses a page.
    public init(parsing page: [UInt8], limits: HTMLLimits = HTMLLimits()) {
        self = page.withUnsafeBytes { HTMLDocument(parsing: $0, limits: limits) }
    }
}

extension Tokenizer {
    /// Puts the names of other elements into the tail and gives their places.
    fileprivate mutating func takeOtherNames() -> [ByteRange] {
        names.names.map { name in
            tail += name
            return ByteRange(page.count + tail.count - name.count, name.count)
        }
    }
}
