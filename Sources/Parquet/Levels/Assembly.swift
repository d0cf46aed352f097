/// A leaf as it was read: its slots, and of a nested one the levels of all entries.
struct LeafData {
    var column: Column
    var definition: [UInt8] = []
    var repetition: [UInt8] = []
    /// The entries: slots, nulls above them and empty lists.
    var entryCount = 0
}

/// Puts nested columns together from their leaves.
///
/// Source: S. Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets", VLDB 2010, section 4.2, by levels of
/// a column at a time instead of record by record.
struct Assembly {
    private let leaves: [LeafData]
    private let first: Int

    /// Takes the leaves below a node, in order.
    init(_ leaves: [LeafData], first: Int) {
        self.leaves = leaves
        self.first = first
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
        let valid = marks(node)
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
    private func marks(_ node: SchemaNode) -> [Bool] {
        guard let leaf = leaf(node) else { return [] }
        var marks: [Bool] = []
        for entry in 0..<leaf.entryCount where isSlot(leaf, entry, node) {
            marks.append(leaf.definition.isEmpty || Int(leaf.definition[entry]) >= node.definitionLevel)
        }
        return marks
    }

    private func list(_ node: SchemaNode, _ element: SchemaNode) throws(Damage) -> Column {
        guard let leaf = leaf(node) else { throw Damage("list \(node.name) has no columns", at: 0) }
        var ends: [Int] = []
        var valid: [Bool] = []
        var count = 0
        for entry in 0..<leaf.entryCount {
            let definition = Int(leaf.definition[entry])
            if isSlot(leaf, entry, node) {
                if !valid.isEmpty { ends.append(count) }
                valid.append(definition >= node.definitionLevel)
            } else if Int(leaf.repetition[entry]) <= node.repetitionLevel {
                continue
            }
            // Deeper repetitions continue an element that was counted.
            if definition > node.definitionLevel && Int(leaf.repetition[entry]) <= element.repetitionLevel {
                count += 1
            }
        }
        if !valid.isEmpty { ends.append(count) }
        let elements = try column(element)
        guard elements.count == count else {
            throw Damage("list \(node.name) holds \(count) elements, but there are \(elements.count)", at: 0)
        }
        return .list(ends: ends, elements: elements, valid: node.isNullable && valid.contains(false) ? valid : nil)
    }

    private func isSlot(_ leaf: LeafData, _ entry: Int, _ node: SchemaNode) -> Bool {
        (leaf.repetition.isEmpty || Int(leaf.repetition[entry]) <= node.repetitionLevel)
            && (leaf.definition.isEmpty || Int(leaf.definition[entry]) >= node.slotDefinitionLevel)
    }

    private func leaf(_ node: SchemaNode) -> LeafData? {
        node.leaves.isEmpty ? nil : leaves[node.leaves.lowerBound - first]
    }
}
