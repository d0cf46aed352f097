@preconcurrency import Glibc
import Stages
import Tables

/// Cuts a stream into lines, each at most `lineByteLimit` long, in one buffer.
final class LineCutter {
    enum Next {
        /// A line without its LF or CR LF; the bytes are valid until the next call.
        case line(UnsafeRawBufferPointer)
        /// A line longer than the limit: its beginning. Its rest has been skipped.
        case tooLong([UInt8])
        /// The stream can't be read further; what had been read of the line may be all of it.
        case damage(StreamDamage, unfinished: UnsafeRawBufferPointer)
        case end
    }

    /// The number of the line that `next` gave last, from 1.
    private(set) var lineNumber = 0
    /// Where that line starts, in decompressed bytes.
    private(set) var lineOffset = 0

    /// What ended the stream before its end.
    private(set) var damage: StreamDamage?

    private let stream: any ByteStream
    private let lineByteLimit: Int
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    /// What has been read and not yet been given.
    private var pending = 0..<0
    private var offset = 0
    private var isAtEnd = false

    init(_ stream: any ByteStream, lineByteLimit: Int) {
        self.stream = stream
        self.lineByteLimit = lineByteLimit
    }

    deinit { buffer.deallocate() }

    func next() -> Next {
        do throws(StreamDamage) {
            return try line()
        } catch {
            isAtEnd = true
            damage = error
            return .damage(error, unfinished: take(pending.count, andSkip: 0))
        }
    }

    /// The next bytes without taking them, as many as asked for or there are before the end. Valid until the next call.
    func peek(_ count: Int) -> UnsafeRawBufferPointer {
        // What is wrong with the stream is told to the one who takes the bytes.
        while pending.count < count, (try? fill()) ?? false {}
        return UnsafeRawBufferPointer(rebasing: buffer[pending.prefix(count)])
    }

    /// The next bytes, as many as asked for; nil where the stream ends or is damaged before. Valid until the next call.
    func nextBytes(_ count: Int) -> UnsafeRawBufferPointer? {
        do throws(StreamDamage) {
            while pending.count < count {
                guard try fill() else { return nil }
            }
            noteLines(count)
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[pending.prefix(count)])
            skip(count)
            return bytes
        } catch {
            damage = error
            return nil
        }
    }

    /// Leaves out bytes without holding them; false where the stream ends or is damaged before.
    func skipBytes(_ count: Int) -> Bool {
        do throws(StreamDamage) {
            var rest = count
            while rest > 0 {
                if pending.isEmpty, try !fill() { return false }
                let step = min(rest, pending.count)
                noteLines(step)
                skip(step)
                rest -= step
            }
            return true
        } catch {
            damage = error
            return false
        }
    }

    /// Counts the lines of bytes that are taken whole.
    private func noteLines(_ count: Int) {
        lineNumber += buffer[pending.prefix(count)].count { $0 == 0x0A }
    }

    private func line() throws(StreamDamage) -> Next {
        lineNumber += 1
        lineOffset = offset
        var searched = 0
        while true {
            if let length = lengthToNewline(after: searched) {
                return length > lineByteLimit ? try tooLong() : .line(take(length, andSkip: 1))
            }
            searched = pending.count
            if searched > lineByteLimit { return try tooLong() }
            guard try fill() else {
                return pending.isEmpty ? .end : .line(take(pending.count, andSkip: 0))
            }
        }
    }

    private func tooLong() throws(StreamDamage) -> Next {
        let start = Array(buffer[pending.prefix(Rejection.excerptByteLimit)])
        repeat {
            if let length = lengthToNewline(after: 0) {
                _ = take(length, andSkip: 1)
                break
            }
            skip(pending.count)
        } while try fill()
        return .tooLong(start)
    }

    private func lengthToNewline(after searched: Int) -> Int? {
        let start = pending.lowerBound + searched
        guard start < pending.upperBound, let base = buffer.baseAddress else { return nil }
        guard let found = memchr(base + start, 10, pending.upperBound - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base) - pending.lowerBound
    }

    private func skip(_ count: Int) {
        pending.removeFirst(count)
        offset += count
    }

    private func take(_ length: Int, andSkip separator: Int) -> UnsafeRawBufferPointer {
        var line = UnsafeRawBufferPointer(rebasing: buffer[pending.prefix(length)])
        skip(length + separator)
        if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
        return line
    }

    /// Reads more behind what is pending, in a buffer twice as large where it is full; false at the end.
    private func fill() throws(StreamDamage) -> Bool {
        guard !isAtEnd else { return false }
        if pending.isEmpty { pending = 0..<0 }
        if pending.upperBound == buffer.count {
            if pending.lowerBound > 0 { moveDown(to: 0) } else { grow() }
        }
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[pending.upperBound...]))
        isAtEnd = count == 0
        pending = pending.lowerBound..<(pending.upperBound + count)
        return count > 0
    }

    private func moveDown(to place: Int) {
        let target = UnsafeMutableRawBufferPointer(rebasing: buffer[place...])
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[pending]))
        pending = place..<(place + pending.count)
    }

    private func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[pending]))
        pending = 0..<pending.count
        buffer.deallocate()
        buffer = larger
    }
}
