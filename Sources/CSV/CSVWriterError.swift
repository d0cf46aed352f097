/// Columns that don't fit the table that is being written: a mistake of the program, never of the data.
public enum CSVWriterError: Error, Equatable, CustomStringConvertible {
    case columnCount(found: Int, expected: Int)
    case columnType(name: String, found: CSVType, expected: CSVType)
    case rowCount(name: String, found: Int, expected: Int)
    case validityCount(name: String, found: Int, expected: Int)
    /// The ends of a text column decrease, or point behind its bytes.
    case textEnds(name: String, row: Int)

    public var description: String {
        switch self {
        case .columnCount(let found, let expected):
            "\(found) columns given, but the table has \(expected)"
        case .columnType(let name, let found, let expected):
            "column \(name): \(found.rawValue) values given, but its type is \(expected.rawValue)"
        case .rowCount(let name, let found, let expected):
            "column \(name): \(found) rows given, but the first column has \(expected)"
        case .validityCount(let name, let found, let expected):
            "column \(name): validity of \(found) rows given, but it has \(expected)"
        case .textEnds(let name, let row):
            "column \(name): the text of row \(row) ends before it starts or behind the bytes of the column"
        }
    }
}
