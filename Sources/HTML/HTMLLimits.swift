/// Bounds what a page may cost; a page that exceeds them is read as far as they allow.
public struct HTMLLimits: Sendable {
    /// The bytes that are read of a page, 0...`largestByteCount`; the rest is cut off.
    public var byteCount: Int

    /// The nodes of a tree; what comes after them is left out.
    public var nodeCount: Int

    /// The open elements; deeper ones become siblings at this depth, as in browsers.
    public var depth: Int

    /// The attributes of an element; further ones are left out.
    public var attributeCount: Int

    /// The bound that offsets of 32 bits set to a page and its decoded text.
    public static let largestByteCount = 256 << 20

    public init(
        byteCount: Int = 64 << 20, nodeCount: Int = 4 << 20, depth: Int = 512, attributeCount: Int = 256
    ) {
        self.byteCount = max(0, min(byteCount, Self.largestByteCount))
        self.nodeCount = max(1, min(nodeCount, 1 << 28))
        self.depth = max(8, depth)
        self.attributeCount = max(0, attributeCount)
    }
}
