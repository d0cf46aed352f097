import Parquet
import Tables

/// A table of a snapshot, over the Parquet files that hold it.
struct PublishedTable {
    /// The different values of a column as 64-bit hashes: two values with one hash are one in a comparison, which among a
    /// million values happens once in forty million comparisons.
    struct Values {
        var different: Set<Int> = []
        var nullCount = 0
    }

    /// The columns of the first file.
    let columns: [String]
    private let files: [(path: String, reader: ParquetReader)]

    init(_ paths: [String], on fileSystem: FileSystem) throws {
        files = try paths.map { path in
            try Self.blaming(path) { (path, try ParquetReader(ParquetSource(path, on: fileSystem))) }
        }
        columns = files.first?.reader.schema.fields.map(\.name) ?? []
    }

    /// The nulls of each column that says how many it has; of a list, those of its elements.
    func nullCounts() throws -> [(column: String, count: Int)] {
        var counts: [(column: String, count: Int)] = []
        for (path, reader) in files {
            for leaf in try Self.blaming(path, reader.describe) {
                guard let count = leaf.nullCount else { continue }
                if let known = counts.firstIndex(where: { $0.column == leaf.leaf.name }) {
                    counts[known].count += count
                } else {
                    counts.append((leaf.leaf.name, count))
                }
            }
        }
        return counts
    }

    func values(of column: String) throws -> Values {
        var values = Values()
        try read(column) { part, _ in
            part.forEachHash { _, hash in
                if let hash { values.different.insert(hash) } else { values.nullCount += 1 }
            }
            return true
        }
        return values
    }

    /// The first values whose hashes are wanted, each once, printed.
    func examples(_ wanted: Set<Int>, of column: String, _ count: Int) throws -> [String] {
        var missing = wanted
        var examples: [String] = []
        if wanted.isEmpty { return [] }
        try read(column) { part, field in
            part.forEachHash { slot, hash in
                guard let hash, examples.count < count, missing.remove(hash) != nil else { return }
                examples.append(part.text(slot, field.logicalType))
            }
            return examples.count < count
        }
        return examples
    }

    /// The values of a text column, in the order of the rows; an empty text for null.
    func texts(of column: String) throws -> [String] {
        var texts: [String] = []
        try read(column) { part, _ in
            guard case .bytes(let values, _) = part else { return false }
            for slot in 0..<values.count { texts.append(String(decoding: values[slot], as: UTF8.self)) }
            return true
        }
        return texts
    }

    /// The values of a column of whole numbers, in the order of the rows; 0 for null.
    func integers(of column: String) throws -> [Int] {
        var integers: [Int] = []
        try read(column) { part, _ in
            guard case .int64(let values, _) = part else { return false }
            integers += values.map(Int.init)
            return true
        }
        return integers
    }

    /// Gives the column's parts in the order of the rows, as long as `body` wants more. A file without the column has none.
    private func read(_ column: String, _ body: (Parquet.Column, Field) -> Bool) throws {
        for (path, reader) in files {
            guard let field = reader.schema.fields.first(where: { $0.name == column }) else { continue }
            for group in reader.rowGroups.indices {
                let parts = try Self.blaming(path) { try reader.read(rowGroup: group, columns: [column]) }
                for part in parts where !body(part, field) { return }
            }
        }
    }

    private static func blaming<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as ParquetError {
            throw PublishingError.damaged(path: path, reason: "\(error)")
        }
    }
}

extension Parquet.Column {
    /// Calls `body` for every slot with the hash of its value, nil for a null. Of lists and groups only the nulls are told.
    fileprivate func forEachHash(_ body: (_ slot: Int, _ hash: Int?) -> Void) {
        let valid = self.valid
        for slot in 0..<count { body(slot, valid?[slot] == false ? nil : hash(slot)) }
    }

    private func hash(_ slot: Int) -> Int {
        switch self {
        case .boolean(let values, _): values[slot].hashValue
        case .int32(let values, _): values[slot].hashValue
        case .int64(let values, _): values[slot].hashValue
        case .float(let values, _): values[slot].hashValue
        case .double(let values, _): values[slot].hashValue
        case .bytes(let values, _): Self.hash(values[slot])
        case .fixed(let values, let width, _): Self.hash(values[slot * width..<(slot + 1) * width])
        case .structure, .list: 0
        }
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    /// The value of a slot for a person.
    fileprivate func text(_ slot: Int, _ type: LogicalType?) -> String {
        switch self {
        case .boolean(let values, _): "\(values[slot])"
        case .int32(let values, _) where type == .date: "\(CalendarDate(daysSinceEpoch: values[slot]))"
        case .int32(let values, _): "\(values[slot])"
        case .int64(let values, _): Self.text(values[slot], type)
        case .float(let values, _): "\(values[slot])"
        case .double(let values, _): "\(values[slot])"
        case .bytes(let values, _): Self.cut(String(decoding: values[slot], as: UTF8.self))
        case .fixed, .structure, .list: "(not shown)"
        }
    }

    private static func text(_ value: Int64, _ type: LogicalType?) -> String {
        guard case .timestamp(.micros, utc: true) = type else { return "\(value)" }
        return "\(Instant(secondsSinceEpoch: Int(value.quotientRoundedDown(by: 1_000_000))))"
    }

    private static func cut(_ text: String) -> String {
        text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…" : text
    }
}

extension Int64 {
    fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
