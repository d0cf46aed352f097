@testable import CSV

/// Writes batches and gives the text of every file.
func written(
    _ batches: [[CSVColumn]], fields: [CSVField]? = nil, dialect: CSVDialect = .plain, chunkByteCount: Int = 1 << 18
) throws -> (parts: [String], report: CSVReport) {
    var parts: [[UInt8]] = []
    let fields = fields ?? batches[0].enumerated().map { CSVField("c\($0.offset)", $0.element.type) }
    var writer = CSVWriter(fields: fields, dialect: dialect, chunkByteCount: chunkByteCount) { part, bytes in
        if part == parts.count { parts.append([]) }
        parts[part] += bytes
    }
    for batch in batches { try writer.append(batch) }
    let report = try writer.finish()
    return (parts.map { String(decoding: $0, as: UTF8.self) }, report)
}

/// Writes one column of texts and gives the file's lines below the header.
func body(_ texts: [String?], dialect: CSVDialect = .plain) throws -> String {
    let text = try written([[CSVColumn(texts: texts), CSVColumn(.bool(texts.map { _ in true }))]], dialect: dialect)
    let head = dialect.hasByteOrderMark ? "\u{FEFF}c0,c1\r\n" : "c0,c1\r\n"
    precondition(text.parts[0].utf8.starts(with: head.utf8))
    return String(decoding: Array(text.parts[0].utf8).dropFirst(head.utf8.count), as: UTF8.self)
}

/// Pseudorandom numbers that are the same for the same seed on every machine.
///
/// Source: S. Vigna, "SplitMix64", 2015.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
