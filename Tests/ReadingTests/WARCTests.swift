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
            "Bài một.\nHai dòng.", "http-status", "Bài hai.", "empty", "unknown-format",
        ]
        #expect(try summaries(Array(records.joined())) == expected)
        #expect(try summaries(records.flatMap { gzip($0) }) == expected, "one gzip member a record")
        let document = try read(WARC.self, [folder.write("b", records[1])])[0].document
        #expect(document?[.url] == Array("https://a.vn/conversion".utf8))
        #expect(document?[.recordID] == Array("urn:uuid:1".utf8))
    }

    @Test func recordsOfTheDraftsBeforeTheStandardAreRead() throws {
        let record = String(decoding: record("response", "text/plain", "Bài một."), as: UTF8.self)
        for version in ["WARC/0.17", "WARC/0.18", "WARC/1.1"] {
            let bytes = Array(record.replacing("WARC/1.0", with: version).utf8)
            #expect(try summaries(bytes + bytes) == ["Bài một.", "Bài một."], "\(version)")
        }
        #expect(try summaries(Array("WARC/ là một dạng tệp.".utf8)) == ["WARC/ là một dạng tệp."])
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

    /// A record of the page of `page`, with a header of its own.
    func served(_ head: String, _ body: [UInt8]? = nil) -> [UInt8] {
        record(
            "response", "application/http",
            Array("HTTP/1.1 200 OK\r\n\(head)\r\n".utf8) + (body ?? Array(Self.page.utf8)))
    }

    static let types = [
        "Server: x\r\n", "Content-Type:\r\n", "Content-Type: text/html,text/html\r\n", "Content-Type: Text/HTML\r\n",
        "Content-Type: text/html;charset=UTF-8, text/html\r\n", "X: a\r\n b: c\r\nContent-Type:\r\n text/html\r\n",
        "CONTENT-TYPE:text/html \r\n", "Content-Type: text/plain\r\n", "Content-Type: application/octet-stream\r\n",
        "Content-Type: html\r\n", "Content-Type: */*\r\n", "Content-Type: application/xhtml+xml\r\n",
    ]

    @Test(arguments: types) func aPageIsOneWhateverItIsCalled(_ head: String) throws {
        let text = "Một đoạn văn đủ dài để là thân của bài này, và còn dài hơn thế."
        let start: [UInt8] = [0xEF, 0xBB, 0xBF]
        let document = Array("<!doctype html>\(Self.page)".utf8)
        for body in [document, start + document, start + start + document, [0x0A] + start + document] {
            #expect(try summaries(served(head, body)) == [text])
        }
    }

    @Test func pagesOfTwoByteLettersAreRead() throws {
        let text = "Một đoạn văn đủ dài để là thân của bài này, và còn dài hơn thế."
        for isLittle in [true, false] {
            let units = "\u{FEFF}<html>\(Self.page)</html>".utf16.flatMap { unit in
                isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            }
            for (type, body) in [("html", units), ("html; charset=utf-16le", Array(units.dropFirst(2)))] {
                let bytes = served("Content-Type: text/\(type)\r\n", body)
                let document = try #require(try read(WARC.self, [folder.write("a", bytes)])[0].document)
                #expect(document.string == text)
                #expect(document.encoding?.name == (isLittle ? "utf-16le" : "utf-16be"))
            }
            let plain = record("conversion", "text/plain", Array(units))
            #expect(try summaries(plain)[0].hasPrefix("<html>") == false, "a page that is called plain")
        }
    }

    @Test func valuesOfAHeaderHaveNoSpacesAroundThem() throws {
        let first = record("conversion", "text/plain", "Bài một.")
        let second = record("response ", "Application/HTTP ", response("text/html ", Self.page)).map { $0 }
        let text = String(decoding: second, as: UTF8.self)
            .replacing("Content-Length: ", with: "content-length:\t").replacing("\r\n\r\nHTTP", with: "  \r\n\r\nHTTP")
        #expect(
            try summaries(first + Array(text.utf8) + first) == [
                "Bài một.", "Một đoạn văn đủ dài để là thân của bài này, và còn dài hơn thế.", "Bài một.",
            ])
    }

    @Test func whatIsNoTextIsPassedOverAndCounted() throws {
        let article = record("conversion", "text/plain", "Bài một.")
        let head = "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<p>Đã chuyển"
        let moved = record("response", "application/http", head)
        let names = record("resource", "text/dns", "a.vn. 300 IN A 192.0.2.1\n") + record("response", "text/dns", "x")
        #expect(try summaries(names + moved + article) == ["Bài một."])
        let media = ["image/jpeg", "IMAGE/PNG", "text/css", "application/javascript; charset=utf-8", "font/woff2"].map {
            served("Content-Type: \($0)\r\n", [0xFF, 0xD8, 0x00])
        }
        let bytes = Array((names + article + media.joined() + article))
        for limit in [1, 3, 100] {
            let results = try read(WARC.self, [folder.write("a", bytes)], documents: limit)
            #expect(
                results.map { $0.document?.string ?? $0.rejection!.rule } == ["Bài một.", "Bài một.", "unknown-format"])
            #expect(
                results[2].rejection?.reason
                    == "5 records hold no text: 2 images, 1 font, 1 style sheet, 1 script")
            #expect(results[2].rejection?.origin.record == 4, "the first of them")
        }
        let film = served("Content-Type: video/mp4\r\n", [UInt8](repeating: 7, count: 3_000))
        let small = [("record", SettingNode.scalar("1 KiB", Mark(line: 1, column: 1)))]
        let found = try read(WARC.self, [folder.write("a", film + article)], settings: small)
        #expect(
            found.map { $0.document?.string ?? $0.rejection!.reason } == [
                "Bài một.", "1 record holds no text: 1 video",
            ])
    }

    @Test func binaryBodiesAreNoArticles() throws {
        var state: UInt32 = 7
        let noise = (0..<4_000).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        let cases: [(head: String, body: [UInt8], rule: String)] = [
            ("Content-Type: text/html\r\n", noise, "binary"),
            ("Content-Type: text/html\r\n", Array("%PDF-1.7\n1 0 obj".utf8), "unknown-format"),
            ("Content-Type: text/plain\r\n", Array("Bài\0một".utf8), "binary"),
            ("Server: x\r\n", [0xFF, 0xD8, 0xFF, 0xE0], "unknown-format"),
            ("Content-Type: application/json\r\n", Array("{}".utf8), "unknown-format"),
        ]
        for (head, body, rule) in cases { #expect(try summaries(served(head, body)) == [rule], "\(head)") }
    }

    @Test func whatStandsBetweenRecordsIsToldOnce() throws {
        let article = record("conversion", "text/plain", "Bài một.")
        let long = [UInt8](repeating: 0x61, count: 5_000)
        let small = [("record", SettingNode.scalar("2 KiB", Mark(line: 1, column: 1)))]
        func rules(_ bytes: [UInt8]) throws -> [String] {
            try read(WARC.self, [folder.write("a", bytes)], settings: small)
                .map { $0.document?.string ?? $0.rejection!.rule }
        }
        #expect(try rules(article + long + [10] + long + [10] + article) == ["Bài một.", "damaged", "Bài một."])
        let header = Array("WARC/1.0\r\nWARC-Type: conversion\r\nX: ".utf8)
        #expect(try rules(article + header + long + [10] + article) == ["Bài một.", "too-large", "Bài một."])
        let fields = Array(String(repeating: "X: y\r\n", count: 300_000).utf8)
        #expect(try rules(header + [10] + fields + article) == ["too-large", "Bài một."])
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
            ("br", plain), ("gzip", plain), ("br", gzip(plain)), ("deflate", deflated(plain, frame: true)),
            ("deflate", deflated(plain, frame: false)), ("Deflate ", plain), ("deflate", gzip(plain)),
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
