@preconcurrency import Glibc
import Hashing
import Publishing
import Reading
import Stages

/// An input as it lies there tonight.
struct FoundInput: Sendable {
    enum Content: Sendable, Hashable {
        case known(Digest)
        /// A file that can't be read now.
        case unreadable
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
    ) throws -> [FoundInput] {
        let known = previous?.inputs ?? []
        var found: [String: FoundInput] = [:]
        for (number, reader) in plan.readers.enumerated() {
            for path in try expand(reader.paths, known) where found[path] == nil {
                let number = plan.ownReaders == nil ? number : nil
                var input = look(path, reader, number, hashes)
                if input.content == .stream, let store { try input.keep(in: store) }
                found[input.path] = input
            }
        }
        for input in known where found[input.path] == nil && access(input.path, F_OK) == 0 {
            let number = previous?.settingsHash == plan.archiveHash ? input.reader : nil
            found[input.path] = look(input.path, plan.reader(number), number, hashes)
        }
        return found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
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
        var status = stat()
        let isThere = path != "-" && stat(path, &status) == 0
        if path == "-" || isThere && status.st_mode & S_IFMT != S_IFREG {
            return FoundInput(
                path: path, place: path, bytes: 0, content: .stream, reader: reader, readerNumber: number)
        }
        let hash = hashes.hash(of: path)
        return FoundInput(
            path: path, place: path, bytes: hash?.bytes ?? 0, content: hash.map { .known($0.sha256) } ?? .unreadable,
            reader: reader, readerNumber: number)
    }

    /// Lists the files that paths name. A path whose files have all been read and are gone names nothing, which is no mistake.
    private static func expand(_ paths: [String], _ known: [Manifest.Input]) throws(InputError) -> [String] {
        var files: [String] = []
        for path in paths {
            do throws(InputError) {
                files += try InputPaths.expand([path])
            } catch {
                let wasRead = known.contains { input in
                    input.path == path || input.path.hasPrefix(path.hasSuffix("/") ? path : path + "/")
                        || fnmatch(path, input.path, 0) == 0
                }
                if case .unreadableFolder = error { throw error }
                if !wasRead { throw error }
            }
        }
        return files
    }
}

extension Plan {
    /// The reader of an input that was read before.
    func reader(_ number: Int?) -> any Reader {
        let own = ownReaders ?? readers
        return number.flatMap { own.indices.contains($0) ? own[$0] : nil } ?? otherInputs.reader([])
    }
}
