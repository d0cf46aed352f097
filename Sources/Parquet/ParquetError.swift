/// Tells what stopped the reading or writing of a file, by whose fault it is.
public enum ParquetError: Error, Equatable, CustomStringConvertible {
    /// The bytes of the file contradict the format or themselves.
    case damaged(String, at: Place)
    /// The file is right, but uses what this library doesn't read.
    case unsupported(String, at: Place)
    /// The caller asked for what can't be: columns that don't fit the schema, a level that no codec has.
    case misuse(String)

    public var description: String {
        switch self {
        case .damaged(let reason, let place): "\(place)\(reason)"
        case .unsupported(let reason, let place): "\(place)not supported: \(reason)"
        case .misuse(let reason): reason
        }
    }
}

/// Names a spot in a file as far as it is known.
public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The column's path, its names joined by dots.
    public var column: String?
    /// The row group, counted from 0.
    public var rowGroup: Int?
    /// The page of the column chunk, counted from 0; a dictionary page counts too.
    public var page: Int?
    /// The offset in the file, or in the unpacked page where `inPage` says so.
    public var byte: Int?
    /// Whether `byte` counts from the start of the unpacked page.
    public var inPage = false

    public init(column: String? = nil, rowGroup: Int? = nil, page: Int? = nil, byte: Int? = nil) {
        self.column = column
        self.rowGroup = rowGroup
        self.page = page
        self.byte = byte
    }

    public var description: String {
        var parts: [String] = []
        if let column { parts.append("column \(column)") }
        if let rowGroup { parts.append("row group \(rowGroup)") }
        if let page { parts.append("page \(page)") }
        if let byte { parts.append(inPage ? "byte \(byte) of the page" : "byte \(byte)") }
        return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    }
}

/// What a decoder found wrong and at which byte of what it was given; its caller knows the column and page.
struct Damage: Error {
    var reason: String
    var offset: Int
    var isUnsupported = false

    init(_ reason: String, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    static func unsupported(_ reason: String) -> Damage {
        var damage = Damage(reason, at: 0)
        damage.isUnsupported = true
        return damage
    }

    func error(at place: Place) -> ParquetError {
        isUnsupported ? .unsupported(reason, at: place) : .damaged(reason, at: place)
    }
}
