import HTML
import Testing

@Suite struct TreeTests {
    @Test func aPageIsAFlatTree() throws {
        let page = HTMLDocument(parsing: Array("<p CLASS=a>Tin &amp; bài<br>mới</p>".utf8))
        let p = try #require(page.firstElement(.p))
        #expect(page.attribute(.class, of: p).map(Array.init) == Array("a".utf8))
        let texts = page.descendants(of: p).map { String(decoding: page.text(of: $0), as: UTF8.self) }
        #expect(texts == ["Tin & bài", "", "mới"])
    }
}
