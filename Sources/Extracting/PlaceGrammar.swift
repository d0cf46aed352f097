import Tables
import Vietnamese

/// Reads place names: a class word with a name ("huyện Tân Kỳ", "đường Lê Lợi"), or a name that is known by itself ("Nghệ An").
///
/// A class, as `OrganizationGrammar` is.
final class PlaceGrammar: Sendable {
    /// What a class word says of the place that it names.
    enum Class: Sendable, Hashable {
        case province, city, district, urbanDistrict, town, commune, ward, township, zone
        /// Below the commune: hamlet, village, street block.
        case hamlet
        /// Everything that people or nature have made.
        case feature
        /// A line of traffic, which is no place; its ends are: "tuyến Bến Thành - Suối Tiên".
        case route
        /// Features whose name may join two ends: "cao tốc Hà Nội - Hải Phòng".
        case line

        var isUnit: Bool { self != .feature && self != .line && self != .route }
    }

    struct Match: Sendable {
        var range: Range<Int>
        /// Where the name without its class word starts.
        var nameStart: Int
        var classWord: Class?
        var units: OfficialUnits.Match?
        var world: WorldPlaces.Kind?
        /// Whether the name is that of somebody with titles, whose bodies and posts are no names of their own there.
        var isDedicated = false
    }

    let units = OfficialUnits.all
    let world = WorldPlaces.all
    private let classes = PlaceWords.classes
    private let stateForms = PlaceWords.stateForms
    private let people = PlaceWords.people

    /// Where a place may start, with a class word or a name.
    var starts: Starts { Starts().or(classes).or(PlaceWords.smallStarts).orCapitals() }

    /// The place that starts at a token with its class word, or with a name known by itself.
    func match(in tokens: Tokens, at index: Int) -> Match? {
        classed(in: tokens, at: index) ?? name(in: tokens, at: index)
    }

    /// The class word at a token, in any case.
    func classWord(in tokens: Tokens, at index: Int) -> (end: Int, meaning: Class)? {
        classes.longestMatch(in: tokens, at: index).map { ($0.end, $0.payload) }
    }

    /// A class word with its name.
    func classed(in tokens: Tokens, at index: Int) -> Match? {
        guard let word = classWord(in: tokens, at: index), tokens[word.end].sentence == tokens[index].sentence,
            PlaceWords.compounds.longestMatch(in: tokens, at: index - 1) == nil,
            word.end > index + 1 || !tokens[index].isCapitalized || !tokens.is(PlaceWords.nameSyllables, at: index)
        else { return nil }
        if let fixed = world.longestMatch(in: tokens, at: index), fixed.end > word.end, fixed.payload == .vietnam,
            tokens[fixed.end - 1].isCapitalized
        {
            let known = units.longestMatch(in: tokens, at: index)
            return Match(
                range: index..<fixed.end, nameStart: index, classWord: nil,
                units: known?.end == fixed.end ? known : nil, world: .vietnam)
        }
        // "đường Quốc lộ 18A", "đường ĐT 762": the name is the second word's.
        if word.meaning == .feature, let second = classWord(in: tokens, at: word.end), second.meaning == .line,
            tokens[word.end].isCapitalized, second.end - word.end >= 2 || tokens[word.end].isAllCapitals
        {
            guard tokens[word.end].isAllCapitals, let end = nameEnd(in: tokens, at: second.end, of: .line) else {
                return nil
            }
            return Match(range: index..<end, nameStart: second.end, classWord: .line, units: nil, world: nil)
        }
        // "khu di tích Hoàng thành Thăng Long".
        if word.meaning == .feature, tokens[word.end].isCapitalized,
            let second = classWord(in: tokens, at: word.end), second.end - word.end >= 2, second.meaning == .feature,
            let end = nameEnd(in: tokens, at: second.end, of: .feature)
        {
            return Match(range: index..<end, nameStart: second.end, classWord: .feature, units: nil, world: nil)
        }
        if word.meaning == .feature, let end = dedicatee(in: tokens, behind: word.end) {
            return Match(
                range: index..<end, nameStart: word.end, classWord: .feature, units: nil, world: nil, isDedicated: true)
        }
        let start = pastModifiers(in: tokens, index..<word.end, word.meaning)
        guard
            let end = nameEnd(in: tokens, at: start, of: word.meaning) ?? seatEnd(in: tokens, from: word.end, at: start)
        else { return nil }
        let known = units.longestMatch(in: tokens, at: start)
        return Match(
            range: (word.meaning == .route ? start : index)..<end, nameStart: start, classWord: word.meaning,
            units: known?.end == end ? known : nil,
            world: nil)
    }

    /// A name that is known without a class word: provinces, districts, countries, cities and regions of the world.
    func name(in tokens: Tokens, at index: Int, districts: Bool = true) -> Match? {
        guard tokens[index].isCapitalized || tokens.is(PlaceWords.smallStarts, at: index) else { return nil }
        let known = units.longestMatch(in: tokens, at: index)
            .flatMap { $0.isProvince || (districts && $0.isDistrict) ? $0 : nil }
        let other = world.longestMatch(in: tokens, at: index)
        let state = stateName(in: tokens, at: index)
        guard known != nil || other != nil || state != nil, people.longestMatch(in: tokens, at: index) == nil else {
            return nil
        }
        if let country = state, country > max(known?.end ?? 0, other?.end ?? 0) {
            return Match(range: index..<country, nameStart: index, classWord: nil, units: nil, world: .country)
        }
        let end = max(known?.end ?? 0, other?.end ?? 0)
        guard end > index, isWritten(tokens, index..<end, as: other?.payload) else { return nil }
        return Match(
            range: index..<end, nameStart: index, classWord: nil, units: known?.end == end ? known : nil,
            world: other?.end == end ? other?.payload : nil)
    }

    /// "Cộng hòa Hồi giáo Iran", "Vương quốc Bỉ": the words for the form of a state before its name.
    private func stateName(in tokens: Tokens, at index: Int) -> Int? {
        guard stateForms.mayMatch(in: tokens, at: index), tokens.is(PlaceWords.stateStarts, at: index),
            tokens[index].isCapitalized
        else { return nil }
        var end = index
        while let form = stateForms.longestMatch(in: tokens, at: end) { end = form.end }
        guard end > index, tokens[end].isCapitalized, tokens[end].sentence == tokens[index].sentence,
            let country = world.longestMatch(in: tokens, at: end), country.payload == .country,
            tokens.areCapitalized(end..<country.end)
        else { return nil }
        return country.end
    }

    /// Names have capitals; only "miền Trung" and "châu Á" may start without.
    private func isWritten(_ tokens: Tokens, _ range: Range<Int>, as kind: WorldPlaces.Kind?) -> Bool {
        if tokens[range.lowerBound].isCapitalized {
            // "Cộng hòa Séc": the words for the form of a state have one capital between them.
            return tokens.areCapitalized(range) || kind == .region || kind == .vietnam || kind == .building
                || range.count >= 3 && tokens[range.upperBound - 1].isCapitalized
        }
        guard kind == .region || kind == .vietnam, range.count > 1 else { return false }
        return tokens[range.upperBound - 1].isCapitalized
    }

    /// "Đức Trí", "Anh Thơ": a country whose name goes on as a person's, where a second Vietnamese capital is no surname.
    func startsGivenName(in tokens: Tokens, at index: Int) -> Bool {
        let next = tokens[index + 1]
        return tokens.is(PlaceWords.ambiguousCountries, at: index) && next.isCapitalized && next.spaceBefore
            && next.sentence == tokens[index].sentence && tokens.is(PersonalNames.nameSyllables, at: index + 1)
            && !tokens.is(PersonalNames.majorSurnames, at: index + 1)
            && (name(in: tokens, at: index + 1) == nil
                || tokens.is(PlaceWords.pronounCountry, at: index)
                    && tokens.is(PlaceWords.ambiguousCountries, at: index + 1))
    }

    /// The end of the name that follows a class word.
    private func nameEnd(in tokens: Tokens, at start: Int, of meaning: Class) -> Int? {
        // "quốc lộ số 3", "đường số 7"; not "biển số 65".
        if tokens.is(PlaceWords.numberWord, at: start), tokens[start + 1].isNumber, tokens[start + 1].length <= 3,
            tokens.is(PlaceWords.numberedWays, at: start - 1)
        {
            return start + 2
        }
        if tokens[start].isNumber, meaning != .province, meaning != .city, meaning != .town {
            return numberEnd(in: tokens, at: start, of: meaning)
        }
        if meaning == .feature, let unit = classWord(in: tokens, at: start)?.meaning, unit.isUnit,
            tokens.is(PlaceWords.graded, at: start - 1), let seat = classed(in: tokens, at: start)
        {
            return seat.range.upperBound
        }
        if meaning == .feature, let grade = PlaceWords.grades.longestMatch(in: tokens, at: start) {
            return tokens.is(PlaceWords.graded, at: start - 1) ? grade.end : nil
        }
        // "đền Thánh mẫu Thượng Ngàn", "đường Đại tướng Lê Trọng Tấn": whom the place is named after has a title.
        if meaning == .feature, tokens[start].isCapitalized,
            let title = PlaceWords.titles.longestMatch(in: tokens, at: start), tokens[title.end].isCapitalized
        {
            return tokens.capitalRun(at: title.end, limit: 4)
        }
        let run = tokens.capitalRun(at: start, limit: 5)
        guard run > start else { return nil }
        let known = units.longestMatch(in: tokens, at: start).flatMap {
            tokens.areCapitalized(start..<$0.end) ? $0 : nil
        }
        if meaning.isUnit {
            if let known, isPlausible(known, for: meaning), !isHalf(known, of: start..<run, in: tokens, meaning) {
                return pastNumber(in: tokens, at: known.end, of: meaning)
            }
            if let other = world.longestMatch(in: tokens, at: start), tokens.areCapitalized(start..<other.end) {
                return other.end
            }
            return freeUnitName(in: tokens, start..<run, of: meaning)
                .map { pastNumber(in: tokens, at: $0, of: meaning) }
        }
        let end = featureName(in: tokens, start..<run, of: meaning)
        // "vườn quốc gia Phong Nha - Kẻ Bàng": a known name of two parts.
        if let end, meaning == .feature, let other = world.longestMatch(in: tokens, at: start), other.end > end,
            tokens.areCapitalized(start..<other.end)
        {
            return other.end
        }
        return end
    }

    /// "thôn Đông Duệ": a unit below the district that no list knows may begin as one that a list does.
    private func isHalf(_ known: OfficialUnits.Match, of run: Range<Int>, in tokens: Tokens, _ meaning: Class) -> Bool {
        guard meaning == .hamlet || meaning == .commune, known.end < run.upperBound, run.count <= 3 else {
            return false
        }
        return !tokens.is(PersonalNames.commonSurnames, at: known.end) && name(in: tokens, at: known.end) == nil
            && classWord(in: tokens, at: known.end) == nil && !tokens[known.end].isAllCapitals
    }

    private func isPlausible(_ known: OfficialUnits.Match, for meaning: Class) -> Bool {
        switch meaning {
        case .province: known.isProvince
        case .city: known.isProvince || known.isDistrict
        default: true
        }
    }

    /// A unit's name that no list knows: up to three words, and no person's name.
    private func freeUnitName(in tokens: Tokens, _ run: Range<Int>, of meaning: Class) -> Int? {
        // A province of another country: "tỉnh Hama".
        if meaning == .province && tokens[run.lowerBound].isVietnamese
            || tokens.is(PlaceWords.stop, at: run.lowerBound - 1) && tokens[run.lowerBound - 2].length == 1
        {
            return nil
        }
        if tokens.is(PersonalNames.commonSurnames, at: run.lowerBound) { return nil }
        if tokens.areAllCapitals(run), run.count == 1 { return nil }
        // "cống của TP. Cọc khoan": the sentence ends with the abbreviation.
        if run.count == 1, tokens.is(PlaceWords.stop, at: run.lowerBound - 1), tokens[run.upperBound].isLowercase {
            return nil
        }
        if PlaceWords.notNames.contains(tokens[run.lowerBound].syllable) { return nil }
        return min(run.upperBound, tokens.capitalRun(at: run.lowerBound, limit: 3))
    }
}
