/// Paths as texts, also those that are no UTF-8: a byte that is none stands as `\xE1`, so that it can be shown, written and opened again.
public enum PathText {
    /// The text of a name as the file system has it. A backslash that would read as such a byte stands as `\x5C`.
    public static func text(_ name: some Collection<UInt8>) -> String {
        if !name.contains(backslash), let text = String(validating: name, as: UTF8.self) { return text }
        var text = ""
        var rest = Array(name)[...]
        while let first = rest.first {
            let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            if escaped(rest) == nil, let letter = String(validating: rest.prefix(length), as: UTF8.self) {
                text += letter
                rest = rest.dropFirst(length)
            } else {
                text += "\\x" + String(first, radix: 16, uppercase: true)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The bytes by which the file system knows a path.
    public static func bytes(_ path: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let first = rest.first {
            let byte = escaped(rest)
            bytes.append(byte ?? first)
            rest = rest.dropFirst(byte == nil ? 1 : 4)
        }
        return bytes
    }

    /// Hands over a path as system calls take it.
    public static func withCString<R>(_ path: String, _ body: (UnsafePointer<CChar>) -> R) -> R {
        if !path.utf8.contains(backslash) { return path.withCString(body) }
        return (bytes(path) + [0]).withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
    }

    private static let backslash = UInt8(ascii: "\\")

    /// The byte for which `\xE1` stands at the beginning: only ones that have to be written so.
    private static func escaped(_ text: ArraySlice<UInt8>) -> UInt8? {
        guard text.starts(with: [backslash, UInt8(ascii: "x")]) else { return nil }
        let digits = text.dropFirst(2).prefix(2)
        guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }),
            let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        return byte >= 0x80 || byte == backslash ? byte : nil
    }
}
