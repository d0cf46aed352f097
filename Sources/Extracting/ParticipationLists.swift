import Tables
import Vietnamese

/// Who stands in lists: those who attend, those appointed, those who present papers.
extension ParticipationReader {
    // MARK: Lists of those who attend

    /// "Dự hội nghị có A, …; đại diện B, C", "Về phía X có …", and the sentences that go on so; tells whether one lists.
    mutating func readAttendance(_ sentence: Range<Int>, goesOn: Bool) -> Bool {
        guard let (start, role) = listStart(sentence) ?? (goesOn ? furtherStart(sentence) : nil) else { return false }
        readList(start, role, sentence)
        return role == .attend
    }

    /// "Dự lễ có A, B. **Các đồng chí nguyên Bí thư: C, D.**": a sentence of names and posts behind a list.
    private func furtherStart(_ sentence: Range<Int>) -> (start: Int, role: Participation.Role)? {
        guard let match = RoleWords.continuing.longestMatch(in: tokens, at: sentence.lowerBound),
            !sentence.contains(where: { RoleWords.clause.contains(tokens[$0].syllable) })
        else { return nil }
        return (match.end, .attend)
    }

    private mutating func readList(_ start: Int, _ role: Participation.Role, _ sentence: Range<Int>) {
        var represents = false
        var index = start
        while index < sentence.upperBound {
            if RoleWords.representatives.longestMatch(in: tokens, at: index) != nil { represents = true }
            guard let mention = actors.mention(startingAt: index) else {
                if RoleWords.listEnds.longestMatch(in: tokens, at: index) != nil { return }
                index += 1
                continue
            }
            if mention.kind == .person {
                add(mention.entity, role, TokenSpan(start, mention.span.upper), name: mention.span)
                represents = false
            } else if mention.kind == .organization, represents || isItem(mention), !isWithinName(mention),
                !tokens.is(RoleWords.colon, at: mention.span.upper)
            {
                add(mention.entity, role, TokenSpan(start, mention.span.upper), name: mention.span)
            }
            index = mention.span.upper
        }
    }

    /// "Cùng dự có ông A, **Ban Giám đốc B** và …": a body that is itself an item of a list.
    private func isItem(_ body: Mention) -> Bool {
        RoleWords.listMarks.contains(tokens[body.span.lower - 1].syllable)
            && (RoleWords.listMarks.contains(tokens[body.span.upper].syllable)
                || tokens[body.span.upper].isPunctuation)
    }

    /// The token behind "có", "gồm" or "của" of an introduction such as "Tham dự hội nghị có".
    func listStart(_ sentence: Range<Int>) -> (start: Int, role: Participation.Role)? {
        let starts = RoleWords.introductions
        let limit = sentence.upperBound
        var index = tokens.next(starts, from: sentence.lowerBound, before: limit)
        while index < limit {
            if let (end, role) = introduction(at: index),
                let have = (end..<max(end, min(limit, end + 25))).first(where: {
                    RoleWords.have.contains(tokens[$0].syllable)
                }), !tokens.is(RoleWords.of, at: have) || isNominal(index, end)
            {
                return (have + 1, role)
            }
            index = tokens.next(starts, from: index + 1, before: limit)
        }
        return nil
    }

    /// "có **sự tham dự** của A"; in "tham gia xây dựng … của A" nobody attends.
    private func isNominal(_ start: Int, _ end: Int) -> Bool {
        (start - 1..<end).contains { tokens.is(RoleWords.deed, at: $0) }
    }

    /// "Dự hội nghị", "Tiếp đoàn", "Cùng đi": who goes along on a visit visits.
    func introduction(at index: Int) -> (end: Int, role: Participation.Role)? {
        if let match = RoleWords.receivers.longestMatch(in: tokens, at: index) { return (match.end, .receive) }
        guard let match = RoleWords.attendance.longestMatch(in: tokens, at: index),
            RoleWords.compounds.longestMatch(in: tokens, at: match.end - 1) == nil,
            RoleWords.compounds.longestMatch(in: tokens, at: index - 1) == nil
        else { return nil }
        let isTravelling = facts.events[event].kind == .visit && tokens.is(RoleWords.going, at: match.end - 1)
        return (match.end, isTravelling ? .visit : .attend)
    }

    // MARK: Appointments

    /// "bầu ông A giữ chức …", "miễn nhiệm chức vụ … đối với ông B", "bà C được bổ nhiệm làm …".
    mutating func readAppointments(_ sentence: Range<Int>) {
        let verbs = RoleWords.appointing
        guard verbs.stand(in: sentence, of: tokens),
            RoleWords.elsewhere.longestMatch(in: tokens, at: sentence.lowerBound) == nil, !isDecided(in: sentence)
        else { return }
        var next = sentence.lowerBound
        while next < sentence.upperBound, let verb = verbs.first(in: next..<sentence.upperBound, of: tokens) {
            let isOther = RoleWords.notAppointed.contains(tokens[verb.upperBound].syllable)
            if !isOther { readAppointment(verb, sentence) }
            next = isOther ? verb.lowerBound + 1 : verb.upperBound
        }
    }

    private mutating func readAppointment(_ verb: Range<Int>, _ sentence: Range<Int>) {
        let span = TokenSpan(verb.lowerBound, verb.upperBound)
        if tokens.is(RoleWords.passive, at: verb.lowerBound - 1) {
            var subject = verb.lowerBound - 1
            if tokens.is(RoleWords.comma, at: subject - 1) { subject -= 1 }
            if let actor = actors.actor(endingAt: subject, within: sentence), actor.person != nil {
                add(actor, .other, span)
            }
        } else {
            for mention in appointed(after: verb.upperBound, sentence) {
                add(mention.entity, .other, span, name: mention.span)
            }
        }
    }

    /// Whether a sentence tells of decisions that are signed, or the event is that decisions are handed over: who gets one there
    /// receives it.
    private func isDecided(in sentence: Range<Int>) -> Bool {
        // "ký quyết định", "ký ban hành Quyết định".
        let isSigned = sentence.contains { index in
            tokens.is(RoleWords.signing, at: index)
                && (1...3).contains { tokens.matches(RoleWords.decision, at: index + $0) }
        }
        if isSigned { return true }
        return EventWords.heads.longestMatch(in: tokens, at: facts.events[event].span.lower)?.payload.frame == .decision
    }

    /// The persons behind a verb of appointing, with those beside them: "bầu bà A và ông B làm …".
    func appointed(after verb: Int, _ sentence: Range<Int>) -> [Mention] {
        let limit = min(sentence.upperBound, verb + 16)
        // "bầu Ban Chấp hành khóa mới, **gồm** A, B và C".
        if let gathered = (verb..<max(verb, limit)).first(where: { tokens.is(RoleWords.comprising, at: $0) }) {
            return facts.mentions.filter {
                $0.kind == .person && $0.span.lower > gathered && sentence.contains($0.span.lower)
            }
        }
        var index = verb
        while index < limit {
            if RoleWords.appointmentEnds.contains(tokens[index].syllable) { return [] }
            if let mention = actors.mention(startingAt: index), mention.kind == .person { break }
            if tokens.is(RoleWords.comma, at: index) { return [] }
            index += 1
        }
        guard index < limit, let first = actors.mention(startingAt: index) else { return [] }
        return listed(from: first, sentence)
    }

    /// A person with those beside him: "bà A **và ông B**".
    private func listed(from first: Mention, _ sentence: Range<Int>) -> [Mention] {
        var people = [first]
        while let end = people.last?.span.upper, RoleWords.listMarks.contains(tokens[end].syllable),
            let next = actors.actor(startingAt: end + 1, within: sentence), next.person != nil,
            let mention = facts.mentions.first(where: { $0.kind == .person && $0.span.upper == next.span.upper })
        { people.append(mention) }
        return people
    }

    // MARK: Decisions

    /// "trao quyết định nghỉ hưu cho **ông A và bà B**", "trao quyết định phân công **ông A**".
    func handed(after verb: Int, _ sentence: Range<Int>) -> [Mention] {
        let limit = min(sentence.upperBound, verb + 20)
        guard
            let first = (verb..<max(verb, limit)).first(where: {
                actors.mention(startingAt: $0)?.kind == .person
                    || RoleWords.appointmentEnds.contains(tokens[$0].syllable)
            }), let mention = actors.mention(startingAt: first), mention.kind == .person
        else { return [] }
        return listed(from: mention, sentence)
    }

    /// "Các cán bộ nhận quyết định gồm: **A; B; C**".
    mutating func readReceived(after verb: Int, _ sentence: Range<Int>) {
        guard
            let have = (verb..<max(verb, min(sentence.upperBound, verb + 8))).first(where: {
                RoleWords.have.contains(tokens[$0].syllable) && !tokens.is(RoleWords.of, at: $0)
            })
        else { return }
        for mention in facts.mentions
        where mention.kind == .person && mention.span.lower > have && sentence.contains(mention.span.lower) {
            add(mention.entity, .receive, TokenSpan(verb, mention.span.upper), name: mention.span)
        }
    }

    // MARK: Papers

    /// "Các tham luận … như: A với …; B với …".
    mutating func readPapers(_ sentence: Range<Int>, after before: Range<Int>) {
        guard RoleWords.papers.stand(in: sentence, of: tokens) || RoleWords.papers.stand(in: before, of: tokens) else {
            return
        }
        if let of = sentence.first(where: { tokens.matches(RoleWords.papersOf, at: $0) }) {
            readPapers(of: of + RoleWords.papersOf.count, sentence)
        }
        for mention in facts.mentions where mention.kind != .place && sentence.contains(mention.span.lower) {
            guard tokens.is(RoleWords.itemMarks, at: mention.span.lower - 1),
                tokens.is(RoleWords.with, at: mention.span.upper), sentence.contains(mention.span.upper)
            else { continue }
            let start = mention.span.upper + 1
            let end =
                (start..<sentence.upperBound).first { tokens.is(RoleWords.itemEnds, at: $0) }
                ?? sentence.upperBound
            add(
                mention.entity, .presentPaper, TokenSpan(mention.span.lower, end), name: mention.span,
                topic: end > start ? TokenSpan(start, end) : nil)
        }
    }

    /// "tham luận của A về …; B về …", "tham luận của A, B và C".
    mutating func readPapers(of start: Int, _ sentence: Range<Int>) {
        for mention in facts.mentions
        where mention.kind != .place && mention.span.lower >= start && sentence.contains(mention.span.lower) {
            guard mention.span.lower == start || RoleWords.listMarks.contains(tokens[mention.span.lower - 1].syllable),
                actors.mention(startingAt: mention.span.lower)?.span == mention.span
            else { continue }
            let topic = topic(after: mention.span.upper, sentence)
            add(
                mention.entity, .presentPaper, TokenSpan(mention.span.lower, topic?.upper ?? mention.span.upper),
                name: mention.span, topic: topic)
        }
    }

    /// "của A **về chống dịch**; …".
    private func topic(after name: Int, _ sentence: Range<Int>) -> TokenSpan? {
        guard RoleWords.beforeTopic.contains(tokens[name].syllable) else { return nil }
        let end =
            (name + 1..<max(name + 1, sentence.upperBound)).first {
                tokens.is(RoleWords.itemEnds, at: $0)
            } ?? sentence.upperBound
        return end > name + 1 ? TokenSpan(name + 1, end) : nil
    }
}
