import TestSupport
import Testing

@testable import CSV

@Suite struct SpreadsheetDialectTests {
    @Test(arguments: [
        ("=1+1", "\"'=1+1\""),
        ("+84901234567", "\"'+84901234567\""),
        ("-2", "\"'-2\""),
        ("@SUM(1)", "\"'@SUM(1)\""),
        ("\tx", "\"'\tx\""),
        ("\rx", "\"'\rx\""),
        ("\0=1", "\"'\0=1\""),
        ("'=1", "\"''=1\""),
        ("''-", "\"'''-\""),
        ("'", "'"),
        ("'a", "'a"),
        ("a=1", "a=1"),
        (" =1", " =1"),
        ("", "\"\""),
        ("=\"x\",1", "\"'=\"\"x\"\",1\""),
        ("– gạch", "– gạch"),
    ])
    func formulasAreDisarmed(value: String, cell: String) throws {
        #expect(try body([value], dialect: .excel) == cell + ",true\r\n")
    }

    @Test func numbersStayNumbers() throws {
        let columns = [CSVColumn(.int64([-5])), CSVColumn(.double([-0.5])), CSVColumn(.date([-719_529]))]
        #expect(try written([columns], dialect: .excel).parts == ["\u{FEFF}c0,c1,c2\r\n-5,-0.5,-0001-12-31\r\n"])
    }

    @Test func aGuardCanBeUndone() throws {
        for value in ["=1", "'=1", "''=1", "-", "'", "'a", "a", "\t", "'\0"] {
            var cell = Array(try body([value], dialect: .excel).utf8.dropLast(",true\r\n".utf8.count))
            if cell.first == UInt8(ascii: "\"") { cell = Array(cell.dropFirst().dropLast()) }
            #expect(String(decoding: unguarded(cell), as: UTF8.self) == value)
        }
    }

    /// Undoes a guard by the rule that `SpreadsheetCells` documents.
    private func unguarded(_ cell: [UInt8]) -> [UInt8] {
        let apostrophe = UInt8(ascii: "'")
        guard cell.first == apostrophe, let first = cell.first(where: { $0 != apostrophe }) else { return cell }
        return "=+-@\t\r\0".utf8.contains(first) ? Array(cell.dropFirst()) : cell
    }

    @Test func headerIsDisarmedToo() throws {
        let result = try written([], fields: [CSVField("=x", .int64)], dialect: .excel)
        #expect(result.parts == ["\u{FEFF}\"'=x\"\r\n"])
    }

    static let small = CSVDialect(limits: SpreadsheetLimits(rowCount: 4, cellUnitCount: 20, cellBreakCount: 2))

    @Test(arguments: [
        ("twenty units are fine", "twenty units … [cut]"),
        ("12345678901234567890", "12345678901234567890"),
        ("123456789012345678901", "1234567890123… [cut]"),
        ("=12345678901234567890", "'=12345678901… [cut]"),
        // A character of two units is kept whole or not at all.
        ("123456789012🇻🇳90123456", "123456789012… [cut]"),
        // A tone is not taken from its letter: o, then U+0302 and U+0323 behind the limit.
        ("123456789012o\u{302}\u{323}901234567", "123456789012… [cut]"),
        ("a\nb\nc", "a\nb\nc"),
        ("a\nb\nc\nd", "a\nb\nc… [cut]"),
        ("a\r\nb\r\nc\r\nd", "a\r\nb\r\nc… [cut]"),
        ("\n\n\n", "\n\n… [cut]"),
        ("a\rb\rc\rd", "a\rb\rc… [cut]"),
        ("1234567890\n1\n345\n789", "1234567890\n1\n… [cut]"),
    ])
    func longCellsAreCutVisibly(value: String, kept: String) throws {
        let result = try written([[CSVColumn(texts: [value])]], dialect: Self.small)
        let needsQuotes = kept != value || value.utf8.contains(10) || value.utf8.contains(13)
        #expect(result.parts == ["c0\r\n" + (needsQuotes ? "\"\(kept)\"" : kept) + "\r\n"])
        #expect(result.report.columns[0].cutCount == (kept.hasSuffix("]") ? 1 : 0))
    }

    @Test func cellsAtTheLimitsOfExcelAreKeptAndThoseAboveAreCut() throws {
        let most = String(repeating: "ề", count: 32_767)
        let breaks = String(repeating: "d\n", count: 253)
        let result = try written(
            [[CSVColumn(texts: [most, most + "x", breaks, breaks + "\n", "=" + most, nil])]], dialect: .excel)
        let lines = [
            "\u{FEFF}c0", most, "\"" + String(repeating: "ề", count: 32_760) + "… [cut]\"", "\"\(breaks)\"",
            "\"\(breaks)… [cut]\"", "\"'=" + String(repeating: "ề", count: 32_758) + "… [cut]\"", "", "",
        ]
        #expect(result.parts == [lines.joined(separator: "\r\n")])
        #expect(result.report.columns == [CSVReport.Column(name: "c0", guardedCount: 1, cutCount: 3)])
    }

    @Test func cuttingDamagedTextNeverReadsBeyondIt() throws {
        var generator = Random(3)
        let hostile: [UInt8] = [0xCC, 0x80, 0xF0, 0xCD, 0x61, 0x0A, 0xFF, 0xE2]
        for count in 0...64 {
            let bytes = (0..<count).map { _ in hostile.randomElement(using: &generator)! }
            let column = CSVColumn(.text(bytes: bytes, ends: [Int32(count)]))
            let result = try written([[column]], dialect: Self.small)
            #expect(result.report.rowCount == 1)
        }
    }

    @Test(arguments: [(0, [0]), (2, [2]), (3, [3]), (4, [3, 1]), (7, [3, 3, 1])])
    func filesAreSplitBelowTheRowLimit(rowCount: Int, parts: [Int]) throws {
        for batchRowCount in [1, 2, 5, 10] {
            let batches = stride(from: 0, to: rowCount, by: batchRowCount).map { start in
                [CSVColumn(.int64((start..<min(start + batchRowCount, rowCount)).map(Int64.init)))]
            }
            let result = try written(batches, fields: [CSVField("n", .int64)], dialect: Self.small)
            #expect(result.report.parts.map(\.rowCount) == parts)
            #expect(result.report.parts.map(\.byteCount) == result.parts.map(\.utf8.count))
            let rows = result.parts.flatMap { $0.split(separator: "\r\n").dropFirst() }
            #expect(rows == (0..<rowCount).map { "\($0)" })
            #expect(result.parts.allSatisfy { $0.hasPrefix("n\r\n") })
        }
    }
}
