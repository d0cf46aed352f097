@preconcurrency import Glibc
import Stages

/// Finds what a pattern with `*`, `?` and `[…]` names, as a shell does: hidden files only where the pattern says the dot.
///
/// glob(3) is silent of folders that it may not list, and knows no name that is no UTF-8.
enum Glob {
    static func isGlob(_ path: String) -> Bool { path.utf8.contains(where: isMark) }

    /// What matches, in bytewise order. A folder that stands in the way and can't be listed stands for what it may hold.
    ///
    /// Throws where the folder before the first mark is missing or can't be listed, and where nothing matches.
    static func matches(of pattern: String) throws(InputError) -> [String] {
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var places = [pattern.hasPrefix("/") ? "/" : ""]
        var closed: [String] = []
        var isFirst = true
        for part in parts where !part.isEmpty {
            guard isGlob(part) else {
                places = places.map { join($0, unescaped(part)) }
                continue
            }
            var found: [String] = []
            for place in places {
                switch FolderNames.read(place.isEmpty ? "." : place) {
                case .success(let names): found += names.map(\.name).filter { fits($0, part) }.map { join(place, $0) }
                case .failure(let error) where isFirst && error.saysNoFolder: throw .missing(path: place)
                case .failure(let error) where isFirst:
                    throw .unreadableFolder(path: place.isEmpty ? "." : place, error: error.description)
                case .failure(let error) where error.saysNoFolder: continue
                case .failure: closed.append(place)
                }
            }
            places = found
            isFirst = false
        }
        let wantsFolders = pattern.hasSuffix("/")
        places = places.filter { wantsFolders ? PathEntry($0)?.isFolder ?? false : !PathEntry.isNone($0) } + closed
        if places.isEmpty { throw .noMatch(glob: pattern) }
        return places.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func fits(_ name: String, _ pattern: String) -> Bool {
        PathText.withCString(name) { fnmatch(pattern, $0, FNM_PERIOD) } == 0
    }

    /// Takes the backslashes out by which a pattern's marks are meant as they stand.
    private static func unescaped(_ part: String) -> String {
        // Bytes that are written with backslashes are no marks.
        if !PathText.bytes(part).elementsEqual(part.utf8) { return part }
        var text = ""
        var isEscaped = false
        for letter in part.unicodeScalars {
            if letter == "\\", !isEscaped {
                isEscaped = true
            } else {
                text.unicodeScalars.append(letter)
                isEscaped = false
            }
        }
        return text
    }
}
