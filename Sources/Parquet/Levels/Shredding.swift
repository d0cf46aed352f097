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
        if case .leaf = node.kind { return (try flatEntries(column, node, rows), column) }
        var shredding = Shredding(range: rows)
        let values = try shredding.descend(to: leaf, column, node)
        return (shredding.entries(), values)
    }

    /// The way of a column that lies in no list or structure: an entry a row.
    private static func flatEntries(
        _ column: Column, _ node: SchemaNode, _ rows: Range<Int>
    ) throws(ParquetError) -> LeafEntries {
        guard node.isNullable else { return LeafEntries(count: rows.count, slots: .range(rows)) }
        guard let valid = column.valid else {
            return LeafEntries(
                count: rows.count, definition: [UInt8](repeating: 1, count: rows.count), slots: .range(rows))
        }
        let (definition, present) = levels(valid, rows)
        let slots =
            present.count == rows.count ? Slots.range(rows) : .listed(present, from: 0, to: present.count)
        return LeafEntries(count: rows.count, definition: definition, slots: slots)
    }

    /// Returns the definition levels of rows, and the positions of those that are there.
    private static func levels(_ valid: [Bool], _ rows: Range<Int>) -> (definition: [UInt8], present: [Int32]) {
        var present: [Int32] = []
        let definition = [UInt8](unsafeUninitializedCapacity: rows.count) { definition, definitionCount in
            present = [Int32](unsafeUninitializedCapacity: rows.count) { slots, slotCount in
                var (row, next) = (rows.lowerBound, 0)
                valid.withUnsafeBufferPointer { valid in
                    while row < rows.upperBound {
                        definition[row &- rows.lowerBound] = valid[row] ? 1 : 0
                        slots[next] = Int32(truncatingIfNeeded: row)
                        next &+= valid[row] ? 1 : 0
                        row &+= 1
                    }
                }
                slotCount = next
            }
            definitionCount = rows.count
        }
        return (definition, present)
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
            definition[entry] = valid[slot] ? present : definition[entry]
            slots[entry] = valid[slot] ? slots[entry] : -1
        }
    }

    /// Replaces each list by its elements; a null or empty one stays as an entry without slot.
    private mutating func expand(_ ends: [Int], _ elementLevel: UInt8) throws(ParquetError) {
        listSlots()
        if repetition.isEmpty { repetition = [UInt8](repeating: 0, count: slots.count) }
        var (newRepetition, newDefinition, newSlots): ([UInt8], [UInt8], [Int32]) = ([], [], [])
        let count = expandedCount(ends)
        newRepetition.reserveCapacity(count)
        newDefinition.reserveCapacity(count)
        newSlots.reserveCapacity(count)
        for entry in slots.indices {
            let list = Int(slots[entry])
            let elements = list < 0 ? 0..<0 : (list == 0 ? 0 : ends[list - 1])..<ends[list]
            newRepetition.append(repetition[entry])
            if elements.isEmpty {
                newDefinition.append(definition[entry])
                newSlots.append(-1)
                continue
            }
            newRepetition.append(contentsOf: repeatElement(elementLevel, count: elements.count - 1))
            newDefinition.append(contentsOf: repeatElement(definition[entry] + 1, count: elements.count))
            for element in elements { newSlots.append(Int32(truncatingIfNeeded: element)) }
        }
        (repetition, definition, slots) = (newRepetition, newDefinition, newSlots)
    }

    /// The entries after each list is replaced by its elements.
    private func expandedCount(_ ends: [Int]) -> Int {
        var count = 0
        for slot in slots {
            let list = Int(slot)
            count += list < 0 ? 1 : max(1, ends[list] - (list == 0 ? 0 : ends[list - 1]))
        }
        return count
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
