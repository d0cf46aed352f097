import Tables
import Vietnamese

/// Tells which marks an event's name goes past.
extension EventReader {
    /// The token after a mark that the complement goes past: a short bracket, a quotation, a dash between names, a comma within
    /// the subject of a decision.
    func pass(_ mark: Int, _ head: Range<Int>, _ limit: Int) -> Int? {
        if tokens.is(EventMarks.open, at: mark) { return bracketEnd(mark, limit) }
        if tokens.is(EventMarks.quotes, at: mark) {
            return (mark + 1..<max(limit, mark + 1)).first { tokens.is(EventMarks.closings, at: $0) }.map {
                $0 + 1
            }
        }
        // "1.300", "2,5".
        if tokens.is(EventMarks.separators, at: mark), !tokens[mark].spaceBefore, !tokens[mark + 1].spaceBefore,
            tokens[mark - 1].isNumber, tokens[mark + 1].isNumber
        {
            return mark + 1
        }
        if tokens.is(MarkSet.dashes, at: mark) {
            // "lần thứ VI **- năm 2017**".
            if tokens.is(EventMarks.year, at: mark + 1), tokens[mark + 2].isNumber { return mark + 1 }
            if tokens[mark].spaceBefore, actors.isPerson(endingAt: mark) { return nil }
            return tokens[mark + 1].isCapitalized || tokens[mark + 1].isNumber || !tokens[mark].spaceBefore
                || tokens[mark - 1].isLowercase && tokens[mark + 1].isLowercase
                ? mark + 1 : nil
        }
        if tokens.is(EventMarks.dot, at: mark), !tokens[mark + 1].spaceBefore, tokens[mark + 1].isWord {
            return mark + 1
        }
        if tokens.is(EventMarks.apostrophes, at: mark), !tokens[mark].spaceBefore, !tokens[mark + 1].spaceBefore,
            tokens[mark - 1].isCapitalized, tokens[mark + 1].isWord
        {
            return mark + 1
        }
        if tokens.is(EventMarks.ampersand, at: mark) { return mark + 1 }
        if tokens.is(EventMarks.slash, at: mark), !tokens[mark].spaceBefore, !tokens[mark + 1].spaceBefore {
            return mark + 1
        }
        guard tokens.is(EventMarks.comma, at: mark), goesOn(after: mark, head, limit) else { return nil }
        return mark + 1
    }

    /// The token after a bracket that names a time, a place, a body or the event by other words: "(Lào)", "(nhiệm kỳ 2020 - 2025)".
    func bracketEnd(_ open: Int, _ limit: Int) -> Int? {
        let close = (open + 1..<max(min(limit, open + 14), open + 1)).first { tokens.is(EventMarks.close, at: $0) }
        guard let close, close > open + 1 else { return nil }
        let first = open + 1
        let isKnown =
            (first..<close).contains { time(at: $0) != nil }
            || EventMarks.courses.contains(tokens[first].syllable)
            || tokens.is(EventMarks.amended, at: first)
            || actors.mention(startingAt: first).map {
                $0.kind != .person
                    && ($0.span.upper == close || EventMarks.terms.contains(tokens[$0.span.upper].syllable))
            } ?? false
            || actors.isPlace(endingAt: close)
            || tokens[first].isAllCapitals
                && (first..<close).allSatisfy {
                    tokens[$0].isCapitalized || tokens[$0].isNumber || tokens.is(EventMarks.ampersand, at: $0)
                }
            || EventWords.heads.longestMatch(in: tokens, at: first) != nil
        return isKnown ? close + 1 : nil
    }

    func isBracketed(_ index: Int) -> Bool { tokens.is(EventMarks.open, at: index - 1) }
}
