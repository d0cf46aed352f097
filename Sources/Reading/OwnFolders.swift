@preconcurrency import Glibc
import Stages

/// Folders whose files are never read, told by what they are and not by their names: links and mounts lead there too.
struct OwnFolders {
    private let folders: Set<PathEntry>
    /// What is known of folders that files lie in.
    private var known: [String: Bool] = [:]

    init(_ paths: [String]) { folders = Set(paths.compactMap { PathEntry($0) }) }

    /// Whether it is one of the folders.
    func isOne(_ entry: PathEntry) -> Bool { folders.contains(entry) }

    /// Whether a path leads to one of the folders or to what lies below one.
    mutating func holds(_ path: String, _ entry: PathEntry) -> Bool {
        if folders.isEmpty { return false }
        if isOne(entry) { return true }
        if entry.isFolder || isLink(path) { return isBelow(path) }
        let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
        if let known = known[folder] { return known }
        let isBelow = isBelow(path)
        known[folder] = isBelow
        return isBelow
    }

    private func isBelow(_ path: String) -> Bool {
        guard let real = PathText.withCString(path, { realpath($0, nil) }) else { return false }
        defer { free(real) }
        var place = PathText.text(UnsafeRawBufferPointer(start: real, count: strlen(real)))
        while let slash = place.lastIndex(of: "/"), slash != place.startIndex {
            place = String(place[..<slash])
            if let entry = PathEntry(place), isOne(entry) { return true }
        }
        return false
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return PathText.withCString(path) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
