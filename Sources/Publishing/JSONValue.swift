/// A value of JSON as manifests and the command have it: objects keep the order of their keys.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    /// Only ever written: what is read has whole numbers. One that JSON can't write is written as text.
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    public struct Member: Sendable, Hashable {
        public let key: String
        public let value: JSONValue

        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    public static func members(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(pairs.map { Member(key: $0.key, value: $0.value) })
    }
}

// Writing.
extension JSONValue {
    /// The value as text that ends with LF: one line a member at the top and for lists of objects, the rest in one line.
    /// The same value gives the same bytes.
    public func document() -> [UInt8] {
        var text = ""
        write(to: &text, indent: 0)
        return Array(text.utf8) + [UInt8(ascii: "\n")]
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += "\(value)"
        case .double(let value) where value.isFinite: text += "\(value)"
        case .double(let value): Self.quote("\(value)", to: &text)
        case .string(let value): Self.quote(value, to: &text)
        case .array(let values):
            let lines = indent == 0 || values.contains(where: \.isContainer)
            Self.write(values.count, lines: lines, ("[", "]"), indent, &text) {
                values[$0].write(to: &$1, indent: indent + 1)
            }
        case .object(let members):
            let lines = indent == 0 || members.contains(where: \.value.isContainer)
            Self.write(members.count, lines: lines, ("{", "}"), indent, &text) {
                Self.quote(members[$0].key, to: &$1)
                $1 += ": "
                members[$0].value.write(to: &$1, indent: indent + 1)
            }
        }
    }

    private static func write(
        _ count: Int, lines: Bool, _ brackets: (open: String, close: String), _ indent: Int, _ text: inout String,
        item: (Int, inout String) -> Void
    ) {
        text += brackets.open
        for index in 0..<count {
            if index > 0 { text += lines ? "," : ", " }
            if lines { text += "\n" + String(repeating: "  ", count: indent + 1) }
            item(index, &text)
        }
        if lines && count > 0 { text += "\n" + String(repeating: "  ", count: indent) }
        text += brackets.close
    }

    private var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case "\u{0}"..."\u{1f}", "\u{7f}":
                text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
