import Stages
import Tables

/// The bytes of a UTF-16 stream as UTF-8, so that lines can be cut from it.
///
/// Half a surrogate pair becomes the three bytes that UTF-8 forbids: it costs the record it stands in, not the file.
final class UTF16Stream: ByteStream {
    enum ByteOrder {
        case little, big

        /// How sure zeros in every second place are, without a mark.
        private static let zerosConfidence = 0.95

        /// The order that the first bytes of a text show, and how sure that is; nil where they show none.
        static func seen(in head: some Collection<UInt8>) -> (order: Self, confidence: Double)? {
            if let order = Self(mark: head) { return (order, 1) }
            guard head.contains(0) else { return nil }
            return Self(zerosOf: Array(head)).map { ($0, zerosConfidence) }
        }

        /// The order that the first two bytes tell, if they are a byte order mark.
        init?(mark: some Sequence<UInt8>) {
            var bytes = mark.makeIterator()
            switch (bytes.next(), bytes.next()) {
            case (0xFF, 0xFE): self = .little
            case (0xFE, 0xFF): self = .big
            default: return nil
            }
        }

        /// The order that a text without a mark shows: every second byte of its spaces and plain letters is zero.
        init?(zerosOf text: [UInt8]) {
            let pairs = text.count / 2
            var zeros = (first: 0, second: 0)
            for pair in 0..<pairs {
                if text[pair * 2] == 0 { zeros.first += 1 }
                if text[pair * 2 + 1] == 0 { zeros.second += 1 }
            }
            guard pairs >= 8, min(zeros.first, zeros.second) * 20 <= pairs, max(zeros.first, zeros.second) * 3 >= pairs
            else { return nil }
            self = zeros.first > zeros.second ? .big : .little
        }
    }

    let encoding: TextEncoding?

    private let stream: any ByteStream
    private let order: ByteOrder
    private var input = [UInt8](repeating: 0, count: 64 << 10)
    /// What of `input` has been read and not yet been decoded.
    private var pending = 0..<0
    private var isAtEnd = false
    /// Bytes of a letter that did not fit the reader's buffer.
    private var carried: [UInt8] = []

    /// Makes a stream of a known order; `confidence` is how sure that is.
    init(_ stream: any ByteStream, order: ByteOrder, confidence: Double = 1) {
        self.stream = stream
        self.order = order
        encoding = TextEncoding(order == .little ? "utf-16le" : "utf-16be", confidence: confidence)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        var count = giveCarried(to: buffer)
        while count == 0 {
            if pending.count < 4, !isAtEnd { try fill() }
            if pending.isEmpty { return 0 }
            while count + 4 <= buffer.count, let scalar = next() {
                count += UTF8Bytes.write(scalar, to: buffer, at: count)
            }
            if buffer.count < 4 {
                carryNext()
                count = giveCarried(to: buffer)
            }
        }
        return count
    }

    /// Decodes one letter for a buffer that may be too small for it.
    private func carryNext() {
        guard let scalar = next() else { return }
        carried = withUnsafeTemporaryAllocation(byteCount: 4, alignment: 1) { bytes in
            Array(bytes[..<UTF8Bytes.write(scalar, to: bytes, at: 0)])
        }
    }

    private func giveCarried(to buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(carried.count, buffer.count)
        buffer.copyBytes(from: carried.prefix(count))
        carried.removeFirst(count)
        return count
    }

    private func fill() throws(StreamDamage) {
        let left = Array(input[pending])
        input.replaceSubrange(0..<left.count, with: left)
        let start = left.count
        var count = 0
        // A closure that throws typed errors can't be passed to withUnsafeMutableBytes: the result is carried out.
        let result: Result<Int, StreamDamage> = input.withUnsafeMutableBytes { bytes in
            do throws(StreamDamage) {
                return .success(try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...])))
            } catch {
                return .failure(error)
            }
        }
        count = try result.get()
        isAtEnd = count == 0
        pending = 0..<(start + count)
    }

    /// The next code point, or half a pair as it stands; nil where more bytes are needed.
    private func next() -> UInt32? {
        guard pending.count >= 4 || isAtEnd, let first = unit(at: 0) else { return isAtEnd ? oddByte() : nil }
        if first & 0xFC00 == 0xD800, let second = unit(at: 2), second & 0xFC00 == 0xDC00 {
            pending.removeFirst(4)
            return 0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF
        }
        pending.removeFirst(2)
        return first
    }

    private func unit(at place: Int) -> UInt32? {
        guard pending.count >= place + 2 else { return nil }
        let a = UInt32(input[pending.lowerBound + place])
        let b = UInt32(input[pending.lowerBound + place + 1])
        return order == .little ? b << 8 | a : a << 8 | b
    }

    /// A last byte that is half a unit stands for a broken letter.
    private func oddByte() -> UInt32? {
        guard !pending.isEmpty else { return nil }
        pending = 0..<0
        return 0xD800
    }
}

/// Writes code points as UTF-8.
enum UTF8Bytes {
    /// Writes one code point and returns its length, 1 to 4; there has to be room for 4.
    static func write(_ scalar: UInt32, to buffer: UnsafeMutableRawBufferPointer, at place: Int) -> Int {
        switch scalar {
        case ..<0x80:
            buffer[place] = UInt8(truncatingIfNeeded: scalar)
            return 1
        case ..<0x800:
            buffer[place] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            buffer[place + 1] = continuation(scalar)
            return 2
        case ..<0x1_0000:
            buffer[place] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            buffer[place + 1] = continuation(scalar >> 6)
            buffer[place + 2] = continuation(scalar)
            return 3
        default:
            buffer[place] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
            buffer[place + 1] = continuation(scalar >> 12)
            buffer[place + 2] = continuation(scalar >> 6)
            buffer[place + 3] = continuation(scalar)
            return 4
        }
    }

    private static func continuation(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F) }
}
