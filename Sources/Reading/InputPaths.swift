/// A path of the pipeline file or the command line that names nothing that can be read.
public enum InputError: Error, Sendable, Hashable, CustomStringConvertible {
    case missing(path: String)
    case noMatch(glob: String)
    case emptyFolder(path: String)
    case unreadableFolder(path: String, error: String)
    case ownOutput(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): no such file or folder"
        case .noMatch(let glob): "\(glob): no file matches"
        case .emptyFolder(let path): "\(path): the folder holds no files"
        case .unreadableFolder(let path, let error): "\(path): can't list the folder: \(error)"
        case .ownOutput(let path): "\(path): this is what the pipeline itself has written, and no input"
        }
    }
}

/// Finds the files that paths name: a file, a folder with all beneath it, a glob, or `-` for standard input.
public struct InputPaths {
    private var own: OwnFolders
    private var files: [String] = []
    /// The folders that have been listed for the present path.
    private var listed: Set<PathEntry> = []
    /// Whether something of the present path was left out.
    private var hasLeftOut = false

    /// Lists the files in the order of the paths; those of a folder or glob in bytewise order of their names.
    ///
    /// Hidden files are left out of folders, and so is what lies below the folders `besides`, whatever link leads there.
    /// Symbolic links are followed once: a folder that was listed already is not listed again. What can't be looked into, a folder
    /// or a link that leads nowhere, stands in the list, to be refused when it is opened. Throws where a path names nothing.
    public static func expand(_ paths: [String], besides: [String] = []) throws(InputError) -> [String] {
        var finder = InputPaths(own: OwnFolders(besides))
        for path in paths { try finder.add(path) }
        return finder.files
    }

    private init(own: OwnFolders) { self.own = own }

    private mutating func add(_ path: String) throws(InputError) {
        guard path != "-", let entry = PathEntry(path) else {
            if path == "-" { return files.append(path) }
            if Glob.isGlob(path) { return try addMatches(of: path) }
            if PathEntry.isNone(path) { throw .missing(path: path) }
            return files.append(path)
        }
        if own.holds(path, entry) { throw .ownOutput(path: path) }
        guard entry.isFolder else { return files.append(path) }
        let count = files.count
        switch FolderNames.read(path) {
        case .success(let names): addFolder(path, entry, names)
        case .failure(let error): throw .unreadableFolder(path: path, error: error.description)
        }
        if files.count == count { throw hasLeftOut ? .ownOutput(path: path) : .emptyFolder(path: path) }
    }

    private mutating func addMatches(of pattern: String) throws(InputError) {
        let count = files.count
        for path in try Glob.matches(of: pattern) {
            guard let entry = PathEntry(path) else {
                files.append(path)
                continue
            }
            if own.holds(path, entry) { continue }
            guard entry.isFolder, case .success(let names) = FolderNames.read(path) else {
                files.append(path)
                continue
            }
            addFolder(path, entry, names)
        }
        if files.count == count { throw .noMatch(glob: pattern) }
    }

    private mutating func addFolder(_ path: String, _ entry: PathEntry, _ names: FolderNames.Listing) {
        (listed, hasLeftOut) = ([entry], false)
        add(names, of: path)
    }

    private mutating func add(_ names: FolderNames.Listing, of folder: String) {
        for (name, isLink) in names where !name.hasPrefix(".") {
            let path = Glob.join(folder, name)
            guard let entry = PathEntry(path) else {
                files.append(path)  // A dangling link, or a file that has just gone: refused when it is opened.
                continue
            }
            if own.isOne(entry) || isLink && own.holds(path, entry) {
                hasLeftOut = true
            } else if !entry.isFolder {
                files.append(path)
            } else if listed.insert(entry).inserted {
                guard case .success(let names) = FolderNames.read(path) else {
                    files.append(path)
                    continue
                }
                add(names, of: path)
            }
        }
    }
}
