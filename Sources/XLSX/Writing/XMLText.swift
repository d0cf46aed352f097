import CSV

extension [UInt8] {
    /// Appends markup, or other text that holds nothing to escape.
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends text as the content of an element or attribute.
    ///
    /// Characters that XML can't hold are written as `_x0000_`, and an underscore that would start such a mark as `_x005F_`. Bytes
    /// that aren't UTF-8 become U+FFFD.
    ///
    /// Source: ISO/IEC 29500-1, section 22.9.2.19 (`ST_Xstring`).
    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        if isUTF8(text) {
            appendEscaped(text)
        } else {
            var repaired = String(decoding: text, as: UTF8.self)
            repaired.withUTF8 { appendEscaped($0) }
        }
    }

    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        var at = 0
        while at < text.count {
            let byte = text[at]
            guard byte < 0x20 || isSpecial(byte), let (replacement, count) = replacement(at: at, in: text) else {
                at &+= 1
                continue
            }
            append(contentsOf: text[runStart..<at])
            append(contentsOf: replacement)
            at &+= count
            runStart = at
        }
        append(contentsOf: text[runStart...])
    }

    private func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: "_") || byte == 0xEF
    }

    /// Gives what stands for the character at a place, and its bytes; nil where it stands for itself.
    private func replacement(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> (text: String.UTF8View, count: Int)?
    {
        switch text[place] {
        case UInt8(ascii: "&"): ("&amp;".utf8, 1)
        case UInt8(ascii: "<"): ("&lt;".utf8, 1)
        case UInt8(ascii: ">"): ("&gt;".utf8, 1)
        case UInt8(ascii: "\""): ("&quot;".utf8, 1)
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
        // A parser makes a bare CR a LF.
        case UInt8(ascii: "\r"): ("&#13;".utf8, 1)
        case UInt8(ascii: "_"): startsMark(at: place, in: text) ? ("_x005F_".utf8, 1) : nil
        case 0xEF: isNoncharacter(at: place, in: text) ? ("\u{FFFD}".utf8, 3) : nil
        case let control: ("_x00\(control < 16 ? "0" : "")\(String(control, radix: 16, uppercase: true))_".utf8, 1)
        }
    }

    /// Tells whether `_x`, four hexadecimal digits and `_` stand at a place.
    private func startsMark(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard place + 7 <= text.count, text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_") else {
            return false
        }
        return text[place + 2..<place + 6].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    /// U+FFFE and U+FFFF.
    private func isNoncharacter(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        place + 3 <= text.count && text[place + 1] == 0xBF && text[place + 2] >= 0xBE
    }
}
