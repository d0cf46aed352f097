import TestSupport

/// The built program as a process: what a shell sees of it.
enum Program {
    static let path = Repository.program("bantin")

    /// Runs the program in the package's folder and waits for its end.
    static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:],
        in folder: String = Repository.root
    ) -> ChildProcess {
        ChildProcess.run(path, arguments, input: input, environment: environment, in: folder)
    }

    /// Starts the program, whose standard input stays open.
    static func start(_ arguments: [String]) -> ChildProcess.Running {
        ChildProcess.start(path, arguments, input: .waiting, in: Repository.root)
    }
}

extension TemporaryFolder {
    /// Writes a text and gives its path.
    func file(_ name: String, _ text: String) -> String { write(name, text.utf8) }
}
