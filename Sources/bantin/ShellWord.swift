/// Writes a text so that a shell reads it as one word.
enum ShellWord {
    static func quote(_ text: String) -> String {
        if !text.isEmpty, text.utf8.allSatisfy(isPlain) { return text }
        if !text.utf8.contains(where: { "\"\\$`!".utf8.contains($0) }) { return "\"\(text)\"" }
        return "'" + text.replacing("'", with: "'\\''") + "'"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        default: "_./-+=:@%,".utf8.contains(byte)
        }
    }
}
