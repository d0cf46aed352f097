@preconcurrency import Glibc
import Vietnamese

/// Parts captions from the running text of a flattened page: `… hội nghị. Ảnh: Xuân Hướng Theo Bí thư …`.
///
/// A caption reaches from the beginning of the sentence before `Ảnh:` to the end of the name behind it. Names end where the next word
/// begins a sentence: after two words with capitals, or three where the third is no word that sentences begin with.
enum PictureCredit {
    /// Longer sentences before `Ảnh:` are no captions.
    private static let captionByteLimit = 450

    /// Names with their outlets are no longer.
    private static let nameByteLimit = 120

    /// The ends of the pieces that a line falls into, the last one its own; one alone where nothing is parted.
    static func pieces(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = line.startIndex
        var searched = line.startIndex
        while let mark = mark(in: line, from: searched) {
            searched = mark.upperBound
            let end = nameEnd(in: line, from: mark.upperBound)
            let caption = sentenceStart(in: line, before: mark.lowerBound, notBefore: start)
            guard end > mark.upperBound, end - caption <= captionByteLimit else { continue }
            if caption > start { pieces.append(line[start..<(caption - 1)]) }
            pieces.append(line[caption..<end])
            start = min(line.endIndex, end + 1)
            searched = start
        }
        if pieces.isEmpty { return [line] }
        if start < line.endIndex { pieces.append(line[start...]) }
        return pieces
    }

    /// The next `Ảnh:` that is a word of its own, with a bracket before it.
    private static func mark(in line: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
        var place = start
        while let first = word(in: line, from: place) {
            place = first + 1
            if first == line.startIndex || line[first - 1] == 0x20 { return first..<(first + word.count) }
            if line[first - 1] == UInt8(ascii: "(") { return (first - 1)..<(first + word.count) }
        }
        return nil
    }

    private static let word = Array("Ảnh: ".utf8)

    /// Where the word stands next; its colon is looked for, which is rare.
    private static func word(in line: ArraySlice<UInt8>, from start: Int) -> Int? {
        line.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var place = start - line.startIndex
            while place < bytes.count, let colon = memchr(base + place, 0x3A, bytes.count - place) {
                place = UnsafeRawPointer(colon) - base + 1
                let first = place + 1 - word.count
                guard first >= start - line.startIndex, place < bytes.count else { continue }
                if word.withUnsafeBytes({ memcmp($0.baseAddress!, base + first, $0.count) }) == 0 {
                    return first + line.startIndex
                }
            }
            return nil
        }
    }

    /// Where the names behind a mark end, and the outlet behind a dash; the mark's own end where there is none.
    private static func nameEnd(in line: ArraySlice<UInt8>, from start: Int) -> Int {
        let rest = line[start...].prefix(nameByteLimit)
        var words = rest.split(separator: 0x20)
        // A word that the limit cuts is none, and may end within a letter.
        if rest.endIndex < line.endIndex, line[rest.endIndex] != 0x20, words.last?.endIndex == rest.endIndex {
            words.removeLast()
        }
        if rest.endIndex == line.endIndex, (1...4).contains(words.count), words.allSatisfy(isCapitalized) {
            return line.endIndex
        }
        var end = nameEnd(words, 0)
        // "Ảnh: An Văn - TTXVN", "Ảnh: An Văn - Lê Bình"; a dash before a sentence joins nothing.
        while end > 0, end + 1 < words.count, isDash(words[end]), !endsName(words[end - 1]) {
            let word = words[end + 1]
            let isOutlet = isAbbreviation(word) || outletWords.contains { word.elementsEqual($0) }
            let next = nameEnd(words, end + 1)
            guard next > end + 1, isOutlet || !PersonName.beginsSentence(word) else { break }
            end = next
        }
        return end == 0 ? start : words[end - 1].endIndex
    }

    /// The word behind the name that begins at a word; that word itself where none does.
    private static func nameEnd(_ words: [ArraySlice<UInt8>], _ start: Int) -> Int {
        guard start < words.count, isCapitalized(words[start]) else { return start }
        var count = 1
        // TTXVN, X.N, VGP/Thành Trung: what stands in capitals is a name of one word, and a slash begins another.
        var isShort = isAbbreviation(words[start])
        while start + count < words.count, isCapitalized(words[start + count]), !endsName(words[start + count - 1]) {
            let word = words[start + count]
            let next = start + count + 1 < words.count ? words[start + count + 1] : nil
            // "Ảnh: Getty Tại buổi lễ": a name of one word, and a sentence behind it.
            let isSentence = PersonName.beginsSentence(word) && !(next.map(isCapitalized) ?? true)
            let isSecond = !isShort && count == 1 && !isSentence
            let isThird =
                !isShort && count == 2 && !PersonName.beginsSentence(word) && (next.map(isCapitalized) ?? false)
            guard isSecond || isThird else { break }
            if word.contains(UInt8(ascii: "/")) { isShort = true }
            count += 1
        }
        return start + count
    }

    /// With which outlets begin, and no sentence where a name follows.
    private static let outletWords = ["Báo", "Đài", "Tạp"].map { Array($0.utf8) }

    private static func isDash(_ word: ArraySlice<UInt8>) -> Bool {
        word.elementsEqual("-".utf8) || word.elementsEqual("–".utf8)
    }

    private static func endsName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let last = word.last else { return true }
        return last == UInt8(ascii: ")") || last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
    }

    private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
        !word.contains(UInt8(ascii: "/"))
            && String(decoding: word, as: UTF8.self).unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    }

    private static func isCapitalized(_ word: ArraySlice<UInt8>) -> Bool {
        String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }

    /// The beginning of the sentence that ends before a place.
    private static func sentenceStart(in line: ArraySlice<UInt8>, before place: Int, notBefore start: Int) -> Int {
        var position = place - 2  // The space and a stop before the mark belong to the caption's sentence.
        while position > start + 1 {
            if line[position] == 0x20, endsSentence(line[position - 1]), isCapitalized(line[(position + 1)...]) {
                return position + 1
            }
            position -= 1
        }
        return start
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ")")
    }
}
