import Hashing
import Reading

/// An input that was read to its end, as far as that was possible.
public struct ReadInput: Sendable, Hashable {
    public var source: String
    /// The bytes of the file itself, before decompression.
    public var rawByteCount: Int
    /// The bytes that were read of it, after decompression.
    public var textByteCount: Int
    /// SHA-256 of the file's bytes.
    public var hash: Digest
    public var isWhole: Bool
    /// Why the file's bytes could not be read, or not to their end.
    public var unread: String?
}

/// Hashes the inputs while they are read, and cuts the sequence of inputs into parts. Used by the reading queue only.
///
/// A part takes whole inputs until what was read for it reaches `partByteCount`. So where parts end depends on the sequence
/// alone, and the parts of a longer sequence begin with those of a shorter one.
final class InputLedger {
    private let partByteCount: Int
    private var hash = SHA256()
    private var ended: [ReadInput] = []
    private var partTextByteCount = 0

    init(partByteCount: Int) { self.partByteCount = partByteCount }

    func see(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }

    /// Notes an input; true where its part ends with it.
    func end(_ input: InputFeed.Ended) -> Bool {
        ended.append(
            ReadInput(
                source: input.source, rawByteCount: input.rawByteCount, textByteCount: input.textByteCount,
                hash: hash.digest(), isWhole: input.isWhole, unread: input.unread))
        hash = SHA256()
        partTextByteCount += input.textByteCount
        return isPartFull
    }

    var isPartFull: Bool { partTextByteCount >= partByteCount }

    /// The inputs that have ended since the last call.
    func takeEnded() -> [ReadInput] {
        defer { ended = [] }
        return ended
    }

    func beginPart() { partTextByteCount = 0 }
}
