import Vietnamese

/// The outlet at the beginning of a story: `(Baonghean.vn) - `, `(BĐ) - `, `TPO - `, also where a title is glued before it.
enum PlaceLine {
    static func publisher(of paragraph: ArraySlice<UInt8>) -> [UInt8]? {
        bracketed(paragraph) ?? bare(paragraph)
    }

    /// A name in brackets with a dash behind it, among the first words.
    private static func bracketed(_ paragraph: ArraySlice<UInt8>) -> [UInt8]? {
        let front = paragraph.prefix(300)
        var place = front.startIndex
        while let open = front[place...].firstIndex(of: UInt8(ascii: "(")) {
            place = open + 1
            guard let close = front[place...].prefix(50).firstIndex(of: UInt8(ascii: ")")) else { return nil }
            guard beginsWithDash(front[(close + 1)...]) else { continue }
            let name = front[place..<close]
            let isAtStart = open == front.startIndex
            if let outlet = Outlet(name) { return outlet.name }
            if isAtStart, isShortWord(name) { return Array(name) }
        }
        return nil
    }

    private static func bare(_ paragraph: ArraySlice<UInt8>) -> [UInt8]? {
        let word = paragraph.prefix(20).prefix { $0 != 0x20 && $0 != UInt8(ascii: "-") }
        guard beginsWithDash(paragraph.dropFirst(word.count)), let outlet = Outlet(word) else { return nil }
        return isPlaceOrWord(word) ? nil : outlet.name
    }

    private static func beginsWithDash(_ text: ArraySlice<UInt8>) -> Bool {
        let rest = text.drop { $0 == 0x20 }
        return rest.first == UInt8(ascii: "-") || rest.starts(with: "–".utf8) || rest.starts(with: "—".utf8)
    }

    /// One word without digits: a paper's short name.
    private static func isShortWord(_ name: ArraySlice<UInt8>) -> Bool {
        name.count <= 30 && !name.contains { $0 == 0x20 || $0 >= 0x30 && $0 <= 0x39 }
    }

    /// True for capitals that are no outlet but a unit, body or place: UBND, HUẾ.
    private static func isPlaceOrWord(_ word: ArraySlice<UInt8>) -> Bool {
        let bodies = [
            "UBND", "HĐND", "CLB", "HLV", "CSGT", "TAND", "VKSND", "TPHCM", "TP", "CATP", "MTTQ", "HUẾ", "VINH",
        ]
        return bodies.contains { word.elementsEqual($0.utf8) }
    }
}

/// A line that holds a date and nothing else: `Thứ hai, 05/03/2021 | 14:20 GMT+7`, `05/03/2021 14:20`, `March 5, 2021`.
enum DateLine {
    static func isDateLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 80, line.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        let dated = DatedLine(line)
        return dated.published != nil && dated.rest.isEmpty
    }
}
