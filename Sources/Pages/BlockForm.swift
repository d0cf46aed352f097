/// What the form of a block's text says of it.
enum BlockForm {
    /// True at a full stop and the like, also before closing quotes and brackets.
    static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
        var end = text.endIndex
        while end > text.startIndex {
            let last = text[end - 1]
            switch last {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"):
                return true
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: end -= 1
            case 0xA6, 0x9D, 0x99, 0x82, 0x81, 0x9F, 0xBB:
                // … ” ’ 。 ！ ？ »
                guard end - text.startIndex >= 2 else { return false }
                if text[end - 2] == 0xC2, last == 0xBB {
                    end -= 2
                    continue
                }
                guard end - text.startIndex >= 3 else { return false }
                let lead = (text[end - 3], text[end - 2])
                if lead == (0xE2, 0x80) {
                    if last == 0xA6 { return true }
                    end -= 3
                } else {
                    return lead.0 == 0xE3 && lead.1 == 0x80 || lead.0 == 0xEF && lead.1 == 0xBC
                }
            default: return false
            }
        }
        return false
    }

    /// The first four bytes of a text's key, or the last ones of a text that is given backwards; 0 where it has not as many.
    static func keyStart(_ text: some Sequence<UInt8>, isReversed: Bool = false) -> UInt32 {
        // The space that does not break.
        let space: (UInt8, UInt8) = isReversed ? (0xA0, 0xC2) : (0xC2, 0xA0)
        var (start, count): (UInt32, Int) = (0, 0)
        for byte in text {
            if byte == space.1, UInt8(truncatingIfNeeded: start) == space.0 {
                (start, count) = (start >> 8, count - 1)
            } else if count == 4 {
                return start
            } else if byte >= 0x80 || byte &- 0x30 < 10 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
                (start, count) = (start << 8 | UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte), count + 1)
            }
        }
        return count == 4 ? start : 0
    }

    /// The text's letters and digits, ASCII in small letters, to compare headlines by.
    static func key(_ text: some Sequence<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.underestimatedCount)
        for byte in text {
            // The space that does not break.
            if byte == 0xA0, key.last == 0xC2 {
                key.removeLast()
            } else if byte >= 0x80 || byte &- 0x30 < 10 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
                key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
        }
        return key
    }
}
