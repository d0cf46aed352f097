@preconcurrency import Glibc
import Stages

/// Tries whether some records kill a process, in a process of its own.
public struct Prober: Sendable {
    /// The first argument by which a program is asked to be that process.
    public static let command = "probe-records"

    let survives: @Sendable (_ plan: Plan, _ records: [PartInput]) -> Bool

    /// Starts the running program once more, which has to hand its arguments to `Probe.run`.
    public static let thisProgram = Prober { plan, records in
        let words = [command, plan.path] + records.flatMap(Probe.words)
        return signal(endingProgram: "/proc/self/exe", words) == nil
    }

    /// Runs a program to its end and gives the signal that ended it; nil where it ended by itself or did not start.
    private static func signal(endingProgram program: String, _ arguments: [String]) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words = (["bantin"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else { return nil }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? nil : status & 0x7F
    }
}

/// The process that is to find out whether records kill it.
public enum Probe {
    /// The words by which a process is told of an input and its records.
    static func words(_ input: PartInput) -> [String] {
        [
            input.path, input.name, input.readerNumber.map(String.init) ?? "-", String(input.only!.lowerBound),
            String(input.only!.upperBound),
        ]
    }

    /// Carries records through all stages and drops the result. `words` are what stood behind the command: the pipeline file, and five
    /// words an input.
    public static func run(_ words: [String], catalog: Catalog = .standard) throws {
        guard let path = words.first, words.count % 5 == 1 else { return }
        var plan = try PipelineFile.parse(PipelineFile.read(path), path: path, catalog: catalog).get()
        plan.run.workerCount = 1
        let inputs = stride(from: 1, to: words.count, by: 5).compactMap { start -> PartInput? in
            guard let first = Int(words[start + 3]), let last = Int(words[start + 4]), first <= last else { return nil }
            let number = Int(words[start + 2])
            return PartInput(
                path: words[start], name: words[start + 1], reader: plan.reader(number), readerNumber: number, run: "",
                only: first...last)
        }
        let committer = Committer(plan: plan, files: NoFiles())
        _ = try Engine(plan, runID: "").makeParts(of: inputs, with: committer)
    }
}

/// Takes files and keeps nothing.
private struct NoFiles: OutputFiles {
    private final class Sink: ByteSink {
        func write(_ bytes: UnsafeRawBufferPointer) {}
        func close() {}
    }

    func create(_ path: String) -> any ByteSink { Sink() }
    func read(_ path: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }
}
