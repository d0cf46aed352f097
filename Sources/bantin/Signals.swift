import Dispatch
@preconcurrency import Glibc
import Pipeline

/// Ends a run on SIGINT and SIGTERM: the first asks it to stop with nothing published, the second ends the process at once.
///
/// A reader that waits for standard input can't be asked; the process then ends after `patience`, and the next start removes
/// what it has staged.
struct Signals {
    private static let patience = DispatchTimeInterval.milliseconds(4_500)

    private let sources: [any DispatchSourceSignal]

    init(ending halt: Halt) {
        signal(SIGPIPE, SIG_IGN)  // Who reads the messages may go; the work goes on.
        let queue = DispatchQueue(label: "bantin.signals")
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            let interruption = Interruption(signal: number)
            source.setEventHandler {
                if halt.failure != nil { _exit(interruption.status.rawValue) }
                halt.end(with: interruption)
                queue.asyncAfter(deadline: .now() + Self.patience) { _exit(interruption.status.rawValue) }
            }
            source.activate()
            return source
        }
    }
}

/// A signal ended the run.
struct Interruption: Error, CustomStringConvertible {
    var signal: Int32

    var status: ExitStatus { signal == SIGINT ? .interrupted : .terminated }
    var description: String { "ended by \(signal == SIGINT ? "SIGINT" : "SIGTERM"); nothing is published" }
}
