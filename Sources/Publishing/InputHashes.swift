@preconcurrency import Glibc
import Hashing
import Stages

/// The SHA-256 of input files, remembered in `Output/.hashes` so that a night need not read what has not been touched.
///
/// It only saves time: the manifest alone says what was read, and a missing or damaged file of hashes is made anew. A hash is believed
/// where the file's device, number, size and both times are what they were, and remembered only of files that had been left
/// alone for `settledSeconds` before they were read: a change within the clock's tick can't hide (git calls such a file racily clean).
public final class InputHashes {
    private struct Key: Hashable {
        var device: UInt64
        var inode: UInt64
        var size: Int64
        var modified: Int64
        var changed: Int64
    }

    private static let settledSeconds = 3

    private let fileSystem: FileSystem
    private let path: String
    private let draft: String
    private let now: Int
    private var known: [Key: Digest] = [:]
    /// What was asked for in this run: the rest is forgotten.
    private var used: [Key: Digest] = [:]

    init(_ snapshots: Snapshots) {
        fileSystem = snapshots.fileSystem
        path = "\(snapshots.folder)/.hashes"
        draft = "\(snapshots.stagingFolder)/hashes"
        now = Instant.now().secondsSinceEpoch
        known = (try? fileSystem.contents(path)).map(Self.read) ?? [:]
    }

    /// The size and hash of a file as it is now; nil where it can't be read.
    public func hash(of file: String) -> (bytes: Int, sha256: Digest)? {
        guard let key = Self.key(file) else { return nil }
        if let digest = known[key] {
            used[key] = digest
            return (Int(key.size), digest)
        }
        var hash = SHA256()
        guard let count = try? fileSystem.readPieces(file, { hash.update($0) }) else { return nil }
        let digest = hash.digest()
        let settled = max(key.modified, key.changed) / 1_000_000_000 + Int64(Self.settledSeconds) < Int64(now)
        if settled, Self.key(file) == key { used[key] = digest }
        return (count, digest)
    }

    /// Remembers the hashes for the next run. What the disk doesn't take is found out anew then.
    public func save() {
        guard used != known else { return }
        let bytes = Self.bytes(used)
        do {
            try fileSystem.removeTree(draft)
            let file = StagedFile(try fileSystem.open(draft, .create), on: fileSystem) { _ in }
            try bytes.withUnsafeBytes(file.write)
            try file.close()
            try fileSystem.rename(draft, to: path)
        } catch {
            _ = try? fileSystem.removeTree(draft)
        }
    }

    private static func key(_ file: String) -> Key? {
        var entry = stat()
        guard PathText.withCString(file, { stat($0, &entry) }) == 0, entry.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
        return Key(
            device: UInt64(entry.st_dev), inode: UInt64(entry.st_ino), size: Int64(entry.st_size),
            modified: nanoseconds(entry.st_mtim), changed: nanoseconds(entry.st_ctim))
    }

    // MARK: As bytes: 72 a file, then their SHA-256

    private static let entryByteCount = 5 * 8 + Digest.byteCount

    private static func bytes(_ hashes: [Key: Digest]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (key, digest) in hashes {
            for word in [key.device, key.inode] + [key.size, key.modified, key.changed].map(UInt64.init(bitPattern:)) {
                withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
            }
            bytes += digest.bytes
        }
        return bytes + SHA256.digest(of: bytes).bytes
    }

    private static func read(_ bytes: [UInt8]) -> [Key: Digest] {
        let body = bytes.dropLast(Digest.byteCount)
        guard body.count % entryByteCount == 0,
            Array(bytes.suffix(Digest.byteCount)) == SHA256.digest(of: Array(body)).bytes
        else { return [:] }
        var hashes: [Key: Digest] = [:]
        body.withUnsafeBytes { body in
            for start in stride(from: 0, to: body.count, by: entryByteCount) {
                let words = (0..<5).map {
                    UInt64(littleEndian: body.loadUnaligned(fromByteOffset: start + $0 * 8, as: UInt64.self))
                }
                let key = Key(
                    device: words[0], inode: words[1], size: Int64(bitPattern: words[2]),
                    modified: Int64(bitPattern: words[3]), changed: Int64(bitPattern: words[4]))
                hashes[key] = Digest(bytes: body[(start + 40)..<(start + entryByteCount)])
            }
        }
        return hashes
    }
}

extension Snapshots {
    /// The hashes of inputs that earlier runs have found out.
    public func inputHashes() -> InputHashes { InputHashes(self) }
}
