import Publishing

extension Snapshots {
    /// About how many bytes a night over inputs of so many bytes takes on the disk while it runs: its tables, and what its rules remember of the
    /// whole archive where that has no room in memory.
    func neededBytes(inputBytes: Int, previous: Manifest?, rulesByteCount: Int) -> Int {
        let tables = estimatedBytes(inputBytes: inputBytes, previous: previous)
        let states = previous?.outputs.reduce(0) { $0 + (StateFile.isRule($1.path) ? $1.bytes : 0) } ?? 0
        let (sum, overflow) = tables.addingReportingOverflow(max(0, Self.scratchRatio * states - rulesByteCount))
        return overflow ? .max : sum
    }

    /// Sorted runs take more than the states that they are made from, and lie there twice while two are merged: 3.5 times for
    /// `near-duplicates` (296 bytes for the 84 of an article), twice for `unique`.
    private static let scratchRatio = 4
}
