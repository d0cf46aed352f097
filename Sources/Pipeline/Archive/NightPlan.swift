import Hashing
import Publishing
import Reading
import Stages

/// What a run has to do to the archive: which parts stay, which are made anew, and from what.
///
/// The archive is a sequence of inputs, cut into parts. Inputs stand in the order in which nights took them; those of one night in the
/// order of their paths. A part that is closed keeps its inputs for good.
struct NightPlan: Sendable {
    enum Step: Sendable {
        case keep(Manifest.Part)
        /// Makes a closed part anew from the inputs that it has.
        case remake(Manifest.Part, [PartInput])
        /// Makes as many parts as the inputs fill.
        case pack([PartInput])
    }

    var steps: [Step] = []
    /// What the run does beside reading what is new, each a sentence.
    var notes: [String] = []
    /// What it would do and can't, each a sentence; the night goes on without it.
    var warnings: [String] = []
    /// Paths that were read before and are gone, or hold something else that stands elsewhere.
    var vanished: [String] = []
    private var recalled: [Int: RecalledPart] = [:]
    /// Whether all is made anew since what was published is another pipeline's.
    let isOtherPipeline: Bool
    /// Why nothing that the pipeline names is there; nil where something is.
    let loss: InputError?
    private(set) var newPaths: [String] = []
    private(set) var changedPaths: [String] = []
    /// New paths of what has been read.
    private(set) var movedPaths: [String] = []

    /// The inputs of a part, to make it anew.
    func inputs(of part: Manifest.Part) throws -> [PartInput] { try recalled[part.number]?.all() ?? [] }

    /// The inputs that the run reads.
    var inputs: [PartInput] {
        steps.flatMap { step in
            switch step {
            case .keep: [PartInput]()
            case .remake(_, let inputs), .pack(let inputs): inputs
            }
        }
    }

    var isNothingNew: Bool { !dropsPart && steps.allSatisfy { if case .keep = $0 { true } else { false } } }
    /// Whether a part goes, since nothing that it had is there to be refused.
    private var dropsPart = false
}

// Making the plan.
extension NightPlan {
    /// Throws `UnknownArchive` or `AnotherArchive` where a pipeline must not go on with what has been published.
    static func refuse(
        _ plan: Plan, previous: Manifest?, damage: PublishingError?, _ scope: Night.Scope
    ) throws {
        if let damage, scope != .full { throw UnknownArchive(damage: damage) }
        if let theirs = previous?.pipeline, theirs != plan.name {
            throw AnotherArchive(output: plan.output, theirs: theirs, ours: plan.name)
        }
    }

    /// Compares what lies there, or is kept of what is gone, with what the published snapshot is made from.
    ///
    /// Throws `InputsGone` where something has to be made anew and its inputs are not there.
    init(
        _ plan: Plan, previous: Manifest?, found: FoundInputs, kept: [Digest: FoundInput], scope: Night.Scope,
        run: String, version: String, poison: [Manifest.Poison]
    ) throws(InputsGone) {
        isOtherPipeline = previous.map { $0.settingsHash != plan.archiveHash } ?? false
        loss = found.hasPaths ? nil : found.lost.first
        var census = Census(
            plan, found: found.inputs, kept: kept, known: previous?.inputs ?? [], run: run, poison: poison,
            keepsReaders: !isOtherPipeline)
        let parts = (previous?.parts ?? []).map { census.recall($0) }
        let new = census.takeNew(found.inputs)
        recalled = Dictionary(parts.map { ($0.part.number, $0) }) { first, _ in first }
        (vanished, newPaths) = (census.vanished, new.map(\.path))
        (changedPaths, movedPaths) = (census.changedPaths, census.movedPaths)
        warnings = found.lost.map { "\($0); what was read there stays" }
        if isOtherPipeline {
            notes.append("the pipeline has changed since the last night: everything is made anew")
            let gone = parts.flatMap(\.gone)
            if !gone.isEmpty { throw InputsGone(reason: "the pipeline has changed", paths: gone) }
            steps = [.pack(parts.flatMap(\.inputs) + new)]
            return
        }
        let old = Set(parts.map(\.part.version)).subtracting([version]).sorted()
        if !old.isEmpty, case .new = scope {
            notes.append(
                "some parts were made by version \(old.joined(separator: ", ")) of the program; "
                    + "'--full' makes them anew with \(version)")
        }
        warnings += parts.compactMap(\.excuse)
        for part in parts where part.part.isClosed {
            steps.append(try Self.isDue(part, scope) ? .remake(part.part, part.all()) : .keep(part.part))
        }
        try appendOpenPart(parts.last.flatMap { $0.part.isClosed ? nil : $0 }, new, scope)
    }

    private mutating func appendOpenPart(_ open: RecalledPart?, _ new: [PartInput], _ scope: Night.Scope)
        throws(InputsGone)
    {
        guard let open else {
            if !new.isEmpty { steps.append(.pack(new)) }
            return
        }
        let isDue = try Self.isDue(open, scope)
        if !isDue && new.isEmpty {
            steps.append(.keep(open.part))
        } else if isDue || open.gone.isEmpty {
            let inputs = try open.all() + new
            dropsPart = inputs.isEmpty
            if !inputs.isEmpty { steps.append(.pack(inputs)) }
        } else {
            var closed = open.part
            closed.isClosed = true
            steps += [.keep(closed), .pack(new)]
        }
    }

    private static func isDue(_ part: RecalledPart, _ scope: Night.Scope) throws(InputsGone) -> Bool {
        if part.isChanged { return true }
        switch scope {
        case .new: return false
        case .full: return true
        case .replay(let run, let stage, let rule):
            let isOfRun = run.map { run in part.part.inputs.contains { $0.run == run } } ?? true
            return isOfRun
                && part.part.rejected.contains { ($0.stage == stage ?? $0.stage) && ($0.rule == rule ?? $0.rule) }
        }
    }
}
