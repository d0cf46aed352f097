extension Column {
    /// Checks that a column is of the shape that the schema gives it, so that nothing after it has to.
    ///
    /// Throws: `ParquetError.misuse`.
    func check(_ node: SchemaNode, _ leaves: [Leaf], count: Int) throws(ParquetError) {
        func misuse(_ reason: String) -> ParquetError { .misuse("column \(node.name): \(reason)") }
        guard self.count == count else { throw misuse("\(self.count) values, expected \(count)") }
        guard count < Int(Int32.max) else { throw misuse("\(count) values at once, give at most \(Int32.max)") }
        if let valid {
            guard valid.count == count else { throw misuse("\(valid.count) marks of nulls, expected \(count)") }
            guard node.isNullable || !valid.contains(false) else { throw misuse("a null, but the column is required") }
        }
        switch (node.kind, self) {
        case (.leaf, _): try checkLeaf(node, leaves[node.leaves.lowerBound])
        case (.structure(let nodes), .structure(let columns, _)):
            guard nodes.count == columns.count else {
                throw misuse("\(columns.count) columns inside, expected \(nodes.count)")
            }
            for (node, column) in zip(nodes, columns) { try column.check(node, leaves, count: count) }
        case (.list(let element), .list(let ends, let elements, _)):
            guard Self.areAscending(ends, upTo: elements.count) else { throw misuse("the ends of lists don't ascend") }
            try elements.check(element, leaves, count: elements.count)
        default: throw misuse("another shape than the schema says")
        }
        if let valid { try checkNulls(node, valid) }
    }

    private func checkLeaf(_ node: SchemaNode, _ leaf: Leaf) throws(ParquetError) {
        let fits =
            switch (leaf.type, self) {
            case (.boolean, .boolean), (.int32, .int32), (.int64, .int64), (.float, .float), (.double, .double): true
            case (.byteArray, .bytes(let values, _)):
                Self.areAscending(values.ends, upTo: values.bytes.count)
                    && (values.indices ?? []).allSatisfy { $0 < values.ends.count }
            case (.fixedLengthByteArray(let length), .fixed(let bytes, let width, _)):
                length == width && bytes.count == width * count
            case (.int96, .fixed(let bytes, 12, _)): bytes.count == 12 * count
            default: false
            }
        guard fits else {
            throw .misuse("column \(leaf.name): the values are no \(leaf.type), or their ends are wrong")
        }
    }

    private static func areAscending(_ ends: [Int], upTo limit: Int) -> Bool {
        var (last, index, ascend) = (0, 0, true)
        while index < ends.count {
            ascend = ascend && ends[index] >= last
            last = ends[index]
            index &+= 1
        }
        return ascend && last <= limit
    }

    /// Refuses byte values and lists that hold something where they are null.
    private func checkNulls(_ node: SchemaNode, _ valid: [Bool]) throws(ParquetError) {
        func refuse(_ slot: Int) -> ParquetError {
            .misuse("slot \(slot) of column \(node.name) is null but holds something")
        }
        switch self {
        case .bytes(let values, _) where values.indices != nil:
            for slot in valid.indices where !valid[slot] && !values[slot].isEmpty { throw refuse(slot) }
        case .bytes(let values, _): try checkNulls(values.ends, valid, refuse)
        case .list(let ends, _, _): try checkNulls(ends, valid, refuse)
        default: return
        }
    }

    private func checkNulls(
        _ ends: [Int], _ valid: [Bool], _ refuse: (Int) -> ParquetError
    ) throws(ParquetError) {
        var last = 0
        for slot in valid.indices {
            guard valid[slot] || ends[slot] == last else { throw refuse(slot) }
            last = ends[slot]
        }
    }
}
