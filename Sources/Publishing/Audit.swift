import Parquet

// What is read back before anything is visible.
extension Staging {
    /// Reads every file and compares it with what was written; counts the rows of CSV and Parquet files.
    func audit(_ outputs: [Manifest.Output]) throws {
        for file in outputs {
            let path = path(of: file.path)
            if let reason = try difference(file, path) {
                throw PublishingError.auditFailed(path: path, reason: reason)
            }
        }
    }

    private func difference(_ file: Manifest.Output, _ path: String) throws -> String? {
        var counter = CSVRowCounter()
        let isCSV = file.path.hasSuffix(".csv")
        let reason = try output.fileSystem.difference(path, bytes: file.bytes, sha256: file.sha256) { piece in
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
            for group in reader.rowGroups.indices {
                for field in reader.schema.fields { _ = try reader.read(rowGroup: group, columns: [field.name]) }
            }
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

    mutating func count(_ bytes: UnsafeRawBufferPointer) {
        var quoted = inQuotes
        var found = 0
        var place = 0
        while place < bytes.count {
            if place &+ 32 <= bytes.count, !Self.matters(bytes.loadUnaligned(fromByteOffset: place, as: SIMD32.self)) {
                place &+= 32
                continue
            }
            let end = min(place &+ 32, bytes.count)
            for byte in bytes[place..<end] {
                // A quote inside a quoted cell is doubled, so it switches twice.
                if byte == UInt8(ascii: "\"") { quoted.toggle() }
                if byte == UInt8(ascii: "\n") && !quoted { found &+= 1 }
            }
            place = end
        }
        (inQuotes, lines) = (quoted, lines + found)
        if let last = bytes.last { endsInLine = last != UInt8(ascii: "\n") || quoted }
    }

    /// Whether any byte is a quote or a line break: most blocks have none.
    @inline(__always)
    private static func matters(_ block: SIMD32<UInt8>) -> Bool {
        let quotes = unsafeBitCast(block .== SIMD32(repeating: 0x22), to: SIMD4<UInt64>.self)
        let breaks = unsafeBitCast(block .== SIMD32(repeating: 0x0A), to: SIMD4<UInt64>.self)
        let found = quotes | breaks
        return found.x | found.y | found.z | found.w != 0
    }
}
