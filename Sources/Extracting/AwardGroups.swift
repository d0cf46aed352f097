import Tables
import Vietnamese

/// Recipients whom the text first counts and then names: "hai ngư dân được tặng Huân chương A **gồm** ông B và ông C", "cho 2 sinh viên. Theo
/// đó, 2 sinh viên được khen thưởng **gồm**: A và B".
extension AwardGrammar {
    /// Who is counted, where names or smaller groups follow the award.
    func names(of counted: [Range<Int>], after end: Int, _ sentence: Range<Int>) -> [Range<Int>]? {
        guard counted.count == 1, !isNamed(counted[0]) else { return nil }
        let start = tokens.is(AwardWords.comma, at: end) ? end + 1 : end
        guard AwardFrame.naming.contains(tokens[start].syllable) else { return nil }
        let first = tokens.is(AwardWords.colon, at: start + 1) ? start + 2 : start + 1
        if isCounted(at: first) {
            let groups = self.groups(from: first, sentence)
            if groups.count > 1 { return groups }
        }
        let list = reader.list(from: first, sentence).filter(isNamed)
        return list.isEmpty ? nil : list
    }

    /// The awards of the sentence before, to those whom this one names: as many as were counted.
    func named(of counted: [FoundAward], _ sentence: Range<Int>) -> [FoundAward] {
        guard !counted.isEmpty,
            let number = sentence.first(where: { tokens[$0].isNumber }).flatMap({ tokens.integer(at: $0) })
        else { return [] }
        let told = counted.filter { tokens.integer(at: $0.award.recipient.lower) == number }
        guard !told.isEmpty else { return [] }
        for index in sentence.dropLast().prefix(16) where AwardFrame.naming.contains(tokens[index].syllable) {
            let first = tokens.is(AwardWords.colon, at: index + 1) ? index + 2 : index + 1
            let names = reader.list(from: first, sentence).filter(isNamed)
            guard names.count > 1, names.count == number else { continue }
            return told.flatMap { one in
                names.map { name in
                    var award = one.award
                    award.recipient = TokenSpan(name.lowerBound, name.upperBound)
                    return FoundAward(award: award, isSpecific: one.isSpecific, isVague: false)
                }
            }
        }
        return []
    }

    /// "9 người dân ở thôn A, **trong đó có anh B**; 5 cán bộ Công an huyện C; …": groups between semicolons, and who is told of them.
    private func groups(from start: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var first = start
        while first < sentence.upperBound, tokens[first].isNumber || tokens.is(AwardWords.and, at: first),
            let group = reader.group(at: tokens.is(AwardWords.and, at: first) ? first + 1 : first, sentence)
        {
            groups.append(group)
            let rest = group.upperBound..<max(group.upperBound, min(sentence.upperBound, group.upperBound + 60))
            let semicolon = rest.first { tokens.is(AwardWords.semicolon, at: $0) }
            if let among = (rest.lowerBound..<(semicolon ?? rest.upperBound)).lazy.compactMap({ index in
                AwardWords.among.lazy.compactMap { tokens.match($0, at: index) }.first
            }).first, let actor = actors.actor(startingAt: among, within: sentence), actor.person != nil {
                groups.append(reader.named(actor))
            }
            let isFurther = tokens.is(AwardWords.comma, at: group.upperBound) && tokens[group.upperBound + 1].isNumber
            first = isFurther ? group.upperBound + 1 : (semicolon ?? sentence.upperBound) + 1
        }
        return groups
    }

    func isNamed(_ recipient: Range<Int>) -> Bool {
        actors.mention(startingAt: recipient.lowerBound)?.span.upper == recipient.upperBound
    }

    /// "22 cá nhân".
    func isCounted(at recipient: Int) -> Bool {
        tokens[recipient].isNumber && reader.groupEnd(behind: recipient) != nil
    }
}
