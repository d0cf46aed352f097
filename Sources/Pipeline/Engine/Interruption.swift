import Dispatch
@preconcurrency import Glibc

/// The signals by which a run is asked to end: the first ends it cleanly, the second at once.
///
/// A reader that waits for standard input can't be asked; the process then ends after `patience`.
/// Nothing is half-published either way: what a process leaves when it ends at once, the next start puts right.
public final class Interruption {
    private static let patience = DispatchTimeInterval.milliseconds(4_500)

    private let sources: [any DispatchSourceSignal]

    /// Ends `halt` with `Interrupted` when SIGINT, SIGTERM or SIGHUP comes, as long as the value lives. A SIGHUP that is ignored already,
    /// as `nohup` has it, stays ignored.
    public init(ending halt: Halt) {
        let queue = DispatchQueue(label: "bantin.signals")
        sources = ([SIGINT, SIGTERM] + (Self.isIgnored(SIGHUP) ? [] : [SIGHUP])).map { signal in
            Glibc.signal(signal, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
            source.setEventHandler {
                if halt.failure != nil { _exit(128 + signal) }
                halt.end(with: Interrupted(signal: signal))
                queue.asyncAfter(deadline: .now() + Self.patience) { _exit(128 + signal) }
            }
            source.resume()
            return source
        }
        // A reader of our output that goes away shall be an error that is told, not a death.
        Glibc.signal(SIGPIPE, SIG_IGN)
        // So shall a file that grows beyond what the process may write.
        Glibc.signal(SIGXFSZ, SIG_IGN)
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        let ignore = unsafeBitCast(SIG_IGN, to: Int.self)
        return sigaction(signal, nil, &action) == 0
            && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignore
    }

    deinit {
        for source in sources { source.cancel() }
    }
}

/// The run was asked to end by a signal; nothing is published.
public struct Interrupted: Error, Sendable, Hashable, CustomStringConvertible {
    public let signal: Int32

    /// The exit code by which shells know the signal.
    public var exitCode: Int32 { 128 + signal }

    public var description: String {
        "interrupted by \(name); nothing was published, and the last snapshot stays"
    }

    private var name: String {
        switch signal {
        case SIGINT: "SIGINT"
        case SIGHUP: "SIGHUP"
        default: "SIGTERM"
        }
    }
}
