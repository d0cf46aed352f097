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
        let kind = kinds[entity.kind]!
        var hash = kind.hash
        hash.update(entity.name)
        hash.update(separator)
        hash.update(entity.distinction)
        return id(kind.letter, hash.digest(), digitCount: 16)
    }

    /// What divides kind, name and distinction in what is hashed.
    private static let separator: [UInt8] = [0]

    /// The letter of each kind, and the hash that has taken the kind's name.
    private static let kinds: [EntityKind: (letter: Unicode.Scalar, hash: SHA256)] = {
        let letters: [EntityKind: Unicode.Scalar] = [.person: "p", .organization: "o", .place: "l"]
        var kinds: [EntityKind: (Unicode.Scalar, SHA256)] = [:]
        for (kind, letter) in letters {
            var hash = SHA256()
            hash.update(kind.rawValue)
            hash.update(separator)
            kinds[kind] = (letter, hash)
        }
        return kinds
    }()

    private static func id(_ letter: Unicode.Scalar, _ digest: Digest, digitCount: Int) -> [UInt8] {
        var id = digest.hexDigits(digitCount)
        id.insert(UInt8(letter.value), at: 0)
        return id
    }
}
