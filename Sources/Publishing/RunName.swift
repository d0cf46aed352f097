/// The name of a run and of its snapshot's folder: its number in the output folder, and the day it started on in UTC.
///
/// The number alone says which snapshot is the newer one, whatever the clock did in between.
public struct RunName: Sendable, Hashable, Comparable {
    public let number: Int
    public let day: String

    init(number: Int, startedAt: Instant) {
        self.number = number
        day = startedAt.day
    }

    /// Reads `0007-2026-11-24`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]), let start = Instant("\(parts[1])T00:00:00Z")
        else { return nil }
        self.init(number: number, startedAt: start)
        guard number > 0, description == text else { return nil }
    }

    public static func < (a: Self, b: Self) -> Bool { (a.number, a.day) < (b.number, b.day) }
}

extension RunName: CustomStringConvertible {
    public var description: String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "-" + day
    }
}

extension [RunName] {
    /// Finds a run by its name or its number; throws `PublishingError.unknownRun`.
    func run(named name: String) throws -> RunName {
        guard let run = first(where: { $0.description == name || $0.number == Int(name) }) else {
            throw PublishingError.unknownRun(name: name, known: map(\.description))
        }
        return run
    }
}
