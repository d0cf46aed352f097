import Stages
import Tables

/// Cuts JSON that is not one object a line: arrays of objects, and objects that are laid out over lines.
///
/// An object ends with the bracket that closes it. Where it breaks off (a string with a line feed, a bracket that closes another
/// one, an object where a name has to stand) it is given as far as it goes, so that the reader can tell the fault, and the next one
/// is looked for where a line begins as its own did.
struct JSONObjects: RecordSource {
    let reader: any Reader
    private let source: String
    private let stream: any ByteStream

    /// What has been read last, and where the next byte to look at stands in it and in the stream.
    private var piece: [UInt8] = []
    private var place = 0
    private var offset = 0
    private var line = 1
    /// The spaces with which the line begins; nil behind anything else.
    private var indent: Int? = 0

    private var state = State.between
    private var object = Object()
    private var recordCount = 0

    private enum State {
        /// Among spaces, commas and the brackets of arrays.
        case between
        case within
        /// Behind damage, until `{` stands at the indent; anywhere where that is nil.
        case lost(indent: Int?)
    }

    /// The object at hand.
    private struct Object {
        var bytes: [UInt8] = []
        /// Whether it is longer than a record may be: only its beginning is kept.
        var isTooLong = false
        var origin: (line: Int, offset: Int) = (1, 0)
        var indent: Int?
        /// The brackets that are open.
        var open: [UInt8] = []
        var isInText = false
        var isEscaped = false
        /// The last byte outside of texts that is no space.
        var last: UInt8 = 0

        /// Takes a byte outside of texts; false where it can't stand there.
        mutating func takes(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if open.last == UInt8(ascii: "{"), last != UInt8(ascii: ":") { return false }
                open.append(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The brackets of a pair stand two places apart in ASCII.
                if open.last != byte - 2 { return false }
                open.removeLast()
            default: if byte.isSpace { return true }
            }
            last = byte
            return true
        }
    }

    init(_ stream: any ByteStream, source: String, reader: JSONL) {
        self.stream = stream
        self.source = source
        self.reader = reader
    }

    /// True at the beginning of JSON that is cut by its brackets and not at its lines.
    static func begins(_ head: [UInt8]) -> Bool {
        let start = head.drop(while: \.isSpace)
        switch start.first {
        case UInt8(ascii: "["): return start.dropFirst().drop(while: \.isSpace).first == UInt8(ascii: "{")
        case UInt8(ascii: "{"):
            let line = start.prefix { $0 != 0x0A }
            return line.dropFirst().allSatisfy(\.isSpace) && line.endIndex < head.endIndex
        default: return false
        }
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            do throws(StreamDamage) {
                if place == piece.count, try !read() {
                    if case .within = state { give(&batch) }
                    if recordCount == 0 { refuse("empty", "the file holds no record", &batch) }
                    return false
                }
            } catch {
                object = Object()
                (object.origin.line, object.origin.offset) = (line, offset)
                refuse(error.rule, error.reason, &batch)
                return false
            }
            switch state {
            case .between: begin(&batch)
            case .within: goOn(&batch)
            case .lost(let indent): find(indent)
            }
        }
        return true
    }

    private static let pieceByteCount = 64 << 10

    /// Reads what follows; false at the end.
    private mutating func read() throws(StreamDamage) -> Bool {
        var read = [UInt8](repeating: 0, count: Self.pieceByteCount)
        var result: Result<Int, StreamDamage> = .success(0)
        read.withUnsafeMutableBytes { buffer in
            do throws(StreamDamage) {
                result = .success(try stream.read(into: buffer))
            } catch {
                result = .failure(error)
            }
        }
        let count = try result.get()
        read.removeLast(read.count - count)
        (piece, place) = (read, 0)
        return count > 0
    }

    /// Steps over a byte that stands outside of texts.
    private mutating func step(over byte: UInt8) {
        place += 1
        offset += 1
        if byte == 0x0A {
            line += 1
            indent = 0
        } else if byte == 0x20 || byte == 0x09 {
            indent = indent.map { $0 + 1 }
        } else {
            indent = nil
        }
    }

    // MARK: Between objects

    private mutating func begin(_ batch: inout RecordBatch) {
        while place < piece.count {
            let byte = piece[place]
            switch byte {
            // The record separator stands before the texts of a sequence (RFC 7464).
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), 0x1E: step(over: byte)
            case let space where space.isSpace: step(over: byte)
            default:
                object = Object()
                object.origin = (line, offset)
                object.indent = indent
                state = .within
                if byte != UInt8(ascii: "{") {
                    object.bytes = Array(piece[place...].prefix(Rejection.excerptByteLimit).prefix { $0 != 0x0A })
                    lose(at: nil, &batch)
                }
                return
            }
        }
    }

    private mutating func find(_ indent: Int?) {
        while place < piece.count {
            let byte = piece[place]
            if byte == UInt8(ascii: "{"), indent == nil || indent == self.indent {
                state = .between
                return
            }
            step(over: byte)
        }
    }

    // MARK: Within one

    private mutating func goOn(_ batch: inout RecordBatch) {
        let start = place
        while place < piece.count {
            let byte = piece[place]
            if object.isInText {
                if byte == 0x0A { break }
                place += 1
                offset += 1
                if object.isEscaped {
                    object.isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    object.isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    object.isInText = false
                    object.last = byte
                }
                continue
            }
            guard object.takes(byte) else { break }
            step(over: byte)
            if object.open.isEmpty { break }
        }
        keep(start..<place)
        if object.open.isEmpty {
            give(&batch)
            state = .between
        } else if place < piece.count {
            lose(at: object.indent, &batch)
        }
    }

    /// Keeps bytes of the object, as many as a record may have.
    private mutating func keep(_ range: Range<Int>) {
        if object.isTooLong { return }
        object.bytes += piece[range]
        if object.bytes.count > reader.limits.recordByteLimit {
            object.isTooLong = true
            object.bytes = Array(object.bytes.prefix(Rejection.excerptByteLimit))
        }
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

    /// Gives what there is of a damaged object, and looks for another one.
    private mutating func lose(at indent: Int?, _ batch: inout RecordBatch) {
        give(&batch)
        state = .lost(indent: indent)
    }

    private mutating func nextOrigin() -> Origin {
        recordCount += 1
        return Origin(
            source: source, record: recordCount, line: object.origin.line, byteOffset: object.origin.offset)
    }

    private mutating func refuse(_ rule: String, _ reason: String, _ batch: inout RecordBatch) {
        batch.reject(
            Rejection(origin: nextOrigin(), stage: JSONL.name, rule: rule, reason: reason, excerpt: object.bytes))
    }
}
