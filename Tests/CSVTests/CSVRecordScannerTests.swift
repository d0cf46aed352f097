import Testing

@testable import CSV

@Suite struct CSVRecordScannerTests {
    @Test(
        arguments: [
            ("", []),
            ("a", [["a"]]),
            ("a\n", [["a"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("a\r\n\r\nb\n", [["a"], [nil], ["b"]]),
            (",\n", [[nil, nil]]),
            ("\"\",\n", [["", nil]]),
            ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
            ("\"a\nb\",\"\r\n\"\r\nc,d", [["a\nb", "\r\n"], ["c", "d"]]),
            ("\"\"\"\"", [["\""]]),
            ("a\"b,c\"\"\n", [["a\"b", "c\"\""]]),
            (" \"a\"\n", [[" \"a\""]]),
            ("\u{FEFF}a,b\n", [["a", "b"]]),
            ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
            ("\0,\0\n", [["\0", "\0"]]),
            ("a,\n", [["a", nil]]),
            ("a,", [["a", nil]]),
            ("\"a\"", [["a"]]),
        ] as [(String, [[String?]])])
    func recordsAreCutByRFC4180(text: String, records: [[String?]]) throws {
        for pieceByteCount in [1, 2, 3, .max] {
            let result = try scanned(text, pieceByteCount: pieceByteCount)
            #expect(result.records == records)
            #expect(result.damages.isEmpty)
        }
    }

    @Test func delimiterAndQuoteCanBeChosen() throws {
        let options = CSVReadOptions(delimiter: UInt8(ascii: "\t"), quote: UInt8(ascii: "'"))
        #expect(try scanned("a,b\t'c\t''d'\t\"\n", options).records == [["a,b", "c\t'd", "\""]])
    }

    @Test func linesAreThoseOfTheFile() throws {
        let text = "a\r\n\"b\nb\r\nb\rb\"\r\nc\rd\n\ne"
        #expect(try scanned(text).lines == [1, 2, 6, 7, 8, 9])
    }

    @Test(
        arguments: [
            // A quote that is never closed costs the line on which it opens.
            (
                "a,b\nc,\"d\ne,f\ng,h\n", [["a", "b"], ["e", "f"], ["g", "h"]], [(2, 2, 4, .unterminatedQuote(cell: 2))]
            ),
            ("a\n\"b", [["a"]], [(2, 2, 2, .unterminatedQuote(cell: 1))]),
            ("\"a\r\nb\r\n", [["b"]], [(1, 1, 0, .unterminatedQuote(cell: 1))]),
            ("\"a\rb\r", [["b"]], [(1, 1, 0, .unterminatedQuote(cell: 1))]),
            // The quote that opens on the second line of a record is reported there.
            ("\"a\nb\",\"c\nd\n", [["d"]], [(2, 1, 0, .unterminatedQuote(cell: 2))]),
            // A quote closed by the opening one of another record.
            (
                "a,\"b\nc,\"d\"\ne,f\n", [["c", "d"], ["e", "f"]],
                [(1, 1, 0, .textAfterQuote(cell: 2))]
            ),
            ("\"a\"b,c\nd\n", [["d"]], [(1, 1, 0, .textAfterQuote(cell: 1))]),
            (
                "a\n\"b\" x,c\n\"d\"x\ne", [["a"], ["e"]],
                [(2, 2, 2, .textAfterQuote(cell: 1)), (3, 3, 10, .textAfterQuote(cell: 1))]
            ),
        ] as [(String, [[String?]], [(Int, Int, Int, CSVDamage.Reason)])])
    func damageCostsItsRecordOnly(
        text: String, records: [[String?]], damages: [(Int, Int, Int, CSVDamage.Reason)]
    ) throws {
        for pieceByteCount in [1, 2, 5, .max] {
            let result = try scanned(text, pieceByteCount: pieceByteCount)
            #expect(result.records == records)
            #expect(
                result.damages
                    == damages.map { CSVDamage(line: $0.0, record: $0.1, byteOffset: $0.2, reason: $0.3) })
        }
    }

    @Test func recordsBeyondTheLimitAreRefusedWhateverTheBufferHolds() throws {
        let options = CSVReadOptions(recordByteLimit: 10)
        let cases: [(String, [[String?]], [CSVDamage.Reason])] = [
            ("1234567890\nb\n", [["1234567890"], ["b"]], []),
            ("1234567890\r\nb\n", [["1234567890"], ["b"]], []),
            ("\"23456789\"\r\nb\n", [["23456789"], ["b"]], []),
            ("1234567890", [["1234567890"]], []),
            ("12345678901\nb\n", [["b"]], [.recordTooLong(limit: 10)]),
            ("12345678901", [], [.recordTooLong(limit: 10)]),
            (String(repeating: "x", count: 200) + "\r\nb\n", [["b"]], [.recordTooLong(limit: 10)]),
            ("\"2345\n789012345\"\nb\n", [["789012345\""], ["b"]], [.unterminatedQuote(cell: 1)]),
            (
                "\"2345\n" + String(repeating: "y\n", count: 100), Array(repeating: ["y"], count: 100),
                [.unterminatedQuote(cell: 1)]
            ),
            ("a,\"" + String(repeating: "x", count: 200), [], [.unterminatedQuote(cell: 2)]),
        ]
        for (text, records, reasons) in cases {
            for padding in [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 62, 63, 64, 65] {
                for pieceByteCount in [1, 7, .max] {
                    let lines = String(repeating: "p\n", count: padding)
                    let result = try scanned(lines + text, options, pieceByteCount: pieceByteCount)
                    #expect(Array(result.records.dropFirst(padding)) == records)
                    #expect(result.damages.map(\.reason) == reasons)
                    #expect(result.damages.allSatisfy { $0.line == padding + 1 && $0.byteOffset == 2 * padding })
                }
            }
        }
    }

    @Test func recordsOfTooManyCellsAreRefused() throws {
        let wide = String(repeating: ",", count: CSVRecordScanner.cellLimit)
        let result = try scanned("a,b\n\(wide)\nc,d\n")
        #expect(result.records == [["a", "b"], ["c", "d"]])
        #expect(result.damages.map(\.reason) == [.tooManyCells(limit: CSVRecordScanner.cellLimit)])
        let widest = String(repeating: ",", count: CSVRecordScanner.cellLimit - 1)
        #expect(try scanned("a,b\n\(widest)\n").records.map(\.count) == [2, CSVRecordScanner.cellLimit])
    }

    @Test func moreRecordsThanABatchHoldsComeInOrder() throws {
        let count = 200_000
        let text = (0..<count).map { "\($0),x\n" }.joined()
        let result = try scanned(text, pieceByteCount: 65_537)
        #expect(result.records.map { $0[0] } == (0..<count).map { "\($0)" })
        #expect(result.lines == Array(1...count))
    }

    @Test func aRecordCanBeCutHereAndReadThere() throws {
        let text = "a,\"b\n\"\"c\"\"\",,\"\"\r\n\r\nd"
        var scanner = CSVRecordScanner(source: source(Array(text.utf8)))
        #expect(try scanner.next())
        let cells = scanner.records.map { record in
            scanner.withBytes(of: record) { CSVRecord.cells(of: $0, options: CSVReadOptions()) }
        }
        #expect(cells == scanner.records.map { scanner.cells(of: $0) })
        #expect(cells.count == 3)
        for damaged in ["\"a", "\"a\"b", "a\nb"] {
            let cells = Array(damaged.utf8).withUnsafeBytes { CSVRecord.cells(of: $0, options: CSVReadOptions()) }
            #expect(cells == nil)
        }
    }

    @Test func anErrorOfTheSourceReachesTheCaller() throws {
        struct CutOff: Error {}
        var scanner = CSVRecordScanner { _ in throw CutOff() }
        #expect(throws: CutOff.self) { try scanner.next() }
    }
}
