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
        let postEnds = Set(facts.posts.map(\.span.upper))
        var repeats: [PlaceGrammar.Match] = []
        var index = tokens.next(.capitals, from: 0)
        while index < tokens.count {
            if let name = named[tokens[index].syllable]?.first(where: { isRepeat(of: $0, at: index, in: tokens) }),
                !postEnds.contains(index)
            {
                var place = name
                place.range = index..<index + (name.range.upperBound - name.nameStart)
                place.nameStart = index
                if cover.isFree(place.range) { repeats.append(place) }
            }
            index = tokens.next(.capitals, from: index + 1)
        }
        return repeats
    }

    /// The places with a class word and a name that is no person's, by the first word of the name.
    private func named(_ found: [PlaceGrammar.Match], in tokens: Tokens) -> [Syllable: [PlaceGrammar.Match]] {
        var named: [Syllable: [PlaceGrammar.Match]] = [:]
        for place in found where place.classWord != nil && place.nameStart > place.range.lowerBound {
            let name = place.nameStart..<place.range.upperBound
            guard name.count >= 2, tokens.capitalRun(at: name.lowerBound) == name.upperBound,
                name.allSatisfy({ tokens[$0].isCapitalized }), !place.isDedicated,
                !tokens.is(PersonalNames.commonSurnames, at: name.lowerBound),
                !tokens.is(PlaceWords.roads, at: name.lowerBound - 1),
                !tokens.is(PlaceWords.memorials, at: name.lowerBound - 1),
                !tokens.matches(PersonNameWords.uncle, at: name.lowerBound),
                PlaceWords.people.longestMatch(in: tokens, at: name.lowerBound) == nil,
                grammar.classWord(in: tokens, at: name.lowerBound) == nil
            else { continue }
            named[tokens[name.lowerBound].syllable, default: []].append(place)
        }
        return named
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
