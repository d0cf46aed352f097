/// Looks for the `<meta>` that declares an encoding, in bytes that are like ASCII.
struct EncodingPrescan {
    let bytes: UnsafeRawBufferPointer
    private var position = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The byte at an index, NUL behind the end.
    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func findLabel() -> [UInt8]? {
        while position < bytes.count {
            if has("<!--", at: position) {
                skip(past: "-->", from: position + 2)
            } else if has("<meta", at: position) && (isSpace(position + 5) || byte(position + 5) == UInt8(ascii: "/")) {
                position += 5
                if let label = readMeta() { return label }
            } else if byte(position) == UInt8(ascii: "<") {
                skipMarkup()
            }
            position += 1
        }
        return nil
    }

    private mutating func skipMarkup() {
        let name = position + (byte(position + 1) == UInt8(ascii: "/") ? 2 : 1)
        if byte(name).isLetter {
            position = name
            while position < bytes.count && !isSpace(position) && byte(position) != UInt8(ascii: ">") { position += 1 }
            while readAttribute() != nil {}
        } else if name == position + 2 || byte(name) == UInt8(ascii: "!") || byte(name) == UInt8(ascii: "?") {
            skip(past: ">", from: name)
        }
    }

    private mutating func readMeta() -> [UInt8]? {
        var isPragma = false
        var label: [UInt8]?
        var needsPragma = false
        var seen: [[UInt8]] = []
        while let (name, value) = readAttribute() {
            guard !seen.contains(name), seen.count < 32 else { continue }
            seen.append(name)
            if equal(name, "http-equiv") {
                isPragma = equal(value, "content-type")
            } else if equal(name, "content"), label == nil, let found = Self.label(inContent: value) {
                label = found
                needsPragma = true
            } else if equal(name, "charset") {
                label = trimmed(value[...])
                needsPragma = false
            }
        }
        guard let label, !label.isEmpty, isPragma || !needsPragma else { return nil }
        // A page whose `<meta>` can be read byte by byte is not in UTF-16.
        return label.starts(with: "utf-16".utf8) ? Array("utf-8".utf8) : label
    }

    /// The encoding in a content such as `text/html; charset=utf-8`.
    private static func label(inContent content: [UInt8]) -> [UInt8]? {
        content.withUnsafeBytes { content in
            var scan = EncodingPrescan(bytes: content)
            while scan.position < content.count {
                guard scan.has("charset", at: scan.position) else {
                    scan.position += 1
                    continue
                }
                scan.position += 7
                scan.skipSpaces()
                if scan.byte(scan.position) == UInt8(ascii: "=") { return scan.readLabel() }
            }
            return nil
        }
    }

    private mutating func readLabel() -> [UInt8]? {
        position += 1
        skipSpaces()
        let quote = byte(position)
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let start = position + (isQuoted ? 1 : 0)
        var end = start
        while end < bytes.count && (isQuoted ? bytes[end] != quote : !isSpace(end) && bytes[end] != UInt8(ascii: ";")) {
            end += 1
        }
        if isQuoted && end == bytes.count { return nil }
        return trimmed(Array(bytes[min(start, end)..<end])[...])
    }
}

extension EncodingPrescan {
    /// Reads the attribute at the position, in lower case; nil where the tag or the bytes end.
    private mutating func readAttribute() -> (name: [UInt8], value: [UInt8])? {
        while isSpace(position) || byte(position) == UInt8(ascii: "/") { position += 1 }
        guard position < bytes.count, byte(position) != UInt8(ascii: ">") else { return nil }
        var name: [UInt8] = []
        while position < bytes.count, !isSpace(position), byte(position) != UInt8(ascii: "/"),
            byte(position) != UInt8(ascii: ">"), byte(position) != UInt8(ascii: "=") || name.isEmpty
        {
            name.append(byte(position).lowercased)
            position += 1
        }
        skipSpaces()
        guard byte(position) == UInt8(ascii: "=") else { return (name, []) }
        position += 1
        skipSpaces()
        return (name, readValue())
    }

    private mutating func readValue() -> [UInt8] {
        let quote = byte(position)
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { position += 1 }
        var value: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if isQuoted ? byte == quote : isSpace(position) || byte == UInt8(ascii: ">") { break }
            value.append(byte.lowercased)
            position += 1
        }
        if isQuoted && position < bytes.count { position += 1 }
        return value
    }

    /// Goes to the last byte of what ends something, or to the end.
    private mutating func skip(past ending: StaticString, from start: Int) {
        position = start
        while position < bytes.count && !has(ending, at: position) { position += 1 }
        position += ending.utf8CodeUnitCount - 1
    }

    private mutating func skipSpaces() { while isSpace(position) { position += 1 } }

    private func isSpace(_ index: Int) -> Bool { byte(index).isSpace || byte(index) == 0x0D }

    private func has(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where bytes[index + offset].lowercased != text.utf8Start[offset] { return false }
        return true
    }

    private func equal(_ bytes: [UInt8], _ text: StaticString) -> Bool {
        bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = bytes
        while let first = bytes.first, first.isSpace || first == 0x0D { bytes.removeFirst() }
        while let last = bytes.last, last.isSpace || last == 0x0D { bytes.removeLast() }
        return Array(bytes)
    }
}
