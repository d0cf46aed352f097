import Tables
import Vietnamese

/// Reads awards: what is given, by whom, to whom.
struct AwardGrammar {
    let tokens: Tokens
    let actors: Actors

    /// Who gives what a list announces: the act of "… trao:", whose awards stand in the sentences that follow.
    private var announcement: Act?

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(tokens: Tokens, actors: Actors) {
        self.tokens = tokens
        self.actors = actors
    }

    /// The awards of a sentence, one for each recipient.
    mutating func awards(in sentence: Range<Int>) -> [Award] {
        var awards: [Award] = []
        var last = isListed(sentence) ? announcement : nil
        var receivers: [Range<Int>] = []
        defer { announcement = announced(by: sentence) ?? last }
        let starts = AwardWords.starts
        var index = tokens.next(starts, from: sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            guard AwardWords.firstWords.contains(tokens[index].syllable), let noun = noun(at: index, sentence) else {
                index = tokens.next(starts, from: index + 1, before: sentence.upperBound)
                continue
            }
            let nouns = coordinated(noun, sentence)
            if var act = act(before: noun.lowerBound, sentence)
                ?? last.flatMap({ isElliptic(noun, sentence) ? $0 : nil })
            {
                // "UBND tỉnh tặng Bằng khen cho A; tặng cờ cho B": the giver stands with the first verb.
                if !act.isPassive, act.giver == nil || isFurther(act.start, sentence) {
                    act.giver = last?.giver ?? act.giver
                }
                // "ông A được B tặng …, đồng thời cũng được C tặng …": the subject stands with the first verb.
                if act.isPassive, act.receivers.isEmpty { act.receivers = receivers }
                receivers = act.receivers
                awards += rows(nouns, act, sentence)
                last = act.isPassive ? nil : act
            }
            index = tokens.next(
                starts, from: max(nouns.last!.upperBound, index + 1), before: sentence.upperBound)
        }
        return awards
    }

    /// "trao Bằng khen cho A **và trao** cờ cho B".
    private func isFurther(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb > sentence.lowerBound && AwardWords.joints.contains(tokens[verb - 1].syllable)
    }

    /// "- Huân chương … cho ông A;": an item of a list.
    private func isListed(_ sentence: Range<Int>) -> Bool {
        let first = AwardWords.bullets.contains(tokens[sentence.lowerBound].syllable) ? 1 : 0
        return noun(at: sentence.lowerBound + first, sentence) != nil
    }

    private func announced(by sentence: Range<Int>) -> Act? {
        guard sentence.count > 2, let colon = sentence.last, tokens.is(AwardWords.colon, at: colon) else { return nil }
        return act(before: colon, sentence).flatMap { $0.isPassive ? nil : $0 }
    }

    /// "…; giải Nhì cho B": an award whose verb stands with the award before it.
    private func isElliptic(_ noun: Range<Int>, _ sentence: Range<Int>) -> Bool {
        var before = noun.lowerBound
        if before > sentence.lowerBound, tokens[before - 1].isNumber { before -= 1 }
        return before == sentence.lowerBound || AwardWords.bullets.contains(tokens[before - 1].syllable)
            || AwardWords.listMarks.contains(tokens[before - 1].syllable)
    }
}
