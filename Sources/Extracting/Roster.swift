import Vietnamese

/// The full names of an article, and which of them a shorter form stands for.
struct Roster {
    private let tokens: Tokens
    /// Where posts end: behind one a short form may stand ("GS Thông").
    private let postEnds: TokenNumbers
    private var people: [Range<Int>] = []
    private var byFirst = SyllableNumbers.none
    private var byLast = SyllableNumbers.none
    /// Given names that a word of respect has told, of persons whose full name the article does not give: "chị Hằng".
    private var singles: [Syllable: Range<Int>] = [:]

    init(tokens: Tokens, postEnds: TokenNumbers) {
        self.tokens = tokens
        self.postEnds = postEnds
    }

    /// Sets for every name the full name that it stands for.
    mutating func resolve(_ names: inout [People.Name]) {
        for name in names where isFull(name) && !people.contains(where: { tokens.areSame($0, name.range) }) {
            if misspelling(of: name.range) == nil { people.append(name.range) }
        }
        // A name that ends another is no full one, unless nothing but the surname is missing from both.
        people = people.filter { short in
            !people.contains { $0.count > short.count && isSuffix(short, of: $0) && !startsWithSurname(short) }
        }
        for index in names.indices {
            names[index].fullName = fullName(of: names[index].range) ?? names[index].range
        }
        byFirst = SyllableNumbers(people.map { tokens[$0.lowerBound].syllable })
        byLast = SyllableNumbers(people.map { tokens[$0.upperBound - 1].syllable })
        for name in names where name.cue == .honorific && name.range.count == 1 && name.fullName == name.range {
            singles[tokens[name.range.lowerBound].syllable] = name.range
        }
    }

    /// The name of the roster that starts at a token in full: for names that only a word before them has told.
    func match(at index: Int) -> (end: Int, fullName: Range<Int>)? {
        guard byFirst.mayHold(tokens[index].syllable) else { return nil }
        for number in byFirst(tokens[index].syllable) {
            let person = people[number]
            let range = index..<index + person.count
            guard tokens.areSame(person, range), tokens.areCapitalized(range), person.count >= 2 || isForeign(person)
            else {
                continue
            }
            return (range.upperBound, person)
        }
        return nil
    }

    /// A given name by itself, or the last two words of a name, of the roster: "Thông", "Xuân Phúc", "Trump".
    func shortMatch(at index: Int) -> (end: Int, fullName: Range<Int>)? {
        guard !tokens[index].isAllCapitals,
            !tokens[index - 1].isCapitalized || !tokens[index].spaceBefore
                || tokens[index - 1].sentence != tokens[index].sentence || postEnds[index] != nil
        else { return nil }
        let end = tokens.capitalRun(at: index, limit: 3)
        guard end > index, end - index <= 2, tokens[end - 1].length > 1,
            let person = nearest(to: index..<end)
                ?? (end - index == 1 ? single(at: index) : nil),
            end - index == 2 || !isOrdinary(at: index)
        else { return nil }
        return (end, person)
    }

    /// Whom a word of respect has told by the given name that stands at a token.
    private func single(at index: Int) -> Range<Int>? {
        singles.isEmpty || !tokens.is(PersonalNames.givenNames, at: index) ? nil : singles[tokens[index].syllable]
    }

    /// Of some persons the one whose longer name ends so: the last before the range, else the first behind.
    private func nearest(to range: Range<Int>) -> Range<Int>? {
        let last = tokens[range.upperBound - 1].syllable
        guard byLast.mayHold(last) else { return nil }
        var nearest: Range<Int>?
        for number in byLast(last) {
            let person = people[number]
            guard person.count > range.count, isSuffix(range, of: person) else { continue }
            if nearest == nil || person.lowerBound < range.lowerBound { nearest = person }
        }
        return nearest
    }

    /// A given name that where it stands may as well be an ordinary word.
    private func isOrdinary(at index: Int) -> Bool {
        if tokens[index + 1].isLowercase, PersonNameWords.compounds.longestMatch(in: tokens, at: index) != nil {
            return true
        }
        guard tokens[index - 1].sentence != tokens[index].sentence else { return false }
        // "Lực lượng …": at a sentence's start only a deed behind it tells the name from a word's first syllable.
        return tokens.is(PersonNameWords.ordinary, at: index)
            || tokens[index].isVietnamese && tokens[index + 1].isLowercase
                && !NameContexts.isDeed(at: index + 1, in: tokens)
                && !tokens.is(PersonNameWords.auxiliaries, at: index + 1)
    }

    private func isFull(_ name: People.Name) -> Bool {
        name.range.count >= 2 || name.cue == .none || isForeign(name.range)
    }

    private func isForeign(_ range: Range<Int>) -> Bool {
        tokens[range.lowerBound].length >= 4 && !tokens[range.lowerBound].isVietnamese
    }

    private func startsWithSurname(_ range: Range<Int>) -> Bool {
        tokens.is(PersonalNames.commonSurnames, at: range.lowerBound) && range.count >= 3
    }

    /// The person whose name ends as the given one does: the nearest mentioned before, else the first behind.
    private func fullName(of range: Range<Int>) -> Range<Int>? {
        if tokens.matches(PersonNameWords.uncle, at: range.lowerBound),
            let full = people.first(where: { tokens.matches(PersonNameWords.uncleName, at: $0.lowerBound) })
        {
            return full
        }
        if let equal = people.first(where: { tokens.areSame($0, range) }) { return equal }
        let candidates = people.filter {
            $0.count > range.count && isSuffix(range, of: $0) && !startsWithSurname(range)
        }
        if let before = candidates.last(where: { $0.lowerBound < range.lowerBound }) ?? candidates.first {
            return before
        }
        return misspelling(of: range)
    }

    /// A name of three words or more that differs in one of them alone: in any way where it is foreign, in its marks where it is
    /// Vietnamese ("Thúc", "Thức").
    private func misspelling(of range: Range<Int>) -> Range<Int>? {
        guard range.count >= 3 else { return nil }
        let isForeign = range.contains { !tokens[$0].isVietnamese }
        return people.first { person in
            guard person.count == range.count else { return false }
            let different = zip(person, range).filter { tokens[$0].syllable != tokens[$1].syllable }
            return different.count == 1 && (isForeign || differInMarks(different[0].0, different[0].1))
        }
    }

    private func differInMarks(_ a: Int, _ b: Int) -> Bool {
        Folding.withoutMarks(Array(tokens.bytes(of: a..<a + 1)))
            == Folding.withoutMarks(Array(tokens.bytes(of: b..<b + 1)))
    }

    private func isSuffix(_ short: Range<Int>, of long: Range<Int>) -> Bool {
        tokens.areSame(short, long.upperBound - short.count..<long.upperBound)
    }
}
