/// Reads one JSON document and tells where it stops being one.
///
/// Differs from RFC 8259: numbers must be whole and fit 64 bits, a key may stand in an object only once, and values nest
/// at most 32 deep. A manifest needs no more, and this is how an edited one is found out.
struct JSONReader {
    struct Mistake: Error, Hashable {
        let line: Int
        let column: Int
        let message: String
    }

    private static let deepest = 32
    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func read(_ bytes: [UInt8]) throws(Mistake) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        if let extra = reader.next() { throw reader.mistake("expected the end, found \(Self.show(extra))") }
        return value
    }

    private mutating func value(depth: Int) throws(Mistake) -> JSONValue {
        if depth > Self.deepest { throw mistake("values nest deeper than \(Self.deepest)") }
        switch next() {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case _?: return try number()
        case nil: throw mistake("expected a value, found the end")
        }
    }

    private mutating func object(depth: Int) throws(Mistake) -> JSONValue {
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        position += 1
        if take("}") { return .object([]) }
        repeat {
            guard next() == UInt8(ascii: "\"") else { throw expected("a key in quotes") }
            let key = try string()
            if !keys.insert(key).inserted { throw mistake("the key '\(key)' stands twice") }
            guard take(":") else { throw expected("':'") }
            members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw expected("',' or '}'") }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Mistake) -> JSONValue {
        var values: [JSONValue] = []
        position += 1
        if take("]") { return .array([]) }
        repeat { values.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw expected("',' or ']'") }
        return .array(values)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Mistake) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw expected("a value") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(Mistake) -> JSONValue {
        let digits = String(decoding: bytes[position...].prefix { "-0123456789".utf8.contains($0) }, as: UTF8.self)
        guard let value = Int(digits), "\(value)" == digits else { throw expected("a whole number") }
        position += digits.utf8.count
        return .int(value)
    }
}

// Strings.
extension JSONReader {
    private mutating func string() throws(Mistake) -> String {
        var text: [UInt8] = []
        let start = position
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                if let string = String(validating: text, as: UTF8.self) { return string }
                throw mistake("a text that is not UTF-8")
            case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20: throw mistake("a control character in a text")
            default: text.append(byte)
            }
        }
        position = start
        throw mistake("a quote that is never closed")
    }

    private mutating func escape() throws(Mistake) -> Unicode.Scalar {
        guard position < bytes.count else { throw mistake("a quote that is never closed") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw mistake("an unknown escape")
        }
    }

    private mutating func unicodeEscape() throws(Mistake) -> Unicode.Scalar {
        let high = try fourHexDigits()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xdc00, bytes[position...].starts(with: "\\u".utf8) else { throw mistake("half a surrogate pair") }
        position += 2
        let low = try fourHexDigits()
        guard (0xdc00..<0xe000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
        else { throw mistake("half a surrogate pair") }
        return scalar
    }

    private mutating func fourHexDigits() throws(Mistake) -> UInt32 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw mistake("expected four hexadecimal digits") }
        position += 4
        return value
    }
}

// Places.
extension JSONReader {
    /// The next byte that is no space, without taking it.
    private mutating func next() -> UInt8? {
        while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard next() == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    private mutating func expected(_ what: String) -> Mistake {
        let found = next().map(Self.show) ?? "the end"
        return mistake("expected \(what), found \(found)")
    }

    private func mistake(_ message: String) -> Mistake {
        let before = bytes[..<min(position, bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        return Mistake(line: line, column: before.count - lineStart + 1, message: message)
    }

    private static func show(_ byte: UInt8) -> String {
        (0x21...0x7e).contains(byte) ? "'\(Unicode.Scalar(byte))'" : "byte 0x\(String(byte, radix: 16))"
    }
}
