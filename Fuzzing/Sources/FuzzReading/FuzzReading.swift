import Cleaning
import Compression
import FuzzDriver
@preconcurrency import Glibc
import Reading
import Stages
import Tables
import Vietnamese

/// Reads whatever bytes libFuzzer makes up with one of the readers, in large pieces and small ones, which must agree, and
/// cleans what came of them; or decompresses them.
@main struct FuzzReading {
    static func main() { fuzz(fuzzAny) }
}

/// The reader that the environment names, to which all bytes go.
private let chosen: (any Reader.Type)? = getenv("FUZZED_READER").flatMap { name in
    Readers.all.first { $0.name == String(cString: name) }
}

/// Where no reader is named, the first byte chooses what is fuzzed.
private func fuzzAny(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = UnsafeBufferPointer(start: start, count: count)
    if let chosen {
        read(Array(input), chosen)
        return 0
    }
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    switch Int(choice) % (Readers.all.count + 4) {
    case Readers.all.count: decompress(bytes, try? GzipStream())
    case Readers.all.count + 1: decompress(bytes, try? ZstdStream())
    case Readers.all.count + 2: decompress(bytes, try? BrotliStream())
    case Readers.all.count + 3: decode(bytes)
    case let index: read(bytes, Readers.all[index])
    }
    return 0
}

/// Every encoding makes UTF-8 of any bytes.
private func decode(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
        _ = LegacyEncoding.detect(bytes)
        for encoding in LegacyEncoding.allCases {
            let text = encoding.decode(bytes)
            precondition(text.withUnsafeBytes { UTF8Validation.isValid($0) }, "\(encoding) gives no UTF-8")
        }
    }
}

private func read(_ bytes: [UInt8], _ type: any Reader.Type) {
    var settings = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
    let reader = type.init(&settings)
    let whole = outcome(of: bytes, reader, pieceByteCount: .max, documentLimit: 1_000)
    let pieces = outcome(of: bytes, reader, pieceByteCount: 1 + bytes.count % 7, documentLimit: 1)
    precondition(whole.count == pieces.count, "pieces change how many records there are")
    for (a, b) in zip(whole, pieces) {
        switch (a, b) {
        case (.success(let a), .success(let b)):
            precondition(a.text == b.text && a.origin == b.origin, "pieces change what is read")
            clean(a)
        case (.failure(let a), .failure(let b)): precondition(a == b, "pieces change what is refused")
        default: preconditionFailure("pieces change what is kept")
        }
    }
}

private func outcome(
    of bytes: [UInt8], _ reader: any Reader, pieceByteCount: Int, documentLimit: Int
) -> [Result<Document, Rejection>] {
    var results: [Result<Document, Rejection>] = []
    var source = reader.open(MemoryStream(bytes, pieceByteCount: pieceByteCount), source: "fuzz")
    var hasMore = true
    while hasMore {
        var batch = RecordBatch(documentLimit: documentLimit, byteLimit: 1 << 20)
        batch.begin(source.reader)
        hasMore = source.fill(&batch)
        results += batch.entries.indices.map { batch.document(at: $0) }
    }
    return results
}

/// Cleaning fails for no text, gives UTF-8, and lays out paragraphs that are the whole text.
private func clean(_ document: Document) {
    var document = document
    for type in Cleaners.all {
        var settings = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
        if case .drop = type.init(&settings).clean(&document) { return }
    }
    precondition(document.text.withUnsafeBytes { UTF8Validation.isValid($0) }, "cleaned text is no UTF-8")
    var end = -1
    for paragraph in document.paragraphs {
        precondition(paragraph.bytes.lowerBound == end + 1 && !paragraph.bytes.isEmpty, "a gap between paragraphs")
        end = paragraph.bytes.upperBound
        precondition(end == document.text.count || document.text[end] == 0x0A, "a paragraph without its LF")
    }
    precondition(end == document.text.count, "text behind the last paragraph")
}

private func decompress(_ bytes: [UInt8], _ decompressor: (any StreamDecompressor)?) {
    guard let decompressor else { return }
    var output = [UInt8](repeating: 0, count: 1 + bytes.count % 97)
    var place = 0
    var rounds = 0
    while place < bytes.count, rounds < 100_000 {
        rounds += 1
        let piece = bytes[place...].prefix(1 + rounds % 13)
        let step = piece.withUnsafeBytes { input in
            output.withUnsafeMutableBytes { try? decompressor.decompress(input, into: $0) }
        }
        guard let step else { return }
        precondition(step.consumed <= piece.count && step.produced <= output.count, "more than there is")
        place += step.consumed
    }
}

private final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private let pieceByteCount: Int
    private var position = 0

    init(_ bytes: [UInt8], pieceByteCount: Int) {
        self.bytes = bytes
        self.pieceByteCount = pieceByteCount
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        let count = min(buffer.count, bytes.count - position, pieceByteCount)
        buffer.copyBytes(from: bytes[position..<(position + count)])
        position += count
        return count
    }
}
