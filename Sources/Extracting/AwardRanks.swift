import Tables
import Vietnamese

/// Where the ranks, levels and worths of awards end: "hạng Nhì", "cấp tỉnh", "Nhất thi làm phim ngắn", "50 năm tuổi Đảng".
extension AwardGrammar {
    /// Past the level behind a title: "cấp tỉnh", "toàn quốc".
    func levelEnd(_ start: Int) -> Int {
        if tokens.is(AwardWords.level, at: start), tokens[start + 1].isLowercase {
            return tokens[start + 2].isLowercase && AwardWords.levels.contains(tokens[start + 2].syllable)
                ? start + 3 : start + 2
        }
        return AwardWords.spheres.longestMatch(in: tokens, at: start)?.end ?? start
    }

    /// Past the grade of an order: "hạng Nhì", "hạng III".
    func gradeEnd(_ start: Int) -> Int {
        guard tokens.is(AwardWords.grade, at: start),
            AwardWords.grades.contains(tokens[start + 1].syllable) || tokens[start + 1].isNumber
        else { return start }
        return start + 2
    }

    /// The rank, name or level of a prize: "**Nhất** thi làm phim ngắn", "**3** cấp huyện", "**tỉnh**". A contest with a name of its own is
    /// no part of it: "**Ba** Hội thi Chèo đò".
    func prizeEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if AwardWords.ranks.contains(tokens[start].syllable) || tokens[start].isNumber && tokens[start].length == 1 {
            let rank = start + (tokens.is(AwardWords.doubleRanks, at: start) ? 2 : 1)
            let level = levelEnd(rank)
            if level > rank { return level }
            return tokens.is(AwardWords.contest, at: rank) ? contestEnd(rank, sentence) : rank
        }
        let level = levelEnd(start)
        if level > start { return level }
        if tokens.is(AwardWords.contest, at: start) { return contestEnd(start, sentence) }
        if let area = AwardWords.areas.longestMatch(in: tokens, at: start)?.end, !tokens[area].isCapitalized {
            return area
        }
        guard tokens[start].isCapitalized || AwardWords.quotes.contains(tokens[start].syllable) else { return start }
        let end = phraseNameEnd(start, sentence)
        return (end..<end + 4).lazy.compactMap { AwardWords.best.longestMatch(in: tokens, at: $0)?.end }.first ?? end
    }

    /// "giải Nhất **thi làm phim ngắn** cho …".
    func contestEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, start + 12)
        return (start..<max(start, limit)).first {
            tokens[$0].isPunctuation || AwardWords.to.contains(tokens[$0].syllable)
                || AwardWords.contestStops.contains(tokens[$0].syllable)
                || tokens.is(AwardWords.and, at: $0) && tokens[$0 + 1].isNumber
        } ?? start
    }

    func badgeEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if AwardWords.quotes.contains(tokens[start].syllable) || tokens.is(AwardWords.colon, at: start) {
            return nameEnd(start, sentence)
        }
        var end = start
        while true {
            if tokens[end].isNumber { end += 1 }
            while end < sentence.upperBound, AwardWords.inBadges.contains(tokens[end].syllable) { end += 1 }
            // "Huy hiệu 70, 60 năm tuổi Đảng", "Huy hiệu 45 năm và 50 năm tuổi Đảng".
            guard end > start, AwardWords.listMarks.contains(tokens[end].syllable), tokens[end + 1].isNumber,
                !tokens.is(AwardWords.party, at: end - 1)
            else { return end }
            end += 1
        }
    }

    /// Past "trị giá 10 triệu đồng".
    func worthEnd(_ start: Int) -> Int {
        var end = tokens.match(AwardWords.worth, at: start) ?? start
        guard tokens[end].isNumber else { return start }
        while tokens[end].isNumber || AwardWords.magnitudes.contains(tokens[end].syllable)
            || tokens[end].isPunctuation && !tokens[end].spaceBefore && tokens[end + 1].isNumber
                && !tokens[end + 1].spaceBefore
        { end += 1 }
        return AwardWords.currencies.contains(tokens[end].syllable) ? end + 1 : start
    }

    /// Past "trong phong trào thi đua yêu nước năm 2016".
    func movementEnd(_ start: Int) -> Int {
        guard var end = AwardWords.movements.lazy.compactMap({ tokens.match($0, at: start) }).first else {
            return start
        }
        end = tokens.match(AwardWords.patriotic, at: end) ?? end
        // "năm 2012, 2016": when it was given, and given again.
        guard tokens.is(AwardWords.year, at: end), tokens[end + 1].isNumber,
            !AwardWords.listMarks.contains(tokens[end + 2].syllable) || !tokens[end + 3].isNumber
        else { return end }
        return end + 2
    }
}
