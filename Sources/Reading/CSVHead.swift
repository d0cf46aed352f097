/// What the first bytes of a table show: the line that names its columns, and what stands between cells.
struct CSVHead {
    /// The header line, without what ends it.
    let line: ArraySlice<UInt8>
    /// What follows the header line.
    let rest: ArraySlice<UInt8>
    /// What the line before it names, which spreadsheets write for each other: `sep=;`.
    let namedDelimiter: UInt8?

    private static let delimiters = CSV.Delimiter.allCases.compactMap(\.byte)

    init(_ head: [UInt8]) {
        let (first, behind) = Self.line(of: head.drop(while: \.isSpace))
        namedDelimiter = Self.delimiter(namedBy: first)
        (line, rest) = namedDelimiter == nil ? (first, behind) : Self.line(of: behind.drop(while: \.isSpace))
    }

    /// What stands between cells: what is named, or else what the header line has most of.
    var delimiter: UInt8 {
        let most = Self.delimiters.max { a, b in line.count { $0 == a } < line.count { $0 == b } }
        return namedDelimiter ?? most ?? UInt8(ascii: ",")
    }

    /// True where the line is a header: short cells, and one of them the text's name.
    ///
    /// One cell alone is one where the next line is quoted, as articles have to be that hold commas.
    func isHeader(textNames: [String]) -> Bool {
        guard !rest.isEmpty, line.count < 4_096 else { return false }
        let delimiters = namedDelimiter.map { [$0] } ?? Self.delimiters
        return delimiters.contains { delimiter in
            let cells = line.split(separator: delimiter, omittingEmptySubsequences: false).map { cell in
                String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }.trimmed, as: UTF8.self).lowercased()
            }
            let isTable = cells.count > 1 || rest.first { !$0.isSpace } == UInt8(ascii: "\"")
            return isTable && cells.allSatisfy { $0.utf8.count <= 60 }
                && textNames.contains { cells.contains($0.lowercased()) }
        }
    }

    /// The delimiter that a line `sep=;` names; nil for any other line.
    static func delimiter(namedBy line: some Collection<UInt8>) -> UInt8? {
        guard line.starts(with: "sep=".utf8) else { return nil }
        let named = line.dropFirst(4).prefix { $0 != 0x0A && $0 != 0x0D }
        guard named.count == 1, let byte = named.first, byte != UInt8(ascii: "\"") else { return nil }
        let isLetter = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
        return byte == 0x09 || byte > 0x20 && byte < 0x7F && !isLetter ? byte : nil
    }

    private static func line(of bytes: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
        return (bytes[..<end], bytes[end...])
    }
}
