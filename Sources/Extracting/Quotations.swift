import Vietnamese

/// Where quotations open and close, and what a stretch is without the marks at its ends.
extension StatementReader {
    /// The outermost quotations of a paragraph, as far as their marks pair; and whether it has any marks.
    func quotations(in sentences: ArraySlice<Range<Int>>) -> (paired: [Range<Int>], hasMarks: Bool) {
        guard let start = sentences.first?.lowerBound, let end = sentences.last?.upperBound else { return ([], false) }
        var found: [Range<Int>] = []
        var opened: [Int] = []
        var hasMarks = false
        var index = tokens.next(SpeechWords.quotationMarks, from: start, before: end)
        while index < end {
            if closes(index, isOpen: !opened.isEmpty) {
                hasMarks = true
                if let first = opened.popLast(), opened.isEmpty { found.append(first..<index + 1) }
            } else if tokens.is(SpeechWords.quotes, at: index) {
                opened.append(index)
            }
            index = tokens.next(SpeechWords.quotationMarks, from: index + 1, before: end)
        }
        return (found, hasMarks)
    }

    /// The quotations whose last marks stand in a stretch.
    func quotations(endingIn stretch: Range<Int>) -> ArraySlice<Range<Int>> {
        var low = 0
        var high = quotations.count
        while low < high {
            let middle = (low + high) / 2
            if quotations[middle].upperBound <= stretch.lowerBound { low = middle + 1 } else { high = middle }
        }
        return quotations[low...].prefix { $0.upperBound <= stretch.upperBound }
    }

    /// Whether a mark closes a quotation; of straight ones what is glued to the word before does.
    private func closes(_ index: Int, isOpen: Bool) -> Bool {
        guard tokens.is(SpeechMarks.straight, at: index) else {
            return SpeechWords.closingQuotes.contains(tokens[index].syllable)
        }
        if tokens[index].spaceBefore != tokens[index + 1].spaceBefore { return !tokens[index].spaceBefore }
        return isOpen
    }

    /// The mark that opens the quotation which ends at a token: "“… vài tấn rác **“ăn”** tết”" holds another one.
    func opening(of end: Int, from earliest: Int) -> Int? {
        var depth = 1
        for index in stride(from: end - 1, through: earliest, by: -1) where tokens[index].isPunctuation {
            if closes(index, isOpen: false) {
                depth += 1
            } else if SpeechWords.quotes.contains(tokens[index].syllable) {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return (earliest..<max(end, earliest)).last { SpeechWords.quotes.contains(tokens[$0].syllable) }
    }

    /// The end of a quotation that opens just before a token, within the paragraph.
    func closeQuote(from content: Int, _ sentences: ArraySlice<Range<Int>>) -> Int? {
        guard content > 0, SpeechWords.quotes.contains(tokens[content - 1].syllable),
            let end = sentences.last?.upperBound
        else { return nil }
        var depth = 1
        for index in content..<max(min(end, content + 500), content) where tokens[index].isPunctuation {
            if closes(index, isOpen: true) {
                depth -= 1
                if depth == 0 { return index }
            } else if SpeechWords.quotes.contains(tokens[index].syllable) {
                // "“… được không? Sau đó ông A nói vậy. **“**…”": the first has been left open.
                if depth == 1, SpeechMarks.stops.contains(tokens[index - 1].syllable) { return nil }
                depth += 1
            }
        }
        return nil
    }

    /// Without the marks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        var start = range.lowerBound
        // "./." closes an article: what follows is its credit.
        if let close = (max(start, end - 16)..<end).first(where: { tokens.matches(SpeechMarks.close, at: $0) }) {
            end = close
        }
        end = tokens.start(of: SpeechMarks.ending, before: end, from: start)
        while start < end, SpeechMarks.ending.contains(tokens[start].syllable) { start += 1 }
        return start..<end
    }
}
