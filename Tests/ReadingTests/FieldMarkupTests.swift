import Parquet
import Stages
import Tables
import Testing

@testable import Reading

/// Pieces of HTML in the fields of records.
@Suite struct FieldMarkupTests {
    let folder = Folder()

    func read(_ text: String, markup: String = "detect") throws -> Result<Document, Rejection> {
        let mark = Mark(line: 1, column: 1)
        let settings: [(String, SettingNode)] = [("markup", .scalar(markup, mark))]
        let line = #"{"text": "\#(Self.escaped(text))"}"#
        let results = try ReadingTests.read(JSONL.self, [folder.write("a.jsonl", line.utf8)], settings: settings)
        return try #require(results.first)
    }

    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// The lines with the first letter of their kinds where these are told.
    static func lines(_ document: Document) -> String {
        let lines = document.text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        if document.lineKinds.isEmpty { return lines.joined(separator: " | ") }
        return zip(document.lineKinds, lines).map { "\($0.rawValue.prefix(1)) \($1)" }.joined(separator: " | ")
    }

    static let pieces: [(text: String, lines: String)] = [
        ("<p>Đoạn một.</p><p>Đoạn <b>hai</b>.</p>", "b Đoạn một. | b Đoạn hai."),
        ("<p>Đoạn một.<p>Đoạn hai.", "b Đoạn một. | b Đoạn hai."),
        ("Câu một.<br>Câu hai.<br/>Câu ba.", "b Câu một. | b Câu hai. | b Câu ba."),
        ("Câu một. <br> Câu hai.", "b Câu một. | b Câu hai."),
        ("<P>&#7879;u &amp; &ocirc;&nbsp;tô</P>", "b ệu & ô\u{A0}tô"),
        ("<h2>Mục</h2><p>Thân.</p><ul><li>Một</li><li>Hai</li></ul>", "h Mục | b Thân. | l Một | l Hai"),
        (
            "<p>Trước ảnh.</p><figure><img src=\"a.jpg\"><figcaption>Cầu mới. Ảnh: Hạ Vũ</figcaption></figure><p>Sau.</p>",
            "b Trước ảnh. | c Cầu mới. Ảnh: Hạ Vũ | b Sau."
        ),
        ("<p>Thân bài.</p><p style=\"text-align: right\"><strong>Hạ Vũ</strong></p>", "b Thân bài. | b Hạ Vũ"),
        // Without a tag that ends lines, line feeds do.
        ("Đoạn <b>một</b>.\nĐoạn hai.\n\nĐoạn ba.", "b Đoạn một. | b Đoạn hai. | b Đoạn ba."),
        ("<p>Đoạn\nmột.</p>", "b Đoạn một."),
        ("<p>Một.</p>\nHai\nba.\n\nBốn.", "b Một. | b Hai ba. | b Bốn."),
        // Nothing of a piece is a site's navigation.
        (
            "<div class=\"related\"><p>Xem thêm: <a href=\"/a\">Bài khác</a></p></div><p>Hết.</p>",
            "b Xem thêm: Bài khác | b Hết."
        ),
        (
            "<p>Lặp lại một câu đủ dài để người ta tin rằng nó là một đoạn văn thật.</p>".doubled,
            "b \(repeated) | b \(repeated)"
        ),
        ("<html><body><p>Đoạn một.</p></body></html>", "b Đoạn một."),
        ("<![CDATA[<p>Đoạn một.</p>]]>", "b Đoạn một."),
        ("&lt;p&gt;Đoạn một.&lt;/p&gt;&lt;p&gt;A &amp;amp; B&lt;/p&gt;", "b Đoạn một. | b A & B"),
        ("<p>Một.</p><script>var a = \"<p>Hai</p>\";</script><!-- Ba --><p>Bốn.</p>", "b Một. | b Bốn."),
        ("<![if !supportLists]>Một<![endif]> <o:p></o:p><span lang=\"VI\">hai</span>", "b Một hai"),
        // Less-than signs in marked up text.
        ("<p>Nếu a < b và b <c thì a<c.</p>", "b Nếu a < b và b <c thì a<c."),
        ("<p>Gửi về <toasoan@vidu.vn> hoặc <Hạ Vũ>.</p>", "b Gửi về <toasoan@vidu.vn> hoặc <Hạ Vũ>."),
        ("<p>Yêu <3 nhiều</3 lắm.</p>", "b Yêu <3 nhiều</3 lắm."),
        // Damage.
        ("<p>Một.</p><p>Hai <a href=\"http://vidu.vn/", "b Một. | b Hai"),
        ("<p>Một.</p><!-- Hai.", "b Một. | b <!-- Hai."),
        ("<p>Một.</p><iframe src=\"v\"><p>Hai.</p>", "b Một. | b Hai."),
        ("<p>Một.</p><video src=\"a.mp4\" controls><p>Hai.</p>", "b Một. | b Hai."),
        ("<p>Mã <script> bị chèn vào trang.</p><p>Hai.</p>", "b Mã <script> bị chèn vào trang. | b Hai."),
        ("<p>Mã \"<script>\" bị chèn.</p><p>Hai.</p><script>a</script>", "b Mã \"<script>\" bị chèn. | b Hai."),
        ("<p>Một.</p><script>a('<script src=\"b\"><\\/script>')</script><p>Hai.</p>", "b Một. | b Hai."),
        ("<p>Một.</p><style type=\"text/css\"><p>Hai.</p>", "b Một. | b Hai."),
        ("<p>Một.</p><plaintext>Hai.</plaintext><p>Ba.</p>", "b Một. | b Hai. | b Ba."),
        ("<p>1</p><iframe src=\"a\"></iframe><p>2</p><iframe src=\"b\"><p>3</p>", "b 1 | b 2 | b 3"),
        ("<iframe src=\"a\"/><p>2</p><iframe src=\"b\"></iframe>", "b 2"),
        ("<p>1</p><select><option>2<option>3</select><p>4</p>", "b 1 | b 4"),
        ("Câu một.<br>Cho x <y và z=2. Câu hai.", "b Câu một. | b Cho x <y và z=2. Câu hai."),
        ("<p>Một.</p><p>Hai <b c=d e", "b Một. | b Hai <b c=d e"),
        ("<p>Một.</p><img alt=\"Cầu mới", "b Một."),
        ("<p>Một.</p></", "b Một."),
        ("<p>Một.</p><blockqu", "b Một."),
        ("<p>Cảnh báo <!quan trọng: nếu a > b</p>", "b Cảnh báo <!quan trọng: nếu a > b"),
        // Attributes.
        ("<p style = \"text-align:center\">Một</p><img src = \"a.jpg\">", "b Một"),
        (
            "<p data-v-7ba5bd90>Một</p><p class>Hai</p><a name>Ba</a><table border><tr><td>Bốn</table>",
            "b Một | b Hai | b Ba | b Bốn"
        ),
        ("<p>Một</p><img alt=\"Cầu \"Mới\" đẹp\" src=\"a.jpg\"><p title=Cầu mới>Hai</p>", "b Một | b Hai"),
        ("<p>Nếu a<b và c=d thì e>f.</p>", "b Nếu a<b và c=d thì e>f."),
        // Line feeds that are more than the lines of tags.
        ("Đoạn một.\nĐoạn hai.\nĐoạn ba.<br>", "b Đoạn một. | b Đoạn hai. | b Đoạn ba."),
        ("Đoạn một.\nĐoạn hai.\nĐoạn ba.<p>Đoạn\nbốn.</p>", "b Đoạn một. | b Đoạn hai. | b Đoạn ba. | b Đoạn bốn."),
        ("Đoạn một\ncòn dài\nvà hết.<br>Đoạn hai.", "b Đoạn một còn dài và hết. | b Đoạn hai."),
        ("Một.<br>\nHai.<br>\nBa\nbốn.", "b Một. | b Hai. | b Ba bốn."),
        ("<meta charset=\"utf-8\"><p>Một.</p><p>Hai.</p>", "b Một. | b Hai."),
        ("<figure><meta itemprop=\"url\" content=\"a\">Ảnh</figure><p>Một.</p>", "c Ảnh | b Một."),
        ("<p>Thẻ <head> đứng trước.</p>", "b Thẻ đứng trước."),
        ("<p>Dùng \"<iframe>\" và \"</iframe>\" thôi.</p>", "b Dùng \"<iframe>\" và \"</iframe>\" thôi."),
        ("<![CDATA[&lt;p&gt;Một.&lt;/p&gt;]]>", "b Một."),
        ("</div></div><p>Một.</b></p></td>", "b Một."),
        ("<p>Một <b><i>hai</b> ba</i>.</p>", "b Một hai ba."),
    ]

    private static let repeated = "Lặp lại một câu đủ dài để người ta tin rằng nó là một đoạn văn thật."

    @Test(arguments: pieces.indices) func piecesAreReadAsBrowsersShowThem(_ index: Int) throws {
        let (text, lines) = Self.pieces[index]
        #expect(Self.lines(try #require(try read(text).document)) == lines, "\(text)")
        let plain = try #require(try read(text, markup: "plain").document)
        #expect(plain.text.elementsEqual(text.utf8) && plain.lineKinds.isEmpty)
    }

    static let plainTexts = [
        "Nếu a < b và c > d thì a<b>c.", "x<y, y>z", "Gửi về <toasoan@vidu.vn>.", "Tôi <3 bạn", "<<< Tin mới >>>",
        "Thẻ <br> dùng để xuống dòng, thẻ <p> mở đầu đoạn.", "Thẻ “<p>” và thẻ \"<br>\".", "5 < 6 && 7 > 6",
        "<Hạ Vũ> nói", "a <i và j> b", "R&D, AT&T, ?a=1&copy=2", "List<String> và Map<K, V>", "<", "&", "<p", "a<",
        "</", "Nếu a<b và c=d thì e>f.", "Nếu a<b c=d>e", "Cho <b x y>.", "Cảnh báo <!quan trọng> cho a<b>c.",
        "<!", "<!--", "&lt;", "Dùng &lt;br&gt; để xuống dòng.", "",
    ]

    @Test(arguments: plainTexts.dropLast()) func plainTextStaysAsItIs(_ text: String) throws {
        let document = try #require(try read(text).document)
        #expect(document.text.elementsEqual(text.utf8) && document.lineKinds.isEmpty)
    }

    @Test func markupMayBeForced() throws {
        let document = try #require(try read("Một &Ocirc;\nhai <sup>2", markup: "html").document)
        #expect(Self.lines(document) == "b Một Ô | b hai 2")
    }

    @Test func aTextOfTagsAloneIsNone() throws {
        #expect(try read("<p><img src=\"a.jpg\"></p>").rejection?.rule == "no-article")
    }

    @Test func deepNestingCostsNoLetter() throws {
        let deep =
            String(repeating: "<div><b>", count: 20_000) + "Một." + String(repeating: "</b></div>", count: 20_000)
        #expect(try Self.lines(#require(try read(deep).document)) == "b Một.")
    }

    /// What feeds put around whole values is none of them, be they HTML or not.
    @Test func wrappersOfPlainTextAreTakenOff() throws {
        let document = try #require(try read(" <![CDATA[Hà Nội mưa lớn\nHai]]>\n").document)
        #expect(document.text.elementsEqual("Hà Nội mưa lớn\nHai".utf8) && document.lineKinds.isEmpty)
        #expect(try read("<![CDATA[]]>").rejection?.rule == "no-article")
    }

    /// However much follows what looks like a tag that was cut, little of it can be lost.
    @Test func aLongRestIsNoCutTag() throws {
        let rest = String(repeating: "câu dài ", count: 400)
        #expect(try read("<p>Một.</p><a href=\"\(rest)").document?.text.count ?? 0 > rest.utf8.count)
    }

    @Test func theNextNameCountsWhereTheFirstHoldsNoText() throws {
        let line = #"{"text": "<p></p>", "content": "Bài <b>thật</b>.", "title": "&lt;b&gt;A &amp;lt; B&lt;/b&gt;"}"#
        let document = try #require(
            try ReadingTests.read(JSONL.self, [folder.write("a.jsonl", line.utf8)]).first?.document)
        #expect(Self.lines(document) == "b Bài thật.")
        #expect(document[.title].map { String(decoding: $0, as: UTF8.self) } == "A < B")
    }

    /// Tags that never end are looked for in time that grows with the text.
    @Test func unendedTagsCostNoMoreThanTheirText() throws {
        for unit in [
            "<a b=\"", "<a b='x\" y=\"", "<", "<a ", "<!--", "<a b=<", "</a", "<b><i>", "&lt;p&gt;", "<![CDATA[",
        ] {
            let text = "<p>Một.</p>" + String(repeating: unit, count: 20_000)
            #expect(try read(text).document?.text.starts(with: "Một.".utf8) ?? false, "\(unit)")
        }
    }

    @Test func aWholePageFillsWhatTheRecordLeavesOpen() throws {
        let paragraph = "Sáng 5/3, đoàn công tác đã đến thăm và tặng quà các hộ dân ở vùng lũ của huyện. "
        let page = """
            <!DOCTYPE html><html><head><title>Thăm vùng lũ - Báo Ví Dụ</title><meta name="author" content="Hạ Vũ">\
            </head><body><nav><a href="/">Trang chủ</a></nav><article><h1>Thăm vùng lũ</h1>\
            <p>\(paragraph)</p><p>\(paragraph)Đoàn cũng khảo sát tuyến đê.</p></article><footer>Bản quyền</footer></body></html>
            """
        let line = #"{"author": "Lê Mây", "content": "\#(Self.escaped(page))"}"#
        let document = try #require(
            try ReadingTests.read(JSONL.self, [folder.write("a.jsonl", line.utf8)]).first?.document)
        #expect(document[.title].map { String(decoding: $0, as: UTF8.self) } == "Thăm vùng lũ")
        #expect(document[.author].map { String(decoding: $0, as: UTF8.self) } == "Lê Mây")
        #expect(document.text.starts(with: paragraph.dropLast().utf8) && document.lineKinds == [.body, .body])
    }

    /// The lead of a page stays in its text where the record has another.
    @Test func aPagesLeadIsNotLost() throws {
        let paragraph = "Sáng 5/3, đoàn công tác đã đến thăm và tặng quà các hộ dân ở vùng lũ của huyện. "
        let lead = "Đoàn công tác đã trao hàng trăm suất quà cho người dân các xã bị ngập sâu nhất."
        let page = """
            <!DOCTYPE html><html><head><title>Thăm vùng lũ - Báo Ví Dụ</title></head><body><article><h1>Thăm vùng lũ</h1>\
            <p class="sapo">\(lead)</p><p>\(paragraph)</p><p>\(paragraph)Đoàn cũng khảo sát tuyến đê.</p></article>\
            </body></html>
            """
        for (given, isInText) in [("Một câu khác.", true), (lead, false)] {
            let line = #"{"lead": "\#(given)", "content": "\#(Self.escaped(page))"}"#
            let document = try #require(
                try ReadingTests.read(JSONL.self, [folder.write("a.jsonl", line.utf8)]).first?.document)
            #expect(document.text.starts(with: lead.utf8) == isInText)
            #expect(document.lineKinds.count == (isInText ? 3 : 2))
            #expect(document[.lead].map { String(decoding: $0, as: UTF8.self) } == given)
        }
    }

    /// A field is told by itself, and the formats agree.
    @Test func everyFormatReadsEachFieldByItself() throws {
        let title = "<b>Cầu</b> mới &amp; đường mới"
        let lead = "<p>Dẫn một.</p><p>Dẫn hai.</p>"
        let text = "<p>Thân \"bài\".</p><p>Hết.</p>"
        let author = "a<b Hạ Vũ"
        let values = [title, lead, text, author]
        let json =
            "{"
            + zip(["title", "lead", "text", "author"], values).map { "\"\($0)\": \"\(Self.escaped($1))\"" }
            .joined(separator: ",") + "}"
        let csv =
            "title,lead,text,author\n" + values.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        let parquet = try ParquetFiles.bytes(
            ["title", "lead", "text", "author"].map { .text($0) }, values.map { .text([$0]) }, groupSize: 10)
        for bytes in [Array(json.utf8), Array(csv.utf8), parquet] {
            let document = try #require(try ReadingTests.read(Detect.self, [folder.write("a", bytes)]).first?.document)
            #expect(Self.lines(document) == "b Thân \"bài\". | b Hết.")
            let fields = [Document.Field.title, .lead, .author].map {
                document[$0].map { String(decoding: $0, as: UTF8.self) }
            }
            #expect(fields == ["Cầu mới & đường mới", "Dẫn một. Dẫn hai.", author])
        }
    }
}

extension String {
    fileprivate var doubled: String { self + self }
}
