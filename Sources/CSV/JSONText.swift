/// A JSON value whose text is a function of the value only: keys keep their order, two spaces a level.
indirect enum JSONText {
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSONText])
    /// Members without a value are left out.
    case object([(key: String, value: JSONText?)])

    /// The text as UTF-8, with an LF at its end.
    var bytes: [UInt8] {
        text(level: 0) + [ASCII.lineFeed]
    }

    /// The text as it stands inside others, so many levels deep.
    func text(level: Int) -> [UInt8] {
        var output: [UInt8] = []
        write(to: &output, level: level)
        return output
    }

    private func write(to output: inout [UInt8], level: Int) {
        switch self {
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .int(let value): output += String(value).utf8
        case .string(let value): Self.write(value, to: &output)
        case .array(let values):
            Self.write(values, between: "[", and: "]", to: &output, level: level) { value, output in
                value.write(to: &output, level: level + 1)
            }
        case .object(let members):
            let present = members.compactMap { member in member.value.map { (member.key, $0) } }
            Self.write(present, between: "{", and: "}", to: &output, level: level) { member, output in
                Self.write(member.0, to: &output)
                output += ": ".utf8
                member.1.write(to: &output, level: level + 1)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between open: String, and close: String, to output: inout [UInt8], level: Int,
        item write: (Item, inout [UInt8]) -> Void
    ) {
        output += open.utf8
        for (index, item) in items.enumerated() {
            output += (index == 0 ? "\n" : ",\n").utf8
            output += repeatElement(UInt8(ascii: " "), count: 2 * level + 2)
            write(item, &output)
        }
        if !items.isEmpty {
            output.append(ASCII.lineFeed)
            output += repeatElement(UInt8(ascii: " "), count: 2 * level)
        }
        output += close.utf8
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case ASCII.lineFeed: output += "\\n".utf8
            case ASCII.carriageReturn: output += "\\r".utf8
            case ASCII.tab: output += "\\t".utf8
            case 0..<0x10: output += "\\u000\(String(byte, radix: 16))".utf8
            case 0x10..<0x20: output += "\\u00\(String(byte, radix: 16))".utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
