import Tables
import Vietnamese

/// Who holds an event: "A phối hợp với B tổ chức hội nghị", "hội nghị do A tổ chức".
extension ParticipationReader {
    /// "A phối hợp với B tổ chức hội nghị", "hội nghị do A tổ chức".
    mutating func readRun(_ verb: Range<Int>, _ sentence: Range<Int>) {
        guard
            isHeld(after: verb.upperBound) || tokens.is(RoleWords.parts, at: verb.upperBound) || isDone(verb, sentence)
        else { return }
        // "Trưởng Ban Tổ chức hội thi".
        guard !tokens.is(RoleWords.ban, at: verb.lowerBound - 1) else { return }
        addHosts(of: verb, sentence)
    }

    /// Those who hold an event: the subject of a verb with its partners.
    mutating func addHosts(of verb: Range<Int>, _ sentence: Range<Int>, event: Int? = nil) {
        let span = TokenSpan(verb.lowerBound, verb.upperBound)
        var end = beforeAuxiliaries(verb.lowerBound, sentence)
        while let (host, start) = host(endingAt: end, sentence) {
            if let host, end == beforeAuxiliaries(verb.lowerBound, sentence) || !isObject(host) {
                add(host, .run, span, event: event)
            }
            guard start > sentence.lowerBound, RoleWords.partners.contains(tokens[start - 1].syllable) else { return }
            end = start
            end = tokens.start(of: RoleWords.partners, before: end, from: sentence.lowerBound)
            // "A **đã** phối hợp với B tổ chức".
            end = beforeAuxiliaries(end, sentence)
        }
    }

    /// Who stands before a verb or a partner, and where; a place ("phối hợp với **tỉnh A** tổ chức") or a bare short form
    /// ("Tỉnh ủy, **HĐND**, UBND tỉnh A") is passed over.
    private func host(endingAt end: Int, _ sentence: Range<Int>) -> (actor: Actor?, start: Int)? {
        if let actor = actors.actor(endingAt: end, within: sentence) { return (actor, actor.span.lower) }
        guard end - 1 > sentence.lowerBound else { return nil }
        if let place = actors.place(endingAt: end) { return (nil, place.span.lower) }
        return tokens[end - 1].isAllCapitals && tokens[end - 1].isWord ? (nil, end - 1) : nil
    }

    func isHeld(after index: Int) -> Bool {
        facts.events.contains { $0.mentions.contains { $0.lower >= index && $0.lower <= index + 3 } }
    }

    /// "hội nghị do A tổ chức".
    func isDone(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, verb.lowerBound - 20)..<verb.lowerBound).contains { index in
            tokens.is(RoleWords.by, at: index)
                && facts.events.contains { $0.mentions.contains { $0.upper <= index && $0.upper + 4 > index } }
        }
    }
}
