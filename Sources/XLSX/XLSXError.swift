/// Tables that don't fit a workbook.
public enum XLSXError: Error, Equatable, CustomStringConvertible {
    case columnCount(found: Int, limit: Int)
    /// A part of the workbook reaches 4 GiB, which its container can't name.
    case tooLarge(byteCount: Int)

    public var description: String {
        switch self {
        case .columnCount(let found, let limit): "\(found) columns, but a sheet has at most \(limit)"
        case .tooLarge(let byteCount): "a workbook of \(byteCount) bytes, but its container ends at 4 GiB"
        }
    }
}
