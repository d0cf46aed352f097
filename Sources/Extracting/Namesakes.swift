import Tables
import Vietnamese

/// Tells roads and mountains from the persons whose names they bear, where only the rest of the article does: "nút giao Lê Quang Đạo - Tố Hữu".
///
/// A name that the article has with a class word ("đường Lê Quang Đạo") and never with a post, a word of respect or a person's deed is
/// the place's wherever it stands.
struct Namesakes {
    private let tokens: Tokens
    /// The names of places that have a class word, by their first word.
    private var names: [Syllable: [Range<Int>]] = [:]

    init(_ facts: Facts, _ tokens: Tokens, _ places: PlaceGrammar) {
        self.tokens = tokens
        for mention in facts.mentions where mention.kind == .place {
            guard let word = places.classWord(in: tokens, at: mention.span.lower), !word.meaning.isUnit,
                mention.span.upper - word.end >= 2
            else { continue }
            names[tokens[word.end].syllable, default: []].append(word.end..<mention.span.upper)
        }
    }

    /// The mentions that are no person's.
    func roads(among people: [People.Name]) -> [Range<Int>] {
        guard !names.isEmpty else { return [] }
        let candidates = people.filter { isPlaceName($0.fullName) }
        return candidates.filter { name in
            candidates.filter { isSame($0.fullName, name.fullName) }.allSatisfy { isBare($0) }
        }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    }

    private func isBare(_ name: People.Name) -> Bool {
        name.cue == .none && NameContexts.evidence(for: name.range, in: tokens).score(for: .person) <= 0
    }

    private func isPlaceName(_ range: Range<Int>) -> Bool {
        if names[tokens[range.lowerBound].syllable]?.contains(where: { isSame($0, range) }) == true { return true }
        // "Hồ Tả Trạch": a lake where a sentence starts, as "hồ Tả Trạch" elsewhere tells.
        return tokens.is(PlaceWords.nameSyllables, at: range.lowerBound) && range.count >= 3
            && isPlaceName(range.dropFirst())
    }

    private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
    }
}
