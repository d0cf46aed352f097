@preconcurrency import Glibc
import Stages

/// What stands at a path, links followed: known by its device and number under whatever name.
struct PathEntry: Hashable {
    var device: UInt
    var node: UInt
    var isFolder: Bool

    /// Nil where nothing can be seen there.
    init?(_ path: String) {
        var status = stat()
        guard PathText.withCString(path, { stat($0, &status) }) == 0 else { return nil }
        (device, node) = (UInt(status.st_dev), UInt(status.st_ino))
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is nothing of that name, not even a link. A folder that may not be looked into hides what it holds.
    static func isNone(_ path: String) -> Bool {
        var status = stat()
        return PathText.withCString(path) { lstat($0, &status) } != 0 && FolderNames.Failure(code: errno).saysNoFolder
    }
}

/// Reads the names in a folder.
enum FolderNames {
    struct Failure: Error, CustomStringConvertible {
        var code: Int32

        /// Whether there is no such folder: nothing, or something else.
        var saysNoFolder: Bool { [ENOENT, ENOTDIR, ELOOP].contains(code) }
        var description: String { String(cString: strerror(code)) }
    }

    typealias Listing = [(name: String, isLink: Bool)]

    /// The names in the order of their bytes, hidden ones too, the same on every machine and in every locale.
    static func read(_ folder: String) -> Result<Listing, Failure> {
        guard let handle = PathText.withCString(folder, { opendir($0) }) else { return .failure(Failure(code: errno)) }
        defer { closedir(handle) }
        var names: Listing = []
        errno = 0
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { PathText.text($0.prefix { $0 != 0 }) }
            // A file system that does not say what an entry is may mean a link.
            let isLink = [UInt8(DT_LNK), UInt8(DT_UNKNOWN)].contains(entry.pointee.d_type)
            if name != ".", name != ".." { names.append((name, isLink)) }
            errno = 0
        }
        if errno != 0 { return .failure(Failure(code: errno)) }
        return .success(names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
}
