import Tables
import Vietnamese

/// Reads programmes: of events that a text lists, each is another, and where one is held all are.
extension EventReader {
    /// Kinds of events that no programme lists.
    private static let encounters: [Event.Kind] = [.visit, .talks, .workingMeeting, .inspection, .election]

    /// Marks the items of lists: "Lễ hội đường phố, Hội thi nấu ăn; Hội chợ - triển lãm …", "các hoạt động như: Hội thi …".
    func markProgrammes(_ mentions: inout [EventMention]) {
        let named = mentions.indices.filter {
            !mentions[$0].isVerb && !mentions[$0].isBare && !Self.encounters.contains(mentions[$0].kind)
        }
        var first = 0
        while first < named.count {
            var end = first + 1
            while end < named.count, isNext(mentions[named[end]], after: mentions[named[end - 1]]) { end += 1 }
            let list = named[first..<end]
            first = end
            let start = mentions[list[list.startIndex]]
            let isAnnounced =
                isAnnounced(start.span.lower) || isContinued(start, mentions.prefix(list[list.startIndex]))
            let isHeld = list.contains { number in
                mentions.contains { $0.isHeld && (mentions[number].sharesWords(with: $0, in: tokens)) }
            }
            guard isAnnounced || list.count > 1 && isHeld else { continue }
            for number in list where !isRiteOfAKind(mentions[number]) {
                mentions[number].isItem = true
                mentions[number].isHeld = true
            }
        }
    }

    /// "lễ cúng bến nước", written small and not said to be held: a rite that is held again and again.
    private func isRiteOfAKind(_ mention: EventMention) -> Bool {
        !mention.isHeld && tokens.is(EventMarks.rite, at: mention.head.lowerBound) && mention.head.count == 1
            && mention.span.range.allSatisfy { tokens[$0].isLowercase }
    }

    /// Whether nothing but list marks, or short items between them, stand between two events of a sentence; what is held may have
    /// its own day: "…; **ngày 7/6 tổ chức** lễ tạ mẫu".
    private func isNext(_ next: EventMention, after item: EventMention) -> Bool {
        let gap = item.span.upper..<max(item.span.upper, next.span.lower)
        guard item.sentence == next.sentence, gap.count <= 40, let first = gap.first,
            let last = gap.last(where: { tokens.is(EventMarks.itemMarks, at: $0) }),
            gap.upperBound - last <= (next.isHeld ? 12 : 5),
            tokens.is(EventMarks.itemMarks, at: first)
                || gap.contains(where: { tokens.is(EventMarks.semicolon, at: $0) })
        else { return false }
        return !gap.contains { EventMarks.clauses.contains(tokens[$0].syllable) }
            && !(last..<gap.upperBound).contains { EventMarks.prepositions.contains(tokens[$0].syllable) }
    }

    /// "…; Hội thi nấu ăn… **Lễ hội đường phố**, …": whether a sentence goes on with the programme of the one before.
    private func isContinued(_ item: EventMention, _ before: ArraySlice<EventMention>) -> Bool {
        item.span.lower - tokens.sentences[item.sentence].lowerBound <= 2
            && before.last.map { $0.isItem && $0.sentence == item.sentence - 1 } ?? false
    }

    /// "nhiều hoạt động như: …", "Lễ hội gồm …": what stands before a programme.
    private func isAnnounced(_ item: Int) -> Bool {
        let sentence = tokens.sentence(of: item)
        guard item > sentence.lowerBound else { return false }
        // "**Phần lễ có** lễ dâng hoa; lễ rước …".
        if tokens.is(EventMarks.having, at: item - 1) {
            return EventWords.programmes.longestMatch(in: tokens, at: sentence.lowerBound)?.end == item - 1
        }
        guard EventMarks.announcing.contains(tokens[item - 1].syllable) else { return false }
        return (max(sentence.lowerBound, item - 15)..<item).contains {
            EventWords.programmes.longestMatch(in: tokens, at: $0) != nil
        }
    }
}
