import Stages

/// A pipeline file's text with its lines: finds the place of a character and shows the line to a person.
struct SourceText: Sendable {
    /// The lines without their ends, cut where YAML cuts them.
    let lines: [[Unicode.Scalar]]

    /// Source: YAML 1.1, section 4.1.4, line break characters.
    init(_ text: String) {
        var lines: [[Unicode.Scalar]] = [[]]
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
            default: lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
        self.lines = lines
    }

    /// The character at a place; nil at a line's end and outside the text.
    subscript(mark: Mark) -> Unicode.Scalar? {
        guard lines.indices.contains(mark.line - 1), lines[mark.line - 1].indices.contains(mark.column - 1) else {
            return nil
        }
        return lines[mark.line - 1][mark.column - 1]
    }

    /// The first place of a character that fits, if there is one.
    func first(where fits: (Unicode.Scalar) -> Bool) -> Mark? {
        for (index, line) in lines.enumerated() {
            if let column = line.firstIndex(where: fits) { return Mark(line: index + 1, column: column + 1) }
        }
        return nil
    }

    /// The place after the last character.
    var end: Mark { Mark(line: lines.count, column: lines[lines.count - 1].count + 1) }

    /// A line as a terminal may show it, with a caret under the column; long lines are cut to what stands around it.
    func excerpt(at mark: Mark) -> [String] {
        guard lines.indices.contains(mark.line - 1) else { return [] }
        let line = lines[mark.line - 1].map { Self.isControl($0) && $0 != "\t" ? "\u{FFFD}" : $0 }
        let column = min(max(mark.column - 1, 0), line.count)
        let start = max(0, column - Self.shownBefore)
        let end = min(line.count, column + Self.shownAfter)
        var pad = String.UnicodeScalarView()
        for scalar in line[start..<column] where scalar.properties.generalCategory != .nonspacingMark {
            pad.append(scalar == "\t" ? "\t" : " ")
        }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: line[start..<end])
        return [String(shown), String(pad) + "^"]
    }

    /// A text in one line that can't command a terminal, whatever a value holds.
    static func printable(_ text: String) -> String {
        let isHarmless = { (scalar: Unicode.Scalar) in
            !isControl(scalar) && !"\t\n\r\u{85}".unicodeScalars.contains(scalar)
        }
        if text.unicodeScalars.allSatisfy(isHarmless) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
    }

    /// Whether YAML forbids the character in a file.
    ///
    /// Source: YAML 1.1, section 4.1.1, printable characters.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static let shownBefore = 80
    private static let shownAfter = 40
}
