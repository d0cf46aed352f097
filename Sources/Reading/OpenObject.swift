/// An object of JSON as far as it has been read, byte by byte, with the brackets that it has left open.
struct OpenObject {
    /// Its bytes; of one that is too long the first ones.
    private(set) var bytes: [UInt8] = []
    private(set) var isTooLong = false
    /// Where it starts: its line, its byte, and how far into the line.
    let line: Int
    let offset: Int
    let indent: Int?

    private var open: [UInt8] = []
    private var isInText = false
    private var isEscaped = false
    /// The last byte outside of texts that is no space.
    private var last: UInt8 = 0

    /// More brackets than any setting of `nesting` allows.
    private static let depthLimit = 1_001

    init(line: Int, offset: Int, indent: Int?) {
        (self.line, self.offset, self.indent) = (line, offset, indent)
    }

    var isClosed: Bool { open.isEmpty }

    /// Takes the next byte; false where it can't stand there.
    mutating func takes(_ byte: UInt8) -> Bool {
        if isInText {
            if byte == 0x0A || byte == 0x0D { return false }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInText = false
            }
            return true
        }
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if open.last == UInt8(ascii: "{"), last != UInt8(ascii: ":") { return false }
            if open.count == Self.depthLimit { return false }
            open.append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            // The brackets of a pair stand two places apart in ASCII.
            if open.last != byte - 2 { return false }
            open.removeLast()
        default: if byte.isSpace { return true }
        }
        last = byte
        return true
    }

    /// Keeps bytes that were taken, as long as they are no more than a record may have.
    mutating func keep(_ taken: ArraySlice<UInt8>, limit: Int, beginning: Int) {
        if isTooLong { return }
        bytes += taken
        if bytes.count > limit {
            isTooLong = true
            bytes = Array(bytes.prefix(beginning))
        }
    }

    /// True where another object begins in the same way: with the same first name.
    func begins(like other: ArraySlice<UInt8>) -> Bool {
        guard let name = Self.firstName(in: bytes[...]) else { return true }
        return Self.firstName(in: other) == name
    }

    /// No first name is longer, brace and spaces included.
    static let nameByteLimit = 256

    private static func firstName(in object: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let start = object.dropFirst().prefix(nameByteLimit).drop(while: \.isSpace)
        guard start.first == UInt8(ascii: "\""), let end = start.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
            return nil
        }
        return start[...end]
    }
}
