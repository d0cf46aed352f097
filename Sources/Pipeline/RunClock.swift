@preconcurrency import Glibc
import Publishing

/// The clock by which a run is named and dated.
struct RunClock: Sendable {
    let now: @Sendable () -> Instant
    /// Whether it always tells the same time, so that no duration may be told either.
    let isStill: Bool

    private static let variable = "SOURCE_DATE_EPOCH"
    /// The last second that four digits of a year can name.
    private static let lastSecond = 253_402_300_799

    /// The time of the machine; `SOURCE_DATE_EPOCH`, where it is set, stands still for repeatable runs.
    static func fromEnvironment() throws(WrongClock) -> RunClock {
        guard let text = getenv(variable).map({ String(cString: $0) }), !text.isEmpty else {
            return RunClock(now: Instant.now, isStill: false)
        }
        guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let second = Int(text), second <= lastSecond else {
            throw WrongClock(variable: variable, value: text)
        }
        return RunClock(now: { Instant(secondsSinceEpoch: second) }, isStill: true)
    }
}

/// The environment asks for a clock that stands still, and gives it no time.
public struct WrongClock: Error, Sendable, CustomStringConvertible {
    let variable: String
    let value: String

    public var description: String {
        "the environment variable '\(variable)' is '\(value)'; expected the seconds since 1970-01-01, as digits"
    }
}
