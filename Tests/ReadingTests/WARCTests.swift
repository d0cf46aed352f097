import Stages
import Tables
import Testing

@testable import Reading

@Suite struct WARCTests {
    let folder = Folder()

    func record(_ type: String, _ contentType: String, _ content: String, length: Int? = nil) -> [UInt8] {
        let header = [
            "WARC/1.0", "WARC-Type: \(type)", "WARC-Target-URI: https://a.vn/\(type)", "WARC-Record-ID: <urn:uuid:1>",
            "Content-Type: \(contentType)", "Content-Length: \(length ?? content.utf8.count)", "", "",
        ]
        return Array((header.joined(separator: "\r\n") + content + "\r\n\r\n").utf8)
    }

    func summaries(_ bytes: [UInt8]) throws -> [String] {
        try read(Detect.self, [folder.write("a.warc.gz", bytes)]).map { result in
            result.document?.string ?? result.rejection!.rule
        }
    }

    @Test func textRecordsAreArticlesAndTheCrawlsOwnAreNot() throws {
        let records = [
            record("warcinfo", "application/warc-fields", "software: x\r\n"),
            record("conversion", "text/plain", "Bài một.\nHai dòng."),
            record("request", "application/http", "GET /"),
            record("response", "application/http; msgtype=response", "HTTP/1.1 200"),
            record("conversion", "text/plain; charset=utf-8", "Bài hai."), record("conversion", "text/plain", ""),
        ]
        let expected = ["Bài một.\nHai dòng.", "unknown-format", "Bài hai.", "empty"]
        #expect(try summaries(Array(records.joined())) == expected)
        #expect(try summaries(records.flatMap { gzip($0) }) == expected, "one gzip member a record")
        let document = try read(WARC.self, [folder.write("b", records[1])])[0].document
        #expect(document?[.url] == Array("https://a.vn/conversion".utf8))
        #expect(document?[.recordID] == Array("urn:uuid:1".utf8))
    }

    @Test func aDamagedRecordCostsItselfAlone() throws {
        let first = record("conversion", "text/plain", "một")
        let last = record("conversion", "text/plain", "ba")
        #expect(
            try summaries(first + record("conversion", "text/plain", "hai", length: 1) + last) == [
                "một", "h", "damaged", "ba",
            ])
        #expect(try summaries(first + Array("rubbish\r\nmore\r\n".utf8) + last) == ["một", "damaged", "ba"])
        #expect(
            try summaries(first + record("conversion", "text/plain", "hai", length: 9_999)) == ["một", "truncated"])
        #expect(try summaries(Array((gzip(first) + gzip(last)).dropLast(40))) == ["một", "truncated"])
    }

    @Test func everyCutAndFlipBalances() throws {
        let bytes = record("conversion", "text/plain", "Đà Nẵng") + record("conversion", "text/plain", "hai")
        for place in bytes.indices {
            #expect(try read(WARC.self, [folder.write("a", bytes[..<place])]).count <= 3)
            var damaged = bytes
            damaged[place] ^= 0x15
            #expect(try read(WARC.self, [folder.write("a", damaged)]).count <= 6)
        }
    }
}

extension Document {
    fileprivate var string: String { String(decoding: text, as: UTF8.self) }
}
