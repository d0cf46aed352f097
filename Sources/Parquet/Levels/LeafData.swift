/// A leaf as it was read: its slots, and of a nested one the levels of all entries.
struct LeafData {
    var column: Column
    var definition: [UInt8] = []
    var repetition: [UInt8] = []
    /// The entries: slots, nulls above them and empty lists.
    var entryCount = 0

    /// Returns what belongs to some of the rows that are here, given by ascending ranges.
    func rows(_ ranges: [Range<Int>], _ leaf: Leaf, _ node: SchemaNode) -> LeafData {
        var (entries, slots) = (ranges, ranges)
        if leaf.maxRepetitionLevel > 0 { (entries, slots) = places(of: ranges, node.slotDefinitionLevel) }
        return LeafData(
            column: column.picking(slots), definition: definition.isEmpty ? [] : definition.picking(entries),
            repetition: repetition.isEmpty ? [] : repetition.picking(entries),
            entryCount: entries.reduce(0) { $0 + $1.count })
    }

    /// Finds the entries and slots of rows; an entry of repetition level 0 begins a row.
    private func places(
        of rows: [Range<Int>], _ slotDefinitionLevel: Int
    ) -> (entries: [Range<Int>], slots: [Range<Int>]) {
        var (entries, slots): ([Range<Int>], [Range<Int>]) = ([], [])
        var (row, slot, next) = (-1, 0, 0)
        var start: (entry: Int, slot: Int)?
        func close(at entry: Int) {
            guard let (firstEntry, firstSlot) = start else { return }
            entries.append(firstEntry..<entry)
            slots.append(firstSlot..<slot)
            (start, next) = (nil, next + 1)
        }
        for entry in 0..<entryCount {
            if repetition[entry] == 0 {
                row += 1
                if start != nil && row == rows[next].upperBound { close(at: entry) }
                if next < rows.count && row == rows[next].lowerBound { start = (entry, slot) }
            }
            if Int(definition[entry]) >= slotDefinitionLevel { slot += 1 }
        }
        close(at: entryCount)
        return (entries, slots)
    }
}

extension Column {
    /// Returns some slots of a leaf, given by ascending ranges.
    fileprivate func picking(_ slots: [Range<Int>]) -> Column {
        if slots == [0..<count] { return self }
        let valid = valid?.picking(slots)
        return switch self {
        case .boolean(let values, _): .boolean(values.picking(slots), valid: valid)
        case .int32(let values, _): .int32(values.picking(slots), valid: valid)
        case .int64(let values, _): .int64(values.picking(slots), valid: valid)
        case .float(let values, _): .float(values.picking(slots), valid: valid)
        case .double(let values, _): .double(values.picking(slots), valid: valid)
        case .bytes(let values, _): .bytes(values.picking(slots), valid: valid)
        case .fixed(let bytes, let width, _):
            .fixed(
                bytes.picking(slots.map { $0.lowerBound * width..<$0.upperBound * width }), width: width, valid: valid)
        case .structure, .list: preconditionFailure("no leaf")
        }
    }
}

extension ByteValues {
    fileprivate func picking(_ slots: [Range<Int>]) -> ByteValues {
        if let indices { return ByteValues(bytes: bytes, ends: ends, indices: indices.picking(slots)) }
        var picked = ByteValues()
        for range in slots {
            let start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1]
            let moved = picked.bytes.count - start
            picked.bytes += bytes[start..<(range.isEmpty ? start : ends[range.upperBound - 1])]
            for slot in range { picked.ends.append(ends[slot] + moved) }
        }
        return picked
    }
}

extension Array {
    fileprivate func picking(_ ranges: [Range<Int>]) -> [Element] {
        var picked: [Element] = []
        picked.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
        for range in ranges { picked += self[range] }
        return picked
    }
}
