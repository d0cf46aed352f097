import Hashing
import Publishing
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

    var isNothingNew: Bool { steps.allSatisfy { if case .keep = $0 { true } else { false } } }
}

/// Inputs without which a part can't be made anew.
public struct InputsGone: Error, Sendable, Hashable, CustomStringConvertible {
    public let reason: String
    public let paths: [String]

    public var description: String {
        "\(reason), but inputs of earlier nights are gone: \(Self.list(paths)); put them back where they were, "
            + "or begin an archive of its own with another 'output'"
    }

    /// The first of some paths, and how many more there are.
    static func list(_ paths: [String]) -> String {
        paths.prefix(10).joined(separator: ", ") + (paths.count > 10 ? " and \(paths.count - 10) more" : "")
    }
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

    /// Compares what lies there with what the published snapshot is made from.
    ///
    /// Throws `InputsGone` where something has to be made anew and its inputs are not there.
    init(
        _ plan: Plan, previous: Manifest?, found: [FoundInput], scope: Night.Scope, run: String, version: String,
        poison: [Manifest.Poison]
    ) throws(InputsGone) {
        isOtherPipeline = previous.map { $0.settingsHash != plan.archiveHash } ?? false
        var census = Census(
            plan, found: found, known: previous?.inputs ?? [], run: run, poison: poison,
            keepsReaders: !isOtherPipeline)
        let parts = (previous?.parts ?? []).map { census.recall($0) }
        let new = census.takeNew(found)
        recalled = Dictionary(parts.map { ($0.part.number, $0) }) { first, _ in first }
        (vanished, newPaths) = (census.vanished, new.map(\.path))
        (changedPaths, movedPaths) = (census.changedPaths, census.movedPaths)
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
        warnings = parts.compactMap(\.excuse)
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
            steps.append(.pack(try open.all() + new))
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

/// A part of the published snapshot with its inputs as they lie there tonight.
struct RecalledPart {
    var part: Manifest.Part
    var inputs: [PartInput] = []
    /// The names of inputs that are not there.
    var gone: [String] = []
    /// The names of inputs that have other content than when they were read.
    var changed: [String] = []
    /// What these hold now, so far as it has been given to this part.
    var taken: [Digest] = []

    /// Whether the part has to be made anew for what its inputs hold now.
    var isChanged: Bool { !changed.isEmpty && gone.isEmpty }

    /// Why the part stays although its inputs have changed: what they hold now is read as new then, beside what they held.
    var excuse: String? {
        if changed.isEmpty || gone.isEmpty { return nil }
        return "part \(part.number) keeps the rows of what \(InputsGone.list(changed)) held before, beside those of "
            + "what is there now: it can't be made anew while \(InputsGone.list(gone)) \(gone.count == 1 ? "is" : "are") gone"
    }

    /// The inputs, all of them.
    func all() throws(InputsGone) -> [PartInput] {
        if gone.isEmpty { return inputs }
        throw InputsGone(reason: "part \(part.number) has to be made anew", paths: gone)
    }
}

/// Goes through known and new inputs and takes each content once.
private struct Census {
    private(set) var vanished: [String] = []
    private(set) var changedPaths: [String] = []
    private(set) var movedPaths: [String] = []

    private let plan: Plan
    private let run: String
    /// Whether an input is read by the reader that read it first.
    private let keepsReaders: Bool
    private let poison: [Digest: Set<Int>]
    /// Where each content lies tonight.
    private var places: [Digest: FoundInput] = [:]
    private var byPath: [String: FoundInput] = [:]
    /// Contents that the archive has.
    private var claimed: Set<Digest> = []
    private let knownPaths: Set<String>
    /// Paths whose present content has been given to the part of what was there before.
    private var replaced: Set<String> = []

    init(
        _ plan: Plan, found: [FoundInput], known: [Manifest.Input], run: String, poison: [Manifest.Poison],
        keepsReaders: Bool
    ) {
        self.plan = plan
        self.keepsReaders = keepsReaders
        self.run = run
        self.poison = poison.reduce(into: [:]) { $0[$1.sha256, default: []].insert($1.record) }
        for input in found {
            byPath[input.path] = input
            if let digest = input.digest, places[digest] == nil { places[digest] = input }
        }
        knownPaths = Set(known.map(\.path))
        for input in known where places[input.sha256] != nil || byPath[input.path]?.digest == nil {
            claimed.insert(input.sha256)
        }
    }

    mutating func recall(_ part: Manifest.Part) -> RecalledPart {
        var recalled = RecalledPart(part: part)
        for input in part.inputs { recall(input, &recalled) }
        if recalled.gone.isEmpty { changedPaths += recalled.changed } else { release(recalled) }
        return recalled
    }

    /// Lets what changed inputs hold now be new: the part can't be made anew, and that must not keep a night from reading it.
    private mutating func release(_ recalled: RecalledPart) {
        claimed.subtract(recalled.taken)
        replaced.subtract(recalled.changed)
    }

    private mutating func recall(_ input: Manifest.Input, _ recalled: inout RecalledPart) {
        let here = byPath[input.path]
        if let place = here?.digest == input.sha256 ? here : places[input.sha256] {
            let reader = keepsReaders ? input.reader : place.readerNumber
            recalled.inputs.append(partInput(place, named: input.path, reader: reader, run: input.run))
        } else if let here, let digest = here.digest {
            recalled.changed.append(input.path)
            replaced.insert(input.path)
            // What stands elsewhere already is not read twice.
            if claimed.insert(digest).inserted {
                recalled.taken.append(digest)
                recalled.inputs.append(partInput(here, named: here.path, reader: here.readerNumber, run: run))
            }
        } else {
            if input.path != "-" { vanished.append(input.path) }
            recalled.gone.append(input.path)
        }
    }

    /// The inputs whose content the archive does not have.
    mutating func takeNew(_ found: [FoundInput]) -> [PartInput] {
        var new: [PartInput] = []
        for input in found where !replaced.contains(input.path) {
            switch input.content {
            case .unreadable where knownPaths.contains(input.path): continue
            case .known(let digest) where !claimed.insert(digest).inserted:
                if !knownPaths.contains(input.path) { movedPaths.append(input.path) }
            case .known, .unreadable, .stream:
                new.append(partInput(input, named: input.path, reader: input.readerNumber, run: run))
            }
        }
        return new
    }

    private func partInput(_ place: FoundInput, named name: String, reader: Int?, run: String) -> PartInput {
        let own = place.readerNumber == reader ? place.reader : plan.reader(reader)
        return PartInput(
            path: place.path, name: name, reader: own, readerNumber: reader, run: run, bytes: place.bytes,
            poison: place.digest.flatMap { poison[$0] } ?? [])
    }
}
