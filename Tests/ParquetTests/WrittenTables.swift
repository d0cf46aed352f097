import Parquet

/// Files of tables, each with the text of its table beside it.
struct WrittenTables {
    let folder: TemporaryFolder
    var paths: [String] = []

    init(_ cases: [(name: String, options: WriterOptions, table: TestTable)]) throws {
        folder = try TemporaryFolder()
        for (name, options, table) in cases {
            let path = "\(folder.path)/\(name)"
            try Files.write(path + ".parquet", try table.file(options))
            try Files.write(path + ".txt", Array(Canonical.table(table.schema, table.columns).utf8))
            paths.append(path + ".parquet")
        }
    }

    /// Has strangers read the files and compare them with the texts.
    func read(
        script: String = "read.py", _ arguments: String..., python: String = Strangers.python
    ) throws -> (code: Int32, output: String) {
        try withExtendedLifetime(folder) { try Strangers.run(script, arguments + paths, python: python) }
    }
}
