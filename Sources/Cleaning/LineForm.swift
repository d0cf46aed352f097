/// What the form of a line says of it.
struct LineForm {
    private let line: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { self.line = line }

    var byteCount: Int { line.count }

    var looksLikeHeading: Bool { byteCount <= 140 && !endsSentence && line.contains(0x20) }

    /// True at a full stop and the like, also before closing quotes and brackets.
    var endsSentence: Bool {
        var rest = line
        while let closing = Self.closings.first(where: { ends(rest, with: $0) }), rest.count > closing.count {
            rest = rest.dropLast(closing.count)
        }
        guard let last = rest.last else { return false }
        return Self.stops.contains(last) || ends(rest, with: Self.ellipsis)
    }

    /// `- `, `+ `, `• `, `* `, `a) `, `1) `.
    var isListItem: Bool {
        if Self.bullets.contains(where: { line.starts(with: $0) }) { return true }
        let number = line.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return (1...2).contains(number.count) && line.dropFirst(number.count).starts(with: Self.numberEnd)
    }

    /// True where a line begins as pictures are introduced, or ends with the picture's author or source.
    var isCaption: Bool {
        guard byteCount <= 450 else { return false }
        if byteCount <= 250, Self.captionBeginnings.contains(where: { line.starts(with: $0) }) { return true }
        // Both words begin with the same byte, which is asked first.
        return line.suffix(90).indices.contains { line[$0] == Self.capitalPicture[0] && namesPicture(at: $0) }
    }

    /// True at `Ảnh:`, `(Ảnh`, `Ảnh minh họa` and `Nguồn ảnh`; not at `Tin, ảnh:`, which names the author of both.
    private func namesPicture(at place: Int) -> Bool {
        let rest = line[place...]
        if rest.starts(with: Self.smallPicture) { return ends(line[..<place], with: Self.source) }
        guard rest.starts(with: Self.capitalPicture) else { return false }
        let after = rest.dropFirst(Self.capitalPicture.count).drop { $0 == 0x20 }
        return after.first == UInt8(ascii: ":") && beginsName(after.dropFirst())
            || place > line.startIndex && line[place - 1] == UInt8(ascii: "(")
            || Self.pictureWords.contains { after.starts(with: $0) }
    }

    private func beginsName(_ text: ArraySlice<UInt8>) -> Bool {
        let name = text.drop { $0 == 0x20 }.prefix(4)
        return String(decoding: name, as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? true
    }

    private func ends(_ text: ArraySlice<UInt8>, with end: [UInt8]) -> Bool {
        text.count >= end.count && text.suffix(end.count).elementsEqual(end)
    }

    // Bytes, made once: paragraphs are many and short.
    private static let stops = Array(".!?:;,".utf8)
    private static let ellipsis = Array("…".utf8)
    private static let closings = ["”", "\"", "’", "'", ")", "]", "»"].map { Array($0.utf8) }
    private static let bullets = ["-", "+ ", "* ", "• ", "•", "– ", "— "].map { Array($0.utf8) }
    private static let numberEnd = Array(") ".utf8)
    private static let capitalPicture = Array("Ảnh".utf8)
    private static let smallPicture = Array("ảnh".utf8)
    private static let source = Array("Nguồn ".utf8)
    private static let pictureWords = ["minh họa", "minh hoạ", "tư liệu", "do "].map { Array($0.utf8) }
    private static let captionBeginnings = ["Ảnh minh họa", "Ảnh minh hoạ", "Ảnh tư liệu", "Toàn cảnh ", "Quang cảnh "]
        .map {
            Array($0.utf8)
        }
}
