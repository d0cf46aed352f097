@preconcurrency import Glibc

/// A path of the pipeline file or the command line that names nothing that can be read.
public enum InputError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)
    case noMatch(glob: String)
    case emptyFolder(path: String)
    case unreadableFolder(path: String, error: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): no such file or folder"
        case .noMatch(let glob): "\(glob): no file matches"
        case .emptyFolder(let path): "\(path): the folder holds no files"
        case .unreadableFolder(let path, let error): "\(path): can't list the folder: \(error)"
        }
    }
}

/// Finds the files that paths name: a file, a folder with all beneath it, a glob, or `-` for standard input.
public enum InputPaths {
    /// Lists the files in the order of the paths; those of a folder or glob in bytewise order of their names.
    ///
    /// Hidden files are left out of folders. Symbolic links are followed once: a folder that was listed already, under
    /// whatever name, is not listed again. Throws where a path names nothing.
    public static func expand(_ paths: [String]) throws(InputError) -> [String] {
        var files: [String] = []
        for path in paths {
            if path == "-" {
                files.append(path)
            } else if let kind = fileKind(path) {
                files += try expand(path, kind)
            } else if path.utf8.contains(where: isGlobByte) {
                files += try matches(of: path)
            } else {
                throw .missing(path: path)
            }
        }
        return files
    }

    /// The bytes of the files together, before decompression; standard input and what can't be looked at count nothing.
    public static func byteCount(of files: [String]) -> Int {
        files.reduce(0) { sum, path in
            var status = stat()
            return sum + (path != "-" && stat(path, &status) == 0 ? Int(status.st_size) : 0)
        }
    }

    private static func isGlobByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
    }

    private static func expand(_ path: String, _ kind: FileKind) throws(InputError) -> [String] {
        guard kind.isFolder else { return [path] }
        var files: [String] = []
        var listed: Set<FileKind> = [kind]
        try list(path, into: &files, &listed)
        if files.isEmpty { throw .emptyFolder(path: path) }
        return files
    }

    private static func matches(of pattern: String) throws(InputError) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { throw .noMatch(glob: pattern) }
        let names = (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
        var files: [String] = []
        for name in names.sorted(by: precedes) {
            if let kind = fileKind(name) { files += (try? expand(name, kind)) ?? [] }
        }
        if files.isEmpty { throw .noMatch(glob: pattern) }
        return files
    }

    private static func list(
        _ folder: String, into files: inout [String], _ listed: inout Set<FileKind>
    ) throws(InputError) {
        guard let handle = opendir(folder) else {
            throw .unreadableFolder(path: folder, error: String(cString: strerror(errno)))
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        for name in names.sorted(by: precedes) {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard let kind = fileKind(path) else {
                files.append(path)  // A dangling link, or a file that has just gone: refused when it is opened.
                continue
            }
            if !kind.isFolder {
                files.append(path)
            } else if listed.insert(kind).inserted {
                try list(path, into: &files, &listed)
            }
        }
    }

    /// The order of the names' bytes: the same on every machine and in every locale.
    private static func precedes(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private struct FileKind: Hashable {
        var device: UInt
        var node: UInt
        var isFolder: Bool
    }

    private static func fileKind(_ path: String) -> FileKind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return FileKind(
            device: UInt(status.st_dev), node: UInt(status.st_ino), isFolder: status.st_mode & S_IFMT == S_IFDIR)
    }
}
