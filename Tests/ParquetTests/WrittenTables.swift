import Parquet
import TestSupport

/// Files of tables, each with the text of its table beside it.
struct WrittenTables {
    let folder: TemporaryFolder
    var paths: [String] = []

    init(_ cases: [(name: String, options: WriterOptions, table: TestTable)]) throws {
        folder = TemporaryFolder()
        for (name, options, table) in cases {
            let path = "\(folder.path)/\(name)"
            Files.write(try table.file(options), to: path + ".parquet")
            Files.write(Array(Canonical.table(table.schema, table.columns).utf8), to: path + ".txt")
            paths.append(path + ".parquet")
        }
    }

    /// Has strangers read the files and compare them with the texts.
    func read(
        script: String = "read.py", _ arguments: String..., python: String = Strangers.python
    ) -> (code: Int32, output: String) {
        withExtendedLifetime(folder) { Strangers.run(script, arguments + paths, python: python) }
    }
}
