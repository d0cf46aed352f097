import Vietnamese

/// Reads the words in an author's place: labels, what reporters are, addresses.
enum BylineText {
    // MARK: Lines

    /// The lines of a text; a part that is a label, or a mark between names, goes on with the next one.
    static func lines(of text: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for part in text.split(separator: 0x0A) {
            let part = PageMetadata.trimmed(part)
            guard let first = part.first else { continue }
            if let last = lines.last, goesOn(last) || joints.contains(first) || isConjunction(part) {
                lines[lines.count - 1] += (first == UInt8(ascii: ",") ? [] : [0x20]) + part
            } else {
                lines.append(part)
            }
        }
        return lines
    }

    private static func goesOn(_ line: [UInt8]) -> Bool {
        guard let last = line.last else { return false }
        return last == UInt8(ascii: ":") || joints.contains(last) || line.suffix(4).elementsEqual(" và".utf8)
            || isConjunction(line) || line.suffix(4).elementsEqual(" and".utf8)
            || beginsAsLabels(line[...]) && labelTokenCount(Tokens(line, paragraphs: [0..<line.count])) == wholeLine
    }

    private static func isConjunction(_ part: [UInt8]) -> Bool {
        ["và", "and"].contains {
            part.starts(with: $0.utf8) && (part.count == $0.utf8.count || part[$0.utf8.count] == 0x20)
        }
    }

    /// True for what stands between the names of those who wrote together.
    static func isJoint(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { $0 == 0x20 || joints.contains($0) } }

    private static let joints = Array(",-–—&/".utf8)

    // MARK: Labels

    /// Where the name behind a label such as `Bài, ảnh:` or `Đăng bởi` begins; nil where the label is a picture's.
    static func labelEnd(of line: ArraySlice<UInt8>) -> Int? {
        guard line.contains(UInt8(ascii: ":")) || beginsAsLabels(line) else { return line.startIndex }
        let tokens = Tokens(Array(line), paragraphs: [0..<line.count])
        let count = min(labelTokenCount(tokens), tokens.count)
        guard count > 0 else { return line.startIndex }
        if (0..<count).allSatisfy({ !tokens[$0].isWord || tokens.is(pictureWords, at: $0) }) { return nil }
        return count < tokens.count ? line.startIndex + Int(tokens[count].start) : line.endIndex
    }

    /// True for the first letters of labels, or where a colon stands: a look that most lines need no more than.
    static func mayBeLabelled(_ line: [UInt8]) -> Bool {
        line.prefix(60).contains(UInt8(ascii: ":")) || beginsAsLabels(line[...])
    }

    /// True where the first letters are those of a label that needs no colon.
    private static func beginsAsLabels(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.drop { $0 == 0x20 }
        let (first, second) = (line.first ?? 0, line.dropFirst().first ?? 0)
        return switch first | 0x20 {
        // tác, theo
        case UInt8(ascii: "t"): second >= 0x80 || [UInt8(ascii: "a"), UInt8(ascii: "h")].contains(second | 0x20)
        // người
        case UInt8(ascii: "n"): second | 0x20 == UInt8(ascii: "g")
        // viết
        case UInt8(ascii: "v"): second | 0x20 == UInt8(ascii: "i")
        // gửi, bởi, by; their marks may stand behind the letters
        case UInt8(ascii: "g"): second >= 0x80 || second | 0x20 == UInt8(ascii: "u")
        case UInt8(ascii: "b"): second >= 0x80 || [UInt8(ascii: "o"), UInt8(ascii: "y")].contains(second | 0x20)
        // written, posted, published, author
        case UInt8(ascii: "w"): second | 0x20 == UInt8(ascii: "r")
        case UInt8(ascii: "p"): [UInt8(ascii: "o"), UInt8(ascii: "u")].contains(second | 0x20)
        case UInt8(ascii: "a"): second | 0x20 == UInt8(ascii: "u")
        // được, đăng, and whatever else is no ASCII
        default: first >= 0x80
        }
    }

    /// What a label says of the line that begins with it; nil where the line has none.
    static func labelledKind(of line: [UInt8]) -> Byline.Candidate.Kind? {
        let tokens = Tokens(line, paragraphs: [0..<line.count])
        let count = labelTokenCount(tokens)
        guard count > 0, count < tokens.count else { return nil }
        let isAuthor = !tokens.is(according, at: 0) && phrases.contains { tokens.matches($0, at: 0) }
        return isAuthor ? .said : .labelled
    }

    /// How many tokens of a line are its label.
    private static func labelTokenCount(_ tokens: Tokens) -> Int {
        if let phrase = phrases.first(where: { tokens.matches($0, at: 0) }) {
            if phrase.count == tokens.count { return wholeLine }
            return tokens.is(colon, at: phrase.count) ? phrase.count + 1 : phrase.count
        }
        let count = tokens.prefix { labelWords.contains($0.syllable) || $0.isPunctuation && $0.syllable != colon }.count
        return count > 0 && tokens.is(colon, at: count) ? count + 1 : 0
    }

    /// More tokens than any line has.
    private static let wholeLine = Int.max
    private static let colon: Syllable = ":"
    private static let according = Syllable("theo")
    /// The longer first.
    private static let phrases: [Phrase] = [
        "tác giả bài viết", "tác giả", "người viết", "người đăng", "được gửi bởi", "được đăng bởi", "được viết bởi",
        "viết bởi", "gửi bởi", "đăng bởi", "bởi", "theo", "written by", "posted by", "published by", "by", "author",
    ]
    private static let labelWords = SyllableSet(
        """
        tin bài ảnh và tác giả người viết đăng gửi thực hiện video clip đồ họa nội dung biên soạn tập dịch theo phóng viên nhóm pv ctv btv \
        nhà báo nguồn hình minh tư liệu photo thiết kế trình bày text story by
        """)
    private static let pictureWords = SyllableSet(
        "ảnh video clip đồ họa nguồn hình minh tư liệu photo thiết kế trình bày")

    // MARK: Names

    /// A name without addresses, without what its bearer is, and without marks at its ends.
    static func name(in text: ArraySlice<UInt8>) -> [UInt8] {
        let words = text.split { $0 <= 0x20 }.filter { !isAddress($0) }
        var rest = Array(words.joined(separator: CollectionOfOne(0x20)))[...]
        while let first = rest.first, marks.contains(first) { rest.removeFirst() }
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        guard let first = rest.first, first >= 0x80 || staffBytes.contains(first | 0x20) else { return Array(rest) }
        let tokens = Tokens(Array(rest), paragraphs: [0..<rest.count])
        for phrase in staff where tokens.matches(phrase, at: 0) && phrase.count < tokens.count {
            let name = rest.dropFirst(Int(tokens[phrase.count].start))
            if arePersons(Array(name)) { return Array(name) }
        }
        return Array(rest)
    }

    /// True for names of persons, also with `và` between them.
    static func arePersons(_ name: [UInt8]) -> Bool {
        var rest = name[...]
        while let and = conjunctions.lazy.compactMap({ rest.range(of: $0) }).first {
            guard PersonName.areNames(rest[..<and.lowerBound]) else { return false }
            rest = rest[and.upperBound...]
        }
        return PersonName.areNames(rest)
    }

    /// True where all words may be Vietnamese and are no province, before which dates of letters stand.
    static func mayStandBesideDate(_ name: [UInt8]) -> Bool {
        let tokens = Tokens(name, paragraphs: [0..<name.count])
        if let unit = OfficialUnits.all.longestMatch(in: tokens, at: 0), unit.isProvince, unit.end == tokens.count {
            return false
        }
        return tokens.allSatisfy { !$0.isWord || $0.isVietnamese || $0.length <= 2 }
    }

    /// True for what systems write where nobody has signed, and for what reporters are called.
    static func isNobody(_ name: [UInt8]) -> Bool {
        let tokens = Tokens(name, paragraphs: [0..<name.count])
        if nobodies.contains(where: { $0.count == tokens.count && tokens.matches($0, at: 0) }) { return true }
        // A name of one word has a capital; what holds a stop is an address unless it is initials.
        guard !name.contains(0x20) else { return false }
        return name.contains(UInt8(ascii: "."))
            ? !arePersons(name) && Outlet(name) == nil : !tokens.contains(where: \.isCapitalized)
    }

    private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        word.contains(UInt8(ascii: "@")) || word.range(of: scheme) != nil || word.starts(with: "www.".utf8)
            || word.first == UInt8(ascii: "/") && word.count > 1
    }

    private static let scheme = Array("://".utf8)
    private static let conjunctions = [" và ", " and "].map { Array($0.utf8) }
    private static let marks = Array(" ,|-:".utf8)
    private static let staff: [Phrase] = [
        "phóng viên", "cộng tác viên", "biên tập viên", "nhà báo", "pv", "ctv", "btv",
    ]
    /// With what the words begin, in small letters.
    private static let staffBytes = Array("pcbn".utf8)
    private static let nobodies: [Phrase] = [
        "admin", "administrator", "superuser", "super user", "editor", "webmaster", "root", "user", "quản trị",
        "quản trị viên", "quantri", "biên tập viên", "phóng viên", "cộng tác viên", "tác giả", "ban biên tập",
    ]
}
