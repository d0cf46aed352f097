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
    static func entity(_ entity: Entity) -> EntityID {
        let kind = kind(entity.kind)
        var hash = kind.hash
        hash.update(entity.name)
        hash.update(separator)
        hash.update(entity.distinction)
        return EntityID(letter: kind.letter, number: hash.prefix())
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

/// The id of a person, body or place: a letter and a number, which is written as sixteen hexadecimal digits.
public struct EntityID: Hashable, Sendable {
    static let byteCount = 17

    let letter: UInt8
    let number: UInt64

    init(letter: UInt8, number: UInt64) {
        self.letter = letter
        self.number = number
    }

    /// Reads what `text` gives; nil for anything else.
    init?(_ text: [UInt8]) {
        guard text.count == Self.byteCount, let number = HexDigits.number(text[1...]) else { return nil }
        self.init(letter: text[0], number: number)
    }

    var text: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.byteCount) { text, count in
            write(to: UnsafeMutableRawPointer(text.baseAddress!))
            count = Self.byteCount
        }
    }

    /// The texts of ids one behind the other.
    static func texts(_ ids: [EntityID]) -> [UInt8] {
        guard !ids.isEmpty else { return [] }
        return [UInt8](unsafeUninitializedCapacity: ids.count * byteCount) { texts, count in
            for id in ids {
                id.write(to: UnsafeMutableRawPointer(texts.baseAddress! + count))
                count += byteCount
            }
        }
    }

    /// The number is a hash already.
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }

    private func write(to text: UnsafeMutableRawPointer) {
        text.storeBytes(of: letter, as: UInt8.self)
        text.storeBytes(
            of: HexDigits.digits(UInt32(truncatingIfNeeded: number >> 32)), toByteOffset: 1, as: UInt64.self)
        text.storeBytes(of: HexDigits.digits(UInt32(truncatingIfNeeded: number)), toByteOffset: 9, as: UInt64.self)
    }
}
