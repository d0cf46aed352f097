import Stages
import Tables
import Testing

@testable import Reading

/// What every kind of damage costs a page.
@Suite struct HTMLDamageTests {
    let folder = Folder()

    static let page = Array(HTMLReadingTests.page(head: "<meta charset=utf-8>").utf8)
    static let lines = Set(HTMLReadingTests.paragraphs + ["Quang cảnh kỳ họp."])

    func outcome(of bytes: [UInt8], settings: [(String, String)] = []) throws -> Result<Document, Rejection> {
        let mark = Mark(line: 1, column: 1)
        let nodes = settings.map { ($0, SettingNode.scalar($1, mark)) }
        let results = try read(Detect.self, [folder.write("bai.pdf", bytes)], settings: nodes)
        #expect(results.count == 1)
        return results[0]
    }

    func lines(of document: Document) -> [String] {
        String(decoding: document.text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func aCutPageGivesTheLinesBeforeTheCut() throws {
        for cut in stride(from: 8, to: Self.page.count, by: 7) {
            let result = try outcome(of: Array(Self.page[..<cut]))
            guard let document = result.document else {
                #expect(["no-article", "unknown-format"].contains(result.rejection!.rule), "cut at \(cut)")
                continue
            }
            for line in lines(of: document).dropLast() where line != "Khai mạc kỳ họp thứ năm" {
                #expect(Self.lines.contains(line), "cut at \(cut)")
            }
        }
    }

    @Test func aFlippedBitIsNoCrashAndNoSecondArticle() throws {
        for place in stride(from: 0, to: Self.page.count, by: 5) {
            for bit in [0, 2, 5, 7] {
                var flipped = Self.page
                flipped[place] ^= 1 << bit
                _ = try outcome(of: flipped)
            }
        }
    }

    @Test func aCutGzipIsOneRejectThatNamesTheByte() throws {
        let packed = gzip(Self.page)
        for cut in [packed.count / 2, packed.count - 1] {
            let rejection = try #require(try outcome(of: Array(packed[..<cut])).rejection)
            #expect(rejection.rule == "truncated" && rejection.reason.contains("byte \(cut)"))
        }
    }

    @Test func whatIsTooMuchIsRefused() throws {
        let space = [UInt8](repeating: 0x20, count: 100_000_000)
        #expect(try outcome(of: Self.page + space).rejection?.rule == "too-large")
        #expect(try outcome(of: gzip(Self.page + space), settings: [("ratio", "100")]).rejection?.rule == "too-large")
        let attributes = (0..<1_000).map { "a\($0)=1" }.joined(separator: " ")
        #expect(try outcome(of: Array("<div \(attributes)>".utf8) + Self.page).rejection?.rule == "too-large")
        let deep = String(repeating: "<div>", count: 200_000)
        #expect(try outcome(of: Array(deep.utf8) + Self.page).rejection?.rule == "too-deep")
    }

    @Test func zerosAreNoText() throws {
        var bytes = Self.page
        let place = try #require(bytes.firstRange(of: Array("ngân sách".utf8))).lowerBound
        bytes.insert(contentsOf: [0, 0, 0], at: place)
        let document = try #require(try outcome(of: bytes).document)
        #expect(Set(lines(of: document)) == Self.lines)
        let zeros = Array("<html>".utf8) + [UInt8](repeating: 0, count: 5_000)
        #expect(try outcome(of: zeros).rejection != nil)
    }

    /// Pages that cost more than their length in careless programs.
    static let slow: [(name: String, page: String)] = [
        ("open formatting", String(repeating: "<b><i><p>x", count: 40_000)),
        ("tables in tables", String(repeating: "<table><tr><td>x ", count: 40_000)),
        ("one-letter blocks", String(repeating: "<div>", count: 400) + String(repeating: "<p>x</p>", count: 10_000)),
        ("links", String(repeating: "<li><a href=/x>một hai ba bốn năm</a></li>", count: 40_000)),
        ("names", String(repeating: "<span class=author>x", count: 40_000)),
        ("linked data", linkedData + String(repeating: "[{\"@graph\":", count: 100_000)),
        ("lines in linked data", linkedBody(String(repeating: "&\\n<b>x\\n", count: 40_000))),
        ("tags in linked data", linkedBody(String(repeating: "&lt;p>&lt;b>x", count: 40_000))),
        (
            "captions beside linked data",
            String(repeating: "<figure><img><figcaption>x y z</figure>", count: 10_000)
                + linkedBody(String(repeating: "x y z\\n", count: 100_000))
        ),
    ]

    private static let linkedData = "<script type=\"application/ld+json\">"

    private static func linkedBody(_ text: String) -> String {
        "\(linkedData){\"@type\":\"Article\",\"articleBody\":\"\(text)\"}</script>"
    }

    @Test(arguments: slow.indices) func noPageCostsMuchMoreThanItsLength(index: Int) throws {
        let clock = ContinuousClock()
        let elapsed = try clock.measure { _ = try outcome(of: Array("<html>\(Self.slow[index].page)".utf8)) }
        // Debug builds on a shared machine; what is quadratic here takes minutes.
        #expect(elapsed < .seconds(30), "\(Self.slow[index].name): \(elapsed)")
    }
}
