import Tables
import Vietnamese

/// Who stands before "được tặng", "nhận": names and groups that joints tie together, read from the verb back.
extension AwardGrammar {
    /// A receiver, and where what belongs to the name starts.
    private struct Subject {
        let name: Range<Int>
        let start: Int
        /// Whether a post alone tells who it is.
        var isPost = false
    }

    /// The receivers whose names end before a verb, in a clause; those of the act before where the verb only goes on with it.
    func receivers(endingAt verb: Int, _ clause: Range<Int>) -> [Range<Int>] {
        let end = beforeAdverbials(verb, clause)
        var found: [Range<Int>] = []
        var at = end
        while at > clause.lowerBound, let item = subject(endingAt: at, clause) {
            // "nguyên Ủy viên Bộ Chính trị, nguyên Thủ tướng A": one person.
            if !item.isPost || found.isEmpty || tokens.is(AwardWords.and, at: at) { found.insert(item.name, at: 0) }
            at = item.start - 1
            guard at > clause.lowerBound, AwardWords.joints.contains(tokens[at].syllable) else { break }
        }
        if !found.isEmpty { return found }
        // "TTXVN là cơ quan đầu tiên được tặng …": whom the copula tells of.
        if let copula = clause.prefix(while: { $0 < end }).last(where: { tokens.is(AwardWords.as, at: $0) }),
            end - copula < 20,
            let item = subject(endingAt: copula, clause)
        {
            return [item.name]
        }
        // "bà A làm nghề y ba mươi năm**,** được tặng …": the subject stands with the verb before.
        guard end == clause.lowerBound || AwardWords.listMarks.contains(tokens[end - 1].syllable) else { return [] }
        if !carried.isEmpty { return carried }
        if let subject = subject(of: clause.lowerBound..<end, clause) { return [subject] }
        return end == clause.lowerBound && tokens[verb].paragraph == lastReceivers.paragraph ? lastReceivers.names : []
    }

    /// Before "năm 2005 đã", "nhiều năm liền", "3 lần".
    private func beforeAdverbials(_ end: Int, _ sentence: Range<Int>) -> Int {
        var end = end
        while end > sentence.lowerBound {
            var start = beforeAuxiliaries(end, sentence)
            if tokens.matches(AwardWords.also, before: start), start - 2 > sentence.lowerBound { start -= 2 }
            if let time = facts.times.first(where: { $0.span.upper == start }), time.span.lower >= sentence.lowerBound {
                end = tokens.start(of: AwardWords.beforeTimes, before: time.span.lower, from: sentence.lowerBound)
            } else if tokens.is(AwardWords.times, at: start - 1), start - 2 >= sentence.lowerBound {
                end = start - 2
            } else if AwardWords.beforeTimes.contains(tokens[start - 1].syllable), !tokens[start - 1].isCapitalized {
                end = tokens.start(of: AwardWords.beforeTimes, before: start, from: sentence.lowerBound)
            } else if start < end {
                end = start
            } else {
                return end
            }
        }
        return end
    }

    /// The name or group that ends before a token, and where what belongs to it starts.
    private func subject(endingAt end: Int, _ sentence: Range<Int>) -> Subject? {
        guard end > sentence.lowerBound else { return nil }
        if let actor = actors.actor(endingAt: end, within: sentence) {
            let start = actor.span.lower
            // "các đồng chí A và B nguyên Phó Chủ tịch Hội C": the post stands behind the names.
            if actors.isTitle(actor), actors.isPerson(endingAt: start), let named = subject(endingAt: start, sentence) {
                return named
            }
            if actor.person == nil, let member = member(of: start, sentence) { return member }
            // "28 tập thể làm theo phong cách Hồ Chí Minh": a name within what is said of a group.
            let isWithin =
                actor.person == nil || tokens[start - 1].isLowercase && actors.mention(startingAt: start) != nil
            if isWithin, let group = group(endingAt: end, sentence), group.start < start { return group }
            return Subject(
                name: reader.named(actor), start: start,
                isPost: actor.organization == nil && actors.isTitle(actor))
        }
        if let group = group(endingAt: end, sentence) { return group }
        if let place = actors.place(endingAt: end) {
            let start = place.span.lower
            guard start == sentence.lowerBound || AwardWords.listMarks.contains(tokens[start - 1].syllable) else {
                return nil
            }
            return Subject(name: place.span.range, start: start)
        }
        return bareClass(endingAt: end, sentence) ?? apposed(endingAt: end, sentence)
    }

    /// "**em A** học sinh lớp 9 trường B": the person, where no comma stands before what he is.
    private func member(of body: Int, _ sentence: Range<Int>) -> Subject? {
        for start in stride(from: body - 1, through: max(sentence.lowerBound, body - 6), by: -1) {
            if tokens[start].isPunctuation { return nil }
            if AwardWords.belonging.longestMatch(in: tokens, at: start) != nil, actors.isPerson(endingAt: start) {
                return subject(endingAt: start, sentence)
            }
        }
        return nil
    }

    /// "ông A, **thợ rèn trẻ**", "vườn B **(huyện C)**": who stands before what is said of him.
    private func apposed(endingAt end: Int, _ sentence: Range<Int>) -> Subject? {
        let first = max(sentence.lowerBound + 1, end - 12)
        if tokens.is(AwardWords.close, at: end - 1) {
            // Of brackets in a row only the last says something of somebody.
            guard let open = (first..<max(end, first)).last(where: { tokens.is(AwardWords.open, at: $0) }),
                !tokens.is(AwardWords.close, at: open - 1)
            else { return nil }
            return subject(endingAt: open, sentence)
        }
        guard let comma = (first..<max(end, first)).last(where: { !tokens[$0].isLowercase }),
            tokens.is(AwardWords.comma, at: comma), end - comma > 2, actors.isPerson(endingAt: comma)
        else { return nil }
        return subject(endingAt: comma, sentence)
    }

    /// "**5 cá nhân** của công ty", "**28 tập thể** có thành tích": the number and whom it counts.
    private func group(endingAt end: Int, _ sentence: Range<Int>) -> Subject? {
        for start in stride(from: end - 2, through: max(sentence.lowerBound, end - 30), by: -1) {
            if AwardFrame.groupEnds.contains(tokens[start].syllable)
                || AwardWords.nouns.longestMatch(in: tokens, at: start)?.payload.isWhole == true
            {
                return nil
            }
            guard let noun = groupEnd(start), noun <= end else { continue }
            var first = start
            while first - 2 >= sentence.lowerBound, reader.isThousands(first - 1) { first -= 2 }
            if tokens[start].isNumber { return Subject(name: first..<noun, start: first) }
            // "nhiều học sinh" tells nobody.
            if tokens.is(AwardWords.many, at: start) { return nil }
            let stop = (noun..<end).first { AwardWords.deeds.contains(tokens[$0].syllable) } ?? end
            return Subject(name: start..<stop, start: start)
        }
        return nil
    }

    /// The end of what a number counts: "8 **đảng viên**", "15% **số hộ**".
    private func groupEnd(_ number: Int) -> Int? {
        // "11A3 trường": the end of a name.
        let isNumber =
            tokens[number].isNumber && tokens[number].length < 4
            && (tokens[number].spaceBefore || tokens[number - 1].isPunctuation)
        guard isNumber || AwardWords.counted.contains(tokens[number].syllable) else { return nil }
        return reader.groupEnd(behind: number)
    }

    /// "nhà trường", "Công ty" alone: the body of that class named last, else as it stands.
    private func bareClass(endingAt end: Int, _ sentence: Range<Int>) -> Subject? {
        guard let start = classStart(end), start >= sentence.lowerBound else { return nil }
        let head = tokens.is(AwardWords.school, at: end - 1) ? AwardWords.school : tokens[start].syllable
        let named = facts.mentions.last {
            $0.kind != .person && $0.span.end <= Int32(start) && tokens.is(head, at: $0.span.lower)
                && $0.span.count > end - start
        }
        return Subject(name: named?.span.range ?? start..<end, start: start)
    }

    private func classStart(_ end: Int) -> Int? {
        for count in [3, 2] where AwardWords.longClasses.longestMatch(in: tokens, at: end - count)?.end == end {
            return end - count
        }
        return AwardWords.classes.contains(tokens[end - 1].syllable) ? end - 1 : nil
    }

    /// The actor with whom a clause starts, past a comma that closes an adverbial.
    private func subject(of clause: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        let commas = clause.filter { tokens.is(AwardWords.comma, at: $0) }.prefix(2)
        let starts = ([clause.lowerBound] + commas.map { $0 + 1 }).filter(clause.contains)
        return starts.lazy.compactMap { actors.actor(startingAt: $0, within: sentence) }
            .first { $0.person != nil || $0.organization != nil }
            .map(reader.named)
    }
}
