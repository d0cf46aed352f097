import Hashing
import Tables

/// Gives articles and entities the ids by which tables refer to them.
///
/// An id is a letter for its kind and the first hexadecimal digits of a SHA-256: the same on every machine and every night, and
/// no spreadsheet takes it for a number.
enum Identity {
    /// `a` and 24 digits of the hash of the text.
    static func article(_ contentHash: Digest) -> [UInt8] { id("a", contentHash, digitCount: 24) }

    /// `p`, `o` or `l` and 16 digits of the hash of kind, name and what tells namesakes apart.
    static func entity(_ entity: Entity) -> [UInt8] {
        var hash = hashOfKind(entity.kind)
        hash.update(entity.name)
        separator.withUnsafeBytes { hash.update(UnsafeRawBufferPointer($0)) }
        hash.update(entity.distinction)
        let letter: Unicode.Scalar =
            switch entity.kind {
            case .person: "p"
            case .organization: "o"
            case .place: "l"
            }
        return id(letter, hash.digest(), digitCount: 16)
    }

    private static func id(_ letter: Unicode.Scalar, _ digest: Digest, digitCount: Int) -> [UInt8] {
        var id = digest.hexDigits(digitCount)
        id.insert(UInt8(letter.value), at: 0)
        return id
    }
}
