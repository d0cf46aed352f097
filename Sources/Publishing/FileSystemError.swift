@preconcurrency import Glibc

/// Says which file could not be used, for what, and why.
public struct FileSystemError: Error, Sendable, Hashable {
    public let path: String
    /// The system's error number.
    public let code: Int32
    private let verb: String
    private let creates: Bool

    init(_ call: SystemCall, code: Int32) {
        path = call.path
        verb = call.verb
        creates = call.creates
        self.code = code
    }

    /// Whether a hard link can't be made here, or not of this file.
    var saysNoLinks: Bool { [EXDEV, EPERM, EACCES, EMLINK, ENOTSUP, ENOSYS].contains(code) }

    /// The exit code by sysexits: 73 where output can't be created, 74 where the disk is full or fails.
    public var exitCode: Int32 {
        let deviceFails = [ENOSPC, EDQUOT, EIO, EFBIG, EMFILE, ENFILE, ENOMEM].contains(code)
        let namesNoFolder = [EROFS, ENOTDIR, ENAMETOOLONG, ELOOP].contains(code)
        return creates && !deviceFails || namesNoFolder ? ExitCode.cannotCreate : ExitCode.inputOutput
    }
}

extension FileSystemError: CustomStringConvertible {
    public var description: String { "\(path): can't \(verb): \(reason)" }

    private var reason: String {
        switch code {
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EIO: "the disk reports an error"
        case EROFS: "the file system is read-only"
        default: String(cString: strerror(code)).lowercased()
        }
    }
}

/// The exit codes of sysexits(3) that Publishing's errors carry.
enum ExitCode {
    static let usage: Int32 = 64
    static let noInput: Int32 = 66
    static let software: Int32 = 70
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let tryLater: Int32 = 75
}
