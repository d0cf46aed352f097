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
        ("html", { texts, encoding in texts.map { page($0, encoding) } }),
        (
            "warc-html",
            { texts, encoding in
                guard !encoding.isOfFile else { return nil }
                let bodies: [@Sendable ([UInt8]) throws -> (fields: String, body: [UInt8])] = [
                    { ("", $0) }, { ("Transfer-Encoding: chunked\r\n", chunked($0)) },
                    { ("Content-Encoding: gzip\r\n", try packed($0, .gzip(level: 6))) },
                ]
                return [
                    try texts.enumerated().flatMap { number, text in
                        let (fields, body) = try bodies[number % bodies.count](page(text, encoding))
                        return record(response(fields, body), "response", "application/http; msgtype=response")
                    }
                ]
            }
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

    /// A page with what stands around articles.
    private static func page(_ text: String, _ encoding: CrawlEncoding) -> [UInt8] {
        let paragraphs = text.split(separator: "\n").map { line in
            "<p>\(line.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</p>\n"
        }
        let links = ["Trang chủ", "Thời sự", "Kinh tế"].map { "<li><a href=\"/\($0.utf8.count)\">\($0)</a></li>" }
        let head = "<!DOCTYPE html>\n<html><head><meta name=viewport content=\"width=device-width\"></head><body>"
        let parts =
            [head, "<div class=\"menu\"><ul>\(links.joined())</ul></div>\n<div class=\"detail\">"] + paragraphs
            + ["</div>\n<div class=\"footer\"><a href=\"/\">\(links[1])</a></div></body></html>\n"]
        return encoding.isOfFile ? encoding.encode(parts.joined()) : parts.flatMap(encoding.encode)
    }

    private static func response(_ fields: String, _ body: [UInt8]) -> [UInt8] {
        Array("HTTP/1.1 200 OK\r\nServer: x\r\nContent-Type: text/html\r\n\(fields)\r\n".utf8) + body
    }

    private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 1_000) {
            let piece = bytes[start..<min(bytes.count, start + 1_000)]
            result += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
        }
        return result + Array("0\r\n\r\n".utf8)
    }

    /// A record as wget and warcio write it, with the crawl's own records before it.
    private static func record(
        _ content: [UInt8], _ type: String, _ contentType: String = "text/plain"
    ) -> [UInt8] {
        func record(_ type: String, _ contentType: String, _ content: [UInt8]) -> [UInt8] {
            let header = [
                "WARC/1.0", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
                "WARC-Target-URI: <https://tin.example/bai>", "WARC-Date: 2021-03-05T07:20:00Z",
                "Content-Type: \(contentType)", "Content-Length: \(content.count)", "", "",
            ]
            return Array(header.joined(separator: "\r\n").utf8) + content + Array("\r\n\r\n".utf8)
        }
        return record("warcinfo", "application/warc-fields", Array("software: Wget/1.21\r\n".utf8))
            + record(type, contentType, content)
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
