import Tables
import Vietnamese

/// Finds where a place stands without the class word that the article has named it with: "huyện Mù Lung … ruộng bậc thang Mù Lung".
///
/// Leaves: Vietnamese names of one word, names that a person may bear.
extension Places {
    func repeats(of found: [PlaceGrammar.Match], in tokens: Tokens, _ facts: Facts, _ cover: Cover)
        -> [PlaceGrammar.Match]
    {
        let named = named(found, in: tokens)
        guard !named.isEmpty else { return [] }
        var cover = cover
        for place in found { cover.add(place.range) }
        let names = RepeatedNames(named.map { $0.nameStart..<$0.range.upperBound }, in: tokens)
        return names.occurrences(outside: cover) { range in isAlone(range, in: tokens, facts) }.map { repeated in
            var place = named[repeated.name]
            place.range = repeated.range
            place.nameStart = repeated.range.lowerBound
            return place
        }
    }

    /// The places with a class word and a name that is no person's.
    private func named(_ found: [PlaceGrammar.Match], in tokens: Tokens) -> [PlaceGrammar.Match] {
        found.filter { place in
            guard place.classWord != nil, place.nameStart > place.range.lowerBound else { return false }
            let name = place.nameStart..<place.range.upperBound
            // Of names of one word only those that no Vietnamese writes are told from ordinary words: "thành phố Changwon … Changwon".
            guard name.count >= 2 || place.classWord?.isUnit == true && NameShape.isForeign(tokens, name.lowerBound),
                tokens.capitalRun(at: name.lowerBound) == name.upperBound,
                name.allSatisfy({ tokens[$0].isCapitalized }), !place.isDedicated,
                !tokens.is(PersonalNames.commonSurnames, at: name.lowerBound),
                // "phố Huế" is a street, "thành phố Huế" none.
                place.classWord?.isUnit == true || !tokens.is(PlaceWords.roads, at: name.lowerBound - 1),
                !tokens.is(PlaceWords.memorials, at: name.lowerBound - 1),
                !tokens.matches(PersonNameWords.uncle, at: name.lowerBound),
                PlaceWords.people.longestMatch(in: tokens, at: name.lowerBound) == nil
            else { return false }
            return grammar.classWord(in: tokens, at: name.lowerBound) == nil
        }
    }

    /// Whether nothing before or behind a place's name makes it another's.
    private func isAlone(_ range: Range<Int>, in tokens: Tokens, _ facts: Facts) -> Bool {
        let index = range.lowerBound
        return tokens.capitalRun(at: index) == range.upperBound
            && grammar.classWord(in: tokens, at: index - 1)?.end != index
            && PostWords.honorifics.longestMatch(in: tokens, at: index - 1)?.end != index
            && !(tokens[index - 1].isCapitalized && tokens[index].spaceBefore
                && tokens[index - 1].sentence == tokens[index].sentence)
            && !facts.posts.contains { $0.span.upper == index }
    }
}
