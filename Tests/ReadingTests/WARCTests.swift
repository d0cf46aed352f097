import Stages
import Tables
import Testing

@testable import Reading

@Suite struct WARCTests {
    let folder = Folder()

    func record(_ type: String, _ contentType: String, _ content: String, length: Int? = nil) -> [UInt8] {
        record(type, contentType, Array(content.utf8), length: length)
    }

    func record(_ type: String, _ contentType: String, _ content: [UInt8], length: Int? = nil) -> [UInt8] {
        let header = [
            "WARC/1.0", "WARC-Type: \(type)", "WARC-Target-URI: https://a.vn/\(type)", "WARC-Record-ID: <urn:uuid:1>",
            "Content-Type: \(contentType)", "Content-Length: \(length ?? content.count)", "", "",
        ]
        return header.joined(separator: "\r\n").utf8 + content + Array("\r\n\r\n".utf8)
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
            record("response", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\n\r\n<p>Không có"),
            record("response", "application/http; msgtype=response", response("image/png", "x")),
            record("conversion", "text/plain; charset=utf-8", "Bài hai."), record("conversion", "text/plain", ""),
        ]
        let expected = [
            "Bài một.\nHai dòng.", "http-status", "unknown-format", "Bài hai.", "empty",
        ]
        #expect(try summaries(Array(records.joined())) == expected)
        #expect(try summaries(records.flatMap { gzip($0) }) == expected, "one gzip member a record")
        let document = try read(WARC.self, [folder.write("b", records[1])])[0].document
        #expect(document?[.url] == Array("https://a.vn/conversion".utf8))
        #expect(document?[.recordID] == Array("urn:uuid:1".utf8))
    }

    func response(_ type: String, _ body: String, fields: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\(fields)\r\n\(body)"
    }

    @Test func pagesAreArticlesWithTheAddressOfTheRecord() throws {
        let page =
            "<link rel=canonical href=https://b.vn/khac><h1>Bài thử</h1><p>Một đoạn văn đủ dài để là thân của bài này.</p>"
        let chunks =
            "10\r\n\(page.prefix(16))\r\n\(String(page.utf8.count - 16, radix: 16))\r\n\(page.dropFirst(16))\r\n0\r\n\r\n"
        for content in [
            response("text/html", page),
            response("text/html; charset=\"UTF-8\"", chunks, fields: "Transfer-Encoding: chunked\r\n"),
            response("application/xhtml+xml", page, fields: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        ] {
            let bytes = record("response", "application/http; msgtype=response", content)
            let document = try #require(try read(Detect.self, [folder.write("a", gzip(bytes))])[0].document)
            #expect(document.string == "Một đoạn văn đủ dài để là thân của bài này.")
            #expect(document[.title] == Array("Bài thử".utf8))
            #expect(document[.url] == Array("https://a.vn/response".utf8))
        }
    }

    /// A record of a page whose body is packed, whatever the head says of it.
    func page(_ body: [UInt8], encoding: String) -> [UInt8] {
        let head = response("text/html", "", fields: "Content-Encoding: \(encoding)\r\n")
        return record("response", "application/http", Array(head.utf8) + body)
    }

    static let page = "<h1>Bài thử</h1><p>Một đoạn văn đủ dài để là thân của bài này, và còn dài hơn thế.</p>"

    @Test func bodiesAreUnpackedWhereTheirBytesBearOutWhatTheHeadSays() throws {
        let plain = Array(Self.page.utf8)
        let text = "Một đoạn văn đủ dài để là thân của bài này, và còn dài hơn thế."
        let cases: [(encoding: String, body: [UInt8])] = [
            ("gzip", gzip(plain)), ("zstd", zstd(plain)), ("br", brotli(plain)), ("BR ", brotli(plain)),
            ("br", plain), ("gzip", plain), ("br", gzip(plain)),
        ]
        for (encoding, body) in cases {
            let found = try summaries(page(body, encoding: encoding))
            #expect(found == [text], "\(encoding): \(body.prefix(8))")
        }
        let sample = try #require(LegacySamples.encoded.first { $0.name == "windows-1258" })
        let old = Array("<html><h1>Bai</h1><p>".utf8) + sample.bytes
        #expect(try summaries(page(old, encoding: "br")) == [LegacySamples.sentence], "unpacked, and not UTF-8")
    }

    @Test func aBodyThatCannotBeUnpackedCostsItsRecord() throws {
        let next = record("conversion", "text/plain", "Bài hai.")
        #expect(try summaries(page([0xFF, 0xFE, 0xFD, 0x08], encoding: "br") + next) == ["damaged", "Bài hai."])
        let packed = brotli(Self.page.utf8)
        for place in packed.indices {
            #expect(try summaries(page(Array(packed[..<place]), encoding: "br") + next).last == "Bài hai.")
            var flipped = packed
            flipped[place] ^= 0x15
            #expect(try summaries(page(flipped, encoding: "br") + next).last == "Bài hai.")
        }
    }

    @Test(arguments: ["-1", "-7fffffff", "+", "", "g", "123456789", "1 2", "0x10"])
    func chunksWithoutASizeLeaveTheBodyAsItIs(_ size: String) throws {
        let text = "Một đoạn văn đủ dài để là thân của bài này, và còn dài hơn thế."
        let chunk = "\(size)\r\n\(Self.page)\r\n"
        let next = record("conversion", "text/plain", "Bài hai.")
        for body in [chunk, "4\r\n<p> \r\n" + chunk] {
            let content = response("text/html", body, fields: "Transfer-Encoding: chunked\r\n")
            let found = try summaries(record("response", "application/http", content) + next)
            #expect(found.count == 2 && found[0].contains(text) && found[1] == "Bài hai.", "\(found)")
        }
    }

    @Test func aBombInABodyCostsItsRecord() throws {
        let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
        let next = record("conversion", "text/plain", "Bài hai.")
        let limit = [("record", SettingNode.scalar("1 MB", Mark(line: 1, column: 1)))]
        for (encoding, body) in [("gzip", gzip(zeros)), ("zstd", zstd(zeros)), ("br", brotli(zeros))] {
            let file = folder.write("bomb", page(body, encoding: encoding) + next)
            let found = try read(WARC.self, [file], settings: limit)
            #expect(found.map { $0.document?.string ?? $0.rejection!.rule } == ["too-large", "Bài hai."])
        }
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
