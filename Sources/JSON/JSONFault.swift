/// Where and why a text is not JSON.
public struct JSONFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The byte of the text, from 0.
    public var offset: Int
    public var reason: String

    public init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }

    /// True where the fault is not of the grammar but of the letters' encoding.
    public var isEncoding: Bool { reason.hasPrefix(Self.notUTF8) }

    static let notUTF8 = "not UTF-8"

    public var description: String { "\(reason), at byte \(offset)" }
}

/// Checks a text against the grammar of JSON, byte by byte, to tell a person the place of the first fault.
///
/// Slow beside simdjson, which tells no places: only what that refuses comes here.
/// Source: RFC 8259.
struct JSONChecker {
    private let text: UnsafeRawBufferPointer
    private let depthLimit: Int
    private var position = 0
    /// The numbers that may not fit 64 bits.
    private var longNumbers: [Range<Int>] = []

    init(_ text: UnsafeRawBufferPointer, depthLimit: Int) {
        self.text = text
        self.depthLimit = depthLimit
    }

    /// Checks the whole text.
    mutating func check() throws(JSONFault) {
        skipSpace()
        try value(depth: 1)
        skipSpace()
        if position < text.count { throw fault("expected the end of the record") }
    }

    /// The text with its long numbers made strings; `check` has found them.
    func quotingLongNumbers() -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for number in longNumbers {
            result += text[copied..<number.lowerBound]
            result.append(UInt8(ascii: "\""))
            result += text[number]
            result.append(UInt8(ascii: "\""))
            copied = number.upperBound
        }
        return result + text[copied...]
    }

    // MARK: The grammar

    private mutating func value(depth: Int) throws(JSONFault) {
        guard let first = peek else { throw fault("expected a value") }
        switch first {
        case UInt8(ascii: "{") where depth > depthLimit, UInt8(ascii: "[") where depth > depthLimit:
            throw fault("nested deeper than \(depthLimit)")
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: throw fault("expected a value")
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) {
        position += 1
        skipSpace()
        if take("}") { return }
        while true {
            guard peek == UInt8(ascii: "\"") else { throw fault("expected a name in quotes") }
            try string()
            skipSpace()
            guard take(":") else { throw fault("expected ':' after a name") }
            skipSpace()
            try value(depth: depth + 1)
            skipSpace()
            if take("}") { return }
            guard take(",") else { throw fault("expected ',' or '}'") }
            skipSpace()
        }
    }

    private mutating func array(depth: Int) throws(JSONFault) {
        position += 1
        skipSpace()
        if take("]") { return }
        while true {
            try value(depth: depth + 1)
            skipSpace()
            if take("]") { return }
            guard take(",") else { throw fault("expected ',' or ']'") }
            skipSpace()
        }
    }

    private mutating func string() throws(JSONFault) {
        let start = position
        position += 1
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: throw fault("expected \\u00XX for a control character in a string")
            case 0..<0x80: position += 1
            default: try multibyte()
            }
        }
        throw JSONFault(offset: start, reason: "the string that starts here is not closed")
    }

    private mutating func escape() throws(JSONFault) {
        position += 1
        guard let letter = peek else { return }
        guard letter == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(letter) else { throw fault("no such escape in a string") }
            position += 1
            return
        }
        position += 1
        let code = try fourDigits()
        guard (0xD800..<0xE000).contains(code) else { return }
        guard code < 0xDC00, take("\\"), take("u"), try (0xDC00..<0xE000).contains(fourDigits()) else {
            throw fault("half of a surrogate pair before this place")
        }
    }

    private mutating func fourDigits() throws(JSONFault) -> Int {
        var code = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("expected four hexadecimal digits")
            }
            code = code * 16 + digit
            position += 1
        }
        return code
    }

    private mutating func multibyte() throws(JSONFault) {
        let lead = text[position]
        let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        let end = min(position + count, text.count)
        guard String(validating: text[position..<end], as: UTF8.self) != nil else { throw fault(JSONFault.notUTF8) }
        position = end
    }

    private mutating func number() throws(JSONFault) {
        let start = position
        _ = take("-")
        guard digits() > 0 else { throw fault("expected a digit") }
        if text[start + (text[start] == UInt8(ascii: "-") ? 1 : 0)] == UInt8(ascii: "0"),
            integerLength(from: start) > 1
        {
            throw JSONFault(offset: start, reason: "a number may not begin with 0")
        }
        if take("."), digits() == 0 { throw fault("expected a digit after '.'") }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw fault("expected a digit in an exponent") }
        }
        if position - start > 17 || text[start..<position].contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            longNumbers.append(start..<position)
        }
    }

    private func integerLength(from start: Int) -> Int {
        text[start..<position].drop { $0 == UInt8(ascii: "-") }.prefix { isDigit($0) }.count
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, isDigit(byte) { position += 1 }
        return position - start
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private mutating func word(_ word: StaticString) throws(JSONFault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[index] else { throw fault("expected '\(word)'") }
            position += 1
        }
    }

    // MARK: Bytes

    private var peek: UInt8? { position < text.count ? text[position] : nil }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: letter) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private func fault(_ expected: String) -> JSONFault {
        guard let byte = peek else { return JSONFault(offset: position, reason: expected + ", found the end") }
        let isPrintable = byte > 0x20 && byte < 0x7F
        let found = isPrintable ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte 0x" + String(byte, radix: 16)
        return JSONFault(offset: position, reason: "\(expected), found \(found)")
    }
}
