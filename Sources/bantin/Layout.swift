import Stages

/// Lays text out for people.
enum Layout {
    /// Puts cells under one another, two spaces apart; the last column is not padded.
    static func table(_ lines: [[String]], rightAligned: Set<Int> = []) -> String {
        let columnCount = lines.map(\.count).max() ?? 0
        let widths = (0..<columnCount).map { column in
            lines.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return lines.map { line in
            var text = ""
            for (column, cell) in line.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
                let isLast = column == line.count - 1
                if rightAligned.contains(column) {
                    text += padding + cell
                } else {
                    text += cell + (isLast ? "" : padding)
                }
                if !isLast { text += "  " }
            }
            while text.hasSuffix(" ") { text.removeLast() }
            return text + "\n"
        }.joined()
    }

    /// A text in one line that can't command a terminal, whatever an input has put into it.
    static func oneLine(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    /// A number with its thousands apart: `12,345`.
    static func number(_ value: Int) -> String {
        var digits = Array(String(value.magnitude))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (value < 0 ? "-" : "") + String(digits)
    }

    /// A number of things: `1 article`, `1,599 articles`.
    static func count(_ value: Int, _ noun: String) -> String { "\(number(value)) \(noun)\(value == 1 ? "" : "s")" }

    /// A number of bytes in the unit that suits it, with three digits: `7.34 MB`.
    static func bytes(_ count: Int) -> String { ByteSize.rounded(count) }

    /// A time span as a person says it: `0.42 s`, `3.1 s`, `12 min 5 s`.
    static func duration(_ duration: Duration) -> String {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        if seconds < 9.995 { return "\(ByteSize.decimal(seconds, places: 2)) s" }
        if seconds < 59.95 { return "\(ByteSize.decimal(seconds, places: 1)) s" }
        let whole = Int(seconds.rounded())
        if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3_600) h \(whole / 60 % 60) min"
    }
}

extension Layout {
    /// Cuts the widest columns of a table's lines until these fit a width, but none below what shows its beginning.
    static func fitting(_ lines: [[String]], width: Int) -> [[String]] {
        let least = 12
        let columnCount = lines.map(\.count).max() ?? 0
        var widths = (0..<columnCount).map { column in
            lines.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        var excess = widths.reduce(0, +) + 2 * max(0, columnCount - 1) - width
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > least {
            widths[widest] -= 1
            excess -= 1
        }
        return lines.map { line in zip(line, widths).map { DisplayWidth.cut($0, to: $1) } }
    }
}
