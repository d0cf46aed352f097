import Stages

/// All writers, in the order in which `bantin list` shows them.
public enum Writers {
    public static let all: [any Writer.Type] = [
        ParquetTables.self,
        CSVTables.self,
        XLSXTables.self,
    ]
}
