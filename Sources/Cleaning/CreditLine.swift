import Vietnamese

/// A credit as it stands at the end of articles: `Tác giả: Xuân Hướng`, `Nguồn: TTXVN`, `Thu Phương (TTXVN)`, `Trung Hiếu - Đình Phú`.
struct CreditLine {
    private(set) var author: [UInt8]?
    private(set) var publisher: [UInt8]?
    /// True where a word such as `Tác giả:` says that it is one.
    private(set) var isLabelled = false
    /// True where it names the author of a picture, not of the article.
    private(set) var isPicture = false

    static let byteLimit = 160

    /// Reads a line; nil where it is no credit.
    init?(_ line: ArraySlice<UInt8>) {
        guard line.count <= Self.byteLimit else { return nil }
        let line = Self.withoutBrackets(line)
        if let (label, value) = Label.split(line) {
            guard !value.isEmpty else { return nil }
            isLabelled = true
            switch label {
            case .author: readNames(value)
            case .publisher: publisher = Array(Self.withoutStop(value))
            case .picture: isPicture = true
            }
            if case .author = label, author == nil { author = Array(Self.withoutStop(value)) }
            return
        }
        readNames(line.starts(with: Self.according) ? line.dropFirst(Self.according.count) : line)
        if author == nil && publisher == nil { return nil }
    }

    /// Where the credit at the end of a paragraph begins, behind the last sentence; nil where there is none.
    static func tailStart(in paragraph: ArraySlice<UInt8>) -> Int? {
        let lowest = max(paragraph.startIndex + 1, paragraph.endIndex - 110)
        var place = paragraph.endIndex - 1
        while place > lowest {
            if paragraph[place] == 0x20, endsSentence(paragraph[..<place]) { return place + 1 }
            place -= 1
        }
        return nil
    }

    // MARK: Reading

    /// Reads `Name - Name (Publisher)`, `Name/Publisher`, `Theo Publisher` or `Publisher`.
    private mutating func readNames(_ value: ArraySlice<UInt8>) {
        var names = Self.withoutStop(value)
        if let open = names.lastIndex(of: UInt8(ascii: "(")), names.last == UInt8(ascii: ")"), open > names.startIndex {
            let inner = names[(open + 1)...].dropLast()
            if Self.performed.contains(where: { inner.elementsEqual($0) }) {
                // "(thực hiện)" says what the author did.
            } else if let outlet = Outlet(inner) {
                publisher = outlet.name
            } else {
                return
            }
            names = Self.trimmed(names[..<open])
        } else if let outlet = Outlet(names), !PersonName.areNames(names) {
            publisher = outlet.name
            return
        } else if let slash = names.lastIndex(of: UInt8(ascii: "/")), let outlet = Outlet(names[(slash + 1)...]) {
            publisher = outlet.name
            names = Self.trimmed(names[..<slash])
        }
        if PersonName.areNames(names) {
            author = Array(names)
        } else {
            publisher = nil
        }
    }

    private static let according = Array("Theo ".utf8)
    private static let performed = ["thực hiện", "ghi", "lược ghi", "tổng hợp", "Tổng hợp", "biên dịch"].map {
        Array($0.utf8)
    }

    private static func withoutBrackets(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = line.first, let last = line.last, first == UInt8(ascii: "("), last == UInt8(ascii: ")") else {
            return line
        }
        return trimmed(line.dropFirst().dropLast())
    }

    private static func withoutStop(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = line.lastIndex { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "/") && $0 != 0x20 } ?? line.startIndex
        return line[...end]
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = line.drop { $0 == 0x20 }
        return rest[..<(rest.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? rest.startIndex)]
    }

    private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        if [
            UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ")"),
            UInt8(ascii: "/"),
        ]
        .contains(last) {
            return !endsInInitial(text)
        }
        return text.suffix(3).elementsEqual("…".utf8) || text.suffix(3).elementsEqual("”".utf8)
    }

    /// True at `Đ.` and `TP.`, whose stop ends no sentence.
    private static func endsInInitial(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.last == UInt8(ascii: ".") else { return false }
        let word = text.dropLast().reversed().prefix { $0 != 0x20 && $0 != UInt8(ascii: ".") }
        return word.count <= 2 && word.allSatisfy { $0 >= 0x80 || $0 >= 0x41 && $0 <= 0x5A }
    }
}

/// The words that introduce credits.
private enum Label {
    case author, publisher, picture

    static func split(_ line: ArraySlice<UInt8>) -> (Label, ArraySlice<UInt8>)? {
        for (word, label) in words where line.starts(with: word) {
            let rest = line.dropFirst(word.count).drop { $0 == 0x20 }
            if rest.first == UInt8(ascii: ":") { return (label, rest.dropFirst().drop { $0 == 0x20 }) }
            if case .publisher = label, word == theo, rest.count <= 60, Outlet(rest) != nil { return (label, rest) }
        }
        return nil
    }

    private static let theo = Array("Theo".utf8)

    private static let words: [([UInt8], Label)] =
        [
            "Tác giả", "Tác Giả", "TÁC GIẢ", "Bài và ảnh", "Bài, ảnh", "Bài ảnh", "Bài - ảnh", "Tin và ảnh", "Tin, ảnh",
            "Tin ảnh",
            "Tin - ảnh", "Tin, bài", "Tin bài", "Tin", "Bài", "Bài, clip", "Bài, ảnh, clip", "Thực hiện", "Người viết",
            "Phóng viên",
        ].map { (Array($0.utf8), .author) }
        + ["Nguồn tin", "Nguồn", "NGUỒN", "Theo"].map { (Array($0.utf8), .publisher) }
        + ["Ảnh", "Clip", "Video", "Đồ họa", "Ảnh, clip"].map { (Array($0.utf8), .picture) }
}
