import Hashing
import Reading

/// An input that was read to its end, as far as that was possible.
public struct ReadInput: Sendable, Hashable {
    public var source: String
    /// The bytes of the file itself, before decompression.
    public var rawByteCount: Int
    /// SHA-256 of those bytes.
    public var hash: Digest
    public var isWhole: Bool
}

/// Hashes the inputs while they are read. Used by the reading queue only.
final class InputLedger {
    private(set) var inputs: [ReadInput] = []
    private var hash = SHA256()

    func see(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }

    func end(_ input: InputFeed.Ended) {
        inputs.append(
            ReadInput(
                source: input.source, rawByteCount: input.rawByteCount, hash: hash.digest(), isWhole: input.isWhole))
        hash = SHA256()
    }
}
