@preconcurrency import Glibc
import Parquet
import Stages

// What is read back before anything is visible.
extension Staging {
    /// Reads every file that was made and compares it with what was written; counts the rows of CSV and Parquet files.
    func audit(_ outputs: [Manifest.Output]) throws {
        let made = outputs.compactMap { file in checksum(file.path).map { (file: file, crc32: $0) } }
        _ = try sideBySide(made) { [self] file, crc32 in
            let path = path(of: file.path)
            if let reason = try difference(file, crc32, path) {
                throw PublishingError.auditFailed(path: path, reason: reason)
            }
        }
    }

    private func difference(_ file: Manifest.Output, _ crc32: UInt32, _ path: String) throws -> String? {
        var counter = CSVRowCounter()
        let isCSV = file.path.hasSuffix(".csv")
        let reason = try output.fileSystem.difference(path, bytes: file.bytes, crc32: crc32) { piece in
            if isCSV { counter.count(piece) }
        }
        guard reason == nil, let rows = file.rows else { return reason }
        if isCSV { return Self.difference(counter.rows, rows) }
        return file.path.hasSuffix(".parquet") ? try difference(ofParquet: path, rows: rows) : nil
    }

    /// Decodes every value of a Parquet file, which verifies its checksums, and counts its rows.
    private func difference(ofParquet path: String, rows: Int) throws -> String? {
        do {
            let reader = try ParquetReader(ParquetSource(path, on: output.fileSystem))
            try reader.verify()
            return Self.difference(reader.rowCount, rows)
        } catch let error as ParquetError {
            return "\(error)"
        }
    }

    private static func difference(_ found: Int, _ rows: Int) -> String? {
        found == rows ? nil : "\(found) rows, but \(rows) were written"
    }
}

/// Counts the records of CSV that comes in pieces, cells with line breaks in quotes included.
struct CSVRowCounter {
    private var lines = 0
    private var inQuotes = false
    private var endsInLine = false

    /// The records below the header.
    var rows: Int { max(0, lines + (endsInLine ? 1 : 0) - 1) }

    /// Goes from quote to quote, with the processor's search for a byte, and counts the line breaks that stand between cells in quotes.
    mutating func count(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, let last = bytes.last else { return }
        var place = 0
        while place < bytes.count {
            let found = memchr(start + place, Int32(UInt8(ascii: "\"")), bytes.count - place)
            let quote = found.map { UnsafeRawPointer($0) - start } ?? bytes.count
            if !inQuotes { lines += Self.lineBreakCount(UnsafeRawBufferPointer(rebasing: bytes[place..<quote])) }
            // A quote inside a quoted cell is doubled, so it switches twice.
            if quote < bytes.count { inQuotes.toggle() }
            place = quote + 1
        }
        endsInLine = last != UInt8(ascii: "\n") || inQuotes
    }

    private static func lineBreakCount(_ bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        var index = 0
        while index < bytes.count {  // A counted loop: the compiler makes vectors of it.
            count &+= bytes[index] == UInt8(ascii: "\n") ? 1 : 0
            index &+= 1
        }
        return count
    }
}
