import Vietnamese

/// A credit as it stands at the end of articles: `Tác giả: Xuân Hướng`, `Nguồn: TTXVN`, `Thu Phương (TTXVN)`, `Trung Hiếu - Đình Phú`.
struct CreditLine {
    private(set) var author: [UInt8]?
    private(set) var publisher: [UInt8]?
    /// True where a word such as `Tác giả:` says that it is one.
    private(set) var isLabelled = false
    /// True where it names the author of a picture, not of the article.
    private(set) var isPicture = false

    /// True for `Theo X` alone: X has written the article, or it was taken from X where another line says who has.
    private(set) var isSource = false

    static let byteLimit = 160

    /// Reads a line; nil where it is no credit.
    init?(_ line: ArraySlice<UInt8>) {
        guard line.count <= Self.byteLimit else { return nil }
        let line = Self.withoutEnd(Self.withoutBrackets(line))
        if let (label, value) = Label.split(line) {
            guard !value.isEmpty else { return nil }
            isLabelled = true
            switch label {
            case .author: author = readSigned(value) ? author : Array(value)
            case .report:
                if PersonName.isOneWord(value) { author = Array(value) } else if !readSigned(value) { return nil }
            case .publisher: publisher = Array(value)
            case .picture: isPicture = true
            }
        } else {
            guard readSigned(line) else { return nil }
            isSource = publisher == nil && Self.according.contains { line.starts(with: $0) }
        }
    }

    /// The credit at the end of a paragraph, behind the last sentence, and where it begins.
    static func atEnd(of paragraph: ArraySlice<UInt8>) -> (start: Int, credit: CreditLine)? {
        guard let start = tailStart(in: paragraph), let credit = CreditLine(paragraph[start...]), !credit.isPicture
        else {
            return nil
        }
        return (start, credit)
    }

    /// Where what stands behind the last sentence of a paragraph begins.
    private static func tailStart(in paragraph: ArraySlice<UInt8>) -> Int? {
        let lowest = max(paragraph.startIndex + 1, paragraph.endIndex - 110)
        var place = paragraph.endIndex - 1
        while place > lowest {
            if paragraph[place] == 0x20, endsSentence(paragraph[..<place]) { return place + 1 }
            place -= 1
        }
        return nil
    }

    // MARK: Reading

    /// Reads names, an outlet, or names and the outlet they write for; false where it is none of these.
    private mutating func readSigned(_ line: ArraySlice<UInt8>) -> Bool {
        let line = Self.withoutWord(Self.performed, atEndOf: Self.withoutPicture(Self.once(line)))
        if let (names, rest) = Self.halves(of: line) {
            guard names.isEmpty || PersonName.areNames(names, orOneWord: Outlet(rest) != nil) else { return false }
            author = names.isEmpty ? nil : Array(Self.withoutWord(Self.staff, atStartOf: names))
            return rest.isEmpty || readOutlet(rest) || author != nil
        } else if PersonName.areNames(line) {
            author = Array(line)
        } else {
            return readOutlet(line)
        }
        return true
    }

    private mutating func readOutlet(_ words: ArraySlice<UInt8>) -> Bool {
        publisher = Outlet(words)?.name
        return publisher != nil
    }

    /// The names and what stands behind them: `A (X)`, `A Theo X`, `Theo X`, `A/X`, `A - X`.
    private static func halves(of line: ArraySlice<UInt8>) -> (names: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        if line.last == UInt8(ascii: ")"), let open = line.lastIndex(of: UInt8(ascii: "(")) {
            let inner = trimmed(line[(open + 1)...].dropLast())
            let names = trimmed(line[..<open])
            // "Theo Thành (VNE)" names the one who took the story and the one it was taken from.
            let own = according.first { names.starts(with: $0) }.map { names.dropFirst($0.count) } ?? names
            return (own, withoutWord(according, atStartOf: withoutWord(performedInBrackets, atStartOf: inner)))
        }
        for word in according {
            if line.starts(with: word) {
                let rest = line.dropFirst(word.count)
                return Outlet(rest) == nil ? halves(of: rest) ?? (rest, []) : ([], rest)
            }
            if let place = firstPlace(of: word, behindSpaceIn: line) {
                return (line[..<(place - 1)], line[(place + word.count)...])
            }
        }
        if let slash = line.firstIndex(of: UInt8(ascii: "/")), Outlet(line) == nil,
            Outlet(line[(slash + 1)...]) != nil || !PersonName.areNames(line[(slash + 1)...])
        {
            return (trimmed(line[..<slash]), trimmed(line[(slash + 1)...]))
        }
        for dash in line.indices where line[dash] == UInt8(ascii: "-") {
            let rest = trimmed(line[(dash + 1)...])
            if Outlet(rest) != nil { return (trimmed(line[..<dash]), rest) }
        }
        return nil
    }

    /// "Trần Lan/VOV Trần Lan/VOV": a credit that the page has twice.
    private static func once(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let middle = line.startIndex + line.count / 2
        guard line.count % 2 == 1, line[middle] == 0x20, line[..<middle].elementsEqual(line[(middle + 1)...]) else {
            return line
        }
        // "Minh Minh" is a name.
        return line[..<middle].contains { $0 == 0x20 || $0 == UInt8(ascii: "/") } ? line[..<middle] : line
    }

    /// "Hương Lan **- Ảnh: Trần Minh**": whose pictures stand beside the report.
    private static func withoutPicture(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for word in pictures {
            if let place = firstPlace(of: word, behindSpaceIn: line), PersonName.areNames(line[(place + word.count)...])
            {
                let names = withoutJoints(line[..<place])
                if !names.isEmpty { return names }
            }
        }
        return line
    }

    private static func withoutJoints(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line[..<(line.lastIndex { $0 != 0x20 && !joints.contains($0) }.map { $0 + 1 } ?? line.startIndex)]
    }

    private static let pictures = ["Ảnh: ", "ảnh: ", "Clip: ", "clip: "].map { Array($0.utf8) }
    private static let joints = Array("-,;/".utf8)

    private static let according = ["Theo báo ", "theo báo ", "Theo ", "theo "].map { Array($0.utf8) }
    /// What reporters are, before their names: "CTV Minh Anh".
    private static let staff = ["CTV ", "PV ", "BTV "].map { Array($0.utf8) }
    private static let performed = [
        " thực hiện", " tổng hợp", " Tổng hợp", " lược ghi", " ghi", " lược dịch", " biên dịch", " dịch",
    ].map { Array($0.utf8) }
    private static let performedInBrackets = [
        "Tổng hợp", "tổng hợp", "thực hiện", "Thực hiện", "lược ghi", "ghi", "biên dịch", "t/h", "T/h", "T/H", "t.h",
        "TH",
    ].map { Array($0.utf8) }

    // MARK: Bytes

    /// Where a word stands first with a space before it.
    private static func firstPlace(of word: [UInt8], behindSpaceIn line: ArraySlice<UInt8>) -> Int? {
        guard line.count > word.count else { return nil }
        return (line.startIndex + 1...line.endIndex - word.count).first {
            line[$0] == word[0] && line[$0 - 1] == 0x20 && line[$0...].starts(with: word)
        }
    }

    private static func withoutWord(_ words: [[UInt8]], atStartOf line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let word = words.first(where: { line.starts(with: $0) }) else { return line }
        return trimmed(line.dropFirst(word.count))
    }

    private static func withoutWord(_ words: [[UInt8]], atEndOf line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let word = words.first(where: { line.count > $0.count && line.suffix($0.count).elementsEqual($0) }) else {
            return line
        }
        return line.dropLast(word.count)
    }

    private static func withoutBrackets(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.first == UInt8(ascii: "("), line.last == UInt8(ascii: ")"),
            line.dropFirst().firstIndex(of: UInt8(ascii: "(")) == nil
        else { return line }
        return trimmed(line.dropFirst().dropLast())
    }

    /// The line without stops, dashes and slashes at its end.
    private static func withoutEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = line.lastIndex {
            $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "-") && $0 != 0x20
        }
        return line[..<(end.map { $0 + 1 } ?? line.startIndex)]
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = line.drop { $0 == 0x20 }
        return rest[..<(rest.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? rest.startIndex)]
    }

    private static let sentenceEnds = Array(".!?\")]".utf8)

    private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        // "./" ends a sentence; "Lê Lan / Điều tra" and "Lê Lan/ Báo A" go on.
        if last == UInt8(ascii: "/") { return text.dropLast().last == UInt8(ascii: ".") }
        if sentenceEnds.contains(last) { return !endsInInitial(text) }
        return text.suffix(3).elementsEqual("…".utf8) || text.suffix(3).elementsEqual("”".utf8)
    }

    /// True at `Đ.` and `TP.`, whose stop ends no sentence.
    private static func endsInInitial(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.last == UInt8(ascii: ".") else { return false }
        let word = text.dropLast().suffix(8).reversed().prefix { $0 != 0x20 && $0 != UInt8(ascii: ".") }
        let letters = String(decoding: word.reversed(), as: UTF8.self).unicodeScalars
        // "Đông Nam Á.": no initial has a tone.
        return (1...2).contains(letters.count)
            && letters.allSatisfy { $0.properties.isUppercase && ($0.isASCII || untoned.contains($0)) }
    }

    private static let untoned = Set("ĐÂĂÊÔƠƯ".unicodeScalars)
}

/// The words that introduce credits, before a colon.
private enum Label {
    /// What stands behind names the author, whatever it is.
    case author
    /// `Tin, ảnh` and the like, which stand before headlines too.
    case report
    case publisher, picture

    static func split(_ line: ArraySlice<UInt8>) -> (Label, ArraySlice<UInt8>)? {
        guard let colon = line.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        // "Tin, ảnh", "Tin - ảnh" and "Tin và ảnh" are one label.
        let tokens = Tokens(Array(line[..<colon]), paragraphs: [0..<(colon - line.startIndex)])
        guard !tokens.contains(where: \.isNumber) else { return nil }
        let words = tokens.filter { $0.isWord && $0.syllable != and }.map(\.syllable)
        return labels[words].map { ($0, line[(colon + 1)...].drop { $0 == 0x20 }) }
    }

    private static let and = Syllable("và")

    private static let labels: [[Syllable]: Label] = {
        var labels: [[Syllable]: Label] = [:]
        for words in ["Tác giả", "Người viết"] { labels[Phrase(words).syllables] = .author }
        for words in [
            "Bài", "Tin", "Bài ảnh", "Tin ảnh", "Tin bài", "Tin bài ảnh", "Bài clip", "Bài ảnh clip", "Thực hiện",
            "Biên tập", "Text",
        ] { labels[Phrase(words).syllables] = .report }
        for words in ["Nguồn tin", "Nguồn", "Theo"] { labels[Phrase(words).syllables] = .publisher }
        for words in [
            "Ảnh", "Clip", "Video", "Đồ họa", "Ảnh clip", "Nguồn ảnh", "Ảnh tư liệu", "Ảnh minh họa", "Photo",
        ] {
            labels[Phrase(words).syllables] = .picture
        }
        return labels
    }()
}
