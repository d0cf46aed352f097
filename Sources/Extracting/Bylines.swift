import Vietnamese

/// Finds the authors who sign an article: "Thu Giang", "Trung Hiếu - Đình Phú", "NGỌC MINH (TTXVN)", "T.Hằng", and under them the sources.
///
/// Evidence: the last short sentences hold nothing but names, sources and the marks between them. A given name of two syllables needs no
/// surname there, and "Anh Tú" is no "anh Tú". Leaves: signatures of one word.
struct Bylines {
    let tokens: Tokens
    let cover: Cover
    let places: PlaceGrammar

    /// At most so many sentences from the end may be signed.
    private static let reach = 4
    /// The longest sentence that is taken for a signature.
    private static let longest = 14

    func names() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for sentence in tokens.sentences.suffix(Self.reach).reversed() {
            guard sentence.count <= Self.longest else { break }
            if let signers = signers(sentence) {
                found += signers
            } else if !isSource(sentence) {
                break
            }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// "(Theo TTXVN)", "Theo Đời sống", "Nguồn: ...": what may stand below the author.
    private func isSource(_ sentence: Range<Int>) -> Bool {
        var index = sentence.lowerBound
        while tokens[index].isPunctuation, index < sentence.upperBound { index += 1 }
        return index == sentence.upperBound || tokens.is(PersonNameWords.sources, at: index)
            || cover.end(at: index) == sentence.upperBound
    }

    /// The names of a sentence that is nothing but a signature; nil where it is something else.
    private func signers(_ sentence: Range<Int>) -> [Range<Int>]? {
        if let initials = initials(sentence), initials.count <= 5, cover.isFree(initials) { return [initials] }
        var names: [Range<Int>] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if tokens.is(PersonNameWords.sources, at: index) {
                if !names.isEmpty { return names }
                index += 1
            }
            // "CTV Nhật Minh", "PV Thu Giang".
            if tokens.is(Self.reporters, at: index), tokens[index].isAllCapitals { index += 1 }
            if let end = name(at: index, upTo: sentence.upperBound), !isPaper(index..<end, in: sentence) {
                names.append(index..<end)
                index = end
                if tokens.is(PlaceWords.stop, at: index) { index += 1 }
                continue
            }
            guard !names.isEmpty else { return nil }
            // Behind a name a bracket, a slash or a dash opens what it has been taken from.
            let isMark =
                tokens.is(OrganizationWords.openings, at: index) || tokens.is(PersonNameWords.slashes, at: index)
                || tokens.is(MarkSet.dashes, at: index) && name(at: index + 1, upTo: sentence.upperBound) == nil
                || Self.deeds.longestMatch(in: tokens, at: index)?.end == sentence.upperBound
            if isMark || cover.end(at: index) != nil { return isSentence(index..<sentence.upperBound) ? nil : names }
            guard tokens.is(Self.joints, at: index) || tokens.is(MarkSet.dashes, at: index) else { return nil }
            index += 1
        }
        return names.isEmpty ? nil : names
    }

    /// The end of a name of two to four words, in capitals alone where all its words are Vietnamese.
    private func name(at index: Int, upTo end: Int) -> Int? {
        if let end = initialed(at: index, upTo: end) { return end }
        var run = min(tokens.capitalRun(at: index, limit: 5), end)
        run = (index..<max(index, run)).first { tokens.is(PersonNameWords.sources, at: $0) } ?? run
        let range = index..<run
        guard (2...4).contains(range.count), !isAddressed(range) else { return nil }
        let isCovered = !cover.isFree(range)
        if isCovered || tokens.areAllCapitals(range) {
            guard range.allSatisfy({ isNameSyllable($0) }) || isLastLine(range) else { return nil }
        }
        return isPlace(range, isCovered) ? nil : run
    }

    /// "NHIỆT BĂNG": a pen name in capitals, of which the article's last sentence consists.
    private func isLastLine(_ range: Range<Int>) -> Bool {
        range.count == 2 && tokens.sentences.last == range && cover.isFree(range)
            && range.allSatisfy { tokens[$0].isVietnamese && tokens[$0].length >= 2 }
    }

    /// "Theo Đời Sống": behind "Theo" only words that names are made of are an author's, or what a bracket or a slash follows.
    private func isPaper(_ range: Range<Int>, in sentence: Range<Int>) -> Bool {
        tokens.is(PersonNameWords.sources, at: range.lowerBound - 1) && range.lowerBound > sentence.lowerBound
            && !tokens.is(OrganizationWords.openings, at: range.upperBound)
            && !tokens.is(PersonNameWords.slashes, at: range.upperBound)
            && !range.allSatisfy { isNameSyllable($0) || tokens.is(PersonalNames.unmarkedSurnames, at: $0) }
    }

    /// "Ông Nguyễn Văn Tám": only two words may be a pen name that starts like this.
    private func isAddressed(_ range: Range<Int>) -> Bool {
        range.count > 2 && PostWords.honorifics.longestMatch(in: tokens, at: range.lowerBound) != nil
    }

    /// Whether what follows a name says something of it: "(Giám đốc Sở Y tế) nói rằng …".
    private func isSentence(_ range: Range<Int>) -> Bool { range.lazy.filter { tokens[$0].isLowercase }.count > 4 }

    /// Whether a place stands there: "Hà Nội", but not "Anh Tú" and "Hải An", which are a country and a district elsewhere.
    private func isPlace(_ range: Range<Int>, _ isCovered: Bool) -> Bool {
        guard let place = places.name(in: tokens, at: range.lowerBound) else { return isCovered }
        return place.range.upperBound == range.upperBound && place.units.map(\.isProvince) ?? true
    }

    private func isNameSyllable(_ index: Int) -> Bool {
        tokens.is(PersonalNames.nameSyllables, at: index) || tokens.is(PersonalNames.commonSurnames, at: index)
    }

    /// "T.Hằng", "P. Võ", "N. Hà": an initial and the given name.
    private func initialed(at index: Int, upTo end: Int) -> Int? {
        guard index + 2 < end, tokens[index].isAllCapitals, tokens[index].length == 1,
            tokens.is(PlaceWords.stop, at: index + 1), !tokens[index + 1].spaceBefore,
            tokens[index + 2].isCapitalized, tokens[index + 2].length >= 2,
            tokens[index + 2].isVietnamese, cover.isFree(index..<index + 3)
        else { return nil }
        return index + 3
    }

    /// "T.L": single capitals, and points between them.
    private func initials(_ sentence: Range<Int>) -> Range<Int>? {
        guard sentence.count >= 3, sentence.count <= 6,
            sentence.allSatisfy({
                tokens[$0].isAllCapitals && tokens[$0].length == 1 || tokens.is(PlaceWords.stop, at: $0)
            }),
            tokens[sentence.lowerBound].isWord, tokens.is(PlaceWords.stop, at: sentence.lowerBound + 1)
        else { return nil }
        let end =
            tokens.is(PlaceWords.stop, at: sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
        return sentence.lowerBound..<end
    }

    private static let reporters = SyllableSet("CTV PV BTV")
    /// What the author has done: "MINH ANH thực hiện".
    private static let deeds = Gazetteer<Bool>(
        ["thực hiện", "ghi", "tổng hợp", "lược ghi", "lược dịch", "dịch", "biên dịch", "ghi chép"].map { ($0, true) })
    private static let joints: SyllableSet = [",", "và", "&", "-", "–"]
}
