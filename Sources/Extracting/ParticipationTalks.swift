import Tables
import Vietnamese

/// Who receives and who comes, in talks and with delegations.
extension ParticipationReader {
    /// "A tiếp B", "A hội đàm với B", "A đã có buổi hội đàm với B": A receives, B attends.
    mutating func readTalks(_ number: Int, _ mention: TokenSpan, _ host: Actor?, _ sentence: Range<Int>) {
        let receiving = mention.range.prefix(3).first { tokens.is(RoleWords.receive, at: $0) }
        let isReceiving = receiving != nil
        let with = mention.range.first { tokens.is(RoleWords.to, at: $0) }
        guard isReceiving || with != nil else { return }
        let host = host ?? subject(before: mention.lower, sentence)
        if let host, host.person != nil || isReceiving && !isReceived(number) {
            add(host, .receive, mention, event: number)
        }
        if let guest = actors.actor(startingAt: (receiving ?? with ?? mention.lower) + 1, within: sentence),
            isReceiving || guest.person != nil
        {
            add(guest, .attend, mention, event: number)
        } else if let head = (mention.upper..<min(sentence.upperBound, mention.upper + 4)).first(where: {
            tokens.is(RoleWords.by, at: $0)
        }), let guest = actors.actor(startingAt: head + 1, within: sentence), guest.person != nil {
            add(guest, .attend, mention, event: number)
        }
    }

    /// The person before "đã tiếp và", "đã có buổi".
    func subject(before verb: Int, _ sentence: Range<Int>) -> Actor? {
        let start = tokens.start(of: RoleWords.receiving, before: verb, from: sentence.lowerBound)
        return actors.actor(endingAt: start, within: sentence)
    }

    /// The head of a delegation: "Đoàn công tác do ông A … dẫn đầu", "… làm trưởng đoàn".
    func leader(before verb: Int, _ sentence: Range<Int>) -> Actor? {
        let by = (max(sentence.lowerBound, verb - 45)..<verb).last { tokens.is(RoleWords.by, at: $0) }
        if let by, let actor = actors.actor(startingAt: by + 1, within: sentence), actor.person != nil { return actor }
        guard
            let lead = (max(sentence.lowerBound, verb - 6)..<verb).first(where: {
                tokens.matches(RoleWords.lead, at: $0)
            })
        else { return nil }
        return actors.actor(endingAt: lead, within: sentence) ?? lastPerson(before: lead, sentence)
    }

    /// The guests of talks are on the visit of which the article tells.
    mutating func readGuests() {
        guard
            let visit = facts.events.firstIndex(where: {
                $0.kind == .visit && tokens.is(RoleWords.journey, at: $0.span.lower)
            }), let talks = facts.events.firstIndex(where: { $0.kind == .talks }),
            let guest = found.first(where: {
                $0.event == talks && $0.role == .attend && facts.events[talks].mentions.contains($0.span)
            })
        else { return }
        add(guest.participant, .visit, guest.span, name: guest.name, event: visit)
    }

    func isReceived(_ event: Int) -> Bool { found.contains { $0.event == event && $0.role == .receive } }
}
