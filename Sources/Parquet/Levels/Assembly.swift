/// Puts nested columns together from their leaves.
///
/// Source: S. Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets", VLDB 2010, section 4.2, by levels of
/// a column at a time instead of record by record.
struct Assembly {
    private let leaves: [LeafData]
    private let first: Int
    private let rowCount: Int

    /// Takes the leaves below a node, in order.
    init(_ leaves: [LeafData], first: Int, rowCount: Int) {
        self.leaves = leaves
        self.first = first
        self.rowCount = rowCount
    }

    /// Throws: `Damage` when leaves of one structure or list disagree about its slots.
    func column(_ node: SchemaNode) throws(Damage) -> Column {
        switch node.kind {
        case .leaf: return leaves[node.leaves.lowerBound - first].column
        case .structure(let nodes): return try structure(node, nodes)
        case .list(let element): return try list(node, element)
        }
    }

    private func structure(_ node: SchemaNode, _ nodes: [SchemaNode]) throws(Damage) -> Column {
        let valid = try marks(node)
        var children: [Column] = []
        for child in nodes {
            let column = try self.column(child)
            guard column.count == valid.count else {
                throw Damage("\(child.name) has \(column.count) slots, \(node.name) has \(valid.count)", at: 0)
            }
            children.append(column)
        }
        let hasNull = node.isNullable && valid.contains(false)
        return .structure(children, valid: hasNull || children.isEmpty ? valid : nil)
    }

    /// Says which slots of a node are there, by the levels of its first leaf.
    private func marks(_ node: SchemaNode) throws(Damage) -> [Bool] {
        guard let leaf = leaf(node) else {
            // A group without columns, which some writers leave: nothing tells which of its values are null.
            guard node.repetitionLevel == 0 else { throw Damage("a group without columns in a list", at: 0) }
            return [Bool](repeating: true, count: rowCount)
        }
        guard !leaf.definition.isEmpty else { return [Bool](repeating: true, count: leaf.column.count) }
        let outer = UInt8(node.repetitionLevel)
        let (least, present) = (UInt8(node.slotDefinitionLevel), UInt8(node.definitionLevel))
        return visitEntries(leaf) { repetition, definition in
            [Bool](unsafeUninitializedCapacity: leaf.entryCount) { marks, count in
                for entry in 0..<leaf.entryCount {
                    marks[count] = definition[entry] >= present
                    let isSlot = definition[entry] >= least && (repetition.map { $0[entry] } ?? 0) <= outer
                    count &+= isSlot ? 1 : 0
                }
            }
        }
    }

    private func list(_ node: SchemaNode, _ element: SchemaNode) throws(Damage) -> Column {
        guard let leaf = leaf(node) else { throw Damage("list \(node.name) has no columns", at: 0) }
        let (ends, valid) = slots(of: node, element, leaf)
        let elements = try column(element)
        guard elements.count == ends.last ?? 0 else {
            let reason = "list \(node.name) holds \(ends.last ?? 0) elements, but there are \(elements.count)"
            throw Damage(reason, at: 0)
        }
        return .list(ends: ends, elements: elements, valid: node.isNullable && valid.contains(false) ? valid : nil)
    }

    /// Returns where each list ends, and which are there.
    private func slots(
        of node: SchemaNode, _ element: SchemaNode, _ leaf: LeafData
    ) -> (ends: [Int], valid: [Bool]) {
        let (outer, inner) = (UInt8(node.repetitionLevel), UInt8(element.repetitionLevel))
        let (least, present) = (UInt8(node.slotDefinitionLevel), UInt8(node.definitionLevel))
        var valid: [Bool] = []
        let ends = visitEntries(leaf) { repetition, definition in
            [Int](unsafeUninitializedCapacity: leaf.entryCount) { ends, count in
                valid = [Bool](unsafeUninitializedCapacity: leaf.entryCount) { valid, validCount in
                    var elements = 0
                    for entry in 0..<leaf.entryCount {
                        let (level, again) = (definition[entry], repetition.map { $0[entry] } ?? 0)
                        let isSlot = again <= outer && level >= least
                        // Deeper repetitions continue an element that was counted.
                        elements &+= level > present && again <= inner ? 1 : 0
                        count &+= isSlot ? 1 : 0
                        // Entries before the first slot are of empty or null lists above this one.
                        if count == 0 { continue }
                        ends[count &- 1] = elements
                        if isSlot { valid[count &- 1] = level >= present }
                    }
                    validCount = count
                }
            }
        }
        return (ends, valid)
    }

    private func visitEntries<Result>(
        _ leaf: LeafData,
        _ body: (_ repetition: UnsafePointer<UInt8>?, _ definition: UnsafePointer<UInt8>) -> Result
    ) -> Result {
        leaf.definition.withUnsafeBufferPointer { definition in
            leaf.repetition.withUnsafeBufferPointer { repetition in
                body(
                    leaf.repetition.isEmpty ? nil : repetition.baseAddress,
                    definition.baseAddress ?? UnsafePointer(bitPattern: 8)!)
            }
        }
    }

    private func leaf(_ node: SchemaNode) -> LeafData? {
        node.leaves.isEmpty ? nil : leaves[node.leaves.lowerBound - first]
    }
}
