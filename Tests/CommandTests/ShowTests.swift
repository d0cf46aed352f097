import Foundation
import Publishing
import TestSupport
import Testing

@testable import bantin

/// `bantin show`: the article that is meant, and its facts at their places.
@Suite struct ShowTests {
    private static let published = Published(writers: "[parquet]")

    @Test func anArticleIsFoundByEachOfItsNames() throws {
        let out = try Self.published.path
        let id = try #require(try json("a")["article_id"] as? String)
        let source = try #require(try json("a")["source"] as? String)
        for name in [id, String(id.dropLast(12)), "a", source] {
            let ending = Program.run("show", name, "--output", out, "--run", "1")
            #expect(ending.status == 0, "\(name): \(ending.errors)")
            let lines = ending.output.split(separator: "\n")
            #expect(lines.contains { $0.hasPrefix("record_id  ") && $0.hasSuffix("  a") })
        }
    }

    @Test(arguments: [
        ("none", 64, "no article 'none' in run 0001-"), ("", 64, "no article ''"),
        ("news.jsonl", 64, "no article 'news.jsonl'"),
    ])
    func anUnknownArticleExits64(_ name: String, _ code: Int32, _ message: String) throws {
        let ending = Program.run("show", name, "--output", try Self.published.path)
        #expect(ending.status == code)
        #expect(ending.output.isEmpty && ending.errors.contains(message), "\(ending.errors)")
    }

    @Test func anAmbiguousNameIsToldWithTheArticlesItMayMean() throws {
        let file = try #require(try json("a")["source"] as? String).split(separator: "#")[0]
        let ending = Program.run("show", String(file), "--output", try Self.published.path)
        #expect(ending.status == 64)
        #expect(ending.errors.contains("may be any of 3 articles: ") && ending.errors.contains("news.jsonl#3"))
    }

    @Test func wherePublishedNothingOrNoParquetItSaysSo() throws {
        let folder = TemporaryFolder()
        let empty = Program.run("show", "a", "--output", folder.path)
        #expect(empty.status == 66)
        #expect(empty.errors == "bantin: \(folder.path): nothing has been published here\n")
        let other = Published(writers: "[csv]")
        let ending = Program.run("show", "a", "--output", try other.path)
        #expect(ending.status == 66)
        #expect(ending.errors.contains("it has no Parquet file of 'articles'; was the writer 'parquet' left out?"))
    }

    @Test func coloursAreForTerminalsAndThoseWhoAsk() throws {
        let out = try Self.published.path
        #expect(!Program.run("show", "a", "--output", out).output.contains("\u{1B}"))
        #expect(!Program.run("show", "a", "--output", out, "--color", "never").output.contains("\u{1B}"))
        let colored = Program.run("show", "a", "--output", out, "--color", "always").output
        #expect(colored.contains("\u{1B}[96m05/3/2021\u{1B}[0m"))
        #expect(!colored.contains("[05/3/2021]"))
        #expect(Program.run("show", "a", "--output", out).output.contains("[05/3/2021]¹"))
    }

    @Test func everyRowWithAPlaceIsShownThereAndListed() throws {
        let out = try Self.published.path
        for name in ["a", "b", "c"] {
            let shown = Program.run("show", name, "--output", out, "--format", "json")
            let report = try #require(
                try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
            let tables = try #require(report["tables"] as? [[String: Any]])
            let page = Program.run("show", name, "--output", out, "--html").output
            var count = 0
            for table in tables {
                let rows = try #require(table["rows"] as? [[String: Any]])
                if table["table"] as? String == "paragraphs" {
                    for number in 1...rows.count { #expect(page.contains("id=\"p\(number)\"")) }
                } else {
                    count += rows.count
                }
            }
            #expect(count > 0)
            for number in 1...count {
                for part in ["id=\"f\(number)\"", "id=\"r\(number)\"", "href=\"#f\(number)\"", "href=\"#r\(number)\""] {
                    #expect(page.contains(part), "\(name): \(part)")
                }
            }
        }
    }

    @Test func thePageLoadsNothingAndEscapesEverything() throws {
        let page = Program.run("show", "a", "--output", try Self.published.path, "--html").output
        #expect(page.contains("&lt;b&gt;") && !page.contains("<b>"))
        for word in ["<script", "<link", "<img", "src=", "@import", "url("] { #expect(!page.contains(word), "\(word)") }
        #expect(page.hasPrefix("<!DOCTYPE html>\n") && page.hasSuffix("</html>\n"))
    }

    private func json(_ name: String) throws -> [String: Any] {
        let ending = Program.run("show", name, "--output", try Self.published.path, "--format", "json")
        #expect(ending.status == 0, "\(ending.errors)")
        let report = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
        return try #require(report?["article"] as? [String: Any])
    }
}

/// Marks that touch, nest and cross.
@Suite struct MarkingTests {
    /// Facts over the text `0123456789` (or another), each `table start end`.
    private static func facts(_ places: [(String, Int, Int)], text: String = "0123456789") -> ArticleFacts {
        let names = places.map(\.0).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let tables = names.map { name in
            PublishedArticle.Rows(
                table: name, columns: ["start", "end", "surface"],
                rows: places.filter { $0.0 == name }.map { [.int($0.1), .int($0.2), .string("<\($0.1)>")] })
        }
        let article = [
            JSONValue.Member(key: "record_id", value: .string("x")), .init(key: "text", value: .string(text)),
        ]
        return ArticleFacts(PublishedArticle(article: article, tables: tables))
    }

    @Test(
        arguments: [
            ([], "0123456789"),
            ([("times", 0, 10)], "[0123456789]¹"),
            ([("times", 2, 4), ("mentions", 4, 6)], "01[23]¹[45]²6789"),
            ([("times", 2, 8), ("mentions", 3, 5)], "01[2[34]²567]¹89"),
            ([("mentions", 3, 5), ("times", 2, 8)], "01[2[34]²567]¹89"),
            ([("times", 2, 6), ("mentions", 4, 8)], "01[23[45]¹67]²89"),
            ([("times", 2, 6), ("mentions", 2, 6)], "01[2345]¹,²6789"),
            ([("times", 2, 4), ("mentions", 2, 6)], "01[[23]²45]¹6789"),
            ([("times", 4, 6), ("mentions", 2, 6)], "01[23[45]²]¹6789"),
            ([("times", 5, 5), ("mentions", 2, 5)], "01[234]¹[]²56789"),
            ([("times", 9, 12)], "0123456789"), ([("times", -1, 2)], "0123456789"), ([("times", 5, 4)], "0123456789"),
            ([("paragraphs", 0, 5), ("times", 3, 7), ("paragraphs", 5, 10)], "012[3456]¹789"),
        ] as [([(String, Int, Int)], String)])
    func bracketsStandAtEveryBorder(_ places: [(String, Int, Int)], _ expected: String) {
        let text = ArticleText(Self.facts(places), run: "1", hasColors: false).text(width: 80)
        #expect(text.split(separator: "\n").contains(Substring(expected)), "\(text)")
    }

    @Test func thePageCutsCrossingMarksAtEveryBorder() {
        let facts = Self.facts([("times", 2, 6), ("mentions", 4, 8), ("paragraphs", 0, 5), ("paragraphs", 5, 10)])
        let page = ArticlePage(facts, run: "1").html
        let body = """
            <div class="paragraph body"><span id="p1"></span>01<span id="f1"></span>\
            <a class="mark times" href="#r1" title="times 1">23</a><span id="f2"></span>\
            <a class="mark mentions nested" href="#r2" title="times 1, mentions 2">4</a></div>
            <div class="paragraph body"><span id="p2"></span>\
            <a class="mark mentions nested" href="#r2" title="times 1, mentions 2">5</a><sup><a href="#r1">1</a></sup>\
            <a class="mark mentions" href="#r2" title="mentions 2">67</a><sup><a href="#r2">2</a></sup>89</div>
            """
        #expect(page.contains(body), "\(page)")
        #expect(page.contains("<td>&lt;4&gt;</td>"))
    }

    @Test func offsetsAreCodePoints() {
        let facts = Self.facts([("mentions", 1, 3)], text: "🇻🇳e\u{302}")
        #expect(
            ArticleText(facts, run: "1", hasColors: false).text(width: 80).contains("\u{1F1FB}[\u{1F1F3}e]¹\u{302}"))
    }

    @Test(arguments: [
        ("<a href='x'>\"&", "&lt;a href=&#39;x&#39;&gt;&quot;&amp;"),
        ("a\u{0}\u{1B}\u{9F}b\n\tđ", "a\u{FFFD}\u{FFFD}\u{FFFD}b\n\tđ"),
    ])
    func noValueIsMarkup(_ text: String, _ expected: String) {
        #expect(HTMLText.escaped(text) == expected)
    }

    @Test func aTerminalIsNotCommanded() {
        let facts = Self.facts([("times", 0, 3)], text: "a\u{1B}[2J\u{7}\nb")
        let text = ArticleText(facts, run: "\u{1B}", hasColors: false).text(width: 80)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(text)")
    }
}
