import Tables
import Vietnamese

/// Fields of work that no list knows, told by where they end: "Phòng Quản lý | hành nghề y dược tư nhân", "Ban Bồi thường | giải phóng mặt bằng
/// | quận Tân Bình", "Trung tâm Chữa bệnh | - Hướng nghiệp".
///
/// Only a field that begins with a capital goes on so, in small words that a sentence does not need, up to the unit or the place that ends the
/// name. Within a post a mark ends it as well.
extension OrganizationGrammar.Reader {
    /// The longest such stretch, in words.
    private static let longest = 8

    mutating func readOpenField() -> Bool {
        guard place == nil, depth == 0, !hasJoinedField, mayHaveOpenField, let next = openFieldEnd else { return false }
        end = next
        lastFieldEnd = next
        hasField = true
        isStrong = true
        return true
    }

    /// Whether the name has begun with a capital behind its head: "Ban Quản lý |", "Ban | Bồi thường".
    private var mayHaveOpenField: Bool {
        guard tokens[headStart].isCapitalized || isInPost, tokens[headEnd].isCapitalized,
            !tokens[headEnd].isAllCapitals,
            [.state, .police, .other].contains(head.kind) || head.kind == .company && isInPost && hasField
        else { return false }
        if end == headEnd {
            let run = tokens.capitalRun(at: end, limit: 4)
            return run - end <= 3 && tokens[run].isLowercase && tokens[run].spaceBefore
                && tokens[run - 1].isVietnamese && !tokens[run - 1].isAllCapitals
                && !OrganizationWords.sentenceStarts.contains(tokens[run - 1].syllable) && !startsPerson(at: end)
                && grammar.heads.longestMatch(in: tokens, at: end) == nil
        }
        return lastFieldEnd == end && !hasName
    }

    /// "Sở Lao động | và Phúc lợi xã hội": one more field of a ministry or an office that no list knows, up to where its small words end.
    mutating func readJoinedField() -> Bool {
        guard allows(.oneField) || head.kind == .state, place == nil, depth == 0, hasField, lastFieldEnd == end,
            tokens[headStart].isCapitalized, tokens.is(OrganizationWords.and, at: end), mayStartField(end + 1)
        else { return false }
        var next = end + 2
        while next < end + 6, tokens[next].sentence == tokens[headStart].sentence, mayGoOn(next),
            tokens[next].isLowercase, !startsUnit(next)
        { next += 1 }
        guard next > end + 2,
            tokens.is(OrganizationWords.and, at: next) || tokens.is(OrganizationWords.clauseWords, at: next)
                || tokens[next].isPunctuation || grammar.places.classWord(in: tokens, at: next) != nil
                || grammar.places.name(in: tokens, at: next) != nil
        else { return false }
        end = next
        lastFieldEnd = next
        hasJoinedField = true
        return true
    }

    /// Whether a unit's name starts at a token: "xã Phú Lâm", not "xã hội".
    private func startsUnit(_ index: Int) -> Bool {
        guard let word = grammar.places.classWord(in: tokens, at: index), word.meaning.isUnit else { return false }
        return !tokens[word.end].isLowercase
    }

    /// Whether a capital starts a field, and neither a body, a post nor a person.
    private func mayStartField(_ index: Int) -> Bool {
        tokens[index].isCapitalized && !tokens[index].isAllCapitals && tokens[index].isVietnamese
            && tokens[index + 1].isLowercase && grammar.heads.longestMatch(in: tokens, at: index) == nil
            && grammar.match(in: tokens, at: index, depth: depth + 1) == nil
            && PostWords.heads.longestMatch(in: tokens, at: index) == nil
            && PostWords.honorifics.longestMatch(in: tokens, at: index) == nil
            && !OrganizationWords.notNames.contains(tokens[index].syllable)
            && grammar.places.classWord(in: tokens, at: index) == nil
    }

    private var openFieldEnd: Int? {
        let start = end == headEnd ? tokens.capitalRun(at: end, limit: 4) : end
        let sentence = tokens[headStart].sentence
        guard end == headEnd || !isOpenFieldEnd(start) else { return nil }
        var next = start
        while next < end + Self.longest, tokens[next].sentence == sentence {
            if next > end, isOpenFieldEnd(next) { return next }
            if tokens.is(OrganizationWords.and, at: next), next > start { next += 1 }
            // "phát triển KCN,": an abbreviation may end the field.
            if tokens[next].isAllCapitals, isInPost, next > start, isOpenFieldEnd(next + 1),
                !tokens.is(OrganizationWords.romanNumbers, at: next),
                grammar.heads.longestMatch(in: tokens, at: next) == nil
            {
                return next + 1
            }
            guard mayGoOn(next) else { return nil }
            next += 1
        }
        return nil
    }

    /// Whether a word may belong to a field: none that a sentence, a list or another name needs.
    private func mayGoOn(_ index: Int) -> Bool {
        (tokens[index].isLowercase || startsWord(index)) && !tokens.is(OrganizationWords.clauseWords, at: index)
            && !tokens.is(OrganizationWords.and, at: index) && !tokens.is(OrganizationWords.termWords, at: index)
            && !tokens.is(PostWords.plurals, at: index)
            && !tokens.is(PlaceWords.languageWords, at: index)
            && OrganizationWords.clauseVerbs.longestMatch(in: tokens, at: index) == nil
            && SpeechWords.verbs.longestMatch(in: tokens, at: index) == nil
            && PostWords.honorifics.longestMatch(in: tokens, at: index) == nil
    }

    /// "Ủy ban Công tác | Đặc biệt": a capital that starts no name and no other body.
    private func startsWord(_ index: Int) -> Bool {
        isInPost && tokens[index].isCapitalized && !tokens[index].isAllCapitals && tokens[index + 1].isLowercase
            && tokens[index].isVietnamese
            && !OrganizationWords.sentenceStarts.contains(tokens[index].syllable)
            && PostWords.heads.longestMatch(in: tokens, at: index) == nil
            && PostWords.honorifics.longestMatch(in: tokens, at: index) == nil
            && grammar.heads.longestMatch(in: tokens, at: index) == nil
    }

    /// "Trung tâm Chữa bệnh | - Hướng nghiệp | - Lao động": a dash, and one more field that no list needs to know.
    mutating func readDashedField() -> Bool {
        guard place == nil, depth == 0, [.state, .other, .school].contains(head.kind), end > headEnd,
            tokens[headEnd].isCapitalized, tokens[end - 1].isLowercase || lastFieldEnd == end,
            tokens.is(MarkSet.dashes, at: end), tokens[end].spaceBefore == tokens[end + 1].spaceBefore,
            tokens[end + 1].isCapitalized, !tokens[end + 1].isAllCapitals,
            tokens[end + 1].sentence == tokens[headStart].sentence, tokens[end + 2].isLowercase,
            PostWords.heads.longestMatch(in: tokens, at: end + 1) == nil,
            PostWords.honorifics.longestMatch(in: tokens, at: end + 1) == nil,
            grammar.heads.longestMatch(in: tokens, at: end + 1) == nil,
            !OrganizationWords.sentenceStarts.contains(tokens[end + 1].syllable)
        else { return false }
        var next = end + 2
        while next < end + 6, tokens[next].isLowercase, tokens[next].sentence == tokens[headStart].sentence,
            !tokens.is(OrganizationWords.clauseWords, at: next), grammar.places.classWord(in: tokens, at: next) == nil
        { next += 1 }
        guard
            tokens[next].sentence != tokens[headStart].sentence || tokens.is(OrganizationWords.nameEnds, at: next)
                || grammar.places.classWord(in: tokens, at: next)?.meaning.isUnit == true
                || tokens[next].isCapitalized && grammar.places.name(in: tokens, at: next) != nil
        else { return false }
        end = next
        lastFieldEnd = next
        hasField = true
        isStrong = true
        return true
    }

    /// Whether a unit or a place that ends the name starts at a token, or what ends a post.
    private func isOpenFieldEnd(_ index: Int) -> Bool {
        if let unit = grammar.places.classed(in: tokens, at: index), unit.classWord?.isUnit == true { return true }
        if let word = grammar.places.classWord(in: tokens, at: index), word.meaning.isUnit, word.meaning != .hamlet {
            return !tokens[word.end].isLowercase
        }
        if let name = grammar.places.name(in: tokens, at: index), tokens[index].isCapitalized {
            return name.units?.isProvince == true || name.world == .country || name.world == .vietnam
        }
        // "Ban Công tác đặc biệt | Chính phủ Lào": the body to which it belongs.
        if allows(.body), tokens[index].isCapitalized, tokens[index].spaceBefore,
            let body = grammar.match(in: tokens, at: index, depth: depth + 1),
            [.state, .party, .military].contains(body.kind)
        {
            return true
        }
        guard isInPost else { return false }
        if tokens.is(OrganizationWords.nameEnds, at: index) { return true }
        return tokens.is(PersonalNames.majorSurnames, at: index) && tokens.capitalRun(at: index, limit: 5) - index >= 2
    }
}
