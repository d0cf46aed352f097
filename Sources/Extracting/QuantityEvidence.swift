import Tables
import Vietnamese

/// What tells a number that counts from a label, a date, a clock time or a name.
extension Quantities {
    /// Whether the letters are those of the unit: a single capital is a name ("8A3", "lô 5 M"), as is a capitalised word, save that of
    /// a post or body behind digits ("8 Phó ban", "2 Tổ công tác").
    func isWritten(_ tokens: Tokens, _ number: Numeral, _ unit: UnitPhrase) -> Bool {
        let first = tokens[number.end]
        if first.isPunctuation || unit.kind == .money || unit.kind == .measure { return true }
        if first.isCapitalized, !first.isAllCapitals {
            if QuantityWords.awards.contains(first.syllable) { return true }
            return !number.isWords && QuantityWords.posts.contains(first.syllable) && unit.end > number.end + 1
                && !tokens[unit.end].isCapitalized
        }
        return !first.isAllCapitals || first.length > 1
    }

    /// Whether a number word is one here: "hai dự án", but not "hai bên", "một xe", "trong năm học".
    func counts(_ tokens: Tokens, _ start: Int, _ number: Numeral, _ unit: UnitPhrase) -> Bool {
        if number.value == 1 { return isSpan(tokens, start, unit) }
        if tokens[start].isCapitalized, tokens[start - 1].isCapitalized { return false }
        guard tokens.is(QuantityWords.five, at: start), number.end == start + 1 else {
            return !QuantityWords.notBeforeWords.contains(tokens[start - 1].syllable)
        }
        if unit.kind == .duration { return false }
        // At the start of a sentence "Năm" counts before a word of two syllables: "Năm địa phương".
        let isFirst = tokens[start - 1].sentence != tokens[start].sentence
        return isFirst ? unit.end > number.end + 1 : QuantityWords.beforeFive.contains(tokens[start - 1].syllable)
    }

    /// "**một tháng** nay", "sau **một năm**": an article elsewhere.
    func isSpan(_ tokens: Tokens, _ start: Int, _ unit: UnitPhrase) -> Bool {
        unit.kind == .duration
            && (QuantityWords.afterSpan.contains(tokens[unit.end].syllable)
                || QuantityWords.beforeSpan.contains(tokens[start - 1].syllable))
    }

    /// "11 giờ 47 phút", "lúc 9 giờ", "7 giờ sáng", "8h30".
    func isClockTime(_ tokens: Tokens, _ start: Int, _ number: Numeral, _ end: Int) -> Bool {
        if QuantityWords.clock.contains(tokens[start - 1].syllable) || tokens[end].isNumber { return true }
        if QuantityWords.afterClock.contains(tokens[end].syllable) { return true }
        return number.value <= 24 && QuantityWords.beforeClock.contains(tokens[start - 1].syllable)
    }

    /// "tháng 6 năm", "ngày 5 tháng", "Nghị định 86 năm 2014": a calendar's number.
    func isCalendar(_ tokens: Tokens, _ start: Int, _ end: Int) -> Bool {
        if tokens[end].length == 4, tokens[end].isNumber { return true }
        if tokens.is(QuantityWords.moon, at: end) { return true }
        // "số chứng thực 3591 ngày 5/6": a number and its date.
        if tokens[end].isNumber, tokens.is(QuantityWords.dateMarks, at: end + 1),
            !tokens[end + 1].spaceBefore
        {
            return true
        }
        return QuantityWords.calendar.contains(tokens[start - 1].syllable)
            && !QuantityWords.each.contains(tokens[start - 2].syllable)
    }

    /// Whether a number is one of its own: no part of a longer one, of a code or of a document's number, and no label.
    func standsFree(_ tokens: Tokens, _ start: Int) -> Bool {
        let token = tokens[start]
        let before = tokens[start - 1]
        if tokens[start + 1].syllable == QuantityWords.slash, !tokens[start + 1].spaceBefore, token.isNumber {
            return false
        }
        if QuantityWords.calendar.contains(before.syllable) {
            return QuantityWords.each.contains(tokens[start - 2].syllable)
        }
        // "77R - 001.37", "60C-015.85": the plate of a car.
        if QuantityWords.dashes.contains(before.syllable), tokens[start - 2].isAllCapitals, tokens[start - 3].isNumber {
            return false
        }
        if token.spaceBefore || before.kind == .none { return true }
        if before.isWord || before.isNumber { return false }
        return QuantityWords.openings.contains(before.syllable) || before.spaceBefore
    }

    /// Whether the number belongs to the word before it: "khóa 14", "Nghị định 67". What is measured isn't labelled so:
    /// "tổng vốn đầu tư 3 triệu USD", "định kỳ 2 năm".
    func isLabelled(_ tokens: Tokens, _ start: Int, _ kind: Units.Kind) -> Bool {
        switch kind {
        case .money, .share, .measure: return false
        default: break
        }
        let before = tokens[start - 1].syllable
        let first = tokens[start - 2].syllable
        if before == QuantityWords.number { return !QuantityWords.beforeTotal.contains(first) }
        if QuantityWords.labels.contains(before) { return true }
        if QuantityWords.softLabels.contains(before) {
            return kind != .duration && !QuantityWords.beforeSoftLabel.contains(first)
        }
        return QuantityWords.documentEnds.contains(before) && QuantityWords.documentStarts.contains(first)
    }

    func isApproximate(_ tokens: Tokens, before start: Int) -> Bool {
        QuantityWords.about.contains(tokens[start - 1].syllable) || tokens.matches(QuantityWords.nearly, before: start)
    }

    /// "**hai nước**", "nhân dân **2 nước**", "**hai dân tộc**": the two who deal with one another are not counted.
    func areSides(_ tokens: Tokens, _ number: Numeral) -> Bool {
        number.value == 2 && QuantityWords.sides.longestMatch(in: tokens, at: number.end) != nil
    }
}
