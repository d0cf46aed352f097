/// The values of a column, or of a group of columns, in rows: what a writer takes and a reader gives.
///
/// Every case has one slot a row (in a list: one a list element). `valid` says which slots hold a value; nil means all of
/// them. The slot of a null holds anything, but of byte values, lists and maps nothing.
public indirect enum Column: Sendable, Equatable {
    case boolean([Bool], valid: [Bool]? = nil)
    /// Stored in 32 bits: whole numbers, dates, small decimals. Unsigned numbers are given by their bits.
    case int32([Int32], valid: [Bool]? = nil)
    case int64([Int64], valid: [Bool]? = nil)
    case float([Float], valid: [Bool]? = nil)
    case double([Double], valid: [Bool]? = nil)
    /// Text (UTF-8) and other byte values of any length.
    case bytes(ByteValues, valid: [Bool]? = nil)
    /// Byte values of the one length that the schema gives, one after another.
    case fixed([UInt8], width: Int, valid: [Bool]? = nil)
    case structure([Column], valid: [Bool]? = nil)
    /// List `i` holds the slots `ends[i - 1]..<ends[i]` of `elements` (from 0 for the first). A map is a list of
    /// structures of key and value.
    case list(ends: [Int], elements: Column, valid: [Bool]? = nil)

    /// The number of slots.
    public var count: Int {
        switch self {
        case .boolean(let values, _): values.count
        case .int32(let values, _): values.count
        case .int64(let values, _): values.count
        case .float(let values, _): values.count
        case .double(let values, _): values.count
        case .bytes(let values, _): values.count
        case .fixed(let values, let width, let valid): width > 0 ? values.count / width : valid?.count ?? 0
        case .structure(let children, let valid): valid?.count ?? children.first?.count ?? 0
        case .list(let ends, _, _): ends.count
        }
    }

    /// Which slots hold a value; nil where all do.
    public var valid: [Bool]? {
        switch self {
        case .boolean(_, let valid), .int32(_, let valid), .int64(_, let valid), .float(_, let valid),
            .double(_, let valid), .bytes(_, let valid), .fixed(_, _, let valid), .structure(_, let valid),
            .list(_, _, let valid):
            valid
        }
    }
}

extension Column {
    /// Makes a text column for examples and small tables; nil is a null.
    public static func text(_ values: [String?]) -> Column {
        var arena = ByteValues()
        for value in values { arena.append((value ?? "").utf8) }
        return .bytes(arena, valid: values.contains(nil) ? values.map { $0 != nil } : nil)
    }

    /// Takes the byte values as text; nil where the column holds none. For looking at small tables.
    public var strings: [String?]? {
        guard case .bytes(let values, let valid) = self else { return nil }
        return (0..<values.count).map { valid?[$0] == false ? nil : String(decoding: values[$0], as: UTF8.self) }
    }
}

extension Column {
    /// The same column with every byte value in a slot of its own; it takes the bytes of a value for every slot that has it.
    public var flattened: Column {
        switch self {
        case .bytes(let values, let valid): .bytes(values.flattened, valid: valid)
        case .structure(let children, let valid): .structure(children.map(\.flattened), valid: valid)
        case .list(let ends, let elements, let valid): .list(ends: ends, elements: elements.flattened, valid: valid)
        default: self
        }
    }
}
