import Vietnamese

/// Names that start with a surname: how far they go, and what bears a person's name without being one.
extension NameGrammar {
    func bySurname(_ tokens: Tokens, _ run: Range<Int>, _ cue: Cue, isRare: Bool) -> Int? {
        let start = run.lowerBound
        var end = min(run.upperBound, limit(tokens, run))
        guard end - start >= 2 else { return nil }
        if PersonNameWords.notPeople.longestMatch(in: tokens, at: start) != nil, cue != .honorific { return nil }
        if cue == .none, let his = PersonNameWords.withCue.longestMatch(in: tokens, at: start) {
            return tokens.is(PersonNameWords.legacies, at: start - 1) ? his.end : nil
        }
        let count = wordCount(tokens, start..<end)
        // "Lê Thị thụy …" breaks off, and "Nguyễn Phước tộc" is a clan.
        if count == 2,
            tokens.is(Self.secondWords, at: start + 1) && tokens[end].isLowercase || tokens.is(Self.clan, at: end)
        {
            return nil
        }
        if cue == .none || cue == .post {
            if cue == .none, isNamesake(tokens, start) || isAddress(tokens, start..<end) || isVessel(tokens, end) {
                return nil
            }
            // "mỏ sắt Thạch Khê": two words that no given name ends.
            if cue == .none, count == 2, !tokens.is(PersonalNames.nameSyllables, at: start + 1),
                tokens[start + 1].isVietnamese
            {
                return nil
            }
            let place = units.longestMatch(in: tokens, at: start)
            if let place, place.isProvince || place.isDistrict, place.end == end, count <= 2 || cue == .none {
                return nil
            }
            if cue == .none, let place = world.longestMatch(in: tokens, at: start), place.end >= end { return nil }
            // "Châu Thành Đồng Tháp": a district and its province.
            if cue == .none, let place, place.isDistrict, place.end < end,
                let next = units.longestMatch(in: tokens, at: place.end), next.isProvince, next.end == end
            {
                return nil
            }
        }
        if isRare, cue == .none {
            guard count >= 3, tokens.is(PersonalNames.middleNames, at: start + 1) else { return nil }
        }
        if cue == .none, count == 2, tokens.areAllCapitals(start..<end) { return nil }
        // "Trương Văn Hai Trước đó": the next sentence has lost the mark before it.
        if count >= 3, end == run.upperBound, tokens[end].isLowercase, tokens[end].sentence == tokens[start].sentence,
            tokens.is(PersonNameWords.nextSentences, at: end - 1), !isAddressed(tokens, by: end - 1)
        {
            end -= 1
        }
        if count > 4, !isRoyal(tokens, start..<end),
            cue == .none || !tokens.is(PersonNameWords.fiveSyllables, at: start + 1)
        {
            end = min(end, start + 4)
        }
        return end
    }

    /// Whether the article calls somebody by a given name: "ông Sáng".
    private func isAddressed(_ tokens: Tokens, by name: Int) -> Bool {
        tokens.indices.contains { index in
            tokens[index].syllable == tokens[name].syllable && tokens[index].isCapitalized
                && tokens[index - 1].sentence == tokens[index].sentence
                && PostWords.honorifics.longestMatch(in: tokens, at: index - 1)?.end == index
        }
    }

    /// Whether a road, a prize or the like bears the name, or one joined before it: "nút giao Trần Phú - Lê Lợi".
    private func isNamesake(_ tokens: Tokens, _ start: Int) -> Bool {
        var index = start
        for _ in 0..<4 {
            if tokens.is(PersonNameWords.namesakes, at: index - 1) { return true }
            guard tokens.is(MarkSet.dashes, at: index - 1), tokens[index - 2].isCapitalized,
                tokens[index - 2].sentence == tokens[start].sentence
            else { return false }
            index -= 2
            while tokens[index - 1].isCapitalized, tokens[index].spaceBefore,
                tokens[index - 1].sentence == tokens[start].sentence
            { index -= 1 }
        }
        return false
    }

    /// "số nhà 7 Nguyễn Hữu Huân, phường …", "ở 12B Nguyễn Hữu Huân", "chợ đò, 7 Nguyễn Hữu Huân, …": a road behind a number.
    private func isAddress(_ tokens: Tokens, _ run: Range<Int>) -> Bool {
        if isHouseLetter(tokens, run.lowerBound - 1) { return true }
        guard tokens[run.lowerBound - 1].isNumber,
            tokens[run.lowerBound - 1].sentence == tokens[run.lowerBound].sentence
        else { return false }
        let next =
            tokens.is(OrganizationWords.commas, at: run.upperBound)
                || tokens.is(OrganizationWords.openings, at: run.upperBound)
            ? run.upperBound + 1 : run.upperBound
        return PlaceWords.classes.longestMatch(in: tokens, at: next)?.payload.isUnit == true
            || tokens.is(PersonNameWords.numberWords, at: run.lowerBound - 2)
            || tokens.is(OrganizationWords.commas, at: run.lowerBound - 2)
                && tokens.is(OrganizationWords.commas, at: run.upperBound)
    }

    /// The letter of "12B", but not of "9X", which tells when one was born, nor that of a class.
    private func isHouseLetter(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isAllCapitals && tokens.is(Self.houseLetters, at: index) && !tokens[index].spaceBefore
            && tokens[index - 1].isNumber && !tokens.is(Self.groups, at: index - 2)
    }

    private static let houseLetters = SyllableSet("A B C D E F G H")
    /// What goes by a number and a letter too: "học sinh **lớp** 12A Nguyễn Văn An".
    private static let groups = SyllableSet("lớp khối đội tổ")

    /// "tàu Hoàng Quân QN 8555": the number under which a ship or a train goes.
    private func isVessel(_ tokens: Tokens, _ end: Int) -> Bool {
        tokens[end].isAllCapitals && tokens[end].length <= 3 && tokens[end + 1].isNumber
            && tokens[end + 1].sentence == tokens[end - 1].sentence
    }

    /// How far a name that starts with a surname goes: at most five words, not into the next person's name.
    func limit(_ tokens: Tokens, _ run: Range<Int>) -> Int {
        var end = run.lowerBound
        var count = 0
        let limit =
            (run.lowerBound..<run.upperBound - 1).contains { tokens.matches(Self.royalDaughter, at: $0) } ? 6 : 5
        while end < run.upperBound, count < limit {
            end = tokens.joinedWord(at: end)
            count += 1
        }
        return end
    }

    /// "Công Huyền Tôn Nữ Thu Vân": the daughters of the house of Nguyễn.
    private func isRoyal(_ tokens: Tokens, _ run: Range<Int>) -> Bool {
        run.dropLast().contains { tokens.matches(Self.royalDaughter, at: $0) }
    }

    func wordCount(_ tokens: Tokens, _ range: Range<Int>) -> Int {
        var count = 0
        var position = range.lowerBound
        while position < range.upperBound {
            position = tokens.joinedWord(at: position)
            count += 1
        }
        return count
    }

    private static let royalDaughter: Phrase = "Tôn Nữ"
    private static let clan = SyllableSet("tộc")
}
