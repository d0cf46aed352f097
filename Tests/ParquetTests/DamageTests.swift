import Parquet
import Testing

@Suite struct DamageTests {
    /// Small files of many kinds of pages, without checksums, so that damage reaches the decoders.
    static let files: [(name: String, bytes: [UInt8])] = {
        var files: [(String, [UInt8])] = []
        for codec in [CompressionCodec.uncompressed, .snappy] {
            var options = WriterOptions(codec: codec)
            (options.checksums, options.pageRows) = (false, 5)
            for (name, table) in [("flat", TestTable.flat(rows: 8, nulls: 1)), ("nested", .nested(rows: 4))] {
                if let bytes = try? table.file(options) { files.append(("\(name) \(codec)", bytes)) }
            }
        }
        return files
    }()

    static var limited: ReaderOptions {
        var options = ReaderOptions()
        options.columnByteLimit = 16 << 20
        return options
    }

    /// Reads all there is; whatever the bytes, the outcome is columns or an error.
    private func read(_ bytes: [UInt8]) -> (any Error)? {
        do {
            let reader = try ParquetReader(MemorySource(bytes), options: Self.limited)
            for group in reader.rowGroups.indices {
                for field in reader.schema.fields { _ = try? reader.read(rowGroup: group, columns: [field.name]) }
                for leaf in reader.leaves.prefix(4) {
                    guard let rows = try? reader.rows(of: group, thatMayMatch: [.isNotNull(leaf.name)]) else {
                        continue
                    }
                    _ = try? reader.read(rowGroup: group, columns: [leaf.path[0]], rows: rows)
                    _ = try? reader.read(rowGroup: group, columns: [leaf.path[0]], rows: [1..<2])
                }
            }
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: files.indices)
    func aCutFileIsRefused(index: Int) {
        let bytes = Self.files[index].bytes
        for length in stride(from: 0, to: bytes.count, by: 3) {
            #expect(read(Array(bytes[..<length])) is ParquetError)
        }
    }

    @Test(arguments: files.indices)
    func aChangedByteNeverTraps(index: Int) {
        var bytes = Self.files[index].bytes
        for position in bytes.indices {
            let original = bytes[position]
            bytes[position] = original ^ [0xFF, 0x01, 0x80][position % 3]
            _ = read(bytes)
            bytes[position] = original
        }
    }

    @Test func checksumsTellWhereAByteChanged() throws {
        let table = TestTable(
            schema: Schema([.text("a"), .int64("b")]),
            columns: [
                .text(["một", "hai", "ba"]), .int64([1, 2, 3]),
            ])
        var bytes = try table.file(WriterOptions(codec: .uncompressed))
        let at = try #require(bytes.indices.first { Array(bytes[$0...].prefix(3)) == Array("hai".utf8) })
        bytes[at] = 0x48
        let error = #expect(throws: ParquetError.self) { try TestTable.read(bytes) }
        let text = "\(try #require(error))"
        #expect(text.hasPrefix("column a, row group 0, page 0, byte 4: checksum "), "\(text)")
    }
}
