import Tables
import Vietnamese

/// Reads awards: what is given, by whom, to whom.
struct AwardGrammar {
    let tokens: Tokens
    let actors: Actors
    let reader: RecipientReader

    /// Who gives what a list announces: the act of "… trao:", whose awards stand in the sentences that follow.
    private var announcement: Act?
    /// Who received last, for a sentence that goes on without its subject.
    private(set) var lastReceivers: (paragraph: Int32, names: [Range<Int>]) = (-1, [])
    /// Who received before in the sentence, for a verb that goes on without its subject.
    private(set) var carried: [Range<Int>] = []
    /// What was given to recipients whom the sentence before has only counted.
    private(set) var counted: [FoundAward] = []

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(tokens: Tokens, actors: Actors) {
        self.tokens = tokens
        self.actors = actors
        reader = RecipientReader(tokens: tokens, actors: actors)
    }

    /// "3", "ba", "nhiều": a word that tells how many awards.
    func isQuantity(_ index: Int) -> Bool {
        tokens[index].isNumber || AwardWords.quantifiers.contains(tokens[index].syllable)
    }

    /// The awards of a sentence, one for each recipient.
    mutating func awards(in sentence: Range<Int>) -> [FoundAward] {
        var awards = named(of: counted, sentence)
        defer { counted = awards.filter { isCounted(at: $0.award.recipient.lower) } }
        var last = isListed(sentence) ? announcement : nil
        defer { announcement = announced(by: sentence) ?? last }
        carried = []
        // Where the award before ends: no subject stands before that.
        var clause = sentence
        let starts = AwardWords.starts
        var index = tokens.next(starts, from: sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            guard let noun = anyNoun(at: index, sentence) else {
                index = tokens.next(starts, from: index + 1, before: sentence.upperBound)
                continue
            }
            let nouns = coordinated(noun, sentence)
            if noun.kind == .deed {
                awards += deed(noun, clause, sentence)
            } else if var act = act(before: noun.start, clause)
                ?? last.flatMap({ isElliptic(noun.start, sentence) ? $0 : nil })
            {
                // "UBND tỉnh tặng Bằng khen cho A; tặng cờ cho B": the giver stands with the first verb.
                if !act.isPassive, act.giver == nil || isFurther(act.verb.lowerBound, sentence) {
                    act.giver = last?.giver ?? act.giver
                }
                let found = rows(nouns, act, clause, sentence)
                if let first = found.first?.award.award {
                    carried = found.prefix { $0.award.award == first }.map(\.award.recipient.range)
                }
                let recipientsEnd = found.map(\.award.recipient.upper).filter(sentence.contains).max() ?? 0
                clause = max(nouns.last!.end, recipientsEnd)..<sentence.upperBound
                awards += found
                last = act
            } else {
                let further = placed(nouns, clause, sentence)
                awards += further.isEmpty ? rowsBehind(nouns, sentence) : further
            }
            index = tokens.next(starts, from: max(nouns.last!.end, index + 1), before: sentence.upperBound)
        }
        if !carried.isEmpty { lastReceivers = (tokens[sentence.lowerBound].paragraph, carried) }
        return awards
    }

    private func anyNoun(at index: Int, _ sentence: Range<Int>) -> AwardNoun? {
        if let noun = noun(at: index, sentence) { return noun }
        guard AwardWords.conferring.contains(tokens[index].syllable) else { return nil }
        let start = tokens.is(AwardWords.as, at: index + 1) ? index + 2 : index + 1
        return start < sentence.upperBound ? bareTitle(at: start, sentence) : nil
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
    private func isElliptic(_ noun: Int, _ sentence: Range<Int>) -> Bool {
        var before = noun
        while before > sentence.lowerBound, isQuantity(before - 1) { before -= 1 }
        return before == sentence.lowerBound || AwardWords.bullets.contains(tokens[before - 1].syllable)
            || AwardWords.listMarks.contains(tokens[before - 1].syllable)
            || AwardWords.joints.contains(tokens[before - 1].syllable)
    }
}
