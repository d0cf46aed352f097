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
        let ways = ways(among: people)
        guard !names.isEmpty || !ways.isEmpty else { return [] }
        let candidates = people.filter { name in
            isPlaceName(name.fullName) || ways.contains { tokens.areSame($0, name.fullName) }
        }
        return candidates.filter { name in
            candidates.filter { tokens.areSame($0.fullName, name.fullName) }.allSatisfy { isBare($0) }
        }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The names that words for a road introduce, and those that a dash joins to them.
    private func ways(among people: [People.Name]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var last = -1
        for name in people.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let start = name.range.lowerBound
            let isJoined = last == start - 1 && tokens.is(MarkSet.dashes, at: last)
            guard isJoined || isBehindWay(start) else { continue }
            last = name.range.upperBound
            found.append(name.fullName)
        }
        return found
    }

    /// "nút giao Lê Quang Đạo", "nhánh 1 Lê Quang Đạo": words that only the name of a road follows.
    private func isBehindWay(_ index: Int) -> Bool {
        let word = tokens[index - 1].isNumber ? index - 2 : index - 1
        return tokens[word].sentence == tokens[index].sentence
            && (tokens.is(Self.ways, at: word)
                || tokens.is(Self.crossing, at: word) && tokens.is(Self.node, at: word - 1))
    }

    private static let ways = SyllableSet("lộ xoay nhánh đường phố hẻm ngõ nút")
    private static let node = SyllableSet("nút")
    private static let crossing = SyllableSet("giao")

    private func isBare(_ name: People.Name) -> Bool {
        name.cue == .none && NameContexts.evidence(for: name.range, in: tokens).score(for: .person) <= 0
    }

    private func isPlaceName(_ range: Range<Int>) -> Bool {
        if names[tokens[range.lowerBound].syllable]?.contains(where: { tokens.areSame($0, range) }) == true {
            return true
        }
        // "Hồ Tả Trạch": a lake where a sentence starts, as "hồ Tả Trạch" elsewhere tells.
        return tokens.is(PlaceWords.nameSyllables, at: range.lowerBound) && range.count >= 3
            && isPlaceName(range.dropFirst())
    }
}
