/// What one column of a table holds, in the types that Parquet and CSV share.
public enum ColumnType: String, Sendable, CaseIterable {
    /// UTF-8.
    case text
    case int64, double, boolean
    /// Days since 1970-01-01.
    case date
    /// Microseconds since 1970-01-01T00:00:00Z.
    case timestamp
}

/// One column of a table, as an analyst reads of it.
public struct ColumnSchema: Sendable, Hashable {
    public let name: String
    public let type: ColumnType
    /// Whether the column may be empty.
    public let nullable: Bool
    /// The words that the column may hold; empty where it is open.
    public let words: [String]
    /// What the column means, in a sentence.
    public let doc: String
}

/// A table: its columns in order, and what one row is.
public struct TableSchema: Sendable, Hashable {
    public let name: String
    /// What one row is.
    public let doc: String
    public let columns: [ColumnSchema]

    public init(name: String, doc: String, columns: [ColumnSchema]) {
        self.name = name
        self.doc = doc
        self.columns = columns
    }

    public func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension ColumnSchema {
    public static func text(_ name: String, _ doc: String, nullable: Bool = false) -> Self {
        Self(name: name, type: .text, nullable: nullable, words: [], doc: doc)
    }

    /// A text that is one of the words of a closed set.
    public static func word<Word: CaseIterable & RawRepresentable<String>>(
        _ name: String, of words: Word.Type, _ doc: String, nullable: Bool = false
    ) -> Self {
        Self(name: name, type: .text, nullable: nullable, words: Word.allCases.map(\.rawValue), doc: doc)
    }

    public static func int64(_ name: String, _ doc: String, nullable: Bool = false) -> Self {
        Self(name: name, type: .int64, nullable: nullable, words: [], doc: doc)
    }

    public static func double(_ name: String, _ doc: String, nullable: Bool = false) -> Self {
        Self(name: name, type: .double, nullable: nullable, words: [], doc: doc)
    }

    public static func boolean(_ name: String, _ doc: String, nullable: Bool = false) -> Self {
        Self(name: name, type: .boolean, nullable: nullable, words: [], doc: doc)
    }

    public static func date(_ name: String, _ doc: String, nullable: Bool = false) -> Self {
        Self(name: name, type: .date, nullable: nullable, words: [], doc: doc)
    }

    public static func timestamp(_ name: String, _ doc: String, nullable: Bool = false) -> Self {
        Self(name: name, type: .timestamp, nullable: nullable, words: [], doc: doc)
    }
}
