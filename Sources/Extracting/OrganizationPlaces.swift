import Tables
import Vietnamese

/// The units and places in a body's name: its level, its land, what it manages and where it sits.
extension OrganizationGrammar.Reader {
    mutating func readUnit() -> Bool {
        guard let word = grammar.places.classWord(in: tokens, at: end), word.meaning.isUnit else { return false }
        if let unit = grammar.places.classed(in: tokens, at: end) {
            if unit.classWord == .hamlet, tokens[end].isCapitalized { return false }
            end = unit.range.upperBound
            place = unit
            isStrong = true
        } else {
            // "Sở Y tế | tỉnh này" points back to a unit.
            if tokens[word.end].isLowercase, tokens.is(PostWords.demonstratives, at: word.end), hasField {
                return false
            }
            guard word.meaning != .hamlet, tokens[end].length > 1, place == nil || place?.world == .country else {
                return false
            }
            if tokens[end].isCapitalized, tokens[end + 1].isCapitalized, !tokens[end].isAllCapitals,
                end + 1 < word.end
            {
                return false
            }
            end = tokens.is(PlaceWords.stop, at: word.end - 1) ? word.end - 1 : word.end
            // "công an quận": in small letters too a body that the article has fixed.
            isStrong = isStrong || head.kind == .police || head.kind != .school && tokens[headStart].isAllCapitals
        }
        level = level ?? OrganizationGrammar.level(of: word.meaning)
        return true
    }

    mutating func readPlace() -> Bool {
        // "Quốc hội | nước Cộng hòa Ba Lan".
        if end == headEnd, head.level == .central, tokens.is(OrganizationWords.countryWord, at: end),
            let country = grammar.places.name(in: tokens, at: end + 1), country.world == .country
        {
            end = country.range.upperBound
            place = country
            isStrong = true
            return true
        }
        guard let name = grammar.places.name(in: tokens, at: end), tokens[end].isCapitalized || hasField else {
            return readDistrict()
        }
        // "Huyện ủy Mộc Châu | Hà Trung Chiến": behind its place a party's body has ended.
        if head.kind == .party, place != nil, end == place?.range.upperBound { return false }
        if startsPerson(at: end), !isFollowedByPerson(at: name.range.upperBound) { return false }
        // "Sở Y tế Đồng Nai | Viên Hồng Sơn": behind its place a name that goes on as a person's.
        if place != nil, name.range.count == 1, grammar.places.startsGivenName(in: tokens, at: end) { return false }
        if isBrand(name) { return false }
        if allows(.name), !hasName, name.range.count == 1, !isFollowedByPerson(at: name.range.upperBound),
            tokens.capitalRun(at: end, limit: 5) > name.range.upperBound
        {
            return false
        }
        end = name.range.upperBound
        place = place ?? name
        isStrong = isStrong || hasField || head.kind == .party || head.kind == .police
        // "cổng thông tin điện tử Hà Nam": a head of so many words is no other word.
        if head.kind == .press, headEnd - headStart >= 3 { isStrong = true }
        // "bệnh viện Vân Đồn" is one, "các bệnh viện Hà Nội" are many.
        if head.kind == .hospital, !tokens.is(PostWords.plurals, at: headStart - 1) { isStrong = true }
        while tokens.is(MarkSet.dashes, at: end), let next = grammar.places.name(in: tokens, at: end + 1),
            next.world != nil
        { end = next.range.upperBound }
        return true
    }

    /// "Công ty TNHH **Hạ Long** Biển Ngọc": a place with which a company's own name starts.
    private func isBrand(_ name: PlaceGrammar.Match) -> Bool {
        guard head.kind == .company, end == headEnd, name.range.count > 1, tokens[name.range.upperBound].isVietnamese,
            tokens[name.range.upperBound].spaceBefore
        else { return false }
        let stop = tokens.capitalRun(at: end, limit: 6)
        return stop >= name.range.upperBound + 2 && !tokens.areAllCapitals(name.range.upperBound..<stop)
            && !(name.range.upperBound..<stop).contains {
                startsPerson(at: $0) || PostWords.heads.longestMatch(in: tokens, at: $0) != nil
                    || OrganizationWords.sentenceStarts.contains(tokens[$0].syllable)
                    || OrganizationWords.notNames.contains(tokens[$0].syllable)
            } && grammar.places.name(in: tokens, at: name.range.upperBound)?.units?.isProvince != true
    }

    /// "Huyện ủy Chư Lung": the name of a district that no list knows, unless it may be a person's.
    private mutating func readDistrict() -> Bool {
        guard head.kind == .party, head.level == .district, end == headEnd, tokens[end].isCapitalized,
            !tokens[end].isAllCapitals, !tokens.is(PersonalNames.commonSurnames, at: end),
            !tokens.is(PersonalNames.rareSurnames, at: end), !tokens.is(PersonalNames.highlandInitials, at: end),
            PostWords.heads.longestMatch(in: tokens, at: end) == nil
        else { return false }
        let run = tokens.capitalRun(at: end, limit: 6)
        let stop = (end + 1..<run).first { startsPerson(at: $0) } ?? run
        guard (2...3).contains(stop - end) else { return false }
        end = stop
        hasName = true
        return true
    }

    /// "Ban Quản lý | khu di tích Đền Trúc", "Ban Quản lý dự án | đường cao tốc Hà Nội - Lào Cai".
    mutating func readManaged() -> Bool {
        guard place == nil, !hasName, tokens[headStart].isCapitalized,
            let site = grammar.places.classed(in: tokens, at: end),
            site.classWord == .feature || site.classWord == .line, site.nameStart > site.range.lowerBound
        else { return false }
        end = site.range.upperBound
        hasName = true
        isStrong = true
        return true
    }

    mutating func readSeat() -> Bool {
        // What has a field of its own has its country in its name, but not where it lies: "Trung tâm Dữ liệu tại | Vinh".
        let isAbroad =
            tokens.is(OrganizationWords.abroad, at: end) && head.kind == .state && place?.world == .country
        guard end > headEnd || head.kind == .court, isAbroad || tokens.is(OrganizationWords.seatWords, at: end),
            let name = grammar.places.match(in: tokens, at: end + 1),
            !hasField && !isAbroad || name.world == .country || name.world == .vietnam && !isAbroad
        else { return false }
        end = name.range.upperBound
        place = place ?? name
        return true
    }

    private func isFollowedByPerson(at index: Int) -> Bool {
        tokens[index].isCapitalized && tokens.is(PersonalNames.commonSurnames, at: index)
    }
}
