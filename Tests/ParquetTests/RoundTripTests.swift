import Parquet
import TestSupport
import Testing

@Suite struct RoundTripTests {
    static let codecs: [CompressionCodec] = [
        .uncompressed, .snappy, .gzip(), .gzip(level: 1), .zstd(), .zstd(level: 1), .lz4Raw, .brotli(),
    ]

    @Test(arguments: codecs)
    func everyCodecGivesBackWhatWasWritten(codec: CompressionCodec) throws {
        for table in [TestTable.flat(rows: 300, nulls: 1), .nested(rows: 300), .logical(rows: 300)] {
            var options = WriterOptions(codec: codec)
            (options.pageRows, options.rowGroupRows) = (64, 128)
            #expect(try TestTable.read(table.file(options)).text == table.text)
        }
    }

    @Test(arguments: codecs, [WriterOptions.PageVersion.v1, .v2])
    func theModernProfileGivesBackWhatWasWritten(codec: CompressionCodec, version: WriterOptions.PageVersion) throws {
        for table in [
            TestTable.flat(rows: 300, nulls: 1), .flat(rows: 300, nulls: 0), .nested(rows: 300), .logical(rows: 300),
        ] {
            var options = WriterOptions(codec: codec, profile: .modern)
            (options.pageRows, options.rowGroupRows, options.pageVersion) = (64, 128, version)
            #expect(try TestTable.read(table.file(options)).text == table.text)
            options.parallel = true
            #expect(try TestTable.read(table.file(options)).text == table.text)
        }
    }

    /// Every way to place nulls in a few rows, and every number of rows around the groups of 8.
    @Test(arguments: [Field.int32("v"), .text("v"), .boolean("v"), .uuid("v"), .double("v"), .int64("v")])
    func everyPatternOfNullsComesBack(field: Field) throws {
        var random = Random(3)
        for count in [0, 1, 2, 3, 5, 7, 8, 9] {
            for pattern in 0..<(1 << min(count, 7)) {
                var required = field
                required.repetition = .required
                let valid = (0..<count).map { pattern >> ($0 % 7) & 1 == 1 }
                let column = random.column(required, count: count).withNulls(valid)
                let table = TestTable(schema: Schema([field]), columns: [column])
                let file = try table.file(WriterOptions(codec: .uncompressed))
                let text = count == 0 ? "v: []\n" : table.text
                let found = try TestTable.read(file)
                #expect(count == 0 && found.columns.isEmpty || found.text == text, "\(valid)")
            }
        }
    }

    @Test(arguments: [1, 2, 3, 10, 100])
    func nestedRowsComeBackFromPagesOfAnySize(pageRows: Int) throws {
        let table = TestTable.nested(rows: 200)
        var options = WriterOptions(codec: .uncompressed)
        options.pageRows = pageRows
        #expect(try TestTable.read(table.file(options, batch: 33)).text == table.text)
        options.dictionaryBytes = 0
        #expect(try TestTable.read(table.file(options, batch: 33)).text == table.text)
    }

    @Test func dictionariesStayAsTheyAreRead() throws {
        let words: [String?] = (0..<1000).map { $0 % 7 == 0 ? nil : "từ \($0 % 5)" }
        let table = TestTable(schema: Schema([.text("word")]), columns: [.text(words)])
        let file = try table.file()
        let read = try ParquetReader(MemorySource(file)).read(rowGroup: 0)
        guard case .bytes(let values, _) = read[0] else { throw ParquetError.misuse("another kind of column") }
        let indices = try #require(values.indices)
        #expect(values.ends.count == 6, "five words and the null's nothing")
        #expect(values.count == 1000 && indices.count == 1000)
        #expect(values[0].isEmpty && values[7].isEmpty && Array(values[1]) == Array("từ 1".utf8))
        #expect(read[0].strings == words)
        #expect(read == table.columns, "equal values are equal wherever they lie")
        #expect(read[0].flattened == read[0] && read[0].hashValueOfBytes == table.columns[0].hashValueOfBytes)
        #expect(try TestTable(schema: table.schema, columns: read).file() == file, "what was read can be written")
        var longer = values
        longer.append("mới".utf8)
        #expect(longer.count == 1001 && Array(longer[1000]) == Array("mới".utf8))
    }

    /// Pages after the dictionary was given up hold values of their own.
    @Test func aDictionaryThatWasGivenUpComesBack() throws {
        let words: [String?] = (0..<3000).map { row in
            row % 5 == 0 ? nil : row < 1500 ? "từ \(row % 9)" : "một từ chỉ có một lần \(row)"
        }
        let table = TestTable(schema: Schema([.text("word")]), columns: [.text(words)])
        var options = WriterOptions()
        (options.pageRows, options.dictionaryBytes) = (100, 4000)
        let reader = try ParquetReader(MemorySource(table.file(options)))
        let encodings = try reader.describe(rowGroup: 0)[0].encodings
        #expect(encodings.contains(.rleDictionary) && encodings.contains(.plain))
        #expect(try reader.read(rowGroup: 0)[0].strings == words)
        try expectChosenRows(reader)
    }

    @Test func columnsAreReadByName() throws {
        let table = TestTable.flat(rows: 20, nulls: 0)
        let reader = try ParquetReader(MemorySource(table.file()))
        let columns = try reader.read(rowGroup: 0, columns: ["score", "kind"])
        #expect(
            Canonical.table(Schema([table.schema.fields[7], table.schema.fields[0]]), columns)
                == Canonical.table(
                    Schema([table.schema.fields[7], table.schema.fields[0]]), [table.columns[7], table.columns[0]]))
        #expect(throws: ParquetError.misuse("the file has no column nothing")) {
            try reader.read(rowGroup: 0, columns: ["nothing"])
        }
    }
}

extension Column {
    /// Returns the column with some slots null, and empty where they must be.
    func withNulls(_ valid: [Bool]) -> Column {
        switch self {
        case .boolean(let values, _): return .boolean(values, valid: valid)
        case .int32(let values, _): return .int32(values, valid: valid)
        case .int64(let values, _): return .int64(values, valid: valid)
        case .double(let values, _): return .double(values, valid: valid)
        case .fixed(let values, let width, _): return .fixed(values, width: width, valid: valid)
        case .bytes(let values, _):
            var kept = ByteValues()
            for slot in valid.indices { kept.append(valid[slot] ? values[slot] : []) }
            return .bytes(kept, valid: valid)
        default: return self
        }
    }
}

extension Column {
    fileprivate var hashValueOfBytes: Int? {
        if case .bytes(let values, _) = self { values.hashValue } else { nil }
    }
}
