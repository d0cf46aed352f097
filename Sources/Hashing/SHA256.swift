import CNettle

/// Computes the SHA-256 of bytes that come in pieces.
///
/// Source: FIPS 180-4; the rounds are nettle's, which uses the processor's SHA instructions where it has them.
public struct SHA256: Sendable {
    private var context = sha256_ctx()

    public init() { nettle_sha256_init(&context) }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
    }

    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Adds a text's UTF-8.
    public mutating func update(_ text: String) {
        update(Array(text.utf8))
    }

    /// Gives the digest of all bytes so far; more bytes may follow, for the digest of the longer message.
    public func digest() -> Digest {
        var copy = context
        var bytes = [UInt8](repeating: 0, count: Digest.byteCount)
        nettle_sha256_digest(&copy, bytes.count, &bytes)
        return Digest(unchecked: bytes)
    }

    public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }

    /// The first eight bytes of the digest as a number, most significant first: an id where 64 bits are enough.
    public func prefix() -> UInt64 {
        var copy = context
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { bytes in
            nettle_sha256_digest(&copy, bytes.count, bytes.baseAddress!)
            return bytes.reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    public static func digest(of bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBytes { digest(of: $0) }
    }

    /// Hashes a text's UTF-8.
    public static func digest(of text: String) -> Digest {
        digest(of: Array(text.utf8))
    }
}
