@preconcurrency import Glibc
import Parquet
import TestSupport
import Testing

@Suite struct ReaderTests {
    @Test(.enabled(if: Strangers.isThere, Strangers.hint))
    func weReadWhatStrangersWrite() throws {
        let temporary = TemporaryFolder()
        let folder = temporary.path
        let (code, output) = Strangers.run("write.py", [folder])
        try #require(code == 0, "\(output)")
        let names = Files.list(folder).filter { $0.hasSuffix(".parquet") }
        #expect(names.count > 50)
        for name in names {
            let stem = name.dropLast(".parquet".count)
            let expected = String(decoding: Files.read("\(folder)/\(stem).txt"), as: UTF8.self)
            do {
                let table = try TestTable.read(Files.read("\(folder)/\(name)"))
                if table.columns.isEmpty { continue }
                #expect(firstDifference(table.text, expected) == nil, "\(name)")
                try expectChosenRows(ParquetReader(FileSource(path: "\(folder)/\(name)")), name)
            } catch {
                Issue.record("\(name): \(error)")
            }
        }
    }

    /// Reads a folder of other people's files, each with the text of its table beside it (`Strangers/describe.py` makes
    /// the texts): for developing on test files that are not ours to publish.
    @Test(.enabled(if: getenv("PARQUET_FILES") != nil, "PARQUET_FILES names a folder of files"))
    func weReadTheFilesOfAFolder() throws {
        let folder = try #require(getenv("PARQUET_FILES").map { String(cString: $0) })
        for name in Files.list(folder) where name.hasSuffix(".parquet") {
            let stem = name.dropLast(".parquet".count)
            guard access("\(folder)/\(stem).txt", R_OK) == 0 else { continue }
            let expected = Files.read("\(folder)/\(stem).txt")
            do {
                let found = try TestTable.read(Files.read("\(folder)/\(name)"))
                let difference = firstDifference(found.text, String(decoding: expected, as: UTF8.self))
                #expect(difference == nil, "\(name)")
                try expectChosenRows(ParquetReader(FileSource(path: "\(folder)/\(name)")), name)
            } catch {
                Issue.record("\(name): \(error)")
            }
        }
    }

    /// Returns where two texts part, as a line short enough to print.
    private func firstDifference(_ found: String, _ expected: String) -> String? {
        if found == expected { return nil }
        let lines = zip(found.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
        guard let (wrong, right) = lines else { return "one has more columns" }
        let same = zip(wrong.utf8, right.utf8).prefix { $0 == $1 }.count
        let (a, b) = (wrong.utf8.dropFirst(same).prefix(60), right.utf8.dropFirst(same).prefix(60))
        return "\(wrong.prefix(20))… at \(same): \(String(Substring(a))), expected \(String(Substring(b)))"
    }
}
