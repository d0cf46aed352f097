/// White space within lines: what is one space too many.
enum Spaces {
    /// One line of words with one space between them, none around.
    static func joined(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.withUnsafeBytes { text in
            var end = text.count
            while end > 0, isSpace(text[end - 1]) { end -= 1 }
            var place = 0
            while place < end, isSpace(text[place]) { place += 1 }
            var line: [UInt8] = []
            line.reserveCapacity(end - place)
            while place < end {
                let gap = firstGap(in: text, place..<end) ?? end
                line.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[place..<gap]))
                place = gap
                while place < end, isSpace(text[place]) { place += 1 }
                if place > gap {
                    line.append(0x20)
                } else if place < end {
                    line.append(text[place])  // a control that is no space
                    place += 1
                }
            }
            return line
        }
    }

    /// The first of two white spaces, or a control.
    static func firstGap(in text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place + 16 < range.upperBound {
            let byte = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let next = text.loadUnaligned(fromByteOffset: place &+ 1, as: SIMD16<UInt8>.self)
            let limit = SIMD16<UInt8>(repeating: 0x20)
            let both =
                unsafeBitCast(byte .<= limit, to: SIMD16<UInt8>.self)
                & unsafeBitCast(next .<= limit, to: SIMD16<UInt8>.self)
            let control = unsafeBitCast(byte .< limit, to: SIMD16<UInt8>.self)
            let words = unsafeBitCast(both | control, to: SIMD2<UInt64>.self)
            if words.x | words.y != 0 { break }
            place &+= 16
        }
        while place < range.upperBound {
            if text[place] < 0x20 || text[place] == 0x20 && place + 1 < range.upperBound && text[place + 1] <= 0x20 {
                return place
            }
            place += 1
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
