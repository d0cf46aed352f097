import Tables
import Vietnamese

/// Reads the recipients behind "cho": names, groups and what stands beside them in the same list.
struct RecipientReader {
    let tokens: Tokens
    let actors: Actors

    struct Item {
        let name: Range<Int>
        /// Where what belongs to it ends.
        let end: Int
        /// "5 cá nhân thuộc đội A": of further names behind a comma nobody knows whose they are.
        var isQualified = false
    }

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    /// "cho ông A, Giám đốc B và thầy C", "cho 31 tập thể và 40 cá nhân", "cho các đội thi huyện A, huyện B".
    func list(from start: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        if let members = members(from: start, sentence) { return members }
        var names: [Range<Int>] = []
        var index = start
        while index < sentence.upperBound, let item = item(at: index, isFirst: names.isEmpty, sentence) {
            names.append(item.name)
            index = item.end
            guard index < sentence.upperBound else { break }
            if !isJoint(index, sentence) {
                guard item.end > item.name.upperBound, !item.isQualified,
                    let and = and(after: index, sentence) ?? further(after: index, sentence)
                else { break }
                index = and
            }
            if tokens.is(AwardWords.semicolon, at: index), tokens.is(AwardWords.and, at: index + 1) { index += 1 }
            if item.isQualified, !tokens[index + 1].isNumber, !tokens.is(AwardWords.and, at: index) { break }
            index += 1
            if self.item(at: index, isFirst: false, sentence) == nil,
                let mark = and(after: index, sentence) ?? further(after: index - 1, sentence)
            {
                index = tokens.is(AwardWords.and, at: mark + 1) ? mark + 2 : mark + 1
            }
        }
        return names
    }

    /// A comma or "và"; a semicolon between persons: "cho ông A, Giám đốc B; ông C, Giám đốc D".
    private func isJoint(_ mark: Int, _ sentence: Range<Int>) -> Bool {
        // "… ông A Cùng dự có ông B": the next sentence has lost the mark before it.
        if AwardWords.joints.contains(tokens[mark].syllable) { return !tokens[mark].isCapitalized }
        guard tokens.is(AwardWords.semicolon, at: mark) else { return false }
        let next = tokens.is(AwardWords.and, at: mark + 1) ? mark + 2 : mark + 1
        return actors.actor(startingAt: next, within: sentence).map { actors.isPerson(endingAt: $0.span.upper) } == true
            && !isGiver(next, sentence)
    }

    /// "ông A, nguyên Vụ trưởng Bộ B, Đại sứ tại C (quận D)**; và ông E**": the next person behind a long apposition.
    private func further(after index: Int, _ sentence: Range<Int>) -> Int? {
        guard tokens.is(AwardWords.comma, at: index) else { return nil }
        let mark = (index..<min(sentence.upperBound, index + 60)).first { tokens.is(AwardWords.semicolon, at: $0) }
        return mark.flatMap { isJoint($0, sentence) ? $0 : nil }
    }

    /// "…; **ông B** trao cờ cho C": who gives next.
    private func isGiver(_ start: Int, _ sentence: Range<Int>) -> Bool {
        guard let actor = actors.actor(startingAt: start, within: sentence) else { return false }
        var end = actors.appositionEnd(after: actor.tail)
        // "cho ông A **và** tặng cờ cho B": who gives both stands before.
        while AwardWords.auxiliaries.contains(tokens[end].syllable), !tokens.is(AwardWords.and, at: end) { end += 1 }
        return AwardFrame.verbs.longestMatch(in: tokens, at: end) != nil
    }

    /// "trao cờ cho tỉnh A**, Chủ tịch nước B** chúc mừng …": behind a comma, before a verb of another clause.
    private func isSubject(_ start: Int, _ end: Int) -> Bool {
        tokens.is(AwardWords.comma, at: start - 1) && tokens[end].isLowercase
            && !AwardWords.afterRecipients.contains(tokens[end].syllable)
    }

    /// Names behind a class word in the plural: "các đội thi huyện A, huyện B".
    private func members(from start: Int, _ sentence: Range<Int>) -> [Range<Int>]? {
        guard AwardWords.plurals.contains(tokens[start].syllable) else { return nil }
        for first in start + 1..<max(start + 1, min(start + 6, sentence.upperBound)) {
            if tokens[first].isPunctuation { return nil }
            guard let mention = actors.mention(startingAt: first), mention.kind != .person else { continue }
            var members = [mention.span.range]
            while let end = members.last?.upperBound, AwardWords.joints.contains(tokens[end].syllable),
                let next = actors.mention(startingAt: end + 1), next.kind == mention.kind
            { members.append(next.span.range) }
            return members.count > 1 ? members : nil
        }
        return nil
    }

    private func item(at start: Int, isFirst: Bool, _ sentence: Range<Int>) -> Item? {
        guard AwardWords.nouns.longestMatch(in: tokens, at: start) == nil,
            AwardFrame.verbs.longestMatch(in: tokens, at: start) == nil
        else { return nil }
        if let counted = counted(at: start, sentence) { return counted }
        let isPlural = isFirst && AwardWords.plurals.contains(tokens[start].syllable)
        let index = isPlural ? start + 1 : start
        if let actor = actors.actor(startingAt: index, within: sentence), actor.span.count > 1 || !isFirst,
            !(isPlural && isRespect(actor.span))
        {
            if actor.person != nil {
                let end = past(actor.tail, sentence)
                return isGiver(index, sentence) || isSubject(start, end) ? nil : Item(name: named(actor), end: end)
            }
            if index == start, actor.organization != nil || isFirst && !isRespect(actor.span) {
                let name = beforeAward(actor.span.range)
                return Item(name: name, end: name.upperBound)
            }
        }
        if let titled = titled(at: index, sentence) { return titled }
        if let place = actors.mention(startingAt: start), place.kind == .place, isEnd(place.span.upper, sentence) {
            return Item(name: place.span.range, end: place.span.upper)
        }
        let end = phraseEnd(start, sentence)
        guard end > start + 1 else { return nil }
        // "cho vợ ông**, bà A**": what stands before the name only says who she is.
        if isFirst, !isPlural, tokens.is(AwardWords.comma, at: end),
            let actor = actors.actor(startingAt: end + 1, within: sentence), actor.person != nil,
            actors.isPerson(endingAt: actor.span.upper), !isSubject(end + 1, past(actor.tail, sentence))
        {
            return Item(name: named(actor), end: past(actor.tail, sentence))
        }
        guard isFirst || tokens[start].isNumber || isName(endingAt: end) else { return nil }
        return Item(name: start..<end, end: end)
    }

    /// "đồng chí", "ông" alone.
    private func isRespect(_ span: TokenSpan) -> Bool {
        span.range.allSatisfy { AwardWords.respect.contains(tokens[$0].syllable) }
    }

    /// "thầy giáo A", "bác sĩ A": a person behind words that are no part of the name; "tập thể B": a body.
    func titled(at start: Int, _ sentence: Range<Int>) -> Item? {
        for index in start + 1..<max(start + 1, min(start + 6, sentence.upperBound)) {
            guard tokens[index - 1].isLowercase || tokens[index - 1].isAllCapitals,
                !AwardWords.phraseStops.contains(tokens[index - 1].syllable)
            else {
                break
            }
            guard let mention = actors.mention(startingAt: index) else { continue }
            if mention.kind == .person {
                return Item(name: mention.span.range, end: past(mention.span.upper, sentence))
            }
            guard tokens.matches(AwardWords.collective, before: index), index == start + 2 else { return nil }
            let name = beforeAward(mention.span.range)
            return Item(name: name, end: name.upperBound)
        }
        guard tokens.matches(AwardWords.collective, at: start), tokens[start + 2].isCapitalized else { return nil }
        let end = phraseEnd(start + 2, sentence)
        return Item(name: start + 2..<end, end: end)
    }

    /// A body's name without the next award that a joint ties to it: "Sở Y tế và Giấy khen".
    private func beforeAward(_ name: Range<Int>) -> Range<Int> {
        let joint = name.dropFirst().first {
            AwardWords.joints.contains(tokens[$0].syllable)
                && AwardWords.nouns.longestMatch(in: tokens, at: $0 + 1) != nil
        }
        return name.lowerBound..<(joint ?? name.upperBound)
    }

    /// Past the posts and the bracket behind a name.
    private func past(_ name: Int, _ sentence: Range<Int>) -> Int {
        var end = actors.appositionEnd(after: name)
        // "bà A, xã B".
        if tokens.is(AwardWords.comma, at: end), let home = actors.mention(startingAt: end + 1), home.kind == .place {
            end = home.span.upper
        }
        guard tokens.is(AwardWords.open, at: end) else { return end }
        let close = (end..<min(sentence.upperBound, end + 15)).first { tokens.is(AwardWords.close, at: $0) }
        return close.map { $0 + 1 } ?? end
    }

    /// The "và" behind an apposition that no grammar reads: "cô giáo A, tổ phó chuyên môn và thầy giáo B".
    private func and(after index: Int, _ sentence: Range<Int>) -> Int? {
        for next in index..<max(index, min(index + 10, sentence.upperBound)) {
            if tokens.is(AwardWords.and, at: next) { return next }
            if tokens[next].isPunctuation || AwardFrame.verbStarts.contains(tokens[next].syllable) { return nil }
        }
        return nil
    }

    private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index >= sentence.upperBound || tokens[index].isPunctuation || tokens.is(AwardWords.and, at: index)
            || AwardWords.phraseStops.contains(tokens[index].syllable)
    }

    private func isName(endingAt end: Int) -> Bool { actors.mention(endingAt: end) != nil }

    /// "các tổ chức, cá nhân có thành tích", "6 đảng bộ cấp trên cơ sở"; before another recipient it ends.
    func phraseEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        var end = start
        while end < min(sentence.upperBound, start + 24), !AwardWords.phraseStops.contains(tokens[end].syllable) {
            // "lực lượng Công an xã **về thành tích** …".
            if tokens.matches(AwardWords.forMerit, at: end) { break }
            // "22 cá nhân **có thành tích**": the number tells who.
            if tokens[start].isNumber, end > start + 1, AwardWords.deeds.contains(tokens[end].syllable) { break }
            if tokens.matches(AwardWords.fulfilling, at: end) { break }
            if AwardWords.joints.contains(tokens[end].syllable),
                isName(endingAt: end) && !isShared(end) || tokens[end + 1].isNumber
                    || AwardWords.nouns.longestMatch(in: tokens, at: end + 1) != nil
            {
                break
            }
            if tokens[end].isPunctuation {
                guard tokens.is(AwardWords.comma, at: end), AwardWords.members.contains(tokens[end + 1].syllable) else {
                    break
                }
            }
            end += 1
        }
        return end
    }

    /// "Công an **hai** huyện A **và** B": places that one word counts.
    private func isShared(_ joint: Int) -> Bool {
        guard let place = actors.place(endingAt: joint), actors.mention(startingAt: joint + 1)?.kind == .place else {
            return false
        }
        return AwardWords.plurals.contains(tokens[place.span.lower - 1].syllable)
    }

    /// The name of an actor without posts; of "Ông" the name told last.
    func named(_ actor: Actor) -> Range<Int> {
        guard let person = actor.person else { return actor.span.range }
        if let mention = facts.mentions.last(where: { $0.kind == .person && actor.span.contains($0.span) }) {
            return mention.span.range
        }
        // "Ông được tặng …", "đồng chí được tặng …": the name told last.
        let before = facts.mentions.last { $0.entity == person && $0.span.end <= actor.span.start }
        return isRespect(actor.span) ? before?.span.range ?? actor.span.range : actor.span.range
    }
}
