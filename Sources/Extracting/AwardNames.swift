import Tables
import Vietnamese

/// What is given: papers, orders, badges and places in a contest, with the words that name them.
extension AwardGrammar {
    /// "Bằng khen", "Huân chương Lao động hạng Nhì", "Huy hiệu 50 năm tuổi Đảng", "cờ của Ban Thường vụ Tỉnh ủy", "giải Nhất".
    func noun(at start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard let match = AwardWords.nouns.longestMatch(in: tokens, at: start) else { return nil }
        var end = match.end
        switch match.payload {
        case .plain: break
        case .flag:
            guard
                tokens.is(AwardWords.giving, at: start - 1) || tokens[start].isCapitalized
                    || tokens.is(AwardWords.and, at: start - 1)
            else { return nil }
        case .named: end = nameEnd(end, sentence)
        case .titled:
            end = nameEnd(end, sentence)
            guard end > match.end else { return nil }
        case .ranked where AwardWords.ranks.contains(tokens[end].syllable):
            end += tokens.is(AwardWords.doubleRanks, at: end) ? 2 : 1
            if AwardWords.contests.contains(tokens[end].syllable) { end = contestEnd(end, sentence) }
        case .ranked:
            guard tokens[end].isCapitalized || AwardWords.quotes.contains(tokens[end].syllable) else { return nil }
            end = nameEnd(end, sentence)
            end = (end..<end + 4).lazy.compactMap { AwardWords.best.longestMatch(in: tokens, at: $0)?.end }.first ?? end
        case .paper:
            let next = tokens[end].syllable
            guard tokens[start].isCapitalized || isFurtherPaper(start),
                AwardWords.to.contains(next) || AwardWords.joints.contains(next) || tokens.is(AwardWords.of, at: end)
            else { return nil }
        case .badge: end = badgeEnd(end)
        }
        if tokens.is(AwardWords.of, at: end), let issuer = actors.actor(startingAt: end + 1, within: sentence) {
            end = issuer.span.upper
        }
        return start..<end
    }

    /// "Bằng khen, **giấy khen**": of two awards in a list only the first is written large.
    func isFurtherPaper(_ start: Int) -> Bool {
        AwardWords.joints.contains(tokens[start - 1].syllable) && tokens[start - 3].isCapitalized
            && AwardWords.nouns.longestMatch(in: tokens, at: start - 3)?.end == start - 1
    }

    func nameEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if tokens.is(AwardWords.colon, at: start), AwardWords.quotes.contains(tokens[start + 1].syllable) {
            return nameEnd(start + 1, sentence)
        }
        if AwardWords.quotes.contains(tokens[start].syllable) {
            return (start + 1..<max(start + 1, min(sentence.upperBound, start + 25))).first {
                AwardWords.closings.contains(tokens[$0].syllable)
            }.map { levelEnd($0 + 1) } ?? start
        }
        var end = AwardWords.names.longestMatch(in: tokens, at: start)?.end ?? start
        while end < sentence.upperBound, tokens[end].isCapitalized || AwardWords.inNames.contains(tokens[end].syllable)
        { end += 1 }
        if AwardWords.classes.contains(tokens[end].syllable), tokens[end + 1].isWord { end += 2 }
        return end
    }

    /// Past the level behind a title: "cấp tỉnh".
    func levelEnd(_ start: Int) -> Int {
        tokens.is(AwardWords.level, at: start) && tokens[start + 1].isLowercase ? start + 2 : start
    }

    /// "giải Nhất **thi làm phim ngắn** cho …".
    func contestEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, start + 12)
        return (start..<limit).first {
            tokens[$0].isPunctuation || AwardWords.to.contains(tokens[$0].syllable)
        } ?? start
    }

    func badgeEnd(_ start: Int) -> Int {
        var end = start
        if tokens[end].isNumber { end += 1 }
        // "Huy hiệu 70, 60 năm tuổi Đảng".
        while tokens.is(AwardWords.comma, at: end), tokens[end + 1].isNumber { end += 2 }
        while AwardWords.inBadges.contains(tokens[end].syllable), tokens[end].sentence == tokens[start - 1].sentence {
            end += 1
        }
        return end
    }

    /// "Bằng khen và Cờ cho …": several awards for the same recipients.
    func coordinated(_ first: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
        var nouns = [first]
        while let last = nouns.last, AwardWords.joints.contains(tokens[last.upperBound].syllable) {
            var next = last.upperBound + 1
            if tokens[next].isNumber { next += 1 }
            guard let noun = noun(at: next, sentence) else { break }
            nouns.append(noun)
        }
        return nouns
    }
}
