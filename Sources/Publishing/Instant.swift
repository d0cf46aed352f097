@preconcurrency import Glibc
import Tables

/// A moment in seconds since 1970-01-01T00:00:00Z, which prints as `2026-11-24T01:30:00Z`.
public struct Instant: Sendable, Hashable, Comparable {
    public var secondsSinceEpoch: Int

    public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

    /// The clock's time. It may jump: nothing in Publishing is put in order by it.
    public static func now() -> Instant { Instant(secondsSinceEpoch: time(nil)) }

    public static func < (a: Self, b: Self) -> Bool { a.secondsSinceEpoch < b.secondsSinceEpoch }

    /// The day in UTC, as `2026-11-24`.
    var day: String {
        let days = Int32(clamping: (secondsSinceEpoch - secondOfDay) / 86_400)
        let (year, month, day) = CalendarDate(daysSinceEpoch: days).parts
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    private var secondOfDay: Int { (secondsSinceEpoch % 86_400 + 86_400) % 86_400 }
}

extension Instant: CustomStringConvertible {
    public var description: String {
        let second = secondOfDay
        return "\(day)T\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))Z"
    }

    /// Reads what `description` prints; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
        guard parts.count == 6, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]),
            parts.allSatisfy({ $0 < 10_000 })
        else { return nil }
        self.init(
            secondsSinceEpoch: Int(date.daysSinceEpoch) * 86_400 + parts[3] * 3600 + parts[4] * 60 + parts[5])
        guard description == text else { return nil }
    }
}

private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
