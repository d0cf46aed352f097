import Tables
import Vietnamese

/// Who holds an event: "A phối hợp với B tổ chức hội nghị", "hội nghị do A tổ chức".
extension ParticipationReader {
    /// "A phối hợp với B tổ chức hội nghị", "hội nghị do A tổ chức".
    mutating func readRun(_ verb: Range<Int>, _ sentence: Range<Int>) {
        guard
            isHeld(after: verb.upperBound) || tokens.is(RoleWords.parts, at: verb.upperBound) || isDone(verb, sentence)
        else { return }
        // "**làm lễ** ra mắt", but "làm trưởng đoàn".
        if tokens.is(RoleWords.doing, at: verb.lowerBound), !tokens.is(RoleWords.rite, at: verb.upperBound) { return }
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
        if let unnamed = unnamedStart(end, sentence) { return (nil, unnamed) }
        return tokens[end - 1].isAllCapitals && tokens[end - 1].isWord ? (nil, end - 1) : nil
    }

    /// "phối hợp với **các đơn vị địa phương** tổ chức", "… với **các tỉnh, thành phố ven biển** tổ chức".
    private func unnamedStart(_ end: Int, _ sentence: Range<Int>) -> Int? {
        let words = stride(from: end - 1, to: max(sentence.lowerBound, end - 14), by: -1).prefix {
            tokens[$0].isWord || tokens.is(RoleWords.comma, at: $0)
        }
        return words.first { RoleWords.plurals.contains(tokens[$0].syllable) && tokens.is(RoleWords.to, at: $0 - 1) }
    }

    /// "UBND tỉnh A **khai mạc lễ hội**": a body that opens what it holds.
    mutating func opensAsBody(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let end = beforeAuxiliaries(verb.lowerBound, sentence)
        let actor = actors.actor(endingAt: end, within: sentence)
        guard actor?.person == nil, actor?.organization != nil || actors.place(endingAt: end) != nil else {
            return false
        }
        addHosts(of: verb, sentence)
        return true
    }

    func isHeld(after index: Int) -> Bool {
        facts.events.contains { $0.mentions.contains { $0.lower >= index && $0.lower <= index + 3 } }
    }

    /// "hội nghị do A tổ chức", "lễ B đã được A tổ chức".
    func isDone(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, verb.lowerBound - 35)..<verb.lowerBound).contains { index in
            (tokens.is(RoleWords.by, at: index) || tokens.is(RoleWords.passive, at: index))
                && (RoleWords.anyEvent.contains { tokens.matches($0, before: index) }
                    || facts.events.contains { $0.mentions.contains { $0.upper <= index && $0.upper + 4 > index } })
        }
    }
}
