import Tables

extension Snapshots {
    /// Reads what a published run refused, in the order of the input; excerpts are as the table has them, printable.
    ///
    /// Throws `PublishingError` where the snapshot has no such Parquet file, or one that can't be read.
    public func rejects(of run: RunName) throws -> [Rejection] {
        let files = parquetFiles(of: Contract.rejects.name, try manifest(of: run))
        guard !files.isEmpty else {
            throw PublishingError.noParquet(snapshot: path(of: run), table: Contract.rejects.name)
        }
        let table = try published(files, by: run)
        let (sources, stages) = (try table.texts(of: "source"), try table.texts(of: "stage"))
        let (rules, reasons) = (try table.texts(of: "rule"), try table.texts(of: "reason"))
        let excerpts = try table.texts(of: "excerpt")
        let (records, lines) = (try table.integers(of: "record"), try table.integers(of: "line"))
        let offsets = try table.integers(of: "byte_offset")
        let counts = Set(
            [sources, stages, rules, reasons, excerpts].map(\.count) + [records, lines, offsets].map(\.count))
        guard counts.count == 1 else {
            throw PublishingError.damaged(
                path: files[0].path, reason: "its columns are not those of the table 'rejects'")
        }
        return sources.indices.map { row in
            Rejection(
                origin: Origin(source: sources[row], record: records[row], line: lines[row], byteOffset: offsets[row]),
                stage: stages[row], rule: rules[row], reason: reasons[row], excerpt: excerpts[row].utf8)
        }
    }
}
