// Sizes of rows as plainly encoded: what decides where pages and row groups end. They depend on the rows alone, never on
// the batches in which these arrive.

extension Column {
    /// Returns the bytes that a leaf takes for some slots of this column, nulls included.
    func byteCount(of leaf: Int, _ node: SchemaNode, _ slots: Range<Int>) -> Int {
        switch (self, node.kind) {
        case (.structure(let columns, _), .structure(let nodes)):
            let child = nodes.firstIndex { $0.leaves.contains(leaf) }!
            return columns[child].byteCount(of: leaf, nodes[child], slots)
        case (.list(let ends, let elements, _), .list(let element)):
            return elements.byteCount(of: leaf, element, Self.bounds(ends, slots))
        case (.bytes(let values, _), _): return Self.bounds(values.ends, slots).count + 4 * slots.count
        case (.boolean, _): return slots.count
        case (.int32, _), (.float, _): return 4 * slots.count
        case (.int64, _), (.double, _): return 8 * slots.count
        case (.fixed(_, let width, _), _): return width * slots.count
        default: return 0
        }
    }

    private static func bounds(_ ends: [Int], _ slots: Range<Int>) -> Range<Int> {
        if slots.isEmpty { return 0..<0 }
        return (slots.lowerBound == 0 ? 0 : ends[slots.lowerBound - 1])..<ends[slots.upperBound - 1]
    }
}

/// Returns how many of `rows` are taken until `byteCount`, which grows with its range, reaches `room`: all of them if it
/// doesn't, else up to and with the row that reaches it.
func rowsUntil(_ room: Int, in rows: Range<Int>, _ byteCount: (Range<Int>) -> Int) -> Int {
    if byteCount(rows) < room { return rows.count }
    var (low, high) = (1, rows.count)
    while low < high {
        let middle = (low + high) / 2
        if byteCount(rows.lowerBound..<rows.lowerBound + middle) >= room { high = middle } else { low = middle + 1 }
    }
    return low
}
