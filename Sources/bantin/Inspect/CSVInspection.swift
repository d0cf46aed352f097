import CSV
import Compression
import Publishing

extension Inspection {
    /// Reads a CSV file to its end: its columns' types come from the first mebibyte, the rest is from all rows.
    init(csv file: InspectedFile, rowCount: Int) throws {
        do {
            let head = try file.head()
            let options = CSVReadOptions(delimiter: CSVReadOptions.delimiter(in: head))
            var reader = try CSVReader(options, source: file.unpacking())
            var census = CSVCensus(reader.fields, rowCount: rowCount)
            while let batch = try reader.next() { census.include(batch) }
            self.init(path: file.path, form: "CSV", byteCount: file.byteCount)
            let delimiter = Self.name(of: options.delimiter)
            facts = [("rows", Layout.number(census.rows)), ("delimiter", delimiter)]
            if census.refusedCount > 0 {
                facts.append(("refused", Layout.count(census.refusedCount, "record")))
                facts += census.refused.map { ("", "\($0)") }
            }
            sections = [census.section]
            if !census.sample.rows.isEmpty {
                samples = [("first \(Layout.count(census.sample.rows.count, "row"))", census.sample)]
            }
            members = JSONValue.list([
                "rows": .int(census.rows), "delimiter": .string(delimiter), "refused": .int(census.refusedCount),
                "refused_examples": .array(census.refused.map(Self.json)), "columns": .array(census.json),
                "first_rows": census.sample.json,
            ])
        } catch let error as CSVReaderError {
            throw InspectError.damaged(path: file.path, reason: "\(error)")
        } catch let error as DamagedStream {
            throw InspectError.damaged(path: file.path, reason: "\(error)")
        }
    }

    private static func name(of delimiter: UInt8) -> String {
        switch delimiter {
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "\t"): "tab"
        default: String(Unicode.Scalar(delimiter))
        }
    }

    private static func json(_ damage: CSVDamage) -> JSONValue {
        .members([
            "line": .int(damage.line), "record": .int(damage.record), "byte_offset": .int(damage.byteOffset),
            "reason": .string("\(damage.reason)"),
        ])
    }
}
