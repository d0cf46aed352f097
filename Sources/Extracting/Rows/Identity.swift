import Hashing
import Tables

/// Gives articles and entities the ids by which tables refer to them.
///
/// An id is a letter for its kind and the first hexadecimal digits of a SHA-256: the same on every machine and every night, and
/// no spreadsheet takes it for a number.
enum Identity {
    /// `a` and 24 digits of the hash of the text.
    static func article(_ contentHash: Digest) -> [UInt8] { contentHash.hexDigits(24, behind: UInt8(ascii: "a")) }

    /// `p`, `o` or `l` and 16 digits of the hash of kind, name and what tells namesakes apart.
    static func entity(_ entity: Entity) -> [UInt8] {
        let kind = kind(entity.kind)
        var hash = kind.hash
        hash.update(entity.name)
        hash.update(separator)
        hash.update(entity.distinction)
        return hash.digest().hexDigits(16, behind: kind.letter)
    }

    /// What divides kind, name and distinction in what is hashed.
    private static let separator: [UInt8] = [0]

    /// A kind's letter, and the hash that has taken the kind's name.
    private struct Kind {
        let letter: UInt8
        let hash: SHA256

        init(_ kind: EntityKind, _ letter: UInt8) {
            self.letter = letter
            var hash = SHA256()
            hash.update(kind.rawValue)
            hash.update(separator)
            self.hash = hash
        }
    }

    private static let person = Kind(.person, UInt8(ascii: "p"))
    private static let organization = Kind(.organization, UInt8(ascii: "o"))
    private static let place = Kind(.place, UInt8(ascii: "l"))

    private static func kind(_ kind: EntityKind) -> Kind {
        switch kind {
        case .person: person
        case .organization: organization
        case .place: place
        }
    }
}
