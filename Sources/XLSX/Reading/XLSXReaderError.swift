/// Why a workbook can't be read.
public enum XLSXReaderError: Error, Equatable, CustomStringConvertible {
    /// The file contradicts the format or itself.
    case damaged(String)
    /// The file may be right, but uses what this library doesn't read.
    case unsupported(String)

    public var description: String {
        switch self {
        case .damaged(let reason): "damaged workbook: \(reason)"
        case .unsupported(let reason): "not supported: \(reason)"
        }
    }
}
