import Tables
import Vietnamese

/// What completes a post: modifiers, fields, the body that it leads, units and places.
extension PostGrammar {
    struct Complement {
        var end: Int
        /// Whether a body, a unit or a place: behind it stand no more fields.
        var closes: Bool
        var body: Range<Int>?
    }

    func complement(of match: Match, in tokens: Tokens, at index: Int, isOpen: Bool) -> Complement? {
        guard tokens[index].isWord || tokens[index].isNumber else { return nil }
        let body = organizations.match(in: tokens, at: index, inPost: true)
        if isOpen, body == nil, let modifier = modifiers.longestMatch(in: tokens, at: index) {
            return Complement(end: modifier.end, closes: false)
        }
        if let body { return Complement(end: body.range.upperBound, closes: true, body: body.range) }
        if isOpen, let bare = bareBodies.longestMatch(in: tokens, at: index),
            (fields.longestMatch(in: tokens, at: index)?.end ?? 0) <= bare.end, !startsName(tokens, at: index)
        {
            return Complement(end: bare.end, closes: tokens[index].isCapitalized)
        }
        if let unit = unit(in: tokens, at: index) { return Complement(end: unit, closes: true) }
        if let place = place(in: tokens, at: index, of: match) { return Complement(end: place, closes: true) }
        if isOpen, let field = field(in: tokens, at: index, of: match) { return Complement(end: field, closes: false) }
        return group(in: tokens, at: index, of: match) ?? company(in: tokens, at: index, of: match)
    }

    private func place(in tokens: Tokens, at index: Int, of match: Match) -> Int? {
        guard let place = organizations.places.name(in: tokens, at: index), isPlaceHere(tokens, place, match) else {
            return nil
        }
        var end = place.range.upperBound
        while tokens.is(MarkSet.dashes, at: end), let next = organizations.places.name(in: tokens, at: end + 1) {
            end = next.range.upperBound
        }
        return end
    }

    private func field(in tokens: Tokens, at index: Int, of match: Match) -> Int? {
        guard let field = fields.longestMatch(in: tokens, at: index), isFieldHere(tokens, at: index, match) else {
            return nil
        }
        var end = field.end
        while tokens.is(PostWords.and, at: end), let next = fields.longestMatch(in: tokens, at: end + 1) {
            end = next.end
        }
        return end
    }

    /// "lớp 8A3", "khóa XIV", "tại Việt Nam", "của Quốc hội".
    private func group(in tokens: Tokens, at index: Int, of match: Match) -> Complement? {
        if tokens.is(PostWords.classWords, at: index), tokens[index + 1].isNumber {
            return Complement(end: classEnd(in: tokens, at: index + 1), closes: false)
        }
        if tokens[index].isNumber, tokens.is(PostWords.classWords, at: index - 1) {
            return Complement(end: classEnd(in: tokens, at: index), closes: false)
        }
        if tokens.is(PostWords.seatWords, at: index), match.isComplete || match.head == .post,
            let place = organizations.places.name(in: tokens, at: index + 1)
        {
            return Complement(end: place.range.upperBound, closes: true)
        }
        let owner = tokens.is(PostWords.belonging, at: index) ? index + 1 : index
        if tokens.is(PostWords.ownerWords, at: owner), tokens[owner + 1].isCapitalized {
            if let body = organizations.match(in: tokens, at: owner + 1) {
                return Complement(end: body.range.upperBound, closes: true, body: body.range)
            }
            // "chuyên viên thuộc Sở": the body that the article has named.
            if let bare = bareBodies.longestMatch(in: tokens, at: owner + 1), !startsName(tokens, at: owner + 1) {
                return Complement(end: bare.end, closes: true)
            }
        }
        return nil
    }

    /// The body whose first word is the last of the head: "Trưởng | phòng Bảo vệ Chính trị", "Phó Trưởng | ban Tổ chức".
    func bodyWithinHead(in tokens: Tokens, _ head: Range<Int>) -> Range<Int>? {
        guard head.count > 1 else { return nil }
        for start in head.dropFirst() {
            if let body = organizations.match(in: tokens, at: start, inPost: true),
                body.range.upperBound > head.upperBound
            {
                return body.range
            }
        }
        return nil
    }

    private func unit(in tokens: Tokens, at index: Int) -> Int? {
        guard let word = organizations.places.classWord(in: tokens, at: index), word.meaning.isUnit else { return nil }
        if let unit = organizations.places.classed(in: tokens, at: index) { return unit.range.upperBound }
        guard word.meaning != .hamlet || tokens[index].isLowercase && !tokens.matches(PostWords.organizing, at: index)
        else { return nil }
        return tokens.is(PlaceWords.stop, at: word.end - 1) ? word.end - 1 : word.end
    }

    /// A place belongs to a post unless a person's name starts there.
    private func isPlaceHere(_ tokens: Tokens, _ place: PlaceGrammar.Match, _ match: Match) -> Bool {
        guard tokens[place.range.lowerBound].isCapitalized else { return match.isComplete }
        if place.range.count == 1, organizations.places.startsGivenName(in: tokens, at: place.range.lowerBound) {
            return false
        }
        let run = tokens.capitalRun(at: place.range.lowerBound, limit: 6)
        guard run > place.range.upperBound else { return true }
        let rest = place.range.upperBound
        if tokens.is(PersonalNames.commonSurnames, at: rest) || tokens.is(PersonalNames.rareSurnames, at: rest) {
            return run - rest >= 2
        }
        // A country may stand before a foreign name: "Tổng thống Mỹ Donald Trump".
        return place.world == .country || place.world == .city || place.world == .region
    }

    /// "tài xế Đoàn Thanh Hải": what could be a body is a surname.
    private func startsName(_ tokens: Tokens, at index: Int) -> Bool {
        tokens[index].isCapitalized && tokens[index + 1].isCapitalized && !tokens[index + 1].isAllCapitals
            && tokens.is(PersonalNames.commonSurnames, at: index)
    }

    private func isFieldHere(_ tokens: Tokens, at index: Int, _ match: Match) -> Bool {
        if tokens[index].isCapitalized, tokens.is(PersonalNames.commonSurnames, at: index) { return false }
        return tokens[index].isCapitalized || match.head == .role || tokens[index - 1].isLowercase
            || match.head == .leading
    }

    private func classEnd(in tokens: Tokens, at index: Int) -> Int {
        var end = index + 1
        while tokens[end].isNumber || tokens[end].isAllCapitals, !tokens[end].spaceBefore { end += 1 }
        return end
    }
}
