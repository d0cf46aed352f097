@preconcurrency import Glibc

/// The two streams: data on standard output, messages for people on standard error.
enum Console {
    /// Writes data; throws where it did not arrive, so that a full disk never looks like success.
    static func data(_ text: String) throws(ConsoleError) { try data(Array(text.utf8)) }

    static func data(_ bytes: [UInt8]) throws(ConsoleError) {
        let code = write(bytes, to: STDOUT_FILENO)
        if code != 0 { throw ConsoleError(code: code) }
    }

    /// Writes a message and ends the line. What can't be told can't be told: a failure here is no failure of the work.
    static func message(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Writes without ending the line.
    static func messagePart(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

    /// Whether messages go to a terminal, where a line may be written over.
    static let isTerminal = isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb"

    /// Whether messages may have colours.
    ///
    /// Source: no-color.org.
    static let hasColors = isTerminal && variable("NO_COLOR").isEmpty

    /// Whether data may have colours.
    static let dataHasColors = isatty(STDOUT_FILENO) == 1 && variable("TERM") != "dumb" && variable("NO_COLOR").isEmpty

    /// The columns of the terminal that data goes to; nil where it goes elsewhere.
    static var dataWidth: Int? {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    static func bold(_ text: String) -> String { hasColors ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    static func red(_ text: String) -> String { hasColors ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }
    static func dim(_ text: String) -> String { hasColors ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

    /// Writes all bytes; gives the system's error number, or 0.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
        }
        return 0
    }
}

/// Standard output did not take the data.
struct ConsoleError: Error, CustomStringConvertible {
    var code: Int32

    var description: String { "standard output: can't write: \(String(cString: strerror(code)).lowercased())" }
}
