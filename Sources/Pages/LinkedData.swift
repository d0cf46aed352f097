import HTML

/// What pages say of themselves in JSON-LD, read as leniently as it is written.
///
/// Differs from RFC 8259: raw line ends in strings, commas too many, comments of HTML and script around the data and what follows a
/// cut end are passed over, as search engines do.
enum LinkedData {
    indirect enum Value {
        case text([UInt8])
        case list([Value])
        case object([(name: [UInt8], value: Value)])
        /// A number, a boolean or null, as it is written.
        case word([UInt8])
    }

    /// Deeper values are left out.
    private static let depthLimit = 48

    static func parse(_ text: ArraySlice<UInt8>) -> Value? {
        guard let start = text.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
            return nil
        }
        var parser = Parser(text: text[start...])
        return parser.value(depth: 0)
    }

    private struct Parser {
        var text: ArraySlice<UInt8>

        mutating func value(depth: Int) -> Value? {
            skipSpace()
            guard let first = text.first, depth < LinkedData.depthLimit else { return nil }
            switch first {
            case UInt8(ascii: "{"): return object(depth)
            case UInt8(ascii: "["): return list(depth)
            case UInt8(ascii: "\""): return .text(string())
            default: return word()
            }
        }

        private mutating func object(_ depth: Int) -> Value {
            text.removeFirst()
            var members: [(name: [UInt8], value: Value)] = []
            while true {
                skipSeparators()
                guard let first = text.first else { break }
                if first == UInt8(ascii: "}") {
                    text.removeFirst()
                    break
                }
                guard first == UInt8(ascii: "\"") else { break }
                let name = string()
                skipSpace()
                guard text.first == UInt8(ascii: ":") else { break }
                text.removeFirst()
                guard let value = value(depth: depth + 1) else { break }
                members.append((name, value))
            }
            return .object(members)
        }

        private mutating func list(_ depth: Int) -> Value {
            text.removeFirst()
            var values: [Value] = []
            while true {
                skipSeparators()
                guard let first = text.first else { break }
                if first == UInt8(ascii: "]") {
                    text.removeFirst()
                    break
                }
                guard let value = value(depth: depth + 1) else { break }
                values.append(value)
            }
            return .list(values)
        }

        private mutating func string() -> [UInt8] {
            text.removeFirst()
            var result: [UInt8] = []
            while let first = text.first {
                text.removeFirst()
                if first == UInt8(ascii: "\"") { break }
                if first == UInt8(ascii: "\\") { escape(&result) } else { result.append(first) }
            }
            return result
        }

        private mutating func escape(_ result: inout [UInt8]) {
            guard let letter = text.popFirst() else { return }
            switch letter {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
                result.append(letter == UInt8(ascii: "n") ? 0x0A : 0x20)
            case UInt8(ascii: "u"): unicode(&result)
            default: result.append(letter)
            }
        }

        private mutating func unicode(_ result: inout [UInt8]) {
            guard var code = fourDigits() else { return }
            if code & 0xFC00 == 0xD800, text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
                text.removeFirst(2)
                guard let low = fourDigits(), low & 0xFC00 == 0xDC00 else { return }
                code = 0x1_0000 + (code & 0x3FF) << 10 + low & 0x3FF
            }
            guard let scalar = Unicode.Scalar(code) else { return }
            result += UTF8.encode(scalar)!
        }

        private mutating func fourDigits() -> UInt32? {
            guard text.count >= 4 else { return nil }
            var code: UInt32 = 0
            for byte in text.prefix(4) {
                guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
                code = code * 16 + UInt32(digit)
            }
            text.removeFirst(4)
            return code
        }

        private mutating func word() -> Value? {
            let word = text.prefix { byte in
                byte > 0x20 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "}") && byte != UInt8(ascii: "]")
            }
            guard !word.isEmpty else { return nil }
            text.removeFirst(word.count)
            return .word(Array(word))
        }

        private mutating func skipSpace() { text = text.drop { $0 <= 0x20 } }

        private mutating func skipSeparators() { text = text.drop { $0 <= 0x20 || $0 == UInt8(ascii: ",") } }
    }
}

extension LinkedData.Value {
    /// The member of an object, nil where there is none.
    subscript(_ name: StaticString) -> LinkedData.Value? {
        guard case .object(let members) = self else { return nil }
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        return members.first { $0.name.elementsEqual(wanted) }?.value
    }

    /// The text itself, or the name of a thing; of several things the names, with commas between them.
    var names: [UInt8]? {
        switch self {
        case .text(let text): return text.isEmpty ? nil : Self.unescaped(text)
        case .word: return nil
        case .object: return self["name"]?.names
        case .list(let values):
            let names = values.compactMap(\.names)
            return names.isEmpty ? nil : Array(names.joined(separator: Array(", ".utf8)))
        }
    }

    /// A text without the references of HTML that some write into it: `B&aacute;o`.
    private static func unescaped(_ text: [UInt8]) -> [UInt8] {
        guard let start = text.firstIndex(of: UInt8(ascii: "&")), text[start...].contains(UInt8(ascii: ";")),
            !text.contains(UInt8(ascii: "<"))
        else { return text }
        let page = HTMLDocument(parsing: text)
        return page.nodes.flatMap { $0.kind == .text ? Array(page.text(of: $0)) : [] }
    }

    /// A text, or the address of a thing.
    var address: [UInt8]? {
        if case .text(let text) = self { return text }
        return self["@id"]?.address ?? self["url"]?.address
    }

    /// The texts of a list, or of one text between commas.
    var texts: [[UInt8]] {
        switch self {
        case .list(let values): values.flatMap(\.texts)
        case .text(let text): text.split(separator: UInt8(ascii: ",")).map { Array($0) }
        case .object, .word: []
        }
    }

    /// Every object with a type, also those within others' graphs and lists.
    func things() -> [LinkedData.Value] {
        switch self {
        case .list(let values): values.flatMap { $0.things() }
        case .object: (self["@graph"]?.things() ?? []) + (self["mainEntity"]?.things() ?? []) + [self]
        case .text, .word: []
        }
    }

    /// True where the thing's type ends with a word, such as `Article`.
    func isType(_ ending: String) -> Bool {
        switch self["@type"] {
        case .text(let type):
            type.count >= ending.utf8.count && type.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        case .list(let types):
            types.contains { type in
                guard case .text(let type) = type else { return false }
                return type.count >= ending.utf8.count && type.suffix(ending.utf8.count).elementsEqual(ending.utf8)
            }
        default: false
        }
    }
}
