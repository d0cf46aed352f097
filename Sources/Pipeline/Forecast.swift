import Publishing
import Reading

/// What a run would do, found out without doing any of it: nothing is made, locked or healed.
public struct Forecast: Sendable {
    /// An input that the run would read.
    public struct Input: Sendable, Hashable {
        public var path: String
        public var bytes: Int
    }

    public let pipeline: String
    public let output: String
    public let newPaths: [String]
    /// Paths that hold something else than when they were read.
    public let changedPaths: [String]
    /// Paths that hold what the archive has from elsewhere.
    public let movedPaths: [String]
    /// Paths that were read and are gone; their rows stay.
    public let gonePaths: [String]
    /// All that would be read, also again, in its order.
    public let inputs: [Input]
    /// The numbers of the parts that would stay as they are.
    public let keptParts: [Int]
    /// The numbers of the parts that would be made anew, the open one included.
    public let remadeParts: [Int]
    public let notes: [String]
    public let warnings: [String]
    /// About how many bytes the run would write, and how many are free.
    public let neededBytes: Int
    public let freeBytes: Int

    public var isNothingNew: Bool { inputs.isEmpty && remadeParts.isEmpty }

    init(_ plan: Plan, _ night: NightPlan, previous: Manifest?, snapshots: Snapshots) throws {
        pipeline = plan.name
        output = plan.output
        newPaths = night.newPaths
        changedPaths = night.changedPaths
        movedPaths = night.movedPaths
        gonePaths = night.vanished
        inputs = night.inputs.map { Input(path: $0.path, bytes: $0.bytes) }
        let kept = night.steps.compactMap { if case .keep(let part) = $0 { part.number } else { nil } }
        keptParts = kept
        remadeParts = (previous?.parts ?? []).map(\.number).filter { !kept.contains($0) }
        notes = night.notes
        warnings = night.warnings
        neededBytes =
            night.isNothingNew
            ? 0
            : snapshots.neededBytes(
                inputBytes: inputs.reduce(0) { $0 + $1.bytes }, previous: previous,
                rulesByteCount: plan.run.rulesByteCount)
        freeBytes = try snapshots.freeSpace()
    }
}

extension Night {
    /// Finds out what a run would do.
    ///
    /// Throws what `run` would throw before it makes anything.
    public func forecast(_ scope: Scope = .new) throws -> Forecast {
        try refuseWrongPaths()
        let snapshots = Snapshots(plan.output)
        let (previous, damage) = try snapshots.readCurrent()
        try NightPlan.refuse(plan, previous: previous, damage: damage, scope)
        let hashes = snapshots.inputHashes()
        let found = try FoundInput.find(plan, previous: previous, hashes: hashes)
        let kept = FoundInput.kept(
            plan, previous: previous, besides: found.inputs, hashes: hashes, store: snapshots.keptInputs)
        let night = try NightPlan(
            plan, previous: previous, found: found, kept: kept, scope: scope, run: "", version: version,
            poison: try snapshots.poison(version: version, previous: previous))
        if night.isNothingNew, let loss = night.loss { throw loss }
        return try Forecast(plan, night, previous: previous, snapshots: snapshots)
    }
}
