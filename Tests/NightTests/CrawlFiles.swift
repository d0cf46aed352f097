import Compression
import Parquet

/// Articles as the files that a crawl may leave.
enum CrawlFiles {
    /// The formats, each with the encodings that make sense in it.
    static let formats: [(name: String, bytes: @Sendable ([String], CrawlEncoding) throws -> [[UInt8]]?)] = [
        ("text", { texts, encoding in texts.map(encoding.encode) }),
        ("jsonl", { texts, encoding in file(texts.map { "{\"text\": \"\(json($0))\"}\n" }, encoding) }),
        (
            "nested",
            { texts, encoding in
                file(texts.map { "{\"page\": {\"body\": \"\(json($0))\"}, \"n\": [1, {\"body\": 2}]}\n" }, encoding)
            }
        ),
        (
            "csv",
            { texts, encoding in
                file(["id;text\r\n"] + texts.map { ";\"\($0.replacing("\"", with: "\"\""))\"\r\n" }, encoding)
            }
        ),
        (
            "wet",
            { texts, encoding in encoding.isOfFile ? nil : [texts.flatMap { record(encoding.encode($0), "conversion") }]
            }
        ),
        (
            "warc",
            { texts, encoding in encoding.isOfFile ? nil : [texts.flatMap { record(encoding.encode($0), "resource") }] }
        ),
        ("parquet", { texts, encoding in encoding.isOfFile ? nil : [try parquet(texts.map(encoding.encode))] }),
    ]

    static let packings: [(name: String, pack: @Sendable ([UInt8]) throws -> [UInt8])] = [
        ("plain", { $0 }), ("gzip", { try packed($0, .gzip(level: 6)) }), ("zstd", { try packed($0, .zstd(level: 3)) }),
    ]

    // MARK: Formats

    private static func file(_ parts: [String], _ encoding: CrawlEncoding) -> [[UInt8]] {
        encoding.isOfFile ? [encoding.encode(parts.joined())] : [parts.flatMap(encoding.encode)]
    }

    private static func json(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// A record as wget and warcio write it, with the crawl's own records before it.
    private static func record(_ content: [UInt8], _ type: String) -> [UInt8] {
        func record(_ type: String, _ contentType: String, _ content: [UInt8]) -> [UInt8] {
            let header = [
                "WARC/1.0", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
                "WARC-Target-URI: <https://tin.example/bai>", "WARC-Date: 2021-03-05T07:20:00Z",
                "Content-Type: \(contentType)", "Content-Length: \(content.count)", "", "",
            ]
            return Array(header.joined(separator: "\r\n").utf8) + content + Array("\r\n\r\n".utf8)
        }
        return record("warcinfo", "application/warc-fields", Array("software: Wget/1.21\r\n".utf8))
            + record(type, "text/plain", content)
            + record("metadata", "application/warc-fields", Array("via: x\r\n".utf8))
    }

    private static func parquet(_ texts: [[UInt8]]) throws -> [UInt8] {
        var values = ByteValues()
        for text in texts { values.append(text) }
        var options = WriterOptions(codec: .snappy)
        options.rowGroupRows = 2
        var bytes: [UInt8] = []
        let writer = try ParquetWriter(Schema([.bytes("content")]), options: options) { bytes.append(contentsOf: $0) }
        try writer.append([.bytes(values)])
        try writer.finish()
        return bytes
    }

    // MARK: Packing

    /// Three members or frames one after the other, cut wherever it falls.
    private static func packed(_ bytes: [UInt8], _ codec: BlockCodec) throws -> [UInt8] {
        let compressor = try BlockCompressor(codec)
        var output = ByteBuffer()
        let third = bytes.count / 3
        for part in [bytes[..<third], bytes[third..<(2 * third)], bytes[(2 * third)...]] {
            try Array(part).withUnsafeBytes { try compressor.compress($0, into: &output) }
        }
        return Array(output.bytes)
    }
}
