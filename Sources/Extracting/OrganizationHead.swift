import Tables
import Vietnamese

/// What may follow the words that start an organisation's name.
struct Complements: OptionSet {
    let rawValue: UInt16
    /// The head is a name by itself: "Tỉnh ủy".
    static let none = Complements(rawValue: 1)
    /// A field of work: "Y tế", "Kế hoạch và Đầu tư".
    static let field = Complements(rawValue: 2)
    /// A level or unit: "tỉnh", "huyện Tân Kỳ", "Trung ương".
    static let unit = Complements(rawValue: 4)
    /// The name of a place: "Nghệ An", "Việt Nam".
    static let place = Complements(rawValue: 8)
    /// Another body: "Tỉnh ủy", "UBND tỉnh".
    static let body = Complements(rawValue: 16)
    /// Any capitalised words: "Cường Hưng".
    static let name = Complements(rawValue: 32)
    /// A number: "số 2", "4", "II".
    static let number = Complements(rawValue: 64)
    /// "của Quốc hội".
    static let owner = Complements(rawValue: 128)
    /// "tại Việt Nam".
    static let seat = Complements(rawValue: 256)
    /// "khóa XII".
    static let term = Complements(rawValue: 512)

    /// One field alone, or several joined by "và": a lower-case word behind it belongs to the sentence.
    static let oneField = Complements(rawValue: 1024)
    /// The head may be written in small letters.
    static let lowercase = Complements(rawValue: 2048)
    /// Words of its trade in small letters may stand before its place: "Hội phẫu thuật thẩm mỹ Hà Nội".
    static let trade = Complements(rawValue: 8192)
    /// A head of one syllable needs a name of two words: "Trường Chinh" is no school.
    static let longName = Complements(rawValue: 4096)

    /// A place that people have made, which the body manages: "khu di tích Đền Trúc".
    static let managed = Complements(rawValue: 16384)

    static func read(_ letters: Substring) -> Complements {
        let meaning: [Character: Complements] = [
            "s": .none, "f": .field, "u": .unit, "p": .place, "b": .body, "n": .name, "d": .number, "o": .owner,
            "a": .seat,
            "t": .trade, "k": .term, "m": .managed, "F": [.field, .oneField], "l": .lowercase,
            "N": [.name, .longName],
        ]
        return letters.reduce(into: []) { $0.formUnion(meaning[$1] ?? []) }
    }
}

/// What the first words of an organisation's name tell of it.
struct OrganizationHead: Sendable {
    let kind: OrganizationKind
    let level: Level?
    let complements: Complements
}

/// A body that a name means by itself.
struct KnownBody: Sendable {
    var head: OrganizationHead
    /// Whether every word must have a capital: the name is made of ordinary words ("Lao Động").
    var needsCapitals: Bool
    /// Whether it is a short abbreviation, which in small letters is another word ("AP").
    var needsAllCapitals: Bool

    static func entry(_ name: String, _ head: OrganizationHead) -> (String, KnownBody) {
        let tokens = Tokens(name)
        let words = tokens.filter(\.isWord)
        return (
            name,
            KnownBody(
                head: head, needsCapitals: words.allSatisfy(\.isCapitalized),
                needsAllCapitals: words.count == 1 && words[0].isAllCapitals)
        )
    }
}
