import Tables
import Vietnamese

/// Tells what is known of an event: its fullest name, its kind, its days, its place, and whether it is online.
extension Gathering {
    func event(_ group: [EventMention]) -> Event {
        let fullest = fullest(group)
        var event = Event(span: fullest.span, kind: group[0].isBare ? fullest.kind : kind(of: group))
        event.mentions = group.map(\.span)
        let sentences = Set(group.map(\.sentence))
        if sentences.contains(where: { EventWords.online.stand(in: tokens.sentences[$0], of: tokens) }) {
            event.online = true
        }
        if let sites = facts.quantities.first(where: {
            sentences.contains(Int(tokens[$0.span.lower].sentence)) && $0.unit.elementsEqual("điểm cầu".utf8)
        }) {
            event.sites = Int(exactly: sites.value)
            event.online = true
        }
        if let time = days(group) {
            event.startsOn = time.startsOn
            event.endsOn = time.endsOn
        }
        event.place = place(group)
        return event
    }

    private func kind(of group: [EventMention]) -> Event.Kind {
        group.contains { $0.kind == group[0].kind } ? group[0].kind : .other
    }

    /// The longest mention among those with the word by which the text mostly calls the event, the first of equals.
    private func fullest(_ group: [EventMention]) -> EventMention {
        var counts: [Syllable: Int] = [:]
        for mention in group { counts[word(of: mention), default: 0] += 1 }
        let complete = group.filter { !$0.isBare }
        // The headline names it in short, or by what it is about.
        let body = complete.filter { !isHeadline($0) }
        let told = body.contains { !isPictured($0) } ? body.filter { !isPictured($0) } : body
        if group[0].kind == .visit { return told.first ?? complete.first ?? group[0] }
        if complete.isEmpty, var fuller = group.first(where: { $0.fullerEnd > $0.span.upper }) {
            fuller.span.end = Int32(fuller.fullerEnd)
            return fuller
        }
        let candidates = complete.isEmpty ? group : told.isEmpty ? complete : told
        let most = candidates.map { counts[word(of: $0)] ?? 0 }.max() ?? 0
        let named = candidates.filter { counts[word(of: $0)] == most }
        let counted = named.map { (mention: $0, words: wordCount($0)) }
        let longest = counted.map(\.words).max()
        let fullest = counted.filter { $0.words == longest }.map(\.mention)
        return fullest.first { isRepeated($0, in: named) } ?? fullest[0]
    }

    /// Whether the text repeats a name, its words in whatever order of detail.
    private func isRepeated(_ mention: EventMention, in all: [EventMention]) -> Bool {
        all.count { $0.span.count == mention.span.count && $0.sharesWords(with: mention, in: tokens) } > 1
    }

    /// The words of a mention; "năm" before a year and "buổi" before a noun count for nothing.
    private func wordCount(_ mention: EventMention) -> Int {
        let isClassed =
            EventWords.classifiers.contains(tokens[mention.head.lowerBound].syllable)
            && EventWords.nounHeads.longestMatch(in: tokens, at: mention.head.lowerBound + 1) != nil
        return mention.span.range.count { !tokens.is(EventMarks.year, at: $0) || !tokens[$0 + 1].isNumber }
            - (isClassed ? 1 : 0)
    }

    private func days(_ group: [EventMention]) -> TimeExpression? {
        for mention in group where mention.isHeld {
            let near = facts.times.first {
                $0.precision == "day" && Int(tokens[$0.span.lower].sentence) == mention.sentence && !isAnniversary($0)
            }
            if let near { return near }
        }
        return nil
    }

    /// Whether a time begins years before the article: what a ceremony remembers, and not the day on which it is held.
    private func isAnniversary(_ time: TimeExpression) -> Bool {
        guard let year else { return false }
        return time.startsOn.parts.year < year - 1
    }

    private func place(_ group: [EventMention]) -> TokenSpan? {
        for mention in group where mention.isHeld {
            let place = facts.mentions.first {
                $0.kind == .place && Int(tokens[$0.span.lower].sentence) == mention.sentence
                    && tokens.is(EventMarks.at, at: $0.span.lower - 1) && !mention.span.contains($0.span)
            }
            if let place { return place.span }
        }
        return nil
    }
}
