/// Character references.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
extension Tokenizer {
    /// Decodes the reference that the `&` at an index may open and returns where the run goes on.
    mutating func decodeReference(at index: Int, into run: inout Run, inAttribute: Bool) -> Int {
        if page[index + 1] == UInt8(ascii: "#") { return decodeNumber(at: index, into: &run) }
        guard page[index + 1].isLetter else { return index + 1 }
        return decodeName(at: index, into: &run, inAttribute: inAttribute)
    }

    private mutating func decodeName(at index: Int, into run: inout Run, inAttribute: Bool) -> Int {
        let name = page.start + index + 1
        var length = 0
        while length <= NamedReferences.longestName && (name[length].isLetter || name[length].isDigit) { length += 1 }
        if name[length] == UInt8(ascii: ";"), let reference = NamedReferences.all.reference(named: name, length) {
            return append(reference, replacing: index..<index + length + 2, in: &run)
        }
        guard let found = NamedReferences.all.longestReference(in: name, length) else { return index + 1 }
        let next = name[found.count]
        if inAttribute && (next == UInt8(ascii: "=") || next.isLetter || next.isDigit) { return index + 1 }
        return append(found.reference, replacing: index..<index + 1 + found.count, in: &run)
    }

    private mutating func append(
        _ reference: NamedReferences.Reference, replacing range: Range<Int>, in run: inout Run
    ) -> Int {
        flush(&run, upTo: range.lowerBound, continuingAt: range.upperBound)
        append(reference.first)
        if reference.second != 0 { append(reference.second) }
        return range.upperBound
    }

    private mutating func decodeNumber(at index: Int, into run: inout Run) -> Int {
        let isHexadecimal = page[index + 2] | 0x20 == UInt8(ascii: "x")
        var next = index + (isHexadecimal ? 3 : 2)
        let firstDigit = next
        var code: UInt32 = 0
        while let digit = page[next].hexadecimalValue, isHexadecimal || digit < 10 && page[next].isDigit {
            code = min(code * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
            next += 1
        }
        guard next > firstDigit else { return index + 1 }
        if page[next] == UInt8(ascii: ";") { next += 1 }
        flush(&run, upTo: index, continuingAt: next)
        append(Self.character(numbered: code))
        return next
    }

    /// The character that a number stands for: U+FFFD for what is none, and what windows-1252 has where Unicode has controls.
    private static func character(numbered code: UInt32) -> UInt32 {
        switch code {
        case 0, 0xD800...0xDFFF, 0x11_0000...: return 0xFFFD
        case 0x80...0x9F: return UInt32(windows1252[Int(code - 0x80)])
        default: return code
        }
    }

    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]

    /// Appends a character to the tail as UTF-8.
    private mutating func append(_ code: UInt32) {
        func last(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: code >> shift & 0x3F | 0x80) }
        switch code {
        case ..<0x80: tail.append(UInt8(truncatingIfNeeded: code))
        case ..<0x800: tail += [UInt8(truncatingIfNeeded: code >> 6 | 0xC0), last(0)]
        case ..<0x1_0000: tail += [UInt8(truncatingIfNeeded: code >> 12 | 0xE0), last(6), last(0)]
        default: tail += [UInt8(truncatingIfNeeded: code >> 18 | 0xF0), last(12), last(6), last(0)]
        }
    }
}
