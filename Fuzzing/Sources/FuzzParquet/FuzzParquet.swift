import FuzzDriver
import Parquet

/// Reads whatever bytes libFuzzer makes up; only a trap, a hang or too much memory is a finding.
@main struct FuzzParquet {
    static func main() { fuzz(readAll) }
}

private func readAll(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    read(bytes)
    // The same as a footer, whose length the fuzzer would have to guess otherwise.
    let length = withUnsafeBytes(of: UInt32(count).littleEndian) { Array($0) }
    read(Array("PAR1".utf8) + bytes + length + Array("PAR1".utf8))
    return 0
}

private func read(_ bytes: [UInt8]) {
    var options = ReaderOptions()
    options.columnByteLimit = 64 << 20
    options.verifiesChecksums = false
    guard let reader = try? ParquetReader(MemorySource(bytes), options: options) else { return }
    for group in reader.rowGroups.indices.prefix(20) {
        for field in reader.schema.fields.prefix(50) {
            for column in (try? reader.read(rowGroup: group, columns: [field.name])) ?? [] { touch(column) }
        }
        _ = try? reader.describe(rowGroup: group)
        for leaf in reader.leaves.prefix(50) { ask(leaf, reader, group) }
        for column in (try? reader.values(rowGroup: group, rows: [0..<min(5, reader.rowGroups[group])])) ?? [] {
            for slot in 0..<column.count { _ = column[slot].description }
        }
    }
    _ = try? reader.describe()
}

/// Asks for the rows of a leaf that answer all sorts of questions, and reads them.
private func ask(_ leaf: Leaf, _ reader: ParquetReader, _ group: Int) {
    let comparisons: [Predicate.Condition] = [Predicate.Value.integer(3), .text("a"), .double(0.5), .boolean(true)]
        .flatMap {
            [.compares(.equal, $0), .compares(.greater, $0)]
        }
    for condition in comparisons + [.isNull, .isNotNull] {
        guard let rows = try? reader.rows(of: group, thatMayMatch: [Predicate(leaf.name, condition)]) else { continue }
        for column in (try? reader.read(rowGroup: group, columns: [leaf.path[0]], rows: rows)) ?? [] { touch(column) }
    }
    _ = try? reader.read(rowGroup: group, columns: [leaf.path[0]], rows: [1..<2, 5..<6])
}

/// Visits every slot, as a caller would who trusts what was read.
private func touch(_ column: Column) {
    switch column {
    case .bytes(let values, _): for slot in 0..<min(values.count, 10_000) { _ = values[slot] }
    case .structure(let children, _): for child in children { touch(child) }
    case .list(let ends, let elements, _):
        precondition((ends.last ?? 0) == elements.count && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 })
        touch(elements)
    default: break
    }
}
