/// Cuts the XML of a part into tags and texts, one at a time, in memory that the longest of them bounds.
///
/// Names are told without their prefix. Declarations of types, which can make entities, are refused; a workbook has none.
///
/// Source: W3C, Extensible Markup Language (XML) 1.0, fifth edition.
struct XMLScanner {
    enum Token {
        case start, end, text
    }

    /// Bytes of one tag or text: more than the longest cell, every character escaped.
    private static let tokenByteLimit = 1 << 20

    private let entry: ZipEntryStream
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var filled = 0
    private var position = 0
    private var hasEnded = false
    /// The token at hand: its name and, behind that, its attributes; or its text.
    private var content = 0..<0
    private var nameEnd = 0
    private var isCharacterData = false
    /// A tag such as `<c/>` was told as a start; its end comes next.
    private var isEmptyElement = false

    init(_ entry: ZipEntryStream) { self.entry = entry }

    /// Goes to the next token; nil at the end of the part.
    mutating func next() throws -> Token? {
        if isEmptyElement {
            isEmptyElement = false
            return .end
        }
        while true {
            guard try has(1) else { return nil }
            if buffer[position] != UInt8(ascii: "<") { return try text() }
            if try starts(with: "<!--") {
                try skip(past: "-->")
            } else if try starts(with: "<![CDATA[") {
                return try characterData()
            } else if try starts(with: "<?") {
                try skip(past: "?>")
            } else if try starts(with: "<!") {
                throw XLSXReaderError.unsupported("the part \(entry.name) with a document type")
            } else {
                return try tag()
            }
        }
    }

    // MARK: The token at hand

    /// Tells whether the tag has this name, whatever its prefix.
    func isNamed(_ name: StaticString) -> Bool {
        nameEnd - content.lowerBound == name.utf8CodeUnitCount
            && buffer[content.lowerBound..<nameEnd].elementsEqual(
                UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// The value of an attribute of the tag, whatever its prefix; nil where it has none of that name.
    func attribute(_ name: StaticString) -> String? {
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        var rest = buffer[nameEnd..<content.upperBound]
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let found = rest[..<equals].drop { isSpace($0) }.prefix { !isSpace($0) }
            let value = rest[(equals + 1)...].drop { isSpace($0) }
            guard let mark = value.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
                let close = value.dropFirst().firstIndex(of: mark)
            else { return nil }
            let local = found.lastIndex(of: UInt8(ascii: ":")).map { found[($0 + 1)...] } ?? found
            if local.elementsEqual(wanted) { return unescaped(value.dropFirst().prefix(upTo: close)) }
            rest = rest[(close + 1)...]
        }
        return nil
    }

    /// The text, its entities undone.
    var string: String {
        isCharacterData ? String(decoding: buffer[content], as: UTF8.self) : unescaped(buffer[content])
    }

    // MARK: Tokens

    private mutating func tag() throws -> Token {
        let close = try place(of: UInt8(ascii: ">"), from: position + 1, quotesHide: true)
        var start = position + 1
        let isEnd = buffer[start] == UInt8(ascii: "/")
        if isEnd { start += 1 }
        let isEmpty = !isEnd && buffer[close - 1] == UInt8(ascii: "/")
        let end = max(start, isEmpty ? close - 1 : close)
        nameEnd = buffer[start..<end].firstIndex { isSpace($0) } ?? end
        if let colon = buffer[start..<nameEnd].lastIndex(of: UInt8(ascii: ":")) { start = colon + 1 }
        content = start..<end
        position = close + 1
        isEmptyElement = isEmpty
        return isEnd ? .end : .start
    }

    private mutating func text() throws -> Token {
        var end = position
        while buffer[end] != UInt8(ascii: "<") {
            end += 1
            guard end == filled else { continue }
            // The bytes may move to the front of the buffer.
            let known = end - position
            let isMore = try has(known + 1)
            end = position + known
            if !isMore { break }
        }
        content = position..<end
        isCharacterData = false
        position = end
        return .text
    }

    private mutating func characterData() throws -> Token {
        position += "<![CDATA[".utf8.count
        let length = try length(before: "]]>")
        content = position..<position + length
        isCharacterData = true
        position = content.upperBound + 3
        return .text
    }

    private mutating func skip(past mark: StaticString) throws {
        position += try length(before: mark) + mark.utf8CodeUnitCount
    }

    // MARK: Bytes

    /// The bytes from the position to a mark, which are in the buffer then.
    private mutating func length(before mark: StaticString) throws -> Int {
        var length = 0
        while true {
            guard try has(length + mark.utf8CodeUnitCount) else { throw ended() }
            let bytes = buffer[(position + length)...].prefix(mark.utf8CodeUnitCount)
            if bytes.elementsEqual(UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)) {
                return length
            }
            length += 1
        }
    }

    /// The place of a byte behind the position, with all before it in the buffer; not within quotes where those hide it.
    private mutating func place(of byte: UInt8, from start: Int, quotesHide: Bool) throws -> Int {
        var length = start - position
        var quote: UInt8?
        while true {
            guard try has(length + 1) else { throw ended() }
            let found = buffer[position + length]
            if let open = quote {
                if found == open { quote = nil }
            } else if found == byte {
                return position + length
            } else if quotesHide, found == UInt8(ascii: "\"") || found == UInt8(ascii: "'") {
                quote = found
            }
            length += 1
        }
    }

    private mutating func starts(with mark: StaticString) throws -> Bool {
        guard try has(mark.utf8CodeUnitCount) else { return false }
        return buffer[position...].starts(
            with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
    }

    /// Sees to it that so many bytes lie behind the position; false where the part ends before.
    private mutating func has(_ count: Int) throws -> Bool {
        if filled - position >= count { return true }
        guard count <= Self.tokenByteLimit else {
            throw XLSXReaderError.damaged("the part \(entry.name) has a tag or text of more than a mebibyte")
        }
        if position > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<filled]))
            }
            filled -= position
            position = 0
        }
        if count > buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
        while filled < count, !hasEnded {
            let read = try buffer.withUnsafeMutableBytes {
                try entry.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
            }
            filled += read
            hasEnded = read == 0
        }
        return filled >= count
    }

    private func ended() -> XLSXReaderError { .damaged("the part \(entry.name) ends within a tag") }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    // MARK: Entities

    private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) || bytes.contains(0x0D) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var output: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let character = Self.character(String(decoding: rest[..<end], as: UTF8.self))
            {
                output += Array(String(character).utf8)
                rest = rest[(end + 1)...]
            } else if byte == 0x0D {
                // A line break of any kind is a LF; a CR that is meant stands as an entity.
                output.append(0x0A)
                if rest.first == 0x0A { rest = rest.dropFirst() }
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func character(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init)
        }
    }
}
