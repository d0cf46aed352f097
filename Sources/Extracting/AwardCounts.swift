import Tables
import Vietnamese

/// Recipients whom a number counts: "31 tập thể", "15% số hộ", "5 cán bộ Công an huyện A".
extension RecipientReader {
    /// "31 tập thể", "**5 cá nhân** thuộc đội A".
    func counted(at start: Int, _ sentence: Range<Int>) -> Item? {
        var first = start
        if AwardWords.about.contains(tokens[first].syllable) { first += 1 }
        var number = first
        while isThousands(number + 1) { number += 2 }
        guard tokens[number].isNumber, let noun = groupEnd(behind: number) else { return nil }
        // "hai lão thành cách mạng A và B": the names tell who.
        if titled(at: number + 1, sentence) != nil { return nil }
        let name = withHome(noun, sentence)
        let end = max(name, phraseEnd(start, sentence))
        return Item(name: first..<name, end: end, isQualified: end > name)
    }

    /// The group that a number at a token counts, with its home: "5 cán bộ Công an huyện A".
    func group(at number: Int, _ sentence: Range<Int>) -> Range<Int>? { counted(at: number, sentence)?.name }

    /// Past the body or place that follows a group: "3 bác sĩ **Bệnh viện A**", "9 người dân **ở thôn 11 xã B**".
    func withHome(_ end: Int, _ sentence: Range<Int>) -> Int {
        if let body = actors.mention(startingAt: end), body.kind == .organization { return body.span.upper }
        var last = tokens.is(AwardWords.home, at: end) ? end + 1 : end
        while let place = actors.mention(startingAt: last), place.kind == .place,
            place.span.upper <= sentence.upperBound
        {
            last = place.span.upper
        }
        return last > end + 1 ? last : end
    }

    /// The full stop of "1.782".
    func isThousands(_ mark: Int) -> Bool {
        tokens[mark].isPunctuation && tokens[mark - 1].isNumber && tokens[mark + 1].isNumber
            && !tokens[mark + 1].spaceBefore
    }

    /// The end of what a number counts, with what tells its kind, before what it has done and whose it is: "5 **hộ gia đình văn hóa** của
    /// xã", "214 **tập thể, cá nhân** có công"; nil where it counts neither people nor bodies.
    func groupEnd(behind number: Int) -> Int? {
        let start = tokens.is(AwardWords.percent, at: number + 1) ? number + 2 : number + 1
        guard var end = AwardWords.groups.longestMatch(in: tokens, at: start)?.end else { return nil }
        let limit = min(start + 8, tokens.sentence(of: number).upperBound)
        while end < limit {
            let isJoint = AwardWords.joints.contains(tokens[end].syllable)
            if isJoint, let further = AwardWords.groups.longestMatch(in: tokens, at: end + 1) {
                end = further.end
            } else if let home = actors.mention(startingAt: end), home.kind != .person {
                break
            } else if tokens[end].isLowercase, !isJoint, !AwardWords.groupStops.contains(tokens[end].syllable) {
                end += 1
            } else {
                break
            }
        }
        return end
    }
}
