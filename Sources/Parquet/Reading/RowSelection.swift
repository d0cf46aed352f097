/// Some of the rows of a row group.
struct RowSelection {
    /// Ascending; none overlaps another.
    let ranges: [Range<Int>]
    /// The rows of the whole row group.
    let rowCount: Int

    /// Throws: `ParquetError.misuse` for ranges that overlap, don't ascend or leave the row group.
    init(_ ranges: [Range<Int>], of rowCount: Int) throws(ParquetError) {
        var end = 0
        for range in ranges {
            guard range.lowerBound >= end, range.upperBound <= rowCount else {
                throw .misuse("rows \(range) after row \(end) of a row group of \(rowCount)")
            }
            end = range.upperBound
        }
        self.ranges = ranges.filter { !$0.isEmpty }
        self.rowCount = rowCount
    }

    var isEverything: Bool { ranges == [0..<rowCount] }

    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    func overlaps(_ rows: Range<Int>) -> Bool {
        // The first range that ends after the rows begin, by halves.
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound > rows.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low < ranges.count && ranges[low].lowerBound < rows.upperBound && !rows.isEmpty
    }

    /// Returns where the selected rows are when only the rows of `held`, ascending ranges, are there.
    func places(in held: [Range<Int>]) -> [Range<Int>] {
        var (index, before) = (0, 0)
        return ranges.intersection(held).map { part in
            while held[index].upperBound <= part.lowerBound {
                before += held[index].count
                index += 1
            }
            let start = part.lowerBound - held[index].lowerBound + before
            return start..<start + part.count
        }
    }
}

extension [Range<Int>] {
    /// Returns what both hold of ascending ranges.
    func intersection(_ other: [Range<Int>]) -> [Range<Int>] {
        var (both, a, b): ([Range<Int>], Int, Int) = ([], 0, 0)
        while a < count && b < other.count {
            let part = self[a].clamped(to: other[b])
            if !part.isEmpty { both.append(part) }
            if self[a].upperBound < other[b].upperBound { a += 1 } else { b += 1 }
        }
        return both
    }
}
