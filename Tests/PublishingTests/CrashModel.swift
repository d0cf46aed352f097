@testable import Publishing

/// What a disk may hold after the power went: a model of files and names in which only what was synced is sure to last.
///
/// Every operation has effects on one folder's names or one file's bytes. An effect lasts when the folder or file has been
/// synced after it; before that it may be there or not, in any combination: a rename wholly or not at all, a write also in
/// part or as zeros. A synced file's name lasts only when its folder is synced too.
///
/// Source: T. S. Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014.
struct CrashModel {
    typealias Node = Int

    enum Effect {
        case name(folder: Node, name: String, node: Node?)
        case move(from: Node, name: String, to: Node, newName: String, node: Node)
        case append(file: Node, bytes: [UInt8])
        case empty(file: Node)
    }

    /// An effect and the operation after which it surely lasts; nil as long as none has synced it.
    private struct Recorded {
        let effect: Effect
        let operation: Int
        var unsynced: Set<Node>
        var syncedBy: Int?
    }

    private var kinds: [Tree.Entry] = [.folder]
    private var names: [[String: Node]] = [[:]]
    private var recorded: [Recorded] = []
    private var start: [Effect] = []
    private(set) var operationCount = 0
    private let root: String

    /// Starts from a tree that lasts wholly; operations name their paths below `root`.
    init(_ tree: Tree, root: String) {
        self.root = root
        for (path, entry) in tree.entries.sorted(by: { $0.key < $1.key }) { add(entry, at: "\(root)/\(path)") }
        start = recorded.map(\.effect)
        recorded = []
        operationCount = 0
    }

    // Recording.

    /// Notes what a call changes. Calls that only look change nothing.
    mutating func record(_ call: RecordedCall) {
        switch call {
        case .make(let path, let entry): add(entry, at: path)
        case .write(let path, let bytes):
            if let file = node(path) { note(.append(file: file, bytes: bytes), lastsWith: [file]) }
        case .truncate(let path):
            if let file = node(path) { note(.empty(file: file), lastsWith: [file]) }
        case .sync(let path): sync(path)
        case .rename(let from, let to): move(from, to)
        case .link(let from, let to):
            let (folder, name) = place(to)
            setName(folder, name, node(from))
        case .remove(let path):
            let (folder, name) = place(path)
            setName(folder, name, nil)
        }
        operationCount += 1
    }

    private mutating func add(_ entry: Tree.Entry, at path: String) {
        let (folder, name) = place(path)
        guard names[folder][name] == nil else { return }
        let node = kinds.count
        if case .file(let bytes) = entry {
            kinds.append(.file([]))
            names.append([:])
            setName(folder, name, node)
            if !bytes.isEmpty { note(.append(file: node, bytes: bytes), lastsWith: [node]) }
        } else {
            kinds.append(entry)
            names.append([:])
            setName(folder, name, node)
        }
    }

    private mutating func setName(_ folder: Node, _ name: String, _ node: Node?) {
        names[folder][name] = node
        note(.name(folder: folder, name: name, node: node), lastsWith: [folder])
    }

    private mutating func move(_ from: String, _ to: String) {
        let (source, name) = place(from)
        let (target, newName) = place(to)
        guard let node = names[source][name] else { return }
        names[source][name] = nil
        names[target][newName] = node
        note(.move(from: source, name: name, to: target, newName: newName, node: node), lastsWith: [source, target])
    }

    private mutating func note(_ effect: Effect, lastsWith nodes: Set<Node>) {
        recorded.append(Recorded(effect: effect, operation: operationCount, unsynced: nodes))
    }

    private mutating func sync(_ path: String) {
        guard let node = node(path) else { return }
        for index in recorded.indices where recorded[index].syncedBy == nil {
            recorded[index].unsynced.remove(node)
            if recorded[index].unsynced.isEmpty { recorded[index].syncedBy = operationCount }
        }
    }

    private func place(_ path: String) -> (folder: Node, name: String) {
        (node(Path.parent(of: path))!, String(path.split(separator: "/").last!))
    }

    private func node(_ path: String) -> Node? {
        guard path.hasPrefix(root) else { return nil }
        return path.dropFirst(root.utf8.count).split(separator: "/")
            .reduce(0) { (node: Node?, name) in node.flatMap { names[$0][String(name)] } }
    }
}

// Crashing.
extension CrashModel {
    /// How much of the unsynced writes has reached the disk.
    enum Writes: CaseIterable {
        case whole, half, zeros
    }

    /// The number of effects of the first operations that may be lost.
    func pendingCount(after operations: Int) -> Int { pending(after: operations).count }

    /// Whether among them are bytes, which may be lost in part.
    func hasPendingWrites(after operations: Int) -> Bool {
        pending(after: operations).contains { if case .append = recorded[$0].effect { true } else { false } }
    }

    /// What the disk holds when the power goes after so many operations, and of the effects that may be lost those survive
    /// that `survives` names by their number.
    func disk(after operations: Int, _ writes: Writes, survives: (Int) -> Bool) -> Tree {
        let pending = pending(after: operations)
        let order = Dictionary(uniqueKeysWithValues: pending.enumerated().map { ($1, $0) })
        var disk = Disk(kinds: kinds)
        for effect in start { disk.apply(effect) }
        for (index, record) in recorded.enumerated() where record.operation < operations {
            guard let number = order[index] else {
                disk.apply(record.effect)
                continue
            }
            if survives(number) { disk.apply(record.effect, writes) }
        }
        return disk.tree
    }

    private func pending(after operations: Int) -> [Int] {
        recorded.indices.filter { index in
            recorded[index].operation < operations && !(recorded[index].syncedBy.map { $0 < operations } ?? false)
        }
    }

    private struct Disk {
        let kinds: [Tree.Entry]
        private var names: [[String: Node]]
        private var bytes: [[UInt8]]

        init(kinds: [Tree.Entry]) {
            self.kinds = kinds
            names = kinds.map { _ in [:] }
            bytes = kinds.map { _ in [] }
        }

        mutating func apply(_ effect: Effect, _ writes: Writes = .whole) {
            switch effect {
            case .name(let folder, let name, let node): names[folder][name] = node
            case .move(let source, let name, let target, let newName, let node):
                if names[source][name] == node { names[source][name] = nil }
                names[target][newName] = node
            case .empty(let file): bytes[file] = []
            case .append(let file, let new):
                switch writes {
                case .whole: bytes[file] += new
                case .half: bytes[file] += new.prefix(new.count / 2)
                case .zeros: bytes[file] += new.map { _ in 0 }
                }
            }
        }

        var tree: Tree {
            var tree = Tree()
            add(0, below: "", to: &tree)
            return tree
        }

        private func add(_ folder: Node, below prefix: String, to tree: inout Tree) {
            for (name, node) in names[folder] {
                switch kinds[node] {
                case .file: tree.entries[prefix + name] = .file(bytes[node])
                case .link(let target): tree.entries[prefix + name] = .link(target)
                case .folder:
                    tree.entries[prefix + name] = .folder
                    add(node, below: "\(prefix)\(name)/", to: &tree)
                }
            }
        }
    }
}

/// A call that changes the disk, kept for replay.
enum RecordedCall: Sendable {
    case make(String, Tree.Entry)
    case write(String, [UInt8])
    case truncate(String)
    case sync(String)
    case rename(String, String)
    case link(String, String)
    case remove(String)

    /// Nil for calls that change nothing.
    init?(_ call: SystemCall) {
        switch call {
        case .open(let path, .create), .open(let path, .scratch), .open(let path, .lock): self = .make(path, .file([]))
        case .makeFolder(let path): self = .make(path, .folder)
        case .symbolicLink(let target, let path): self = .make(path, .link(target))
        case .write(let path, let bytes): self = .write(path, Array(bytes))
        case .truncate(let path): self = .truncate(path)
        case .sync(let path): self = .sync(path)
        case .rename(let from, let to): self = .rename(from, to)
        case .link(let from, let to): self = .link(from, to)
        case .unlink(let path), .removeFolder(let path): self = .remove(path)
        default: return nil
        }
    }
}
