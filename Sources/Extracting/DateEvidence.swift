import Tables
import Vietnamese

/// What speaks for and against digits being a date: the words before them, what is glued to them, what they would count.
extension WrittenDates {
    /// Whether nothing is glued to the left of a number that would make it part of another one.
    func standsFree(_ index: Int) -> Bool {
        let token = tokens[index]
        let before = tokens[index - 1]
        if token.spaceBefore || before.kind == .none { return true }
        if before.isWord {
            return DateWords.dayCues.contains(before.syllable) || DateWords.yearCues.contains(before.syllable)
        }
        if before.isNumber { return false }
        if MarkSet.dashes.contains(before.syllable) { return !tokens[index - 2].isNumber && before.spaceBefore }
        return before.syllable != DateMarks.slash && before.syllable != DateMarks.comma
            && before.syllable != DateMarks.dot
            || !tokens[index - 2].isNumber && before.syllable != DateMarks.slash
    }

    /// Whether nothing is glued to its right that makes it a number of a document or of something measured.
    func standsAlone(_ part: Part) -> Bool {
        let next = tokens[part.end]
        if next.spaceBefore || next.kind == .none { return true }
        if next.isWord { return next.isCapitalized && part.date.month != nil && part.date.day != nil }
        if next.isNumber || next.syllable == DateMarks.percent { return false }
        let after = tokens[part.end + 1]
        if after.spaceBefore { return true }
        if next.syllable == DateMarks.slash { return false }
        return !((next.syllable == DateMarks.dot || next.syllable == DateMarks.comma) && after.isNumber)
    }

    func cue(before start: Int, isListed: Bool) -> Cue {
        var index = start - 1
        let isBracketed = tokens.is(DateMarks.openings, at: index)
        if isBracketed { index -= 1 }
        let word = tokens[index].syllable
        if DateWords.labels.contains(word) || DateWords.sites.contains(word) {
            return isBracketed ? .bracket : .against
        }
        if tokens.matches(DateWords.park, before: index + 1) { return .against }
        if DateWords.dayCues.contains(word) || isWeekday(index) { return .strong }
        if isListed || DateWords.weakCues.contains(word) { return isBracketed ? .bracket : .weak }
        if (index - 4..<index).contains(where: { tokens[$0].sentence == tokens[start].sentence && isFeast($0) }) {
            return .weak
        }
        return isBracketed ? .bracket : .none
    }

    private func isWeekday(_ index: Int) -> Bool {
        DateWords.weekdays.contains(tokens[index].syllable)
            && DateWords.beforeWeekday.contains(tokens[index - 1].syllable)
    }

    private func isFeast(_ index: Int) -> Bool { DateWords.feasts.contains(tokens[index].syllable) }

    func isDate(_ part: Part, cue: Cue) -> Bool {
        guard standsAlone(part), !isLunar(part) else { return false }
        let date = part.date
        if date.isBareDay { return false }
        if date.isYear { return isYear(part, cue: cue) }
        if tokens.is(DateWords.month, at: part.start - 1) || tokens.is(DateWords.month, at: part.start) {
            return date.isMonth
        }
        if date.isMonth {
            guard cue != .against, part.separator != DateMarks.dot,
                !DateWords.ordinals.contains(tokens[part.start - 1].syllable)
            else {
                return false
            }
            return true
        }
        if date.year != nil || part.separator == .none { return cue != .against || date.year != nil }
        return isDayOfMonth(part, cue: cue)
    }

    private func isDayOfMonth(_ part: Part, cue: Cue) -> Bool {
        let measures = unit(after: part) != nil
        switch cue {
        case .strong: return true
        case .bracket: return DateMarks.afterBracketed.contains(tokens[part.end].syllable)
        case .weak: return !measures
        case .none:
            return part.separator == DateMarks.slash && part.start == tokens.sentence(of: part.start).lowerBound
                && !measures
        case .against: return false
        }
    }

    private func isYear(_ part: Part, cue: Cue) -> Bool {
        if tokens.is(DateWords.year, at: part.start - 1) {
            return !DateWords.counted.contains(tokens[part.end].syllable)
        }
        guard let year = part.date.year, (1900...2050).contains(year), cue != .against,
            !DateWords.ordinals.contains(tokens[part.start - 1].syllable)
        else { return false }
        guard let unit = unit(after: part) else { return !tokens[part.start - 1].isNumber }
        // "đến 2020 thành phố sẽ", "vụ xuân 2017 xã có".
        return year >= 1990 && (cue == .weak || unit == .group)
    }

    /// What the number would count or measure if it were no date.
    private func unit(after part: Part) -> Units.Kind? {
        let next = tokens[part.end]
        guard next.sentence == tokens[part.start].sentence, !next.isCapitalized || next.length <= 3 else { return nil }
        return Units.words.longestMatch(in: tokens, at: part.end)?.payload
    }

    /// Days of the moon's calendar are read by `MoonDates`.
    private func isLunar(_ part: Part) -> Bool {
        if part.separator != .none, DateWords.lunarDays.contains(tokens[part.start - 1].syllable) { return true }
        return tokens.matches(DateWords.lunar, at: part.end) || tokens.is(DateWords.lunarShort, at: part.end)
    }
}
