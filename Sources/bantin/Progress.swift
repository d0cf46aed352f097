import Pipeline
import Stages
import Tables

/// One line on a terminal that says how far the run is; nothing elsewhere, so that logs stay short.
final class Progress: Sendable {
    private static let interval = Duration.milliseconds(100)

    private let started = ContinuousClock.now
    private let lastShown: Locked<ContinuousClock.Instant?> = Locked(nil)

    /// Writes the line over, at most ten times a second. Called by the writing queue after each batch.
    @Sendable func show(_ outcome: Outcome) {
        guard Console.isTerminal else { return }
        let now = ContinuousClock.now
        let isDue = lastShown.withLock { last in
            if let last, now - last < Self.interval { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let refused = StageKind.allCases.reduce(0) { $0 + outcome.books[$1].rejected }
        let line =
            "\(Layout.number(outcome.articleCount)) articles, \(Layout.bytes(outcome.textByteCount)) of text, "
            + "\(Layout.number(refused)) refused, \(Layout.duration(now - started))"
        Console.messagePart("\r\u{1B}[K" + line)
    }

    /// Removes the line.
    func clear() {
        if lastShown.withLock({ $0 != nil }) { Console.messagePart("\r\u{1B}[K") }
    }
}
