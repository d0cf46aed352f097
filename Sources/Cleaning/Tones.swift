import Stages
import Tables

/// Writes the tone of open `oa`, `oe` and `uy` in one place throughout: on the first vowel (hòa) or on the second (hoà).
///
/// A pipeline that keeps the text as it stands leaves this stage out: matching takes both ways for one anyway.
struct Tones: Cleaner {
    static let name = "tones"
    static let summary = "Writes tone marks in one place: 'hòa, thủy' (old) or 'hoà, thuỷ' (new)."
    static let after = ["encoding", "unicode"]

    /// Where the tone of an open syllable stands.
    enum Style: String, CaseIterable {
        /// On the first vowel: hòa, khỏe, thủy.
        case old
        /// On the second vowel: hoà, khoẻ, thuỷ.
        case new
    }

    private let style: Style

    init(_ settings: inout Settings) {
        style = settings.choice("style", default: .old, doc: "old: hòa, khỏe, thủy; new: hoà, khoẻ, thuỷ")
    }

    func clean(_ document: inout Document) -> Verdict {
        document.text = moved(document.text)
        for field in [Document.Field.title, .lead] {
            if let value = document[field] { document[field] = moved(value) }
        }
        return .keep
    }

    private func moved(_ text: [UInt8]) -> [UInt8] {
        var scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        let pairs = style == .old ? Self.toOld : Self.toNew
        var hasMoved = false
        var place = 0
        while place + 1 < scalars.count {
            if let pair = pairs[Pair(scalars[place], scalars[place + 1])], isOpen(scalars, at: place) {
                scalars[place] = pair.first
                scalars[place + 1] = pair.second
                hasMoved = true
            }
            place += 1
        }
        return hasMoved ? Array(String(String.UnicodeScalarView(scalars)).utf8) : text
    }

    /// True where the two vowels end the word, and a `u` is not part of `qu`.
    private func isOpen(_ scalars: [Swift.Unicode.Scalar], at place: Int) -> Bool {
        if place + 2 < scalars.count, scalars[place + 2].properties.isAlphabetic { return false }
        return place == 0 || scalars[place - 1] != "q" && scalars[place - 1] != "Q"
    }

    private struct Pair: Hashable {
        var first: Swift.Unicode.Scalar
        var second: Swift.Unicode.Scalar

        init(_ first: Swift.Unicode.Scalar, _ second: Swift.Unicode.Scalar) {
            self.first = first
            self.second = second
        }
    }

    private static let toOld = Dictionary(uniqueKeysWithValues: both.map { (new: Pair, old: Pair) in (new, old) })
    private static let toNew = Dictionary(uniqueKeysWithValues: both.map { (new: Pair, old: Pair) in (old, new) })

    /// Every pair in the two ways to write it, small, capital and with a capital first.
    private static let both: [(new: Pair, old: Pair)] = {
        let vowels: [(Swift.Unicode.Scalar, String)] = [
            ("a", "àáảãạ"), ("e", "èéẻẽẹ"), ("o", "òóỏõọ"), ("u", "ùúủũụ"), ("y", "ỳýỷỹỵ"),
            ("A", "ÀÁẢÃẠ"), ("E", "ÈÉẺẼẸ"), ("O", "ÒÓỎÕỌ"), ("U", "ÙÚỦŨỤ"), ("Y", "ỲÝỶỸỴ"),
        ]
        let toned = Dictionary(uniqueKeysWithValues: vowels.map { ($0.0, Array($0.1.unicodeScalars)) })
        let open: [(Swift.Unicode.Scalar, Swift.Unicode.Scalar)] = [
            ("o", "a"), ("o", "e"), ("u", "y"), ("O", "A"), ("O", "E"), ("U", "Y"), ("O", "a"), ("O", "e"), ("U", "y"),
        ]
        return open.flatMap { first, second in
            (0..<5).map { tone in
                (new: Pair(first, toned[second]![tone]), old: Pair(toned[first]![tone], second))
            }
        }
    }()
}
