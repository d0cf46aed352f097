import CSV
import Tables

// What CSV and XLSX take: the columns of a batch as they are, without a copy of their values.

extension ColumnSchema {
    var csvField: CSVField {
        let type: CSVType =
            switch self.type {
            case .text: .text
            case .int64: .int64
            case .double: .double
            case .boolean: .bool
            case .date: .date
            case .timestamp: .timestamp
            }
        return CSVField(name, type, summary: doc)
    }
}

extension Column {
    var csvColumn: CSVColumn {
        let values: CSVColumn.Values =
            switch type {
            case .text: .text(bytes: bytes, ends: ends)
            case .int64: .int64(integers)
            case .double: .double(doubles)
            case .boolean: .bool(booleans)
            case .date: .date(days)
            case .timestamp: .timestamp(integers)
            }
        return CSVColumn(values, validity: nullCount == 0 ? nil : validity)
    }
}
