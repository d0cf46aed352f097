/// What a writer wrote: the sizes of its files and what it had to change for the sake of spreadsheets.
public struct CSVReport: Sendable, Equatable {
    /// One file of the table.
    public struct Part: Sendable, Equatable {
        /// Rows without the header.
        public var rowCount: Int
        public var byteCount: Int

        public init(rowCount: Int = 0, byteCount: Int = 0) {
            self.rowCount = rowCount
            self.byteCount = byteCount
        }
    }

    /// What was changed in the cells of one column.
    public struct Column: Sendable, Equatable {
        public var name: String
        /// Cells that got an apostrophe before a character that would start a formula.
        public var guardedCount: Int
        /// Cells that were cut at the limits of a spreadsheet's cell.
        public var cutCount: Int

        public init(name: String, guardedCount: Int = 0, cutCount: Int = 0) {
            self.name = name
            self.guardedCount = guardedCount
            self.cutCount = cutCount
        }
    }

    public var parts: [Part]
    public var columns: [Column]

    public init(parts: [Part] = [], columns: [Column] = []) {
        self.parts = parts
        self.columns = columns
    }

    public var rowCount: Int { parts.reduce(0) { $0 + $1.rowCount } }
    public var byteCount: Int { parts.reduce(0) { $0 + $1.byteCount } }
}
