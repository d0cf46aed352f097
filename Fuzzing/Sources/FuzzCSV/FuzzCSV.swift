import CSV
import FuzzDriver

/// Reads whatever bytes libFuzzer makes up, in one piece and in small ones, which must agree; then writes and reads what was read.
@main struct FuzzCSV {
    static func main() { fuzz(readTwice) }
}

private func readTwice(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let options = options(by: bytes.first ?? 0)
    let whole = outcome(of: bytes, options, pieceByteCount: .max)
    precondition(outcome(of: bytes, options, pieceByteCount: 1 + count % 7) == whole, "pieces change what is read")
    for batch in whole?.batches ?? [] where !batch.isEmpty { expectRoundTrip(batch) }
    return 0
}

/// Options that the first byte chooses, so that the fuzzer finds its way into all of them.
private func options(by choice: UInt8) -> CSVReadOptions {
    func has(_ bit: UInt8) -> Bool { choice & 1 << bit != 0 }
    return CSVReadOptions(
        quote: has(3) ? nil : UInt8(ascii: "\""), escape: has(1) ? UInt8(ascii: "\\") : nil,
        comment: has(2) ? UInt8(ascii: "#") : nil, nullWords: has(5) ? ["-", "NA"] : [], hasHeader: !has(0),
        shortRows: has(4) ? .filled : .refused, recordByteLimit: 64)
}

private struct Outcome: Equatable {
    var fields: [CSVField]
    var batches: [[CSVColumn]]
    var damages: [CSVDamage]
}

private func outcome(of bytes: [UInt8], _ options: CSVReadOptions, pieceByteCount: Int) -> Outcome? {
    var position = 0
    func source(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position, pieceByteCount)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
    return withoutActuallyEscaping(source) { source in
        guard var reader = try? CSVReader(options, source: source) else { return nil }
        var outcome = Outcome(fields: reader.fields, batches: [], damages: [])
        while let batch = try? reader.next() {
            // Numbers that are none don't equal themselves.
            let columns = batch.columns.filter { $0.type != .double }
            if batch.rowCount > 0 { outcome.batches.append(columns) }
            outcome.damages += batch.damages
        }
        return outcome
    }
}

private func expectRoundTrip(_ columns: [CSVColumn]) {
    let fields = columns.enumerated().map { CSVField("c\($0.offset)", $0.element.type) }
    var file: [UInt8] = []
    var writer = CSVWriter(fields: fields) { _, bytes in file += bytes }
    guard (try? writer.append(columns)) != nil, (try? writer.finish()) != nil else {
        preconditionFailure("not written")
    }
    var rest = file[...]
    var read: [[CSVColumn]] = []
    var reader = try? CSVReader(columns: .declared(fields)) { buffer in
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
    while let batch = try? reader?.next() {
        precondition(batch.damages.isEmpty, "damages in what we wrote")
        read.append(batch.columns)
    }
    precondition(read.count > 1 || read == [columns], "what we wrote reads otherwise")
}
