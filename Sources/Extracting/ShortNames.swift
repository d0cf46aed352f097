import Tables
import Vietnamese

/// The short names by which an article calls bodies that it has named in full: abbreviations in brackets, and the free words of a name.
struct ShortNames {
    private let tokens: Tokens
    private let places: PlaceGrammar
    private var aliases: [Syllable: Int] = [:]
    /// The names of more letters than an abbreviation, by their first word.
    private var names: [Syllable: [(range: Range<Int>, entity: Int)]] = [:]

    init(tokens: Tokens, places: PlaceGrammar) {
        self.tokens = tokens
        self.places = places
    }

    var isEmpty: Bool { aliases.isEmpty && names.isEmpty }

    mutating func learn(alias: Range<Int>, _ entity: Int) {
        if alias.count == 1 { aliases[tokens[alias.lowerBound].syllable] = entity }
    }

    /// Takes the free words of a name, unless they are a place, a person or an ordinary word.
    mutating func learn(_ name: Range<Int>, of kind: OrganizationKind, _ entity: Int) {
        guard [.company, .press, .association].contains(kind), name.count <= 4, tokens.areCapitalized(name),
            name.count > 1 || tokens[name.lowerBound].length >= 3
        else { return }
        if tokens.is(PersonalNames.majorSurnames, at: name.lowerBound), name.count >= 2 { return }
        if let place = places.name(in: tokens, at: name.lowerBound), place.range.upperBound >= name.upperBound {
            return
        }
        if OrganizationWords.fields.longestMatch(in: tokens, at: name.lowerBound) != nil { return }
        if name.count == 1, tokens[name.lowerBound].isVietnamese { return }
        let first = tokens[name.lowerBound].syllable
        guard names[first]?.contains(where: { isSame($0.range, at: name.lowerBound) }) != true else { return }
        names[first, default: []].append((name, entity))
    }

    /// Where the short names stand by themselves.
    func mentions(outside cover: Cover) -> [(range: Range<Int>, entity: Int)] {
        var found: [(range: Range<Int>, entity: Int)] = []
        let words = SyllableNumbers(Array(aliases.keys) + names.keys)
        let capitals = Starts.capitals
        var index = tokens.next(capitals, from: 0)
        while index < tokens.count {
            guard tokens[index].isCapitalized, words.mayHold(tokens[index].syllable), cover.end(at: index) == nil else {
                index = tokens.next(capitals, from: index + 1)
                continue
            }
            if let entity = aliases[tokens[index].syllable],
                tokens[index].isAllCapitals || NameShape.isForeign(tokens, index), !isContest(index)
            {
                found.append((index..<index + 1, entity))
            } else if let name = names[tokens[index].syllable]?.first(where: { isSame($0.range, at: index) }),
                tokens.capitalRun(at: index) == index + name.range.count, !isBehindCapital(index)
            {
                found.append((index..<index + name.range.count, name.entity))
                index += name.range.count - 1
            }
            index = tokens.next(capitals, from: index + 1)
        }
        return found
    }

    /// "AFF Cup", "APEC 2017": the body's name names a contest or a meeting.
    private func isContest(_ index: Int) -> Bool {
        tokens[index + 1].sentence == tokens[index].sentence && tokens[index + 1].spaceBefore
            && (tokens.is(BrandWords.contests, at: index + 1)
                || tokens[index + 1].isNumber && tokens[index + 1].length == 4)
    }

    private func isSame(_ name: Range<Int>, at index: Int) -> Bool {
        guard index + name.count <= tokens.count else { return false }
        return zip(name, index..<index + name.count).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
            && tokens.areCapitalized(index..<index + name.count)
    }

    /// Whether the name belongs to what stands before it: another capital, or the class word of a place ("sông Thu Bồn").
    private func isBehindCapital(_ index: Int) -> Bool {
        places.classWord(in: tokens, at: index - 1)?.end == index
            || tokens[index - 1].isCapitalized && tokens[index].spaceBefore
                && tokens[index - 1].sentence == tokens[index].sentence
    }
}
