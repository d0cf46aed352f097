import Tables
import Vietnamese

/// Verbs of saying without a subject of their own: what the speaker before says further.
extension StatementReader {
    /// "…; tin tưởng, …", "đồng thời, mong muốn …", "Do đó, đề nghị …".
    func further(
        _ verb: Range<Int>, _ subject: Int, _ strength: SpeechWords.Strength, _ sentence: Range<Int>,
        after last: Report?
    ) -> Report? {
        let content = contentStart(verb.upperBound, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        if let last, !last.isBehind, last.content < verb.lowerBound {
            guard isJoined(verb, subject, after: last) else { return nil }
            let joint = onBehalf(before: subject, after: last) ?? subject
            return Report(
                speaker: last.speaker, verb: verb, start: jointStart(joint, after: last), content: content)
        }
        // "“…”, ông A nói, **đề nghị** …": a verb right behind the one that closes a quotation.
        if let last, last.isBehind, subject - last.verb.upperBound <= 1 {
            return Report(speaker: last.speaker, verb: verb, start: verb.lowerBound, content: content)
        }
        guard last == nil, open, strength == .order || goesOn(verb, sentence), let told = statements.last else {
            return nil
        }
        let start = connectiveEnd(sentence)
        guard start == subject || start == verb.lowerBound else { return nil }
        let speaker = Actor(span: told.speaker, person: told.person, tail: told.speaker.upper)
        return Report(speaker: speaker, verb: verb, start: sentence.lowerBound, content: content)
    }

    private func isJoined(_ verb: Range<Int>, _ subject: Int, after last: Report) -> Bool {
        (tokens.is(SpeechMarks.semicolon, at: subject - 1) || onBehalf(before: subject, after: last) != nil)
            && !SpeechWords.listed.contains(tokens[verb.lowerBound].syllable)
            || tokens.matches(SpeechMarks.alsoComma, before: subject)
            || tokens.matches(SpeechMarks.also, before: verb.lowerBound) || turns(verb, subject, after: last)
    }

    /// "…; **thay mặt Đảng bộ, nhân dân tỉnh,** cảm ơn …": where it starts for whom the speaker says the next thing.
    private func onBehalf(before subject: Int, after last: Report) -> Int? {
        let marks = stride(from: subject - 1, through: max(last.content + 1, subject - 30), by: -1)
        guard last.speaker.person != nil, let mark = marks.first(where: { tokens.is(SpeechMarks.semicolon, at: $0) }),
            tokens.matches(SpeechMarks.onBehalf, at: mark + 1)
        else { return nil }
        return mark + 1
    }

    /// Where what joins a further verb starts: what was said before ends there.
    private func jointStart(_ subject: Int, after last: Report) -> Int {
        var start = subject
        while start > last.content,
            tokens[start - 1].isPunctuation || tokens.matches(SpeechMarks.also, before: start)
        {
            start -= tokens[start - 1].isPunctuation ? 1 : 2
        }
        return tokens.is(SpeechMarks.and, at: start - 1) && start - 1 > last.content ? start - 1 : start
    }

    /// Whether a verb behind "và" or a comma has the speaker of the one before, not a subject within what was said: "**cảm ơn** các
    /// đại biểu và **cam kết** …".
    private func turns(_ verb: Range<Int>, _ subject: Int, after last: Report) -> Bool {
        guard tokens.is(SpeechMarks.and, at: subject - 1) || tokens.is(SpeechMarks.comma, at: subject - 1) else {
            return false
        }
        // "xác nhận thông tin trên **và cho biết** …": the first verb has a short object.
        let isShort = tokens.is(SpeechMarks.and, at: subject - 1) && subject - 1 - last.content <= 5
        let isAttitude = isShort || SpeechWords.attitudes.longestMatch(in: tokens, at: last.verb.lowerBound) != nil
        return isAttitude && SpeechWords.turns.longestMatch(in: tokens, at: verb.lowerBound) != nil
    }

    /// Whether a deed goes on with a list of orders: "đề nghị thành phố …; **giao** Cục …".
    func isListed(
        _ verb: Range<Int>, _ subject: Int, _ strength: SpeechWords.Strength, after last: Report?
    ) -> Bool {
        guard strength == .deed, let last, tokens.is(SpeechMarks.semicolon, at: subject - 1) else { return false }
        return [.order, .deed].contains(SpeechWords.verbs.longestMatch(in: tokens, at: last.verb.lowerBound)?.payload)
    }

    /// Past "Do đó," at a sentence's start.
    private func connectiveEnd(_ sentence: Range<Int>) -> Int {
        guard let match = SpeechWords.connectives.longestMatch(in: tokens, at: sentence.lowerBound) else {
            return sentence.lowerBound
        }
        return match.end + (tokens.is(SpeechMarks.comma, at: match.end) ? 1 : 0)
    }

    /// "Mong muốn tỉnh sẽ …", "Nhấn mạnh: …": a sentence that starts with a verb of saying and names no other subject.
    private func goesOn(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        verb.lowerBound == connectiveEnd(sentence)
            && SpeechWords.turns.longestMatch(in: tokens, at: verb.lowerBound) != nil
            && !sentence.dropFirst().contains { index in
                tokens.is(SpeechMarks.comma, at: index) && actors.actor(startingAt: index + 1, within: sentence) != nil
            }
    }

    /// "Cho rằng …, Thủ tướng yêu cầu …": a verb at the start with the subject of the main clause.
    func participle(_ sentence: Range<Int>, _ reports: [Report]) -> Report? {
        let first = tokens.is(SpeechMarks.alsoWord, at: sentence.lowerBound) ? 1 : 0
        let start = sentence.lowerBound + first
        guard let main = reports.first, !main.isBehind, main.start > start + 3,
            let match = SpeechWords.verbs.longestMatch(in: tokens, at: start), match.payload == .report,
            !SpeechMarks.notParticiples.contains(tokens[start].syllable)
                || SpeechWords.attitudes.longestMatch(in: tokens, at: start) != nil
        else { return nil }
        let verb = start..<verbEnd(match.end)
        let content = contentStart(verb.upperBound, sentence)
        // "Nhận xét về việc này, ông A …": what follows the main verb was said.
        guard content < main.start - 2, !SpeechMarks.circumstances.contains(tokens[content].syllable) else {
            return nil
        }
        return Report(speaker: main.speaker, verb: verb, start: sentence.lowerBound, content: content)
    }
}
