import Tables
import Vietnamese

/// Sources: "Theo ông A, …", "Thông tin từ B, …", and "…, theo C." behind what was said.
extension StatementReader {
    /// "Theo ông A, …", "Theo Bí thư Tỉnh ủy: …".
    func according(_ sentence: Range<Int>) -> Report? {
        guard let verb = accordingVerb(sentence) else { return nil }
        // "Theo thông tin từ A", "Theo lời của ông B".
        let source = SpeechWords.sources.longestMatch(in: tokens, at: verb.upperBound)?.end
        guard
            var actor = actors.speaker(startingAt: source ?? verb.upperBound, within: sentence)
                ?? bearer(of: source ?? verb.upperBound, sentence)
        else { return nil }
        let index = sourceEnd(actor, sentence)
        let isParted = tokens.is(SpeechMarks.comma, at: index) || tokens.is(SpeechWords.colon, at: index)
        // "Cũng theo ông A để làm việc này …": behind a person's name the comma may be left out.
        guard isParted || tokens.is(SpeechMarks.alsoWord, at: verb.lowerBound - 1) && actor.person != nil else {
            return nil
        }
        actor.tail = index
        let content = contentStart(index, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        return Report(speaker: actor, verb: verb, start: sentence.lowerBound, content: content)
    }

    /// Past the posts in apposition: "Theo ông A**, Giám đốc Sở B (C)**, …".
    private func sourceEnd(_ actor: Actor, _ sentence: Range<Int>) -> Int {
        let index = actor.tail
        let limit = min(sentence.upperBound, index + 40)
        guard tokens.is(SpeechMarks.comma, at: index) || tokens.is(SpeechMarks.dashes, at: index),
            let tail = (index + 1..<max(limit, index + 1)).first(where: {
                tokens.is(SpeechMarks.comma, at: $0) && actors.actor(endingAt: $0, within: sentence)?.span == actor.span
            })
        else { return index }
        return tail
    }

    /// Who gave what "Theo" names, where no list knows him: "Theo báo cáo từ **các tiểu ban của tỉnh A**, …".
    private func bearer(of start: Int, _ sentence: Range<Int>) -> Actor? {
        guard SpeechMarks.from.contains(tokens[start - 1].syllable),
            let comma = (start..<min(start + 16, sentence.upperBound)).first(where: { tokens[$0].isPunctuation }),
            tokens.is(SpeechMarks.comma, at: comma),
            (start..<comma).contains(where: { tokens[$0].isCapitalized })
        else { return nil }
        return Actor(span: TokenSpan(start, comma), tail: comma)
    }

    /// The "theo" with which a sentence starts, or which a few words and a comma introduce: "Đặc biệt, **theo** ông A, …"; in its place
    /// may stand "**thông tin từ** A, …".
    private func accordingVerb(_ sentence: Range<Int>) -> Range<Int>? {
        let first = sentence.lowerBound + (tokens.is(SpeechMarks.alsoWord, at: sentence.lowerBound) ? 1 : 0)
        if tokens.is(SpeechWords.according, at: first) { return first..<first + 1 }
        if let news = SpeechWords.newsFrom.longestMatch(in: tokens, at: first) { return first..<news.end }
        if let comma = sentence.prefix(16).first(where: { tokens.is(SpeechMarks.comma, at: $0) }),
            let news = SpeechWords.newsFrom.longestMatch(in: tokens, at: comma + 1)
        {
            return comma + 1..<news.end
        }
        return accordingWithin(sentence)
    }

    /// "…, **theo** ông A, …", "…, nhưng **theo** Bí thư Tỉnh ủy, …": behind a comma and a conjunction, before a person.
    private func accordingWithin(_ sentence: Range<Int>) -> Range<Int>? {
        // "Theo ông, …?" asks.
        guard !tokens.is(SpeechMarks.question, at: sentence.upperBound - 1) else { return nil }
        for comma in sentence.prefix(30) where tokens.is(SpeechMarks.comma, at: comma) {
            let start = tokens.is(SpeechMarks.conjunctions, at: comma + 1) ? comma + 2 : comma + 1
            guard tokens.is(SpeechWords.according, at: start) else { continue }
            return actors.speaker(startingAt: start + 1, within: sentence)?.person != nil ? start..<start + 1 : nil
        }
        return nil
    }

    /// "Giá xăng sẽ giảm trong tháng tới**, theo Bộ Công Thương.**": the source closes the sentence.
    func accordingBehind(_ sentence: Range<Int>) -> Report? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, tokens[end - 1].isPunctuation, !tokens.is(SpeechMarks.closing, at: end - 1) {
            end -= 1
        }
        let first = max(sentence.lowerBound + 5, end - 24)
        guard first < end,
            let start = (first..<end).last(where: {
                tokens.is(SpeechWords.according, at: $0) && tokens.is(SpeechMarks.comma, at: $0 - 1)
            })
        else { return nil }
        let name = SpeechWords.sources.longestMatch(in: tokens, at: start + 1)?.end ?? start + 1
        guard let actor = actors.speaker(startingAt: name, within: sentence),
            actor.tail == end || sourceEnd(actor, sentence) >= end || actors.appositionEnd(after: actor.tail) == end
        else { return nil }
        return Report(
            speaker: actor, verb: start..<start + 1, start: start, content: sentence.lowerBound, isBehind: true)
    }
}
