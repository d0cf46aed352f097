import Foundation
import TestSupport
import Testing

/// The built program as a process: what a shell sees of it.
struct Program {
    struct Ending {
        var code: Int32
        var output: String
        var errors: String
    }

    /// The binary that was built with these tests, which stands beside the test runner.
    static let path: String = {
        let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent("bantin").path
    }()

    /// The root of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Runs the program in the package's folder and waits for its end.
    static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:], in folder: String = root
    ) throws -> Ending {
        let running = try start(arguments, environment: environment, in: folder)
        running.input.fileHandleForWriting.write(Data(input.utf8))
        running.input.fileHandleForWriting.closeFile()
        return running.wait()
    }

    /// Starts the program; its standard input stays open.
    static func start(
        _ arguments: [String], environment: [String: String] = [:], in folder: String = root
    ) throws -> Running {
        let running = Running()
        running.process.executableURL = URL(fileURLWithPath: path)
        running.process.arguments = arguments
        running.process.currentDirectoryURL = URL(fileURLWithPath: folder)
        running.process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        running.process.standardInput = running.input
        running.process.standardOutput = running.output
        running.process.standardError = running.errors
        try running.process.run()
        return running
    }

    struct Running {
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        let errors = Pipe()

        func wait() -> Ending {
            // Small outputs only: each fits into its pipe, so one may be read after the other.
            let output = self.output.fileHandleForReading.readDataToEndOfFile()
            let errors = self.errors.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let code =
                process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
            return Ending(
                code: code, output: String(decoding: output, as: UTF8.self),
                errors: String(decoding: errors, as: UTF8.self))
        }
    }
}

extension TemporaryFolder {
    /// Writes a text and gives its path.
    func file(_ name: String, _ text: String) -> String { write(name, text.utf8) }
}
