@preconcurrency import Glibc

/// The lines of a text, trimmed and with single spaces.
enum Lines {
    /// Lines at least as long may be several paragraphs that a crawler has joined with two spaces.
    private static let longLineByteCount = 400

    /// Gives every line that is not empty, with its number from 0; those with odd spaces are put right in a copy.
    static func each(of text: [UInt8], breaksAtGaps: Bool, _ body: (ArraySlice<UInt8>, _ number: Int) -> Void) {
        var start = 0
        var number = -1
        while start < text.count {
            let end = newline(in: text, from: start) ?? text.count
            let line = trimmed(text[start..<end])
            start = end + 1
            number += 1
            guard !line.isEmpty else { continue }
            guard let gap = gap(in: text, line.startIndex..<line.endIndex) else {
                body(line, number)
                continue
            }
            if breaksAtGaps, line.count >= longLineByteCount {
                for piece in pieces(of: line, text, firstGap: gap) { body(piece, number) }
            } else {
                body(Spaces.joined(line)[...], number)
            }
        }
    }

    static func count(in text: [UInt8]) -> Int { text.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

    private static func newline(in text: [UInt8], from start: Int) -> Int? {
        text.withUnsafeBytes { bytes in
            memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start).map {
                UnsafeRawPointer($0) - bytes.baseAddress!
            }
        }
    }

    /// The first of two white spaces, or a white space that is no space.
    private static func gap(in text: [UInt8], _ range: Range<Int>) -> Int? {
        text.withUnsafeBytes { Spaces.firstGap(in: $0, range) }
    }

    /// The paragraphs that two spaces before a capital part.
    private static func pieces(of line: ArraySlice<UInt8>, _ text: [UInt8], firstGap: Int) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = line.startIndex
        // Whether the piece that begins at `start` has gaps of its own, which are made single spaces in a copy.
        var hasGaps = false
        func end(_ piece: ArraySlice<UInt8>) {
            if !piece.isEmpty { pieces.append(hasGaps ? Spaces.joined(piece)[...] : piece) }
        }
        var nextGap: Int? = firstGap
        while let gap = nextGap {
            let after = line[gap...].firstIndex { $0 > 0x20 } ?? line.endIndex
            if after - gap >= 2, beginsParagraph(line[after...]) {
                end(line[start..<gap])
                (start, hasGaps) = (after, false)
            } else {
                hasGaps = true
            }
            nextGap = Self.gap(in: text, after..<line.endIndex)
        }
        end(line[start...])
        return pieces
    }

    /// True at a capital letter, a digit or an opening quotation mark.
    private static func beginsParagraph(_ text: ArraySlice<UInt8>) -> Bool {
        guard let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
        return scalar.properties.isUppercase || scalar == "“" || scalar == "\"" || ("0"..."9").contains(scalar)
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = line.drop { $0 <= 0x20 }
        return rest[..<(rest.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? rest.startIndex)]
    }
}
