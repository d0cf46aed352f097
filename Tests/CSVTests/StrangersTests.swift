import TestSupport
import Testing

@testable import CSV

@Suite struct StrangersTests {
    @Test(
        .enabled(if: Repository.strangers != nil, Comment(rawValue: Repository.needsStrangers)),
        arguments: ["pyarrow", "polars", "duckdb"])
    func strangersReadTheSameValues(library: String) throws {
        let columns = table(rowCount: 400)
        let folder = TemporaryFolder()
        let path = folder.path + "/table.csv"
        Files.write(try written([columns]).parts[0], to: path)
        let types = columns.map(\.type.rawValue).joined(separator: ",")
        let script = Repository.root + "/Tests/CSVTests/Strangers/read.py"
        let child = ChildProcess.run(try #require(Repository.strangers), [script, library, path, types])
        #expect(child.status == 0, "\(child.errors.suffix(2_000))")
        let found = child.output.split(separator: "\n").map(String.init)
        let expected = columns.enumerated().flatMap { index, column in
            (0..<column.rowCount).map { "\(index) \($0) \(shown(column, $0))" }
        }
        #expect(found.count == expected.count)
        for (found, expected) in zip(found, expected) where found != expected {
            Issue.record("found \(found), expected \(expected)")
        }
    }

    /// Values at the edges of their types, nulls among them, beside hostile texts.
    private func table(rowCount: Int) -> [CSVColumn] {
        let rows = 0..<rowCount
        let numbers: [Int64] = [0, -1, 7, .max, .min, 1_000_000]
        let doubles = [0, -0.0, 0.1, 1e-5, -12.5, 1e22, 5e-300, .greatestFiniteMagnitude, 0.30000000000000004]
        let days: [Int32] = [0, -1, 18_691, -719_162, 2_932_896]
        let instants: [Int64] = [0, -1, 1_614_928_089_000_120, 1_614_928_089_000_000, -62_135_596_800_000_000]
        let validity = rows.map { $0 % 5 != 3 }
        return [
            CSVColumn(texts: rows.map { RoundTripTests.hostile[$0 % RoundTripTests.hostile.count] }),
            CSVColumn(.int64(rows.map { numbers[$0 % numbers.count] }), validity: validity),
            CSVColumn(.double(rows.map { doubles[$0 % doubles.count] }), validity: validity),
            CSVColumn(.bool(rows.map { $0 % 2 == 0 }), validity: validity),
            CSVColumn(.date(rows.map { days[$0 % days.count] }), validity: validity),
            CSVColumn(.timestamp(rows.map { instants[$0 % instants.count] }), validity: validity),
            CSVColumn(texts: rows.map { "\($0)" }),
        ]
    }

    /// A value as `read.py` prints it.
    private func shown(_ column: CSVColumn, _ row: Int) -> String {
        guard column.validity?[row] ?? true else { return "null" }
        switch column.values {
        case .text(let bytes, let ends):
            return hexadecimal(bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])])
        case .int64(let values), .timestamp(let values): return "\(values[row])"
        case .double(let values):
            return hexadecimal(withUnsafeBytes(of: values[row].bitPattern.bigEndian) { Array($0)[...] })
        case .bool(let values): return "\(values[row])"
        case .date(let values): return "\(values[row])"
        }
    }

    private func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
