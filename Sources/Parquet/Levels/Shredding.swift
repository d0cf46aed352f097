/// Turns nested rows into a leaf's levels and slots.
///
/// Source: S. Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets", VLDB 2010, section 4.1.
struct Shredding {
    private var repetition: [UInt8] = []
    private var definition: [UInt8] = []
    /// Where each entry stands at the node that was reached; -1 where something above is null or empty.
    private var slots: [Int32] = []
    /// The stretch of slots without nulls that the entries are, as long as nothing was listed.
    private var range: Range<Int>?

    /// Returns the entries of one leaf below `column` for some rows, and the leaf's own column.
    static func entries(
        of leaf: Int, in column: Column, _ node: SchemaNode, rows: Range<Int>
    ) throws(ParquetError) -> (entries: LeafEntries, values: Column) {
        var shredding = Shredding(range: rows)
        let values = try shredding.descend(to: leaf, column, node)
        return (shredding.entries(), values)
    }

    private init(range: Range<Int>) {
        self.range = range
    }

    private mutating func descend(to leaf: Int, _ column: Column, _ node: SchemaNode) throws(ParquetError) -> Column {
        if node.isNullable { try dropNulls(column, node) }
        switch (node.kind, column) {
        case (.leaf, _):
            return column
        case (.structure(let nodes), .structure(let columns, _)):
            let child = nodes.firstIndex { $0.leaves.contains(leaf) }!
            return try descend(to: leaf, columns[child], nodes[child])
        case (.list(let element), .list(let ends, let elements, _)):
            try expand(ends, UInt8(element.repetitionLevel))
            return try descend(to: leaf, elements, element)
        default:
            throw .misuse("column \(node.name) is of another shape than the schema says")
        }
    }

    /// Raises the definition level of the entries whose value is there, and takes the slot of the others.
    private mutating func dropNulls(_ column: Column, _ node: SchemaNode) throws(ParquetError) {
        listSlots()
        let present = UInt8(node.definitionLevel)
        guard let valid = column.valid else {
            for entry in slots.indices where slots[entry] >= 0 { definition[entry] = present }
            return
        }
        for entry in slots.indices where slots[entry] >= 0 {
            let slot = Int(slots[entry])
            if valid[slot] {
                definition[entry] = present
            } else {
                if column.holdsSomething(at: slot) {
                    throw .misuse("slot \(slot) of column \(node.name) is null but holds something")
                }
                slots[entry] = -1
            }
        }
    }

    /// Replaces each list by its elements; a null or empty one stays as an entry without slot.
    private mutating func expand(_ ends: [Int], _ elementLevel: UInt8) throws(ParquetError) {
        listSlots()
        if repetition.isEmpty { repetition = [UInt8](repeating: 0, count: slots.count) }
        var (newRepetition, newDefinition, newSlots): ([UInt8], [UInt8], [Int32]) = ([], [], [])
        for entry in slots.indices {
            let list = Int(slots[entry])
            let elements = list < 0 ? 0..<0 : (list == 0 ? 0 : ends[list - 1])..<ends[list]
            if elements.isEmpty {
                newRepetition.append(repetition[entry])
                newDefinition.append(definition[entry])
                newSlots.append(-1)
            }
            for element in elements {
                newRepetition.append(element == elements.lowerBound ? repetition[entry] : elementLevel)
                newDefinition.append(definition[entry] + 1)
                newSlots.append(Int32(element))
            }
        }
        (repetition, definition, slots) = (newRepetition, newDefinition, newSlots)
    }

    private mutating func listSlots() {
        guard let range else { return }
        slots = range.map { Int32($0) }
        definition = [UInt8](repeating: 0, count: range.count)
        self.range = nil
    }

    private func entries() -> LeafEntries {
        if let range { return LeafEntries(count: range.count, slots: .range(range)) }
        let present = slots.contains(-1) ? slots.filter { $0 >= 0 } : slots
        return LeafEntries(
            count: slots.count, definition: definition, repetition: repetition,
            slots: .listed(present, from: 0, to: present.count))
    }
}

extension Column {
    /// Returns whether the slot of a null byte value or list isn't empty; slots of a fixed size don't matter.
    fileprivate func holdsSomething(at slot: Int) -> Bool {
        switch self {
        case .bytes(let values, _): values.ends[slot] != (slot == 0 ? 0 : values.ends[slot - 1])
        case .list(let ends, _, _): ends[slot] != (slot == 0 ? 0 : ends[slot - 1])
        default: false
        }
    }
}
