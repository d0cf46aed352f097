import Stages
import Tables
import Vietnamese

/// Reads plain text, an article a file.
public struct Text: Reader {
    public static let name = "text"
    public static let summary = "Reads plain text, an article a file; plain, gzip or zstd."

    public let paths: [String]
    public let limits: InputLimits
    private var decoding: TextDecoding

    public init(_ settings: inout Settings) {
        paths = settings.paths()
        limits = InputLimits(&settings)
        decoding = TextDecoding(&settings)
    }

    /// Makes a reader that another one chooses.
    init(limits: InputLimits, decoding: TextDecoding) {
        paths = []
        self.limits = limits
        self.decoding = decoding
    }

    public func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        let stream = decoding.stream(stream)
        var reader = self
        reader.decoding = decoding.knowing(stream)
        return WholeFile(stream: stream, source: source, reader: reader)
    }

    public func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        func refuse(_ rule: String, _ reason: String, _ text: [UInt8], near fault: Int) -> Result<Document, Rejection> {
            let excerpt = text.dropFirst(max(0, fault - 20))
            return .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: excerpt))
        }
        guard let decoded = decoding.decode(bytes) else {
            let fault = UTF8Validation.firstFault(in: bytes) ?? 0
            let line = bytes[..<fault].count { $0 == 0x0A } + 1
            return refuse("not-utf8", "not UTF-8 at line \(line), byte \(fault)", Array(bytes), near: fault)
        }
        let text = decoded.text ?? Array(bytes)
        if let zero = text.firstIndex(of: 0) {
            return refuse("binary", "not text: a NUL at byte \(zero)", text, near: zero)
        }
        if text.allSatisfy(\.isSpace) { return refuse("empty", "the file is nothing but space", text, near: 0) }
        var document = Document(origin: origin, text: text)
        document.encoding = decoded.encoding
        document[.recordID] = FileName.stem(of: origin.source)
        return .success(document)
    }
}

/// Gives a file as one record.
struct WholeFile: RecordSource {
    let stream: any ByteStream
    let source: String
    let reader: any Reader

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        do throws(StreamDamage) {
            let bytes = try readAll()
            if bytes.isEmpty { throw StreamDamage(rule: "empty", reason: "the file is empty", rawOffset: 0) }
            bytes.withUnsafeBytes { batch.append($0, origin: Origin(source: source)) }
        } catch {
            let stage = type(of: reader).name
            batch.reject(
                Rejection(origin: Origin(source: source), stage: stage, rule: error.rule, reason: error.reason))
        }
        return false
    }

    private func readAll() throws(StreamDamage) -> [UInt8] {
        var bytes: [UInt8] = []
        let limit = reader.limits.recordByteLimit
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try stream.read(into: piece)
            if count == 0 { return bytes }
            if bytes.count + count > limit {
                let reason = "the file is longer than \(ByteSize.text(limit)), the limit of a record"
                throw StreamDamage(rule: "too-large", reason: reason, rawOffset: 0)
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count]))
        }
    }
}
