import Compression
@preconcurrency import Glibc
import Stages

/// The bytes of a file or of standard input, decompressed where the first bytes say gzip or zstd, whatever its name.
final class InputStream: ByteStream {
    let path: String
    /// The bytes read from the file itself.
    private(set) var rawByteCount = 0

    private let descriptor: Int32
    private let tap: (UnsafeRawBufferPointer) -> Void
    private let limits: InputLimits
    private var decompressor: (any StreamDecompressor)?
    private let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    /// What of `raw` has been read and not yet been given.
    private var pending = 0..<0
    private var isAtEnd = false
    /// Why the file itself could not be read to its end.
    private(set) var failure: StreamDamage?
    /// The bytes given so far.
    private(set) var decompressedByteCount = 0
    private var damage: StreamDamage?

    init(path: String, limits: InputLimits, tap: @escaping (UnsafeRawBufferPointer) -> Void) throws(StreamDamage) {
        self.path = path
        self.limits = limits
        self.tap = tap
        // A named pipe that nobody writes to would block the open for ever; this way it reads as empty.
        descriptor = path == "-" ? 0 : Self.open(path)
        if descriptor < 0 { throw Self.unreadable(errno, at: 0) }
        if descriptor > 0 { _ = fcntl(descriptor, F_SETFL, 0) }
        while pending.count < 4, try fillRaw() {}
        decompressor = try makeDecompressor()
    }

    deinit {
        if descriptor > 0 { Glibc.close(descriptor) }
        raw.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        if let damage { throw damage }
        do throws(StreamDamage) {
            let count =
                if let decompressor { try decompress(decompressor, into: buffer) } else { try copy(into: buffer) }
            decompressedByteCount += count
            try checkSize()
            return count
        } catch {
            damage = error
            throw error
        }
    }

    /// Reads what the reader left, so that the size and the hash are those of the whole file; false where that failed.
    func drain() -> Bool {
        pending = 0..<0
        do throws(StreamDamage) {
            while try fillRaw() { pending = 0..<0 }
        } catch {
            return false
        }
        return damage == nil
    }

    // MARK: The raw bytes

    private static func open(_ path: String) -> Int32 {
        while true {
            let descriptor = PathText.withCString(path) { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
            if descriptor >= 0 || errno != EINTR { return descriptor }
        }
    }

    /// Reads more behind what is pending; false at the end of the file.
    private func fillRaw() throws(StreamDamage) -> Bool {
        if pending.isEmpty { pending = 0..<0 }
        guard !isAtEnd else { return false }
        let free = UnsafeMutableRawBufferPointer(rebasing: raw[pending.upperBound...])
        var count = Glibc.read(descriptor, free.baseAddress, free.count)
        while count < 0, errno == EINTR { count = Glibc.read(descriptor, free.baseAddress, free.count) }
        if count < 0 {
            let damage = Self.unreadable(errno, at: rawByteCount)
            failure = damage
            throw damage
        }
        isAtEnd = count == 0
        tap(UnsafeRawBufferPointer(rebasing: free[..<count]))
        rawByteCount += count
        pending = pending.lowerBound..<(pending.upperBound + count)
        return count > 0
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        if pending.isEmpty, try !fillRaw() { return 0 }
        let count = min(pending.count, buffer.count)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[pending.prefix(count)]))
        pending.removeFirst(count)
        return count
    }

    // MARK: Decompression

    private func makeDecompressor() throws(StreamDamage) -> (any StreamDecompressor)? {
        do throws(DamagedStream) {
            if raw[pending].starts(with: GzipStream.magic) { return try GzipStream() }
            if ZstdStream.begins(raw[pending]) { return try ZstdStream() }
            return nil
        } catch {
            throw StreamDamage(rule: "unreadable", reason: error.description, rawOffset: 0)
        }
    }

    private func decompress(
        _ decompressor: any StreamDecompressor, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StreamDamage) -> Int {
        while true {
            if pending.isEmpty, try !fillRaw(), decompressor.isAtBoundary { return 0 }
            let offset = rawByteCount - pending.count
            do throws(DamagedStream) {
                let input = UnsafeRawBufferPointer(rebasing: raw[pending])
                let (consumed, produced) = try decompressor.decompress(input, into: buffer)
                pending.removeFirst(consumed)
                if produced > 0 { return produced }
            } catch {
                throw StreamDamage(rule: "damaged", reason: "\(error), at byte \(offset)", rawOffset: offset)
            }
            if isAtEnd, pending.isEmpty, !decompressor.isAtBoundary {
                let reason = "the compressed file ends at byte \(rawByteCount), before its end was due"
                throw StreamDamage(rule: "truncated", reason: reason, rawOffset: rawByteCount)
            }
        }
    }

    private func checkSize() throws(StreamDamage) {
        let offset = rawByteCount - pending.count
        if decompressedByteCount > limits.decompressedByteLimit {
            let reason =
                "decompresses to more than \(ByteSize.text(limits.decompressedByteLimit)), seen at byte \(offset)"
            throw StreamDamage(rule: "too-large", reason: reason, rawOffset: offset)
        }
        if decompressor != nil, decompressedByteCount > InputLimits.ratioFreeByteCount,
            decompressedByteCount / max(1, offset) > limits.ratioLimit
        {
            let reason = "a byte decompresses to more than \(limits.ratioLimit), seen at byte \(offset): a bomb"
            throw StreamDamage(rule: "too-large", reason: reason, rawOffset: offset)
        }
    }

    private static func unreadable(_ code: Int32, at offset: Int) -> StreamDamage {
        StreamDamage(rule: "unreadable", reason: "can't read: \(String(cString: strerror(code)))", rawOffset: offset)
    }
}
