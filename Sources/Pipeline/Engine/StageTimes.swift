@preconcurrency import Glibc
import Publishing
import Stages
import Tables

/// How long each stage of a plan has worked, all workers together, so that a night can tell the slowest.
struct StageTimes: Sendable {
    enum Slot {
        /// Unpacking inputs, cutting them into records and making articles of them.
        case reading
        case cleaner(Int)
        case extractor(Int)
        /// Cutting articles into what the extractors read, and making rows of what they found.
        case rows
        case rule(Int)
        case writing
    }

    private let stages: [(kind: StageKind, name: String)]
    private let cleanerCount: Int
    private let extractorCount: Int
    private var nanoseconds: [Int]

    init(_ plan: Plan) {
        cleanerCount = plan.cleaners.count
        extractorCount = plan.extractors.count
        var stages: [(kind: StageKind, name: String)] = [(.reading, "reading")]
        for cleaner in plan.cleaners { stages.append((.cleaning, type(of: cleaner).name)) }
        for extractor in plan.extractors { stages.append((.extracting, type(of: extractor).name)) }
        stages.append((.extracting, "rows"))
        for rule in plan.rules { stages.append((.validating, type(of: rule).name)) }
        stages.append((.writing, "writing"))
        self.stages = stages
        nanoseconds = [Int](repeating: 0, count: stages.count)
    }

    mutating func add(_ time: Int, to slot: Slot) { nanoseconds[index(of: slot)] += time }

    static func += (times: inout StageTimes, other: StageTimes) {
        for index in times.nanoseconds.indices { times.nanoseconds[index] += other.nanoseconds[index] }
    }

    /// The times as a manifest has them: stages of the same name, such as two rules, are one.
    var manifest: [Manifest.StageTime] {
        var times: [Manifest.StageTime] = []
        for (stage, time) in zip(stages, nanoseconds) {
            let kind = stage.kind.rawValue
            if let known = times.firstIndex(where: { $0.kind == kind && $0.stage == stage.name }) {
                times[known].milliseconds += time
            } else {
                times.append(Manifest.StageTime(kind: kind, stage: stage.name, milliseconds: time))
            }
        }
        for index in times.indices { times[index].milliseconds = (times[index].milliseconds + 500_000) / 1_000_000 }
        return times
    }

    private func index(of slot: Slot) -> Int {
        switch slot {
        case .reading: 0
        case .cleaner(let number): 1 + number
        case .extractor(let number): 1 + cleanerCount + number
        case .rows: 1 + cleanerCount + extractorCount
        case .rule(let number): 2 + cleanerCount + extractorCount + number
        case .writing: stages.count - 1
        }
    }
}

/// Tells how long it is since it was asked last.
struct Stopwatch {
    private var last = Self.now

    /// Nanoseconds.
    mutating func lap() -> Int {
        let now = Self.now
        defer { last = now }
        return now - last
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
