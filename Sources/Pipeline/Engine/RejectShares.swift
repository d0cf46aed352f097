import Stages
import Tables

/// How many came to each stage of a plan and were refused there.
struct RejectShares: Sendable {
    struct Count: Sendable {
        var taken = 0
        var refused = 0
    }

    /// A stage by its place in its section.
    enum Place: Hashable, Sendable {
        case reader(Int)
        case cleaner(Int)
        case rule(Int)
    }

    private var counts: [Place: Count] = [:]

    subscript(place: Place) -> Count { counts[place] ?? Count() }

    mutating func add(_ place: Place, taken: Int, refused: Int) {
        counts[place, default: Count()].taken += taken
        counts[place, default: Count()].refused += refused
    }

    static func += (shares: inout RejectShares, other: RejectShares) {
        for (place, count) in other.counts { shares.add(place, taken: count.taken, refused: count.refused) }
    }
}

/// The share of what comes to a stage from which its refusals are no longer a matter of course.
public struct RejectLimit: Sendable, Hashable {
    /// From this share on the run says so.
    public var warn: Double?
    /// From this share on nothing is published.
    public var stop: Double?
    /// Fewer refusals than this are never too many.
    public var least: Int

    /// Takes the limits that every reader, cleaner and rule may have; nil where it has none.
    init?(_ settings: inout Settings) {
        func share(_ name: String, _ doc: String) -> Double? {
            settings.value(
                name, form: "a share such as 0.05 or 5%", default: nil, shown: "no limit", doc: doc,
                parse: Settings.share)
        }
        warn = share("warn_rejects", "from this share of refusals on, the run warns")
        stop = share("stop_rejects", "from this share of refusals on, nothing is published")
        least = settings.integer(
            "least_rejects", in: 1...1_000_000_000, unit: "refusals", default: 10,
            doc: "fewer refusals than this are never too many")
        if let warn, let stop, warn > stop {
            settings.reject("warn_rejects", "'warn_rejects' is above 'stop_rejects', so it would never be heard")
        }
        if warn == nil && stop == nil { return nil }
    }

    /// Tells what every stage of a kind may have beside its own settings; nothing where the kind refuses nothing.
    public static func descriptions(of kind: StageKind) -> [SettingDescription] {
        guard [.reading, .cleaning, .validating].contains(kind) else { return [] }
        var settings = Settings(nil, mark: .start, isRead: false)
        _ = RejectLimit(&settings)
        return settings.descriptions
    }
}

/// The limits of a plan's stages.
struct RejectLimits: Sendable {
    struct Entry: Sendable {
        var place: RejectShares.Place
        /// The stage's word, and what it is about.
        var stage: String
        var limit: RejectLimit
    }

    var entries: [Entry] = []

    var hasReaders: Bool { entries.contains { if case .reader = $0.place { true } else { false } } }
    var hasCleaners: Bool { entries.contains { if case .cleaner = $0.place { true } else { false } } }

    /// Gives a sentence for each stage that refused more than it should; throws `TooManyRejects` where that stops the run.
    func judge(_ shares: RejectShares, _ rejected: [Outcome.Group]) throws(TooManyRejects) -> [String] {
        var warnings: [String] = []
        for entry in entries {
            let count = shares[entry.place]
            guard count.refused >= entry.limit.least, count.taken > 0 else { continue }
            let share = Double(count.refused) / Double(count.taken)
            let excess = RejectExcess(
                stage: entry.stage, refused: count.refused, taken: count.taken,
                reasons: Self.reasons(of: entry, rejected))
            if let stop = entry.limit.stop, share >= stop { throw TooManyRejects(excess: excess, limit: stop) }
            if let warn = entry.limit.warn, share >= warn { warnings.append("\(excess)") }
        }
        return warnings
    }

    private static func reasons(of entry: Entry, _ rejected: [Outcome.Group]) -> [String] {
        let groups = rejected.filter { group in
            switch entry.place {
            case .reader: group.kind == .reading
            case .cleaner: group.kind == .cleaning && group.stage == entry.stage
            case .rule: group.kind == .validating && group.rule == entry.stage
            }
        }
        return groups.flatMap(\.examples).prefix(3).map { "\($0.origin): \($0.reason)" }
    }
}

/// What a stage refused, where that is much.
public struct RejectExcess: Sendable, Hashable, CustomStringConvertible {
    public var stage: String
    public var refused: Int
    public var taken: Int
    /// The first reasons.
    public var reasons: [String]

    public var description: String {
        let tenths = refused * 1_000 / max(1, taken)
        return "'\(stage)' refused \(refused) of \(taken), \(tenths / 10).\(tenths % 10) %: "
            + reasons.joined(separator: "; ")
    }
}

/// A stage refused a greater share than its `stop_rejects`: nothing is published.
public struct TooManyRejects: Error, Sendable, CustomStringConvertible {
    public let excess: RejectExcess
    public let limit: Double

    public var description: String { "too many rejects stopped the run; \(excess)" }
}
