import Tables
import Vietnamese

/// Giving and receiving: the verb that governs an award, and who stands with it.
extension AwardGrammar {
    struct Act {
        /// Whether the subject receives.
        var isPassive: Bool
        /// Whether only a ceremony's name tells it: "Lễ trao …".
        var isNominal: Bool
        var verb: Range<Int>
        var giver: TokenSpan?
        var receivers: [Range<Int>] = []
    }

    /// The verb before an award, nearest to it, with who stands before the verb; nil where nothing is given in fact.
    func act(before noun: Int, _ sentence: Range<Int>) -> Act? {
        let first = max(sentence.lowerBound, noun - 60)
        for start in stride(from: noun - 1, through: first, by: -1) {
            let word = tokens[start].syllable
            if AwardFrame.barriers.contains(word) || tokens.is(AwardWords.colon, at: start) && !isListColon(start) {
                return nil
            }
            guard let match = AwardFrame.verbs.longestMatch(in: tokens, at: start), match.end <= noun else { continue }
            var verb = (start: start, frame: match.payload)
            while verb.start > sentence.lowerBound,
                let longer = AwardFrame.verbs.longestMatch(in: tokens, at: verb.start - 1), longer.end >= match.end
            { verb = (verb.start - 1, longer.payload) }
            switch verb.frame {
            case .noun: continue
            case .other: return nil
            case .receive where !isFilled(match.end..<noun): return nil
            case .give, .receive: break
            }
            if isUnreal(verb.start, sentence) { return nil }
            return act(verb.start..<match.end, verb.frame, sentence)
        }
        return nil
    }

    /// "tặng nhiều phần thưởng cao quý **:**": what follows belongs to the verb.
    private func isListColon(_ colon: Int) -> Bool {
        AwardFrame.beforeColon.contains(tokens[colon - 1].syllable)
    }

    /// Whether only numbers and words for several awards stand in a stretch.
    private func isFilled(_ gap: Range<Int>) -> Bool {
        gap.count <= 12
            && gap.allSatisfy { isQuantity($0) || AwardFrame.fillers.contains(tokens[$0].syllable) }
    }

    /// "đề xuất chủ tịch tỉnh tặng", "sẽ trao", "xứng đáng được tặng": not given.
    func isUnreal(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 14), by: -1) {
            if tokens[index].isPunctuation, !AwardWords.quotes.contains(tokens[index].syllable) { return false }
            if AwardFrame.unreal.longestMatch(in: tokens, at: index) != nil { return true }
        }
        return false
    }

    private func act(_ verb: Range<Int>, _ frame: AwardFrame, _ sentence: Range<Int>) -> Act {
        let ceremony = ceremony(before: verb.lowerBound, sentence)
        let passive = passiveStart(verb.lowerBound, frame, sentence)
        if frame == .receive || passive != nil {
            let subject = passive ?? verb.lowerBound
            return Act(
                isPassive: true, isNominal: ceremony != nil, verb: verb,
                giver: passive.flatMap { named(between: $0 + 1, and: verb.lowerBound) },
                receivers: ceremony.map { celebrants($0..<verb.lowerBound, sentence) }
                    ?? receivers(endingAt: subject, sentence))
        }
        let giver =
            ceremony == nil
            ? actors.actor(endingAt: beforeAuxiliaries(verb.lowerBound, sentence), within: sentence)?.span : nil
        return Act(isPassive: false, isNominal: ceremony != nil, verb: verb, giver: giver)
    }

    /// The "lễ" in whose name the verb stands: "**Lễ** kỷ niệm 10 năm thành lập và đón nhận …".
    private func ceremony(before verb: Int, _ sentence: Range<Int>) -> Int? {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 25), by: -1) {
            if AwardFrame.ceremony.contains(tokens[index].syllable) {
                return index + 1 == verb || tokens.is(AwardWords.and, at: verb - 1)
                    || tokens.is(AwardWords.comma, at: verb - 1)
                    ? index : nil
            }
            if tokens[index].isPunctuation, !AwardWords.brackets.contains(tokens[index].syllable),
                !tokens.is(AwardWords.comma, at: index), !tokens[index - 1].isNumber
            {
                return nil
            }
        }
        return nil
    }

    /// Whose anniversary it is: "Lễ kỷ niệm 110 năm Ngày thành lập **tỉnh A** và đón nhận …".
    private func celebrants(_ name: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
        facts.mentions.last { $0.kind != .person && name.contains($0.span.lower) && $0.span.upper <= name.upperBound }
            .map { [$0.span.range] } ?? []
    }

    /// What stands between "được" and the verb; nothing where it is another verb: "được **truy tặng và** phong tặng".
    private func named(between start: Int, and verb: Int) -> TokenSpan? {
        guard start < verb, AwardFrame.verbs.longestMatch(in: tokens, at: start) == nil,
            !tokens.is(AwardWords.auxiliaries, at: start)
        else { return nil }
        let end = beforeAuxiliaries(verb, start..<verb)
        return end > start ? TokenSpan(start, end) : nil
    }

    /// The "được" of "được (Chủ tịch nước) tặng", "được nhận".
    func passiveStart(_ verb: Int, _ frame: AwardFrame, _ sentence: Range<Int>) -> Int? {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 40), by: -1) {
            let word = tokens[index].syllable
            if AwardWords.passive.contains(word) { return index }
            if frame == .receive, !AwardWords.auxiliaries.contains(word) { return nil }
            let isWithin = tokens[index].isPunctuation && !tokens[index + 1].spaceBefore
            if AwardFrame.notGivers.contains(word), !isWithin { return nil }
        }
        return nil
    }

    func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        tokens.start(of: AwardWords.auxiliaries, before: verb, from: sentence.lowerBound)
    }
}
