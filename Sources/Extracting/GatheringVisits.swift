import Tables
import Vietnamese

/// Tells one encounter from another: by whom one calls on, by who does, and by when.
extension Gathering {
    /// "thăm **xã A**" and "thăm **Bệnh viện B**": encounters of which other names tell whom somebody meets.
    func isElsewhere(_ visit: EventMention, than group: [EventMention]) -> Bool {
        guard Self.encounters.contains(visit.kind), group[0].kind == visit.kind else { return false }
        // "viếng nghĩa trang tỉnh A" within a "chuyến thăm tỉnh A".
        if visit.kind == .visit {
            let (isHomage, next) = (isHomage(visit), nextStop(visit))
            if group.allSatisfy({ self.isHomage($0) != isHomage || isNext(next, after: visited($0)) }) { return true }
        }
        let hosts = group.compactMap(\.host)
        if let host = visit.host, !hosts.isEmpty, !hosts.contains(host) { return true }
        let isMeeting = visit.kind == .workingMeeting
        let known = group.filter {
            !$0.names.isEmpty && (!isMeeting || isTold(asHeld: $0)) && (visit.kind == .visit || !isHeadline($0))
        }
        guard !isMeeting || isTold(asHeld: visit) && !isPictured(visit) else { return false }
        return !visit.names.isEmpty && !known.isEmpty && !known.contains { areOfOne($0, visit) }
    }

    private func isHomage(_ visit: EventMention) -> Bool {
        visit.head.contains { tokens.is(EventMarks.homage, at: $0) }
    }

    /// "**Cùng ngày**, ông A đến thăm **ngôi nhà** …" in an article about a visit to a province: the next that he calls on.
    private func nextStop(_ visit: EventMention) -> Syllable? {
        visit.isVerb && visit.isHeld && visit.isElsewhere ? visited(visit) : nil
    }

    private func isNext(_ next: Syllable?, after first: Syllable?) -> Bool {
        next != nil && first != nil && next != first
    }

    /// The first word of whom or what one calls on.
    private func visited(_ visit: EventMention) -> Syllable? {
        (visit.head.upperBound..<max(visit.head.upperBound, visit.span.upper)).first {
            !EventMarks.beforeVisited.contains(tokens[$0].syllable)
        }.map { tokens[$0].syllable }
    }

    /// Whether the text itself, and not its headline, says of a meeting that it was held; "tại buổi làm việc với A" only names it.
    private func isTold(asHeld mention: EventMention) -> Bool {
        mention.isHeld && !isHeadline(mention) && !tokens.is(EventMarks.within, at: mention.span.lower - 1)
    }

    private static let encounters: [Event.Kind] = [.visit, .workingMeeting, .talks]

    /// "Chiều cùng ngày, đoàn đến thăm …": a further visit or inspection, with a time of its own.
    func isFurther(_ mention: EventMention, after group: [EventMention]) -> Bool {
        mention.isVerb && group[0].isVerb && (mention.kind == .visit || mention.kind == .inspection)
            && mention.sentence > group[0].sentence + 1 && day(of: mention) != nil
    }
}
