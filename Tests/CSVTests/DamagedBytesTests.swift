import TestSupport
import Testing

@testable import CSV

@Suite struct DamagedBytesTests {
    static let sample = Array(
        "\u{FEFF}id,name,born,\"at\"\r\n1,\"Trần, A\",2021-03-05,2021-03-05T07:08:09.5Z\r\n2,\"\"\"x\"\"\r\n\",,\r\n,,1999-01-01,\n"
            .utf8)
    static let fields = [
        CSVField("id", .int64), CSVField("name", .text), CSVField("born", .date), CSVField("at", .timestamp),
    ]

    @Test func aFileCutAnywhereGivesRowsOrDamages() throws {
        for end in 0...Self.sample.count { try expectBalance(Array(Self.sample[..<end])) }
    }

    @Test func aFileWithAnyByteChangedGivesRowsOrDamages() throws {
        for place in Self.sample.indices {
            for byte in [0, 10, 13, 34, 44, 0x30, 0x7F, 0x80, 0xC3, 0xFF] as [UInt8] {
                var bytes = Self.sample
                bytes[place] = byte
                try expectBalance(bytes)
            }
        }
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func soupsOfStructuralBytesGiveRowsOrDamages(seed: UInt64) throws {
        var generator = Random(seed)
        let letters = Array("\"\"\",,\n\r\nab1\\# ".utf8)
        for _ in 0..<400 {
            let count = Int.random(in: 0...200, using: &generator)
            try expectBalance((0..<count).map { _ in letters.randomElement(using: &generator)! })
        }
    }

    /// Reads in several ways, which must agree: every record is a row, a damage, a blank line or the header.
    private func expectBalance(_ bytes: [UInt8]) throws {
        let odd = CSVReadOptions(
            escape: UInt8(ascii: "\\"), comment: UInt8(ascii: "#"), nullWords: ["a"], shortRows: .filled)
        for options in [CSVReadOptions(), odd, CSVReadOptions(hasHeader: false, recordByteLimit: 40)] {
            let whole = try outcome(bytes, options, pieceByteCount: .max)
            for pieceByteCount in [1, 13] {
                #expect(try outcome(bytes, options, pieceByteCount: pieceByteCount) == whole)
            }
            let records = try scanned(String(decoding: bytes, as: UTF8.self), options)
            #expect(records.records.count == records.lines.count)
            #expect(records.lines == records.lines.sorted())
        }
    }

    private struct Outcome: Equatable {
        var rowCount = 0
        var damages: [CSVDamage] = []
        var error: String?
    }

    private func outcome(_ bytes: [UInt8], _ options: CSVReadOptions, pieceByteCount: Int) throws -> Outcome {
        var outcome = Outcome()
        do {
            let result = try read(
                bytes, options, columns: options.hasHeader ? .declared(Self.fields) : .inferred,
                pieceByteCount: pieceByteCount)
            outcome.rowCount = result.batches.reduce(0) { $0 + $1.rowCount }
            outcome.damages = result.damages
            for batch in result.batches { #expect(batch.columns.allSatisfy { $0.rowCount == batch.rowCount }) }
        } catch let error as CSVReaderError {
            outcome.error = error.description
        }
        return outcome
    }
}
