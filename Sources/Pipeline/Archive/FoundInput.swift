@preconcurrency import Glibc
import Hashing
import Publishing
import Reading
import Stages

/// An input as it lies there tonight.
struct FoundInput: Sendable {
    enum Content: Sendable, Hashable {
        case known(Digest)
        /// A file that can't be read now, or not to its end, and why.
        case unreadable(reason: String)
        /// A folder of which something is read by its own name.
        case folder
        /// Standard input or a pipe: it can be read once, so nobody knows what it holds before.
        case stream
    }

    /// What it is called; standard input and pipes that are kept are named by what they hold.
    var path: String
    /// Where its bytes lie.
    var place: String
    var bytes: Int
    var content: Content
    var reader: any Reader
    /// Which reader of the pipeline it is; nil for an input that the command line names.
    var readerNumber: Int?

    var digest: Digest? { if case .known(let digest) = content { digest } else { nil } }
}

// Looking for inputs.
extension FoundInput {
    /// Finds what tonight's readers name and, of what earlier nights have read, what is still there: in the order of the paths, each once.
    ///
    /// Standard input and pipes are read to their end where `store` keeps what they hold.
    ///
    /// Throws `InputError` where a path names nothing and never named anything that was read, and `FileSystemError` where `store` does.
    static func find(
        _ plan: Plan, previous: Manifest?, hashes: InputHashes, store: KeptInputs? = nil
    ) throws -> FoundInputs {
        let known = previous?.inputs ?? []
        let besides = Snapshots(plan.output).ownFolders
        var found: [String: FoundInput] = [:]
        var lost: [InputError] = []
        var hasPaths = false
        for (number, reader) in plan.readers.enumerated() {
            for path in reader.paths {
                let files: [String]
                do throws(InputError) {
                    files = try InputPaths.expand([path], besides: besides)
                    hasPaths = true
                } catch {
                    guard error.isLoss, known.contains(where: { $0.isNamed(by: path) }) else { throw error }
                    if error.isOfPath { lost.append(error) } else { hasPaths = true }
                    continue
                }
                for file in files where found[file] == nil {
                    let number = plan.ownReaders == nil ? number : nil
                    var input = look(file, reader, number, hashes)
                    if input.content == .stream, let store { try input.keep(in: store) }
                    found[input.path] = input
                }
            }
        }
        for input in known where found[input.path] == nil && isThere(input.path) {
            let number = previous?.settingsHash == plan.archiveHash ? input.reader : nil
            var here = look(input.path, plan.reader(number), number, hashes)
            if isFolder(input.path) { here.content = .folder }
            found[input.path] = here
        }
        let inputs = found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return FoundInputs(inputs: inputs, lost: lost, hasPaths: hasPaths)
    }

    /// Finds what is kept of the inputs that earlier nights have read and that lie nowhere tonight.
    static func kept(
        _ plan: Plan, previous: Manifest?, besides found: [FoundInput], hashes: InputHashes, store: KeptInputs
    ) -> [Digest: FoundInput] {
        let there = Set(found.compactMap(\.digest))
        var kept: [Digest: FoundInput] = [:]
        for input in previous?.inputs ?? [] where !there.contains(input.sha256) && kept[input.sha256] == nil {
            let place = store.path(of: input.sha256)
            guard let hash = hashes.hash(of: place), hash.sha256 == input.sha256 else { continue }
            let number = previous?.settingsHash == plan.archiveHash ? input.reader : nil
            kept[input.sha256] = FoundInput(
                path: input.path, place: place, bytes: hash.bytes, content: .known(input.sha256),
                reader: plan.reader(number), readerNumber: number)
        }
        return kept
    }

    /// Reads what can be read only once into the store, and takes a name that tells it from what comes the same way another night.
    private mutating func keep(in store: KeptInputs) throws {
        let source = path
        guard let kept = try store.keep(reading: { RawInput.read(source, $0) }) else { return }
        path = (path == "-" ? "stdin" : path) + "-" + kept.sha256.hex.prefix(12)
        place = store.path(of: kept.sha256)
        (bytes, content) = (kept.bytes, .known(kept.sha256))
    }

    private static func look(
        _ path: String, _ reader: any Reader, _ number: Int?, _ hashes: InputHashes
    ) -> FoundInput {
        if path == "-" || isPipe(path) {
            return FoundInput(
                path: path, place: path, bytes: 0, content: .stream, reader: reader, readerNumber: number)
        }
        let hash = hashes.hash(of: path)
        let content =
            hash.map { Content.known($0.sha256) }
            ?? .unreadable(reason: RawInput.refusal(of: path) ?? "could be read only at a second attempt")
        return FoundInput(
            path: path, place: path, bytes: hash?.bytes ?? 0, content: content, reader: reader, readerNumber: number)
    }

    private static func isPipe(_ path: String) -> Bool { ![S_IFREG, S_IFDIR, nil].contains(kind(of: path)) }

    private static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

    private static func kind(of path: String) -> mode_t? {
        var status = stat()
        return PathText.withCString(path) { stat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
    }

    private static func isThere(_ path: String) -> Bool { PathText.withCString(path) { access($0, F_OK) } == 0 }
}

/// What lies there tonight.
struct FoundInputs: Sendable {
    /// In the order of the paths.
    var inputs: [FoundInput]
    /// Why paths that the pipeline names, and that held what earlier nights have read, name nothing any more.
    var lost: [InputError] = []
    /// Whether any of the paths that the pipeline names is there, be it empty.
    var hasPaths = true
}

extension InputError {
    /// Whether it may come of a path that held something before.
    fileprivate var isLoss: Bool { if case .ownOutput = self { false } else { true } }

    /// Whether the path itself is lost, not only what lay there.
    fileprivate var isOfPath: Bool {
        switch self {
        case .missing, .unreadableFolder: true
        case .noMatch, .emptyFolder, .ownOutput: false
        }
    }
}

extension Manifest.Input {
    /// Whether the input is what a path of the pipeline names, or lies below it.
    fileprivate func isNamed(by name: String) -> Bool {
        path == name || path.hasPrefix(name.hasSuffix("/") ? name : name + "/") || fnmatch(name, path, 0) == 0
    }
}

extension Plan {
    /// The reader of an input that was read before.
    func reader(_ number: Int?) -> any Reader {
        let own = ownReaders ?? readers
        return number.flatMap { own.indices.contains($0) ? own[$0] : nil } ?? otherInputs.reader([])
    }
}
