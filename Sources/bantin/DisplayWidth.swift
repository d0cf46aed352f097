/// How many columns of a terminal a text takes: letters with all their marks one, East Asian letters and emoji two.
///
/// Source: Unicode Standard Annex 11, East Asian Width.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The text up to a width, with an ellipsis where it is longer.
    static func cut(_ text: String, to width: Int) -> String {
        // No letter is wider than two columns, and few take none.
        guard text.utf8.count > width, of(text) > width else { return text }
        var kept = ""
        var taken = 0
        for character in text {
            taken += of(character)
            if taken > width - 1 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    private static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        if scalars.contains("\u{FE0F}") { return 2 }
        return scalars.reduce(0) { max($0, of($1)) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x20000...0x3FFFD:
            2
        default: isInvisible(scalar) ? 0 : scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }
}
