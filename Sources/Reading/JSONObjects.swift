import Stages
import Tables

/// Cuts JSON that is not one object a line: arrays of objects, and objects that are laid out over lines.
///
/// An object ends with the bracket that closes it. Where it breaks off (a line feed in a text, a bracket that closes another one, an
/// object where a name has to stand) it is given as far as it goes, so that the reader can tell the fault, and the next one is where
/// an object of the same first name follows brackets or a comma, as far into its line as the one that broke off.
struct JSONObjects: RecordSource {
    let reader: any Reader
    private let source: String
    private let stream: any ByteStream

    /// What has been read and not been passed yet begins at `place`, which is the byte `offset` of the stream.
    private var piece: [UInt8] = []
    private var place = 0
    private var offset = 0
    private var isAtEnd = false
    private var line = 1
    /// The spaces with which the line begins, as long as only brackets and commas have followed them.
    private var indent: Int? = 0
    private var isLineStart = true
    /// The last byte that is no space; looked at between objects and in what is lost.
    private var last = UInt8(ascii: ",")

    private var state = State.between
    private var object = OpenObject(line: 1, offset: 0, indent: nil)
    private var recordCount = 0

    private enum State {
        /// Among spaces, commas and the brackets of arrays.
        case between
        case within
        /// Behind damage: `object` is what it has cost.
        case lost
        /// Behind a value that is no object.
        case beside
    }

    /// Within so many bytes an array's first object begins.
    static let headByteCount = 16 << 10

    init(_ stream: any ByteStream, source: String, reader: JSONL) {
        self.stream = stream
        self.source = source
        self.reader = reader
    }

    /// True at the beginning of JSON that is cut by its brackets and not at its lines: an array of objects or of nothing, and a `{` that
    /// stands alone on its line.
    static func begins(_ head: [UInt8]) -> Bool {
        let start = head.drop(while: \.isSpace)
        if start.first == UInt8(ascii: "[") {
            let rest = start.drop { $0.isSpace || $0 == UInt8(ascii: "[") }
            return rest.first == UInt8(ascii: "{")
                || rest.first == UInt8(ascii: "]") && rest.allSatisfy { $0.isSpace || isBetween($0) }
        }
        let line = start.prefix { $0 != 0x0A }
        let isAlone = line.first == UInt8(ascii: "{") && line.dropFirst().allSatisfy(\.isSpace)
        return isAlone && line.endIndex < head.endIndex
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            do throws(StreamDamage) {
                try read()
            } catch {
                object = OpenObject(line: line, offset: offset, indent: nil)
                refuse(error.rule, error.reason, &batch)
                return false
            }
            if place == piece.count {
                if case .within = state { give(&batch) }
                if recordCount == 0 { refuse("empty", "the file holds no record", &batch) }
                return false
            }
            switch state {
            case .between: begin(&batch)
            case .within: goOn(&batch)
            case .lost: find { $0.object.begins(like: $1) && $0.isPlaced() }
            case .beside: find { _, _ in true }
            }
        }
        return true
    }

    // MARK: Bytes

    private static let pieceByteCount = 64 << 10

    /// Reads on where fewer bytes are left than one has to look ahead.
    private mutating func read() throws(StreamDamage) {
        while !isAtEnd, piece.count - place < OpenObject.nameByteLimit {
            let rest = piece[place...]
            var longer = [UInt8](repeating: 0, count: rest.count + Self.pieceByteCount)
            longer.replaceSubrange(..<rest.count, with: rest)
            var result: Result<Int, StreamDamage> = .success(0)
            longer.withUnsafeMutableBytes { buffer in
                do throws(StreamDamage) {
                    result = .success(try stream.read(into: .init(rebasing: buffer[rest.count...])))
                } catch {
                    result = .failure(error)
                }
            }
            let count = try result.get()
            longer.removeLast(Self.pieceByteCount - count)
            (piece, place) = (longer, 0)
            isAtEnd = count == 0
        }
    }

    /// Steps over a byte, and keeps count of its line.
    private mutating func step(over byte: UInt8) {
        place += 1
        offset += 1
        switch byte {
        case 0x0A, 0x0D:
            if byte == 0x0A { line += 1 }
            (indent, isLineStart) = (0, true)
        case 0x20, 0x09: if isLineStart { indent = indent.map { $0 + 1 } }
        default:
            isLineStart = false
            if !Self.isBetween(byte), byte != UInt8(ascii: "}") { indent = nil }
            last = byte
        }
    }

    // MARK: Between objects

    private mutating func begin(_ batch: inout RecordBatch) {
        while place < piece.count {
            let byte = piece[place]
            if Self.isBetween(byte) || byte.isSpace {
                step(over: byte)
            } else if byte == TextStream.mark[0], piece[place...].starts(with: TextStream.mark) {
                place += TextStream.mark.count
                offset += TextStream.mark.count
            } else {
                object = OpenObject(line: line, offset: offset, indent: indent)
                state = .within
                if byte == UInt8(ascii: "{") { return }
                state = .beside
                keep(piece[place...].prefix(Rejection.excerptByteLimit).prefix { $0 != 0x0A })
                return refuse("not-json", "expected an object, found another value", &batch)
            }
            if needsMore { return }
        }
    }

    /// Looks for the next object that is one.
    private mutating func find(_ isOne: (Self, ArraySlice<UInt8>) -> Bool) {
        while place < piece.count, !needsMore {
            let byte = piece[place]
            if byte == UInt8(ascii: "{"), isOne(self, piece[place...]) {
                state = .between
                return
            }
            step(over: byte)
        }
    }

    /// Whether one can't look ahead far enough.
    private var needsMore: Bool { !isAtEnd && piece.count - place < OpenObject.nameByteLimit }

    /// True where an object may begin, as far into its line as the one that is lost; on lines with other things before it, anywhere.
    private func isPlaced() -> Bool {
        guard last == UInt8(ascii: "}") || Self.isBetween(last) else { return false }
        return indent == nil || object.indent == nil || indent == object.indent
    }

    // MARK: Within one

    private mutating func goOn(_ batch: inout RecordBatch) {
        let start = place
        while place < piece.count {
            let byte = piece[place]
            guard object.takes(byte) else { break }
            step(over: byte)
            if object.isClosed { break }
        }
        keep(piece[start..<place])
        if object.isClosed {
            give(&batch)
            state = .between
        } else if place < piece.count {
            give(&batch)
            state = .lost
        }
    }

    private mutating func keep(_ taken: ArraySlice<UInt8>) {
        object.keep(taken, limit: reader.limits.recordByteLimit, beginning: Rejection.excerptByteLimit)
    }

    // MARK: Records

    private mutating func give(_ batch: inout RecordBatch) {
        if object.isTooLong {
            let limit = ByteSize.text(reader.limits.recordByteLimit)
            return refuse("too-large", "the object is longer than \(limit)", &batch)
        }
        let origin = nextOrigin()
        object.bytes.withUnsafeBytes { batch.append($0, origin: origin) }
    }

    private mutating func nextOrigin() -> Origin {
        recordCount += 1
        return Origin(source: source, record: recordCount, line: object.line, byteOffset: object.offset)
    }

    private mutating func refuse(_ rule: String, _ reason: String, _ batch: inout RecordBatch) {
        batch.reject(
            Rejection(origin: nextOrigin(), stage: JSONL.name, rule: rule, reason: reason, excerpt: object.bytes))
    }
}
