@preconcurrency import Glibc

/// What a program printed and how it ended.
public struct ChildProcess: Sendable {
    /// The exit code; 128 and the signal's number where a signal ended it.
    public var status: Int32
    public var output: String
    public var errors: String

    /// What a program finds on its standard input.
    public enum Input: Sendable {
        case text(String)
        /// Nothing, and no end: the program waits for it.
        case waiting
    }

    /// Runs a program to its end.
    public static func run(
        _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
        in folder: String? = nil
    ) -> ChildProcess {
        start(program, arguments, input: .text(input), environment: environment, in: folder).wait()
    }

    /// Starts a program; `wait` gives what became of it.
    public static func start(
        _ program: String, _ arguments: [String], input: Input = .text(""), environment: [String: String] = [:],
        in folder: String? = nil
    ) -> Running {
        let logs = TemporaryFolder()
        // Opened for writing too, a pipe neither waits for another end nor comes to an end.
        let mode: Int32
        switch input {
        case .text(let text): (mode, _) = (O_RDONLY, logs.write("in", text.utf8))
        case .waiting: (mode, _) = (O_RDWR, mkfifo(logs.path + "/in", 0o600))
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, logs.path + "/in", mode, 0)
        posix_spawn_file_actions_addopen(&actions, 1, logs.path + "/out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, logs.path + "/err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // Glibc hides the call that would change the folder; `env` has it.
        let line = folder.map { ["/usr/bin/env", "-C", $0, program] + arguments } ?? [program] + arguments
        var words = line.map { strdup($0) } + [nil]
        var variables = inherited(with: environment).map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, line[0], &actions, nil, &words, &variables)
        guard code == 0 else { fatalError("can't start \(program): errno \(code)") }
        return Running(process: child, logs: logs)
    }

    /// A program that has been started.
    public struct Running: Sendable {
        public let process: pid_t
        private let logs: TemporaryFolder

        fileprivate init(process: pid_t, logs: TemporaryFolder) {
            self.process = process
            self.logs = logs
        }

        public func send(_ signal: Int32) { kill(process, signal) }

        public func wait() -> ChildProcess {
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR {}
            let signal = status & 0x7F
            return ChildProcess(
                status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: Files.text(logs.path + "/out"),
                errors: Files.text(logs.path + "/err"))
        }
    }

    private static func inherited(with changes: [String: String]) -> [String] {
        var result: [String] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if !changes.keys.contains(where: { text.hasPrefix($0 + "=") }) { result.append(text) }
            next += 1
        }
        return result + changes.map { "\($0.key)=\($0.value)" }
    }
}
