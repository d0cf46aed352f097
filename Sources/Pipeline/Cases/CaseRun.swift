@preconcurrency import Glibc
import Reading
import Stages
import Tables

/// Runs the cases of a pipeline: each input alone through all its stages, into memory. Rules about earlier nights have nothing to say.
public struct CaseRun {
    private let plan: Plan
    /// The folder from which the paths of inputs count.
    private let folder: String

    /// `path` is that of the file of cases.
    public init(_ plan: Plan, path: String) {
        self.plan = plan
        folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    public func run(_ wanted: PipelineCase) -> CaseResult {
        var result = CaseResult(name: wanted.name, mark: wanted.mark, differences: [])
        do {
            let rows = try rows(of: wanted)
            result.differences = wanted.tables.compactMap { schema, mark, expected in
                CaseResult.Difference(schema, mark, expected: expected, found: rows[schema.name])
            }
        } catch {
            result.failure = "\(error)"
        }
        return result
    }

    private func rows(of wanted: PipelineCase) throws -> RowCollector {
        var plan = plan
        let collector = RowCollector()
        plan.writers = [collector]
        plan.run.workerCount = 1
        let committer = Committer(plan: plan, files: CaseFiles())
        try withPath(of: wanted.input) { path, name in
            let (reader, number) = try reader(named: wanted.reader)
            let input = PartInput(path: path, name: name, reader: reader, readerNumber: number, run: "test")
            let parts = try Engine(plan, runID: "test").makeParts(of: [input], with: committer)
            try committer.finish(parts.flatMap(\.files)) { _ in [] }
        }
        return collector
    }

    private func reader(named name: String?) throws(CaseError) -> (any Reader, Int?) {
        guard let name else {
            return plan.readers.count == 1 ? (plan.readers[0], 0) : (plan.otherInputs.reader([]), nil)
        }
        guard let number = plan.readers.firstIndex(where: { type(of: $0).name == name }) else {
            let names = plan.readers.map { type(of: $0).name }
            throw CaseError(message: "the pipeline has no reader '\(name)'" + Nearest.suggestion(name, among: names))
        }
        return (plan.readers[number], number)
    }

    /// Gives the path of a case's input, which for a text is a file that is there only meanwhile.
    private func withPath(of input: PipelineCase.Input, _ body: (_ path: String, _ name: String) throws -> Void) throws
    {
        switch input {
        case .file(let name):
            let path = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
            guard access(path, R_OK) == 0 else { throw CaseError(message: "can't read \(path)") }
            try body(path, name)
        case .text(let text):
            guard let file = TemporaryFile() else {
                throw CaseError(message: "can't make a file in \(TemporaryFile.folder)")
            }
            defer { unlink(file.path) }
            let isWritten = Array(text.utf8).withUnsafeBytes { file.write($0) }
            guard close(file.descriptor) == 0, isWritten else {
                throw CaseError(message: "can't write \(file.path)")
            }
            try body(file.path, "input")
        }
    }
}

/// Why a case could not be tried.
struct CaseError: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
}
