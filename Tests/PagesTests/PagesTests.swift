import Foundation
import Testing

/// Pages in the manner of Vietnamese systems, from the tables of 2000 to the frameworks of today, against what a person reads on them.
@Suite struct PagesTests {
    static let pages = try! Page.all()
    static let articles = try! FoundArticle.all(of: pages)

    @Test func everyPageIsAnArticle() {
        #expect(Self.pages.count >= 30)
        #expect(Set(Self.articles.keys) == Set(Self.pages.map(\.name)))
    }

    @Test func theTextIsThatOfThePage() throws {
        var sum = 0.0
        for page in Self.pages {
            let article = try #require(Self.articles[page.name])
            let score = TokenScore.f1(page.wholeText, article.text)
            #expect(score >= 0.93, "\(page.name): \(score)")
            sum += score
        }
        #expect(sum / Double(Self.pages.count) >= 0.97)
    }

    @Test func captionsAreKeptOnceAndCalledSo() throws {
        for page in Self.pages {
            let article = try #require(Self.articles[page.name])
            #expect(article.captions == page.captions, "\(page.name)")
        }
    }

    @Test(arguments: ["title", "author", "published_on", "lead", "publisher", "url", "section", "tags", "encoding"])
    func fieldsAreRight(field: String) throws {
        let pages = Self.pages.filter { $0.fields[field] != nil }
        let wrong = try pages.compactMap { page in
            let found = try #require(Self.articles[page.name]).fields[field]
            return found == page.fields[field] ? nil : "\(page.name): \(found ?? "nothing") for \(page.fields[field]!)"
        }
        #expect(!pages.isEmpty && wrong.count * 20 <= pages.count, "\(wrong)")
    }

    @Test func whatStandsAroundArticlesIsLeftOut() throws {
        let residue = [
            "Giấy phép số", "Nghe đọc bài", "Tin liên quan", "bacho1960", "Khánh thành cầu treo", "Chia sẻ",
            "Quảng cáo",
        ]
        for page in Self.pages {
            let article = try #require(Self.articles[page.name])
            for words in residue where !page.wholeText.contains(words) {
                #expect(!article.text.contains(words), "\(page.name)")
            }
        }
    }
}

/// Compares texts by their words, as the benchmarks of extraction do.
enum TokenScore {
    static func f1(_ wanted: String, _ found: String) -> Double {
        let (wanted, found) = (counts(wanted), counts(found))
        let common = wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
        return 2 * Double(common) / Double(max(1, wanted.values.reduce(0, +) + found.values.reduce(0, +)))
    }

    private static func counts(_ text: String) -> [Substring: Int] {
        Dictionary(text.split { !($0.isLetter || $0.isNumber) }.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
