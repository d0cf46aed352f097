import Tables
import Vietnamese

/// Reads persons' names: surname, middle and given names; initials; foreign names where a word before tells that a person follows.
struct NameGrammar: Sendable {
    /// What stands before a name.
    enum Cue: Sendable { case none, post, honorific, credit }

    let units = OfficialUnits.all
    let world = WorldPlaces.all
    private let posts = PostWords.heads
    private let honorifics = PostWords.honorifics
    private let surnames = PersonalNames.commonSurnames
    private let rareSurnames = PersonalNames.rareSurnames
    private let foreignGivenNames = PersonNameWords.foreignGivenNames

    /// The end of the name that starts at a token, nil if none does. `isFree` tells which tokens are within other names.
    func match(in tokens: Tokens, at index: Int, cue: Cue, isFree: (Int) -> Bool) -> Int? {
        guard let end = start(in: tokens, at: index, cue: cue, isFree: isFree) else { return nil }
        return NameShape.isForeign(tokens, index) ? NameShape.foreignEnd(in: tokens, index..<end, isFree: isFree) : end
    }

    /// The end of a name before what only foreign names go on with: "Frank | de Boer".
    private func start(in tokens: Tokens, at index: Int, cue: Cue, isFree: (Int) -> Bool) -> Int? {
        guard tokens[index].isCapitalized, isFree(index), cue != .none || standsAlone(tokens, index) else { return nil }
        if tokens.matches(PersonNameWords.uncle, at: index), tokens[index + 1].isCapitalized, isFree(index + 1),
            !tokens[index + 2].isCapitalized
        {
            return index + 2
        }
        if let end = initials(in: tokens, at: index, cue: cue) { return end }
        if isWebName(tokens, index) { return nil }
        if let end = highlander(in: tokens, at: index, isFree: isFree) { return end }
        var run = tokens.capitalRun(at: index, limit: 7)
        for position in index..<run where !isFree(position) {
            run = position
            break
        }
        if tokens[run - 1].length == 1 || tokens.is(Self.onsets, at: run - 1), run - index >= 2,
            tokens.is(PlaceWords.stop, at: run), !tokens[run].spaceBefore,
            tokens[run + 1].sentence == tokens[index].sentence, isFree(run),
            cue != .none || tokens.is(PersonalNames.commonSurnames, at: index)
        {
            return run + 1
        }
        run = shortened(tokens, index..<run)
        if cue == .credit {
            if honorifics.longestMatch(in: tokens, at: index) != nil { return nil }
            run = creditEnd(tokens, index..<run)
            if (index..<run).contains(where: { Self.isForeignTitle(tokens, $0) }) { return nil }
        }
        if let post = posts.longestMatch(in: tokens, at: index), post.end - index >= 2 { return nil }
        guard run > index else { return nil }
        if tokens.is(PersonalNames.commonSurnames, at: index) {
            return bySurname(tokens, index..<run, cue, isRare: false)
        }
        // "Le Thi Hoa": as those write whose machines have no marks.
        if run - index >= 3, tokens.is(PersonalNames.unmarkedSurnames, at: index),
            tokens.is(Self.unmarkedSeconds, at: index + 1)
        {
            return min(run, index + 5)
        }
        // "Mang Thị Lài", "Mùa A Dế": the second word is a person's, whatever the first.
        if run - index >= 3, tokens.is(Self.secondWords, at: index + 1), tokens[index].length > 1,
            !tokens[index].isAllCapitals,
            cue != .none || isWithinSentence(tokens, index)
        {
            return min(run, index + 4)
        }
        if tokens.is(PersonalNames.rareSurnames, at: index), let end = bySurname(tokens, index..<run, cue, isRare: true)
        {
            return end
        }
        return byCue(tokens, index..<run, cue) ?? byForeignName(tokens, index..<run)
    }

    /// Whether a name may start here of which no word before it tells: with a surname, an initial or a foreign given name, or with any word
    /// before a person's second.
    private func standsAlone(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isAllCapitals || tokens.is(surnames, at: index) || tokens.is(rareSurnames, at: index)
            || tokens.is(foreignGivenNames, at: index) || tokens.is(PersonalNames.unmarkedSurnames, at: index)
            || tokens.is(Self.secondWords, at: index + 1) || tokens.matches(PersonNameWords.uncle, at: index)
    }

    /// "Y Quyết Niê", "H'Len Byă": an initial of the highlands with words that are no Vietnamese, which needs no word before it.
    private func highlander(in tokens: Tokens, at index: Int, isFree: (Int) -> Bool) -> Int? {
        guard tokens[index].isAllCapitals, tokens[index].length <= 2 || tokens[index].isCapitalized,
            tokens.is(PersonalNames.highlandInitials, at: index)
        else { return nil }
        let run = tokens.capitalRun(at: index, limit: 4)
        guard run - index >= 3, (index..<run).allSatisfy(isFree),
            (tokens.joinedWord(at: index)..<run).contains(where: { isHighland(tokens, $0) })
                || tokens.is(PersonalNames.rareSurnames, at: run - 1) && tokens[run - 1].isCapitalized
        else { return nil }
        return run
    }

    private func isHighland(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isCapitalized && !tokens[index].isAllCapitals
            && (!tokens[index].isVietnamese || tokens.is(Self.apostrophes, at: index + 1))
    }

    /// "Tinmoi.vn": a name on the web.
    private func isWebName(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.is(PlaceWords.stop, at: index + 1) && !tokens[index + 1].spaceBefore && !tokens[index + 2].spaceBefore
            && tokens.is(OrganizationWords.webEndings, at: index + 2)
    }

    /// "Google Maps", "Daily News": credited, but nobody's name.
    private static func isForeignTitle(_ tokens: Tokens, _ index: Int) -> Bool {
        !tokens[index].isVietnamese && tokens.is(NameShape.notNames, at: index)
    }

    private func isWithinSentence(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index - 1].sentence == tokens[index].sentence
    }

    private static let unmarkedSeconds = SyllableSet("Thi Van")
    static let secondWords = SyllableSet("Thị A")
    /// The consonants to which a name is cut: "Cáp Trọng Th.".
    private static let onsets = SyllableSet("Ch Gh Gi Kh Ng Nh Ph Th Tr")
    private static let apostrophes: MarkSet = ["'", "’", "‘", "`"]

    /// Stops a run before a post or an abbreviation.
    private func shortened(_ tokens: Tokens, _ run: Range<Int>) -> Int {
        // "NGUYỄN DO Như báo đã đưa": what is written in capitals alone ends with them.
        if tokens.areAllCapitals(run.prefix(2)), tokens[run.lowerBound].length > 1,
            let small = run.dropFirst(2).first(where: { tokens[$0].isWord && !tokens[$0].isAllCapitals })
        {
            return small
        }
        for position in run.dropFirst() {
            // "Đỗ | Tiến Sỹ" is a name: no surname stands alone before a post.
            if let post = posts.longestMatch(in: tokens, at: position), post.end - position >= 2,
                position > run.lowerBound + 1 || tokens[position + 1].isLowercase
                    || !tokens.is(PersonalNames.commonSurnames, at: run.lowerBound)
            {
                return position
            }
            // "trao cho Lê Văn Hai Đồng chí Hai sinh …", "… Lê Văn Hai Ông Trần Văn Ba": the next sentence has lost the mark before it.
            if let respect = honorifics.longestMatch(in: tokens, at: position),
                tokens[position + 1].isLowercase && respect.end - position >= 2
                    || position >= run.lowerBound + 2 && tokens.is(PostWords.respect, at: position)
            {
                return position
            }
            if tokens[position].isAllCapitals, tokens[position].length > 1, !tokens.areAllCapitals(run) {
                return position
            }
        }
        return run.upperBound
    }

    /// "Ảnh: Thu Giang Sáng 3/7": where the text runs on without a mark, the last capital is the next sentence's.
    private func creditEnd(_ tokens: Tokens, _ run: Range<Int>) -> Int {
        let next = tokens[run.upperBound]
        let runsOn = next.isLowercase || next.isNumber
        return runsOn && run.count >= 3 && next.paragraph == tokens[run.lowerBound].paragraph
            ? run.upperBound - 1 : run.upperBound
    }

    /// A name without a known surname, where the words before it announce a person.
    private func byCue(_ tokens: Tokens, _ run: Range<Int>, _ cue: Cue) -> Int? {
        guard cue != .none else { return nil }
        if tokens[run.lowerBound].isAllCapitals, tokens[run.lowerBound].length > 1,
            !tokens.areAllCapitals(run) || run.count == 1
        {
            return nil
        }
        // "Ảnh: Thành Trung": a credit needs no guard where both words are names'.
        let isPlainCredit =
            cue == .credit && run.count == 2 && run.allSatisfy { tokens.is(PersonalNames.nameSyllables, at: $0) }
        if PersonNameWords.notNames.contains(tokens[run.lowerBound].syllable), !isPlainCredit { return nil }
        // "TNHH MTV" is an abbreviation, and "UBND tỉnh | Luông Nậm Thà" a unit of another land.
        if tokens.areAllCapitals(run), !tokens[run.lowerBound].isVietnamese { return nil }
        if cue == .post, PlaceWords.units.contains(tokens[run.lowerBound - 1].syllable),
            !tokens.is(PersonalNames.rareSurnames, at: run.lowerBound),
            !tokens.is(PersonNameWords.foreignGivenNames, at: run.lowerBound)
        {
            return nil
        }
        // "cháu D Trước đó": one letter is all that the article gives of a name.
        if tokens[run.lowerBound].length == 1, cue == .honorific, run.count > 1,
            !tokens.is(PersonalNames.highlandInitials, at: run.lowerBound)
        {
            return run.lowerBound + 1
        }
        // "chị L.", "anh Th.": the mark belongs to what is left of the name, unless it ends the sentence.
        if run.count == 1, cue == .honorific,
            tokens[run.lowerBound].length == 1 || tokens.is(Self.onsets, at: run.lowerBound),
            tokens.is(PlaceWords.stop, at: run.upperBound), !tokens[run.upperBound].spaceBefore,
            tokens[run.upperBound + 1].sentence == tokens[run.lowerBound].sentence
        {
            return run.upperBound + 1
        }
        if PersonNameWords.titles.longestMatch(in: tokens, at: run.lowerBound) != nil { return nil }
        // "bà Tài nhân": a title, of which only the first word has a capital.
        if run.count == 1, tokens[run.upperBound].isLowercase,
            PersonNameWords.compounds.longestMatch(in: tokens, at: run.lowerBound) != nil
        {
            return nil
        }
        var end = min(run.upperBound, limit(tokens, run))
        // "ông Hai Theo đó": the next sentence has lost the mark before it.
        if run.count >= 2, end == run.upperBound, tokens[end].isLowercase,
            tokens[end].sentence == tokens[run.lowerBound].sentence,
            tokens.is(PersonNameWords.nextSentences, at: end - 1)
        {
            end -= 1
        }
        if let place = world.longestMatch(in: tokens, at: run.lowerBound), place.end == end { return nil }
        if cue != .honorific {
            if let place = units.longestMatch(in: tokens, at: run.lowerBound), place.isProvince, place.end == end {
                return nil
            }
            guard wordCount(tokens, run.lowerBound..<end) >= 2 || cue == .post && isForeignWord(tokens, run.lowerBound)
            else { return nil }
            if cue == .post, posts.longestMatch(in: tokens, at: run.lowerBound) != nil { return nil }
        }
        return end
    }

    /// "Tổng thống Trump": one foreign word is a name where a post stands before it.
    private func isForeignWord(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].length >= 4 && !tokens.is(PersonNameWords.directors, at: index - 1)
            && !tokens[index].isAllCapitals
            && !hasInnerCapital(tokens, index)
            && tokens[index + 1].kind != .number
            && !tokens[index].isVietnamese
    }

    /// "CATPchúc": an abbreviation grown together with a word.
    private func hasInnerCapital(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.bytes(of: index..<index + 1).dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// "Donald Trump" without a word before it: a common given name of the West or the East, and a second word.
    private func byForeignName(_ tokens: Tokens, _ run: Range<Int>) -> Int? {
        guard tokens.is(PersonNameWords.foreignGivenNames, at: run.lowerBound), wordCount(tokens, run) >= 2,
            !tokens.areAllCapitals(run)
        else { return nil }
        var end = tokens.joinedWord(at: run.lowerBound)
        var count = 1
        while end < run.upperBound, count < 3, !PersonNameWords.notSurnames.contains(tokens[end].syllable) {
            end = tokens.joinedWord(at: end)
            count += 1
        }
        return count >= 2 ? end : nil
    }
}
