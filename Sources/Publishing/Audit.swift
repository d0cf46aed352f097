// What is read back before anything is visible.
extension Staging {
    /// Reads every file and compares it with what was written; counts the rows of CSV files.
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
        let isCounted = file.rows != nil && file.path.hasSuffix(".csv")
        let reason = try output.fileSystem.difference(path, bytes: file.bytes, sha256: file.sha256) { piece in
            if isCounted { counter.count(piece) }
        }
        guard reason == nil, isCounted, let rows = file.rows else { return reason }
        return counter.rows == rows ? nil : "\(counter.rows) rows below the header, but \(rows) were written"
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
        for byte in bytes {
            // A quote inside a quoted cell is doubled, so it switches twice.
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if byte == UInt8(ascii: "\n") && !quoted { found &+= 1 }
        }
        (inQuotes, lines) = (quoted, lines + found)
        if let last = bytes.last { endsInLine = last != UInt8(ascii: "\n") || quoted }
    }
}
