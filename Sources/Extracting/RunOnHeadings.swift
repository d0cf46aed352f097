import Vietnamese

/// Headings and captions that crawling has run into the sentence behind them: "… mất cha **Trong** lúc người thân …".
///
/// Evidence: a word that only starts a sentence, with its capital, behind a word without a mark between.
/// Leaves: headings before a name or a noun, which nothing tells from names of several words.
extension StatementReader {
    /// The sentence without the heading before it; the same range where there is none.
    func withoutHeading(_ sentence: Range<Int>) -> Range<Int> {
        let limit = min(sentence.lowerBound + 50, sentence.upperBound - 3)
        var start = sentence.lowerBound
        var index = tokens.next(HeadingWords.starts, from: start + 3, before: limit)
        while index < limit {
            if startsSentence(index) { start = index }
            index = tokens.next(HeadingWords.starts, from: index + 1, before: limit)
        }
        return start..<sentence.upperBound
    }

    private func startsSentence(_ index: Int) -> Bool {
        guard tokens[index].isCapitalized, !tokens[index].isAllCapitals, !tokens[index - 1].isCapitalized,
            !tokens[index - 1].isPunctuation || tokens.is(SpeechMarks.closing, at: index - 1),
            let opening = HeadingWords.openings.longestMatch(in: tokens, at: index)
        else { return false }
        return tokens[opening.end].isLowercase || opening.payload
    }
}

private enum HeadingWords {
    /// Words that open a sentence and stand in no name behind a word in small letters; true where a name may follow.
    static let openings = Gazetteer<Bool>(words.map { ($0, $0 == "theo") })
    static let starts = Starts().or(SyllableSet(words.compactMap { Phrase($0).syllables.first }))

    private static let words = [
        "theo", "trước", "sau", "tại", "trong", "chiều", "tối", "khi", "trao đổi", "phát biểu", "ngoài ra", "qua", "vì",
        "ngay",
        "để", "những", "cũng", "liên quan", "bên cạnh", "tuy nhiên", "với",
    ]
}
