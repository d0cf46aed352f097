import Vietnamese

/// The names of what people and nature have made: numbers, titles and modifiers between a class word and the name.
extension PlaceGrammar {
    /// "thôn Xuân Tự 1, xã …": hamlets of one name have numbers; before a word a number counts what follows.
    func pastNumber(in tokens: Tokens, at index: Int, of meaning: Class) -> Int {
        let isNumbered =
            meaning == .hamlet && tokens[index].isNumber && tokens[index].length == 1 && tokens[index].spaceBefore
            && tokens[index].sentence == tokens[index - 1].sentence
        return isNumbered && (!tokens[index + 1].isWord || tokens[index + 1].sentence != tokens[index].sentence)
            ? index + 1 : index
    }

    /// "quận 1", "phường 12", "khu phố 3", "quốc lộ 1A", "đường 30/4".
    func numberEnd(in tokens: Tokens, at start: Int, of meaning: Class) -> Int? {
        guard tokens[start].length <= 3, !isMeasure(tokens, start) else { return nil }
        var end = start + 1
        if tokens[end].isAllCapitals, !tokens[end].spaceBefore, tokens[end].length == 1 { end += 1 }
        if meaning == .feature || meaning == .line {
            if tokens.is(PlaceWords.slashes, at: end), !tokens[end].spaceBefore, tokens[end + 1].isNumber {
                return end + 2
            }
            return meaning == .line || tokens.is(PlaceWords.numberedFeatures, at: start - 1) ? end : nil
        }
        guard meaning == .urbanDistrict || meaning == .ward || meaning == .hamlet && tokens[start].length <= 2 else {
            return nil
        }
        return end
    }

    /// "dọc bờ sông **313,6** ha", "đất cồn Nổi **11** ha": a number that measures is no name's.
    private func isMeasure(_ tokens: Tokens, _ number: Int) -> Bool {
        let next = number + 1
        if tokens.is(PlaceWords.decimalMarks, at: next), !tokens[next].spaceBefore, tokens[next + 1].isNumber,
            !tokens[next + 1].spaceBefore
        {
            return true
        }
        let unit = Units.words.longestMatch(in: tokens, at: next)?.payload
        return tokens[next].spaceBefore && (unit == .measure || unit == .share || unit == .money)
    }

    func featureName(in tokens: Tokens, _ run: Range<Int>, of meaning: Class) -> Int? {
        if PlaceWords.notNames.contains(tokens[run.lowerBound].syllable),
            !PlaceWords.revered.contains(tokens[run.lowerBound].syllable) || run.count == 1
                || tokens.is(PersonalNames.commonSurnames, at: run.lowerBound + 1)
        {
            return nil
        }
        if tokens.areAllCapitals(run), tokens[run.lowerBound].length > 4 { return nil }
        // "bờ biển H. Thái Thụy": an abbreviated class word.
        if run.count == 1, tokens[run.lowerBound].length == 1, tokens.is(PlaceWords.stop, at: run.upperBound) {
            return nil
        }
        var end = min(run.upperBound, tokens.capitalRun(at: run.lowerBound, limit: 4))
        // "lễ hội đền Trúc Đền Trúc thờ …": the class word again begins a sentence that has lost the mark before it.
        end =
            (run.lowerBound + 1..<max(end, run.lowerBound + 1)).first {
                tokens[$0].syllable == tokens[run.lowerBound - 1].syllable && $0 + 1 < end
            } ?? end
        func isSameSentence(_ index: Int) -> Bool { tokens[index].sentence == tokens[run.lowerBound].sentence }
        if tokens[end].isNumber, tokens[end].length <= 2, tokens[end].spaceBefore, isSameSentence(end),
            !isMeasure(tokens, end)
        {
            end += 1
        }
        if isSameSentence(end), tokens.is(PlaceWords.ages, at: end), tokens.is(PlaceWords.built, at: run.lowerBound - 1)
        {
            end += 1
        }
        // A route is told by its two ends.
        if meaning == .route, !RoadList.isOpened(before: run.lowerBound, in: tokens),
            !tokens.is(MarkSet.dashes, at: end) || !tokens[end + 1].isCapitalized
        {
            return nil
        }
        guard meaning == .line else { return end }
        while tokens.is(MarkSet.dashes, at: end), tokens[end + 1].isCapitalized,
            tokens[end + 1].sentence == tokens[run.lowerBound].sentence
        {
            let next = tokens.capitalRun(at: end + 1, limit: 3)
            guard next > end + 1 else { break }
            end = next
        }
        return end
    }

    /// The end of the name of somebody with titles after whom a place is named: "khu lưu niệm cố Thủ tướng Chính phủ | Phạm Văn Đồng".
    ///
    /// Between the class word and the name stand titles, posts and bodies alone: no word that a sentence would need.
    func dedicatee(in tokens: Tokens, behind start: Int) -> Int? {
        guard tokens.is(PlaceWords.memorials, at: start - 1), isTitle(in: tokens, at: start) else { return nil }
        var index = start
        while index < start + 12, tokens[index].sentence == tokens[start - 1].sentence {
            if tokens.is(PersonalNames.majorSurnames, at: index), tokens[index].isCapitalized, index > start {
                let run = tokens.capitalRun(at: index, limit: 4)
                if run - index >= 2 { return run }
            }
            guard
                tokens[index].isWord
                    ? !tokens.is(OrganizationWords.clauseWords, at: index)
                    : tokens.is(OrganizationWords.commas, at: index) && isTitle(in: tokens, at: index + 1)
            else { return nil }
            index += 1
        }
        return nil
    }

    private func isTitle(in tokens: Tokens, at index: Int) -> Bool {
        tokens.is(PostWords.former, at: index) || PostWords.heads.longestMatch(in: tokens, at: index) != nil
            || PlaceWords.titles.longestMatch(in: tokens, at: index) != nil
            || PostWords.honorifics.longestMatch(in: tokens, at: index) != nil
    }

    /// Past what a place is for, between its class word and its name: "khu du lịch | sinh thái, văn hóa | Suối Xanh".
    func pastModifiers(in tokens: Tokens, _ word: Range<Int>, _ meaning: Class) -> Int {
        guard meaning == .feature, word.count >= 2 else { return word.upperBound }
        var end = word.upperBound
        var index = tokens.is(OrganizationWords.joints, at: end) ? end + 1 : end
        while let modifier = PlaceWords.modifiers.longestMatch(in: tokens, at: index) {
            end = modifier.end
            index = tokens.is(OrganizationWords.joints, at: end) ? end + 1 : end
        }
        return tokens[end].isCapitalized && tokens[end].sentence == tokens[word.lowerBound].sentence
            || classWord(in: tokens, at: end)?.meaning.isUnit == true ? end : word.upperBound
    }

    /// "sân vận động trung tâm | quận Hải An": behind what a place is for its unit stands for a name.
    func seatEnd(in tokens: Tokens, from word: Int, at start: Int) -> Int? {
        guard start > word, let unit = classed(in: tokens, at: start), unit.classWord?.isUnit == true else {
            return nil
        }
        return unit.range.upperBound
    }
}
