import TestSupport
import Testing

@testable import CSV

@Suite struct RoundTripTests {
    static let hostile: [String?] = [
        nil, "", "\0", "\"", "\"\"", ",", "\n", "\r", "\r\n", "\n\r", " ", "a", "'", "=1+1", "-5", "007", "NaN",
        "\u{FEFF}", "hoà",
        "hòa", "Nguye\u{302}\u{303}n Thi\u{323}", "Nguyễn Thị", "🇻🇳", "sixteen bytes...", "\t", "\\", "\\\"", "null",
        "true",
        String(repeating: "ề", count: 100), String(repeating: "\"", count: 33), String(repeating: "x\n", count: 40),
        String(repeating: "dài, ", count: 1_000),
    ]

    @Test func everyPairOfHostileTextsComesBack() throws {
        let pairs = Self.hostile.flatMap { a in Self.hostile.dropLast().map { (a, $0) } }
        try expectRoundTrip([CSVColumn(texts: pairs.map(\.0)), CSVColumn(texts: pairs.map(\.1))])
    }

    @Test func everyNullPatternOfEightRowsComesBack() throws {
        for pattern in 0..<256 {
            let validity = (0..<8).map { pattern >> $0 & 1 == 1 }
            // A row behind a null holds a zero or an empty text.
            let numbers = validity.enumerated().map { $0.element ? Int64($0.offset) : 0 }
            try expectRoundTrip([
                CSVColumn(texts: validity.map { $0 ? "" : nil }),
                CSVColumn(.int64(numbers), validity: validity.contains(false) ? validity : nil),
            ])
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func randomTablesComeBack(seed: UInt64) throws {
        var generator = Random(seed)
        let rowCount = Int.random(in: 1...600, using: &generator)
        var columns = [CSVColumn(texts: (0..<rowCount).map { _ in randomText(&generator) })]
        for type in CSVType.allCases { columns.append(randomColumn(type, rowCount, &generator)) }
        try expectRoundTrip(columns, "seed \(seed)")
    }

    @Test func aSingleColumnComesBackWithItsNulls() throws {
        try expectRoundTrip([CSVColumn(texts: [nil, "", nil, "a", nil])])
    }

    @Test func aTextLongerThanTheBufferComesBack() throws {
        let long = String(repeating: "\"dài\", ", count: 300_000)
        let column = CSVColumn(texts: ["a", long, "b"])
        let text = try written([[column, column]]).parts[0]
        let result = try read(Array(text.utf8), pieceByteCount: 100_000)
        #expect(result.batches.flatMap { $0.columns[1].strings! } == ["a", long, "b"])
    }

    private func expectRoundTrip(_ columns: [CSVColumn], _ comment: Comment? = nil) throws {
        let fields = columns.enumerated().map { CSVField("c\($0.offset)", $0.element.type) }
        let text = try written([columns], fields: fields).parts[0]
        let result = try read(Array(text.utf8), columns: .declared(fields), pieceByteCount: 4096)
        #expect(result.damages.isEmpty, comment)
        #expect(joined(result.batches) == columns.map(Values.init), comment)
    }

    /// A column as comparable values of its rows.
    private struct Values: Equatable {
        var texts: [String?]

        init(_ column: CSVColumn) {
            texts = (0..<column.rowCount).map { row in
                guard column.validity?[row] ?? true else { return nil }
                return switch column.values {
                case .text(let bytes, let ends):
                    // Bytes, since strings that differ by normal form only are equal.
                    "\(bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])])"
                case .int64(let values), .timestamp(let values): "\(values[row])"
                case .double(let values): "\(values[row].bitPattern)"
                case .bool(let values): "\(values[row])"
                case .date(let values): "\(values[row])"
                }
            }
        }

        mutating func append(_ other: Values) { texts += other.texts }
    }

    private func joined(_ batches: [CSVBatch]) -> [Values] {
        var result = batches[0].columns.map(Values.init)
        for batch in batches.dropFirst() {
            for (index, column) in batch.columns.enumerated() { result[index].append(Values(column)) }
        }
        return result
    }

    private func randomText(_ generator: inout Random) -> String? {
        if Bool.random(using: &generator) { return Self.hostile.dropLast().randomElement(using: &generator)! }
        let letters = Array("ab,\"\n\rđệ =\t")
        return String(
            (0..<Int.random(in: 0...70, using: &generator)).map { _ in letters.randomElement(using: &generator)! })
    }

    private func randomColumn(_ type: CSVType, _ rowCount: Int, _ generator: inout Random) -> CSVColumn {
        let words = (0..<rowCount).map { _ in generator.next() }
        let shifts = words.map { Int64($0 & 63) }
        let validity = words.map { $0 >> 32 & 3 != 0 }
        let integers = zip(words, shifts).map { Int64(bitPattern: $0) >> $1 }
        let values: CSVColumn.Values =
            switch type {
            case .text: CSVColumn(texts: words.map { _ in randomText(&generator) ?? "" }).values
            case .int64: .int64(integers)
            case .double: .double(words.map { Double(bitPattern: $0).isNaN ? 1.5 : Double(bitPattern: $0) })
            case .bool: .bool(words.map { $0 & 1 == 0 })
            case .date: .date(words.map { Int32(truncatingIfNeeded: $0) })
            case .timestamp: .timestamp(integers)
            }
        return CSVColumn(values, validity: validity)
    }
}
