@preconcurrency import Glibc
import Stages

/// Why a pipeline file can't be read at all.
public enum PipelineFileError: Error, Sendable, Hashable {
    /// `near` is a file with nearly the same name, where there is one.
    case missing(path: String, near: String?)
    /// `files` are the pipelines in the folder.
    case folder(path: String, files: [String])
    case unreadable(path: String, reason: String)
    case noCases(path: String)
}

extension PipelineFileError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path, let near?): "\(path): no such pipeline file; did you mean '\(near)'?"
        case .missing(let path, nil): "\(path): no such pipeline file; 'bantin new NAME' writes one"
        case .folder(let path, []): "\(path): a folder, expected a pipeline file"
        case .folder(let path, let files):
            "\(path): a folder, expected a pipeline file; there is \(files.joined(separator: ", "))"
        case .noCases(let path): "\(path): no such file of cases; 'bantin test --help' shows one"
        case .unreadable(let path, let reason): "\(path): can't read the pipeline file: \(reason)"
        }
    }
}

extension PipelineFile {
    /// Reads a pipeline file's bytes, but not many more than it may have.
    public static func read(_ path: String) throws(PipelineFileError) -> [UInt8] {
        var file = open(path, O_RDONLY | O_CLOEXEC)
        while file < 0, errno == EINTR { file = open(path, O_RDONLY | O_CLOEXEC) }
        guard file >= 0 else { throw reason(path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= byteLimit {
            let count = Glibc.read(file, &piece, piece.count)
            if count == 0 { break }
            if count > 0 { bytes += piece[..<count] } else if errno != EINTR { throw reason(path) }
        }
        return bytes
    }

    private static func reason(_ path: String) -> PipelineFileError {
        let code = errno
        let (folder, name) = split(path)
        switch code {
        case ENOENT:
            let near = Nearest.word(name, among: pipelines(in: folder.isEmpty ? "." : folder))
            return .missing(path: path, near: near.map { folder + $0 })
        case EISDIR:
            let inside = path.hasSuffix("/") ? path : path + "/"
            return .folder(path: path, files: pipelines(in: path).map { inside + $0 })
        default:
            return .unreadable(path: path, reason: String(cString: strerror(code)).lowercased())
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// The names of the YAML files in a folder, in order.
    private static func pipelines(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { names.append(name) }
        }
        return names.sorted()
    }
}
