import Tables
import Vietnamese

/// Finds where a place stands without the class word that the article has named it with: "huyện Mù Lung … ruộng bậc thang Mù Lung".
///
/// Leaves: names of one word, names that a person may bear.
extension Places {
    func repeats(of found: [PlaceGrammar.Match], in tokens: Tokens, _ facts: Facts, _ cover: Cover)
        -> [PlaceGrammar.Match]
    {
        let named = named(found, in: tokens)
        guard !named.isEmpty else { return [] }
        var cover = cover
        for place in found { cover.add(place.range) }
        let numbers = SyllableNumbers(named.map { tokens[$0.nameStart].syllable })
        var repeats: [PlaceGrammar.Match] = []
        var index = tokens.next(.capitals, from: 0)
        while index < tokens.count {
            let number = numbers(tokens[index].syllable).first { isRepeat(of: named[$0], at: index, in: tokens) }
            if let number, !facts.posts.contains(where: { $0.span.upper == index }) {
                var place = named[number]
                place.range = index..<index + (place.range.upperBound - place.nameStart)
                place.nameStart = index
                if cover.isFree(place.range) { repeats.append(place) }
            }
            index = tokens.next(.capitals, from: index + 1)
        }
        return repeats
    }

    /// The places with a class word and a name that is no person's.
    private func named(_ found: [PlaceGrammar.Match], in tokens: Tokens) -> [PlaceGrammar.Match] {
        found.filter { place in
            guard place.classWord != nil, place.nameStart > place.range.lowerBound else { return false }
            let name = place.nameStart..<place.range.upperBound
            guard name.count >= 2, tokens.capitalRun(at: name.lowerBound) == name.upperBound,
                name.allSatisfy({ tokens[$0].isCapitalized }), !place.isDedicated,
                !tokens.is(PersonalNames.commonSurnames, at: name.lowerBound),
                !tokens.is(PlaceWords.roads, at: name.lowerBound - 1),
                !tokens.is(PlaceWords.memorials, at: name.lowerBound - 1),
                !tokens.matches(PersonNameWords.uncle, at: name.lowerBound),
                PlaceWords.people.longestMatch(in: tokens, at: name.lowerBound) == nil
            else { return false }
            return grammar.classWord(in: tokens, at: name.lowerBound) == nil
        }
    }

    private func isRepeat(of place: PlaceGrammar.Match, at index: Int, in tokens: Tokens) -> Bool {
        let name = place.nameStart..<place.range.upperBound
        let range = index..<index + name.count
        guard range.upperBound < tokens.count, tokens.areSame(name, range), tokens[index].isCapitalized,
            tokens.capitalRun(at: index) == range.upperBound,
            grammar.classWord(in: tokens, at: index - 1)?.end != index,
            PostWords.honorifics.longestMatch(in: tokens, at: index - 1)?.end != index
        else { return false }
        return
            !(tokens[index - 1].isCapitalized && tokens[index].spaceBefore
            && tokens[index - 1].sentence == tokens[index].sentence)
    }
}
