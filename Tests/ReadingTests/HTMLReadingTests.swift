import Stages
import Tables
import Testing
import Vietnamese

@testable import Reading

@Suite struct HTMLReadingTests {
    let folder = Folder()

    static let paragraphs = [
        "Sáng 5/3, Hội đồng nhân dân thị xã Hòa An khai mạc kỳ họp thứ năm, bàn về ngân sách và giao thông.",
        "Ông Lò Văn Bảy, Chủ tịch thị xã, báo cáo kết quả thu ngân sách và những việc còn chậm của năm qua.",
        "Kỳ họp diễn ra trong hai ngày và được truyền thanh trực tiếp đến mọi khu phố trong thị xã.",
    ]

    static func page(head: String = "", front: String = "") -> String {
        let body = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
        return "<!DOCTYPE html><html><head>\(head)</head><body><nav><a href=/>Trang chủ</a></nav>"
            + "<h1>Khai mạc kỳ họp thứ năm</h1>\(front)<div>\(body)"
            + "<figure><img src=a.jpg><figcaption>Quang cảnh kỳ họp.</figcaption></figure></div></body></html>"
    }

    func document(_ bytes: [UInt8], settings: [(String, String)] = []) throws -> Document? {
        let mark = Mark(line: 1, column: 1)
        let nodes = settings.map { ($0, SettingNode.scalar($1, mark)) }
        return try read(HTML.self, [folder.write("bai.dat", bytes)], settings: nodes)[0].document
    }

    func rejection(_ page: String, settings: [(String, String)] = []) throws -> Rejection? {
        let mark = Mark(line: 1, column: 1)
        let nodes = settings.map { ($0, SettingNode.scalar($1, mark)) }
        return try read(HTML.self, [folder.write("bai.dat", Array(page.utf8))], settings: nodes)[0].rejection
    }

    @Test func linesKeepTheirKinds() throws {
        let document = try #require(try document(Array(Self.page().utf8)))
        #expect(document.lineKinds == [.body, .body, .body, .caption])
        #expect(
            String(decoding: document.text, as: UTF8.self)
                == (Self.paragraphs + ["Quang cảnh kỳ họp."]).joined(separator: "\n"))
        #expect(document[.recordID] == Array("bai".utf8))
    }

    @Test func contentTellsPagesWhateverTheyBeginWith() throws {
        let page = Self.page()
        for start in ["", "\u{FEFF}", "\n \t", "<!-- chú thích -->", "<?xml version=\"1.0\"?>"] {
            #expect(
                try read(Detect.self, [folder.write("a.txt", Array((start + page).utf8))])[0].document != nil,
                "\(start)")
        }
        let feed = "<?xml version=\"1.0\"?><rss><channel><title>Tin</title></channel></rss>"
        #expect(
            try read(Detect.self, [folder.write("a.html", Array(feed.utf8))])[0].rejection?.rule == "unknown-format")
    }

    /// What the page says of its letters, and whether that is right.
    static let labels = ["", "<meta charset=utf-8>", "<meta charset=windows-1252>", "<meta charset=windows-1258>"]

    @Test(arguments: LegacyEncoding.allCases, labels) func lettersTellTheEncoding(
        encoding: LegacyEncoding, label: String
    ) throws {
        let sample = try #require(LegacySamples.encoded.first { $0.name == encoding.rawValue }).bytes
        let script = "<script>\(String(repeating: "var a = '<p>'; ", count: 2_000))</script>"
        let bytes =
            Array("<html><head>\(label)\(script)</head><body><p>".utf8) + sample + Array("</p></body></html>".utf8)
        let document = try #require(try document(bytes))
        #expect(String(decoding: document.text, as: UTF8.self) == LegacySamples.sentence)
        #expect(document.encoding?.name == encoding.rawValue)
    }

    @Test func aWrongByteCostsALetter() throws {
        var bytes = Array(Self.page(head: "<meta charset=utf-8>").utf8)
        let place = try #require(bytes.firstRange(of: Array("ngân sách".utf8))).lowerBound
        bytes[place] = 0xFF
        let document = try #require(try document(bytes))
        #expect(String(decoding: document.text, as: UTF8.self).contains("\u{FFFD}gân sách"))
        #expect(document.encoding?.name == "utf-8" && document.encoding!.confidence < 1)
    }

    @Test func aListOfArticlesIsNone() throws {
        let teasers = (1...12).map { number in
            "<div class=item><a href=/\(number).html><h3>Xã thứ \(number) đón bằng công nhận nông thôn mới</h3></a>"
                + "<p>Sau \(number) năm, bà con trong xã đã có đường bê tông, trạm y tế và nước sạch về tận nhà.</p></div>"
        }.joined()
        let page =
            "<html><head><title>Nông thôn</title></head><body><h1>Nông thôn</h1><div>\(teasers)</div></body></html>"
        #expect(try rejection(page)?.rule == "list-page")
        let text = (Self.paragraphs + Self.paragraphs.map { "Cũng theo tin: \($0)" }).map { "<p>\($0)</p>" }.joined()
        #expect(try rejection(page.replacing("</h1>", with: "</h1><div>\(text)</div>")) == nil)
    }

    @Test func whatIsNoArticleIsRefused() throws {
        #expect(try rejection("<html><body><nav><a href=/>Trang chủ</a></nav></body></html>")?.rule == "no-article")
        let deep = String(repeating: "<div>", count: 600) + Self.page()
        #expect(try rejection(deep)?.rule == "too-deep")
        #expect(try rejection(deep, settings: [("depth", "1000")]) == nil)
        #expect(try rejection(Self.page() + Self.page(), settings: [("record", "1 KiB")])?.rule == "too-large")
    }
}
