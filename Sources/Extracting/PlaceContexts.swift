import Vietnamese

/// Tells bare names of places from persons' names and from ordinary words: "Anh", "Mỹ Linh", "Whitney Houston".
extension Places {
    /// "Anh", "Đức", "Mỹ": countries that are also pronouns and given names, most of all where a sentence starts.
    private func isPronounOrGivenName(_ tokens: Tokens, at index: Int) -> Bool {
        guard tokens.is(PlaceWords.ambiguousCountries, at: index) else { return false }
        if PlaceWords.countryCompounds.longestMatch(in: tokens, at: index) != nil, !tokens[index + 1].isAllCapitals {
            return true
        }
        if !tokens.is(PlaceWords.prepositions, at: index - 1), tokens[index - 1].isLowercase,
            isGivenNameHere(tokens, tokens[index].syllable)
        {
            return true
        }
        if grammar.startsGivenName(in: tokens, at: index) || isPronounBeforeName(tokens, at: index) { return true }
        let before = tokens[index - 1]
        if before.sentence != tokens[index].sentence || before.isPunctuation {
            if tokens.is(PlaceWords.listMarks, at: index + 1) || before.isPunctuation && isListed(tokens, before: index)
            {
                return false
            }
            return !tokens.is(PlaceWords.openingCountries, at: index) || isGivenNameHere(tokens, tokens[index].syllable)
        }
        // "Lính Mỹ": a sentence's first word has its capital for that.
        let isOpening =
            tokens[index - 2].sentence != before.sentence && !tokens.is(PersonalNames.nameSyllables, at: index - 1)
        return before.isCapitalized && !before.isAllCapitals && !isOpening
            && grammar.name(in: tokens, at: index - 1) == nil
    }

    private func isListed(_ tokens: Tokens, before index: Int) -> Bool {
        tokens.is(PlaceWords.listMarks, at: index - 1)
    }

    /// "Anh Hồ Mạnh Hai": a full name behind it, where a sentence has lost the mark before it.
    private func isPronounBeforeName(_ tokens: Tokens, at index: Int) -> Bool {
        tokens.is(PlaceWords.pronounCountry, at: index) && tokens.is(PersonalNames.commonSurnames, at: index + 1)
            && tokens.capitalRun(at: index + 1, limit: 4) >= index + 3
            && !tokens.is(PlaceWords.prepositions, at: index - 1)
    }

    /// Whether the article has a person of a given name: "bà Mỹ", "Trần Thị Nga".
    private func isGivenNameHere(_ tokens: Tokens, _ name: Syllable) -> Bool {
        tokens.indices.contains { index in
            tokens[index].syllable == name && tokens[index].isCapitalized
                && tokens[index - 1].sentence == tokens[index].sentence
                && (PostWords.honorifics.longestMatch(in: tokens, at: index - 1)?.end == index
                    || tokens[index - 1].isCapitalized && tokens[index].spaceBefore
                        && tokens.is(PersonalNames.middleNames, at: index - 1)
                        && (tokens.is(PersonalNames.nameSyllables, at: index - 2)
                            || tokens.is(PersonalNames.commonSurnames, at: index - 2)))
        }
    }

    /// Whether a district named without its class word stands where a place is expected.
    private func isSituated(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        if tokens.is(PlaceWords.prepositions, at: range.lowerBound - 1) { return true }
        if tokens.is(PlaceWords.openings, at: range.lowerBound - 1),
            tokens.is(PlaceWords.closingsOrCommas, at: range.upperBound)
        {
            return true
        }
        // "Châu Thành Đồng Tháp": its province follows at once.
        if let next = grammar.name(in: tokens, at: range.upperBound), next.units?.isProvince == true,
            tokens[range.upperBound].spaceBefore
        {
            return true
        }
        guard tokens.is(PlaceWords.listMarks, at: range.lowerBound - 1) else {
            return tokens.is(PlaceWords.listMarks, at: range.upperBound)
                && grammar.name(in: tokens, at: range.upperBound + 1) != nil
        }
        return true
    }

    /// Whether the article has told elsewhere that the name is a unit's: "huyện Tây Giang … Tây Giang là nơi".
    private func isNamedWithClass(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        guard range.count >= 2 else { return false }
        return tokens.indices.dropLast(range.count).contains { index in
            tokens[index].syllable == tokens[range.lowerBound].syllable && index != range.lowerBound
                && tokens.is(PlaceWords.districtWords, at: index - 1)
                && range.indices.allSatisfy {
                    tokens[index + $0 - range.lowerBound].syllable == tokens[$0].syllable
                }
        }
    }

    /// Whether a bare name is a part of a longer one, most often a person's, or another word.
    func isWithinName(_ tokens: Tokens, _ name: PlaceGrammar.Match) -> Bool {
        let range = name.range
        if tokens.is(PlaceWords.languageWords, at: range.lowerBound - 1) { return true }
        if range.count == 1, isPronounOrGivenName(tokens, at: range.lowerBound) { return true }
        if PostWords.honorifics.longestMatch(in: tokens, at: range.lowerBound - 1)?.end == range.lowerBound {
            return true
        }
        if let units = name.units, name.world == nil, !units.isProvince, !isSituated(tokens, range) {
            return !isNamedWithClass(tokens, range)
        }
        if tokens[range.lowerBound - 1].isCapitalized, tokens[range.lowerBound].spaceBefore,
            tokens[range.lowerBound - 1].sentence == tokens[range.lowerBound].sentence,
            !tokens[range.lowerBound - 1].isAllCapitals || tokens[range.lowerBound].isAllCapitals,
            tokens.is(PersonalNames.commonSurnames, at: range.lowerBound - 1)
                || tokens.is(PersonalNames.middleNames, at: range.lowerBound - 1)
                || tokens.is(PersonalNames.rareSurnames, at: range.lowerBound - 1)
        {
            return true
        }
        let run = tokens.capitalRun(at: range.lowerBound, limit: 6)
        if run > range.upperBound, tokens.is(PersonalNames.commonSurnames, at: range.lowerBound), range.count == 1 {
            return true
        }
        return isForeignName(tokens, range)
    }

    /// "Whitney Houston", "Jordan Voss": a foreign town within a person's name.
    private func isForeignName(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        guard range.count == 1, NameShape.isForeign(tokens, range.lowerBound), !tokens[range.lowerBound].isAllCapitals
        else { return false }
        let start = range.lowerBound
        if tokens[start].spaceBefore, tokens[start - 1].sentence == tokens[start].sentence,
            NameShape.isForeign(tokens, start - 1), !tokens[start - 1].isAllCapitals,
            grammar.name(in: tokens, at: start - 1) == nil
        {
            return true
        }
        return tokens.is(PersonNameWords.foreignGivenNames, at: start) && NameShape.isForeign(tokens, start + 1)
            && tokens[start + 1].spaceBefore && tokens[start + 1].sentence == tokens[start].sentence
    }
}
