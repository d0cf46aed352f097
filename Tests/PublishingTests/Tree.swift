@testable import Publishing

/// Everything that stands in a folder, by path; two equal trees are equal to the byte.
struct Tree: Hashable {
    enum Entry: Hashable {
        case file([UInt8])
        case folder
        case link(String)
    }

    var entries: [String: Entry] = [:]

    init() {}

    init(reading path: String) throws {
        if try FileSystem().status(path) != nil { try read(path, below: "") }
    }

    private mutating func read(_ path: String, below prefix: String) throws {
        let files = FileSystem()
        for name in try files.list(path) {
            let inner = "\(path)/\(name)"
            switch try files.status(inner)?.kind {
            case .folder:
                entries[prefix + name] = .folder
                try read(inner, below: "\(prefix)\(name)/")
            case .link: entries[prefix + name] = .link(try files.readLink(inner))
            default: entries[prefix + name] = .file(try files.contents(inner))
            }
        }
    }

    /// Makes the tree in a folder that does not exist.
    func write(to path: String) throws {
        let files = FileSystem()
        try files.makeFolder(path)
        for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
            switch entry {
            case .folder: try files.makeFolder("\(path)/\(name)")
            case .link(let target): try files.makeSymbolicLink("\(path)/\(name)", to: target)
            case .file(let bytes):
                let file = try files.open("\(path)/\(name)", .create)
                try bytes.withUnsafeBytes { try files.write($0, to: file) }
                try files.close(file)
            }
        }
    }

    /// The tree without the lock's file, whose text names a process.
    var withoutLock: Tree {
        var tree = self
        tree.entries[".lock"] = nil
        return tree
    }
}
