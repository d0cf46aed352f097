/// One step of Publishing that reaches the file system, as an interceptor sees it: what is done, to which path.
public enum SystemCall {
    case open(String, OpenMode)
    case lock(String)
    case unlock(String)
    case truncate(String)
    case read(String)
    case write(String, UnsafeRawBufferPointer)
    case sync(String)
    case close(String)
    case makeFolder(String)
    case list(String)
    case status(String)
    case rename(from: String, to: String)
    case link(from: String, to: String)
    case symbolicLink(target: String, path: String)
    case readLink(String)
    case unlink(String)
    case removeFolder(String)
    case freeSpace(String)

    /// What a file is opened for.
    public enum OpenMode: Sendable {
        case read
        /// A new file; one that exists is an error.
        case create
        /// A new file that is read too.
        case scratch
        /// A file that is made where it is missing and kept where it is not.
        case lock
        case folder
    }
}

extension SystemCall {
    /// The path on which the call fails, if it fails.
    var path: String {
        switch self {
        case .open(let path, _), .lock(let path), .unlock(let path), .truncate(let path), .read(let path),
            .write(let path, _), .sync(let path), .close(let path), .makeFolder(let path), .list(let path),
            .status(let path), .rename(_, let path), .link(_, let path), .symbolicLink(_, let path),
            .readLink(let path), .unlink(let path), .removeFolder(let path), .freeSpace(let path):
            path
        }
    }

    /// What the call does, as the end of "can't ...".
    var verb: String {
        switch self {
        case .open(_, .create), .open(_, .scratch), .open(_, .lock), .makeFolder: "create"
        case .open(_, .read), .open(_, .folder): "open"
        case .lock: "lock"
        case .unlock: "unlock"
        case .truncate: "empty"
        case .read: "read"
        case .write: "write"
        case .sync: "write to the disk"
        case .close: "close"
        case .list: "list"
        case .status, .readLink: "look at"
        case .rename(let from, _): "rename \(from) to this"
        case .link(let from, _): "link \(from) to this"
        case .symbolicLink: "make the link"
        case .unlink, .removeFolder: "remove"
        case .freeSpace: "find the free space"
        }
    }

    /// Whether the call makes something new, so that its failure is one of creating output.
    var creates: Bool {
        switch self {
        case .open(_, .create), .open(_, .scratch), .open(_, .lock), .makeFolder, .link, .symbolicLink: true
        default: false
        }
    }
}

extension SystemCall: CustomStringConvertible {
    public var description: String {
        switch self {
        case .write(let path, let bytes): "write \(bytes.count) bytes \(path)"
        case .rename(let from, let to): "rename \(from) \(to)"
        case .link(let from, let to): "link \(from) \(to)"
        case .symbolicLink(let target, let path): "symlink \(target) \(path)"
        case .open(let path, let mode): "open (\(mode)) \(path)"
        default: "\(verb) \(path)"
        }
    }
}
