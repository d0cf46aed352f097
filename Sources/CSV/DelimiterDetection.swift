extension CSVReadOptions {
    /// The bytes that are tried, in the order of preference.
    private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    private static let detectionByteLimit = 1 << 16

    /// Gives the delimiter with which the most records of the first 64 KiB have as many cells as the first one; a comma where none
    /// cuts it.
    ///
    /// Quotes hide what they hold. A last record that may have been cut doesn't count, unless it is the only one.
    public static func delimiter(in head: [UInt8], quote: UInt8 = UInt8(ascii: "\"")) -> UInt8 {
        let head = Array(head.prefix(detectionByteLimit))
        let scored = delimiters.filter { $0 != quote }.map { (delimiter: $0, score: score(of: $0, quote, in: head)) }
        let best = scored.reduce(scored[0]) { best, next in next.score > best.score ? next : best }
        return best.delimiter
    }

    /// The share of the records that agree with the first, then the cells of the first; 0 where it has one cell only.
    private static func score(of delimiter: UInt8, _ quote: UInt8, in head: [UInt8]) -> (share: Double, cells: Int) {
        var rest = head[...]
        var scanner = CSVRecordScanner(CSVReadOptions(delimiter: delimiter, quote: quote)) { buffer in
            let piece = rest.prefix(buffer.count)
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
        var counts: [Int] = []
        while (try? scanner.next()) == true { counts += scanner.records.filter { !$0.isBlank }.map(\.cellCount) }
        guard let first = counts.first, first > 1 else { return (0, 0) }
        let whole = counts.count > 1 ? counts.dropLast() : counts[...]
        return (Double(whole.count { $0 == first }) / Double(whole.count), first)
    }
}
