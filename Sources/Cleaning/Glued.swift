import Stages
import Tables
import Vietnamese

/// Puts back the space between sentences that a crawler has glued: `chặt chẽNgay sau`, `liền(2016`, `hội nghị.Trong`.
///
/// A word is parted before a capital inside it only where both parts are Vietnamese syllables and one has a mark, so that names
/// such as VnExpress and VietNamNet stay whole.
struct Glued: Cleaner {
    static let name = "glued"
    static let summary = "Puts back the space between glued sentences: 'chặt chẽNgay sau' becomes 'chặt chẽ Ngay sau'."
    static let after = ["encoding", "unicode"]

    init(_ settings: inout Settings) {}

    func clean(_ document: inout Document) -> Verdict {
        let places = document.text.withUnsafeBytes { Self.places(in: $0) }
        guard !places.isEmpty else { return .keep }
        var text: [UInt8] = []
        text.reserveCapacity(document.text.count + places.count)
        var copied = 0
        for place in places {
            text += document.text[copied..<place]
            text.append(0x20)
            copied = place
        }
        document.text = text + document.text[copied...]
        return .keep
    }

    /// Where spaces are missing.
    private static func places(in text: UnsafeRawBufferPointer) -> [Int] {
        var places: [Int] = []
        var place = 1
        while place < text.count {
            // A capital in ASCII or Đ; marked capitals begin sentences rarely enough.
            let byte = text[place]
            let isCapital =
                byte >= 0x41 && byte <= 0x5A || byte == 0xC4 && place + 1 < text.count && text[place + 1] == 0x90
            if isCapital, isGlued(text, at: place) { places.append(place) }
            place += 1
        }
        return places
    }

    private static func isGlued(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        let before = text[place - 1]
        if before == UInt8(ascii: ".") { return isGluedAfterStop(text, at: place) }
        guard isLowerEnd(before) else { return false }
        let left = word(before: place, in: text)
        let right = word(from: place, in: text)
        let count = Spelling.count(left)
        let next = Spelling.count(right)
        return count.words == 1 && count.syllables == 1 && next.words == 1 && next.syllables == 1
            && count.markedWords + next.markedWords > 0 && right.count >= 2 && !hasCapital(left)
            && !hasCapital(right.dropFirst())
    }

    /// `hội nghị.Trong`: words on both sides, of which none is an abbreviation or a part of an address.
    private static func isGluedAfterStop(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard place >= 2, isLowerEnd(text[place - 2]) else { return false }
        let left = Spelling.count(word(before: place - 1, in: text))
        let right = Spelling.count(word(from: place, in: text))
        return left.syllables == 1 && right.syllables == 1 && left.markedWords + right.markedWords > 0
    }

    /// The last byte of a small letter, or of any letter beyond ASCII.
    private static func isLowerEnd(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x80 && byte < 0xC0
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    private static func word(before place: Int, in text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
        var start = place
        while start > 0, isWordByte(text[start - 1]) { start -= 1 }
        return text[start..<place]
    }

    private static func word(from place: Int, in text: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
        var end = place
        while end < text.count, isWordByte(text[end]) { end += 1 }
        return text[place..<end]
    }

    private static func hasCapital(_ word: some Sequence<UInt8>) -> Bool {
        String(decoding: Array(word), as: UTF8.self).unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    }
}
