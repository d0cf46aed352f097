/// The values of a top-level column that was read, one a slot, for people and for JSON.
public struct ColumnValues {
    public let column: Column
    private let node: SchemaNode
    private let leaves: [Leaf]

    fileprivate init(_ column: Column, _ node: SchemaNode, _ leaves: [Leaf]) {
        self.column = column
        self.node = node
        self.leaves = leaves
    }

    public var count: Int { column.count }

    public subscript(slot: Int) -> ParquetValue { value(slot, of: column, node) }

    private func value(_ slot: Int, of column: Column, _ node: SchemaNode) -> ParquetValue {
        if column.valid?[slot] == false { return .null }
        switch (column, node.kind) {
        case (.structure(let columns, _), .structure(let nodes)):
            return .structure(
                zip(columns, nodes).map { .init(name: $1.name, value: value(slot, of: $0, $1)) })
        case (.list(let ends, let elements, _), .list(let element)):
            let slots = (slot == 0 ? 0 : ends[slot - 1])..<ends[slot]
            return .list(slots.map { value($0, of: elements, element) })
        default: return leafValue(slot, of: column, leaves[node.leaves.lowerBound])
        }
    }

    private func leafValue(_ slot: Int, of column: Column, _ leaf: Leaf) -> ParquetValue {
        switch column {
        case .boolean(let values, _): .boolean(values[slot])
        case .int32(let values, _): LeafValues.value(values[slot], leaf)
        case .int64(let values, _): LeafValues.value(values[slot], leaf)
        case .float(let values, _): .double(Double(values[slot]))
        case .double(let values, _): .double(values[slot])
        case .bytes(let values, _): LeafValues.value(values[slot], leaf)
        case .fixed(let bytes, let width, _): LeafValues.value(bytes[slot * width..<(slot + 1) * width], leaf)
        case .structure, .list: .null
        }
    }
}

extension ParquetReader {
    /// Reads some top-level columns of a row group for people and JSON; all columns and rows where nothing is asked.
    ///
    /// Throws: `ParquetError`, and what the source throws.
    public func values(
        rowGroup: Int, columns names: [String]? = nil, rows: [Range<Int>]? = nil
    ) throws -> [ColumnValues] {
        let columns = try read(rowGroup: rowGroup, columns: names, rows: rows)
        let nodes = names.map { names in names.compactMap { name in tree.nodes.first { $0.name == name } } }
        return zip(columns, nodes ?? tree.nodes).map { ColumnValues($0, $1, tree.leaves) }
    }
}

extension ChunkDescription {
    /// The least value as it is meant; of long texts perhaps only what bounds it from below.
    public var minValue: ParquetValue? { min.map { LeafValues.value(plain: $0, leaf) } }

    /// The greatest value as it is meant; of long texts perhaps only what bounds it from above.
    public var maxValue: ParquetValue? { max.map { LeafValues.value(plain: $0, leaf) } }
}
