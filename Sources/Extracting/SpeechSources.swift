import Tables
import Vietnamese

/// Sources: "Theo ông A, …", "Thông tin từ B, …", and "…, theo C." behind what was said.
extension StatementReader {
    /// "Theo ông A, …", "Theo Bí thư Tỉnh ủy: …".
    func according(_ sentence: Range<Int>) -> Report? {
        guard let verb = accordingVerb(sentence) else { return nil }
        // "Theo thông tin từ A", "Theo lời của ông B".
        let source = SpeechWords.sources.longestMatch(in: tokens, at: verb.upperBound)
        let name = source?.end ?? verb.upperBound
        let speaker = actors.speaker(startingAt: name, within: sentence)
        guard
            let actor = speaker.flatMap({ partedSource($0, sentence) }) ?? bearer(of: name, speaker, sentence)
                ?? speaker.flatMap({ unpartedSource($0, at: name, behindOwn: source != nil, verb, sentence) })
        else { return nil }
        let content = contentStart(actor.tail, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        return Report(speaker: actor, verb: verb, start: sentence.lowerBound, content: content)
    }

    /// Who gave what is said, up to the mark behind him: "Theo **ông A, Giám đốc Sở B (C)**, …", "Theo thông tin **ông A** cung cấp, …".
    private func partedSource(_ speaker: Actor, _ sentence: Range<Int>) -> Actor? {
        var actor = speaker
        actor.tail = sourceEnd(speaker, sentence)
        if actor.tail > speaker.tail, tokens.is(MarkSet.dashes, at: actor.tail) { return actor }
        if let verb = SpeechWords.givingVerbs.longestMatch(in: tokens, at: actor.tail) { actor.tail = verb.end }
        return closesSource(actor.tail) ? actor : nil
    }

    private func closesSource(_ index: Int) -> Bool {
        tokens.is(SpeechMarks.comma, at: index) || tokens.is(SpeechWords.colon, at: index)
    }

    /// Past the posts in apposition, between commas or dashes: "Theo ông A**, Giám đốc Sở B (C)**, …", "Theo ông A **- Giám đốc Sở B -** việc …".
    private func sourceEnd(_ actor: Actor, _ sentence: Range<Int>) -> Int {
        let index = actor.tail
        let limit = min(sentence.upperBound, index + 40)
        let isDashed = tokens.is(MarkSet.dashes, at: index)
        guard isDashed || tokens.is(SpeechMarks.comma, at: index),
            let tail = (index + 1..<max(limit, index + 1)).first(where: {
                (tokens.is(SpeechMarks.comma, at: $0) || isDashed && tokens.is(MarkSet.dashes, at: $0))
                    && actors.actor(endingAt: $0, within: sentence)?.span == actor.span
            })
        else { return index }
        return tail
    }

    /// Who gave what "Theo" names, where no list knows him: "Theo báo cáo từ **các tiểu ban của tỉnh A**, …", "Theo **một cán bộ phường B**, …".
    private func bearer(of start: Int, _ speaker: Actor?, _ sentence: Range<Int>) -> Actor? {
        var depth = 0
        // "Thông tin từ Bộ Văn hóa, Thể thao và Du lịch ngày 5/6 cho biết": no comma within a name.
        let first = speaker?.tail ?? start
        let mark = (first..<max(min(start + 24, sentence.upperBound), first)).first { index in
            if tokens.is(SpeechMarks.open, at: index) { depth += 1 }
            if tokens.is(SpeechMarks.closing, at: index) { depth -= 1 }
            return depth == 0 && closesSource(index)
        }
        guard let mark, start < mark else { return nil }
        if let role = actors.namedRole(in: start..<mark) { return role }
        guard SpeechMarks.from.contains(tokens[start - 1].syllable), mark - start <= 16,
            (start..<mark).allSatisfy({ !tokens[$0].isPunctuation }),
            (start..<mark).contains(where: { tokens[$0].isCapitalized }),
            !(start..<mark).contains(where: { actors.tells($0) })
        else { return nil }
        return Actor(span: TokenSpan(start, mark), tail: mark)
    }

    /// Where the comma is left out behind a person or behind what a body has said: "Theo **ông** làm việc này …", "Theo đánh giá của **Bộ B** giá
    /// …".
    private func unpartedSource(
        _ speaker: Actor, at name: Int, behindOwn: Bool, _ verb: Range<Int>, _ sentence: Range<Int>
    ) -> Actor? {
        guard speaker.tail + 4 <= sentence.upperBound else { return nil }
        var actor = speaker
        if tokens.is(SpeechMarks.then, at: actor.tail) { actor.tail += 1 }
        if tokens.is(SpeechMarks.alsoWord, at: verb.lowerBound - 1), actor.person != nil { return actor }
        guard tokens[actor.tail].isLowercase, !SpeechWords.notBehindSource.contains(tokens[actor.tail].syllable),
            !RoleSpeakerWords.determiners.contains(tokens[actor.tail].syllable),
            actors.mention(startingAt: actor.tail) == nil
        else { return nil }
        let isPerson = actor.person != nil && verb.lowerBound == sentence.lowerBound
        return isPerson || behindOwn && tokens.is(SpeechMarks.of, at: name - 1) ? actor : nil
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

    /// "…, **theo** ông A, …", "…, nhưng **theo** Bí thư Tỉnh ủy, …": behind a comma and a conjunction, before a person; before a body where only
    /// what ties the sentence stands before it: "Trong khi đó, **theo** Sở B, …".
    private func accordingWithin(_ sentence: Range<Int>) -> Range<Int>? {
        // "Theo ông, …?" asks.
        guard !tokens.is(SpeechMarks.question, at: sentence.upperBound - 1) else { return nil }
        for comma in sentence.prefix(30) where tokens.is(SpeechMarks.comma, at: comma) {
            let start = tokens.is(SpeechMarks.conjunctions, at: comma + 1) ? comma + 2 : comma + 1
            guard tokens.is(SpeechWords.according, at: start) else { continue }
            let speaker = actors.speaker(startingAt: start + 1, within: sentence)
            let isTied = comma - sentence.lowerBound <= 4
            return speaker?.person != nil || isTied && speaker != nil ? start..<start + 1 : nil
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
