/// The types that a column of CSV may have.
public enum CSVType: String, Sendable, CaseIterable {
    case text, int64, double, bool
    /// Days, written `2021-03-05`.
    case date
    /// Microseconds, written `2021-03-05T07:08:09Z` or, where there is a fraction, `2021-03-05T07:08:09.000120Z`.
    case timestamp
}

/// A column's name, type and meaning.
public struct CSVField: Sendable, Hashable {
    public var name: String
    public var type: CSVType
    /// What the column means, for people; it is published in `datapackage.json`.
    public var summary: String

    public init(_ name: String, _ type: CSVType, summary: String = "") {
        self.name = name
        self.type = type
        self.summary = summary
    }
}
