import Vietnamese

/// The ways in which a crawl's text may be encoded; each undoes what the program has to put right.
struct CrawlEncoding: Sendable {
    var name: String
    /// What `articles.encoding` says.
    var told: String
    /// True where every byte of ASCII markup around the text stays itself.
    var fitsInMarkup = true
    /// True where lines and cells are encoded with the text, a file at a time.
    var isOfFile = false
    var encode: @Sendable (String) -> [UInt8]

    static let all: [CrawlEncoding] =
        [
            CrawlEncoding(name: "utf-8", told: "utf-8") { Array($0.utf8) },
            CrawlEncoding(name: "bom", told: "utf-8", isOfFile: true) { [0xEF, 0xBB, 0xBF] + $0.utf8 },
            CrawlEncoding(name: "utf-16le", told: "utf-16le", fitsInMarkup: false, isOfFile: true) { text in
                [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            },
            CrawlEncoding(name: "utf-16be", told: "utf-16be", fitsInMarkup: false, isOfFile: true) { text in
                [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            },
            CrawlEncoding(name: "nfd", told: "utf-8") { Array(decomposed($0).utf8) },
            CrawlEncoding(name: "mojibake", told: "mojibake-utf-8") { asWindows1252(Array($0.utf8)) },
            CrawlEncoding(name: "entities", told: "utf-8") { text in
                text.unicodeScalars.flatMap { Array(($0.isASCII ? String($0) : "&#\($0.value);").utf8) }
            },
        ]
        + LegacyEncoding.allCases.map { encoding in
            CrawlEncoding(name: encoding.rawValue, told: encoding.rawValue) { text in
                let letters = legacyLetters[encoding]!
                return text.unicodeScalars.flatMap { $0.value < 0x80 ? [UInt8($0.value)] : letters[$0] ?? [0x3F] }
            }
        }

    /// True for a word that every encoding can write.
    static func isWritable(_ word: Substring) -> Bool {
        LegacyEncoding.allCases.allSatisfy { encoding in
            let letters = legacyLetters[encoding]!
            let bytes = word.unicodeScalars.map { $0.value < 0x80 ? [UInt8($0.value)] : letters[$0] }
            guard !bytes.contains(nil) else { return false }
            let decoded = bytes.compactMap { $0 }.joined().withContiguousBytes { encoding.decode($0) }
            return decoded == Array(word.utf8)
        }
    }

    // MARK: Letters

    /// The bytes of every letter, found by decoding all single bytes and all pairs.
    private static let legacyLetters: [LegacyEncoding: [Unicode.Scalar: [UInt8]]] = {
        var all: [LegacyEncoding: [Unicode.Scalar: [UInt8]]] = [:]
        for encoding in LegacyEncoding.allCases {
            var letters: [Unicode.Scalar: [UInt8]] = [:]
            func note(_ bytes: [UInt8]) {
                let scalars = Array(
                    String(decoding: bytes.withUnsafeBytes { encoding.decode($0) }, as: UTF8.self).unicodeScalars)
                guard scalars.count == 1, scalars[0].value >= 0x80, scalars[0] != "\u{FFFD}" else { return }
                if letters[scalars[0]] == nil { letters[scalars[0]] = bytes }
            }
            for byte in UInt8(0x80)...0xFF { note([byte]) }
            let bases = Array("aeiouyAEIOUYdD".utf8) + (0x80...0xFF).map { UInt8($0) }
            if encoding == .vni || encoding == .windows1258 {
                for base in bases { for mark in UInt8(0x80)...0xFF { note([base, mark]) } }
            }
            all[encoding] = letters
        }
        return all
    }()

    /// Letters and marks apart, as in the canonical decomposition of Unicode.
    private static func decomposed(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.flatMap { parts[$0] ?? [$0] }))
    }

    private static let parts: [Unicode.Scalar: [Unicode.Scalar]] = {
        var parts: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        let marks: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        let hats: [Unicode.Scalar?] = [nil, "\u{302}", "\u{306}", "\u{31B}"]
        for base in "aeiouyAEIOUY".unicodeScalars {
            for hat in hats {
                for mark in marks + [nil] where hat != nil || mark != nil {
                    // The dot below comes before the hat in canonical order, and the horn before the dot.
                    let isDotFirst = mark == "\u{323}" && hat != "\u{31B}"
                    let sequence = [base] + (isDotFirst ? [mark, hat] : [hat, mark]).compactMap { $0 }
                    let bytes = Array(String(String.UnicodeScalarView(sequence)).utf8)
                    let composed = bytes.withUnsafeBytes { Composition.compose($0) } ?? bytes
                    let scalars = Array(String(decoding: composed, as: UTF8.self).unicodeScalars)
                    if scalars.count == 1 { parts[scalars[0]] = sequence }
                }
            }
        }
        return parts
    }()

    /// Bytes as a crawler takes them that decodes by windows-1252 for want of better knowledge.
    static func asWindows1252(_ bytes: [UInt8]) -> [UInt8] {
        let punctuation = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        let scalars = bytes.map { (0x80..<0xA0).contains($0) ? punctuation[Int($0) - 0x80] : Unicode.Scalar($0) }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }
}

extension Sequence<UInt8> {
    fileprivate func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        Array(self).withUnsafeBytes(body)
    }
}
