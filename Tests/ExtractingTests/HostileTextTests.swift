import Extracting
import Stages
import Tables
import Testing

/// Texts that no journalist writes and a crawl may hold: each is read to its end, in time that grows with its length.
@Suite struct HostileTextTests {
    static let texts: [(what: String, text: String)] = [
        (
            "a copula that opens a paragraph behind a bracket",
            "Vui quá cho cả xã (ảnh)\nlà xã đầu tiên được tặng Huân chương Lao động hạng Ba."
        ),
        (
            "counts that no number holds together",
            "UBND tỉnh đã tặng Bằng khen cho "
                + (0..<12).map { "\(999_999_999_999_999_900 + $0) tập thể" }.joined(separator: ", ")
                + ".\nSở Y tế đã tặng Bằng khen cho 5 cá nhân."
        ),
        ("a rule of dashes before a verb", "Ông Lê Minh Hà " + repeated("-", 20_000) + " cho biết cầu sẽ thông."),
        (
            "words that point back to words that point back",
            "Người dân " + repeated("này ", 20_000) + "cho biết cầu sẽ thông."
        ),
        ("brackets behind brackets", "Hôm nay " + repeated("(a) ", 20_000) + "được tặng Bằng khen của UBND tỉnh."),
        ("one award for group after group", repeated("UBND tỉnh đã tặng Bằng khen cho 7 cá nhân. ", 1_000)),
        ("debates without an end", "Ngày mai " + repeated("Quốc hội thảo luận ", 2_000)),
        ("a place told on and on", "Ở " + repeated("huyện Lũng Mây, ", 2_000)),
        ("groups of groups", "22 cá nhân được tặng Bằng khen, gồm: " + repeated("3 người dân, ", 2_000)),
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// What stands behind such a text is still found, and every name lies within the article.
    @Test(.timeLimit(.minutes(1)), arguments: texts) func isReadToItsEnd(what: String, text: String) {
        let extraction = Extraction(text + "\nCầu do bà Trịnh Thu Sương xây.", by: Extractors.all)
        let mentions = extraction.facts.mentions
        #expect(mentions.contains { extraction.text($0.span) == "Trịnh Thu Sương" }, "\(what)")
        #expect(
            mentions.allSatisfy { 0 <= $0.span.lower && $0.span.upper <= extraction.article.tokens.count }, "\(what)")
    }
}
