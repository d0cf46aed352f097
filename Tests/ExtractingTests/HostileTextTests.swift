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
        (
            "a paper's author at the end of a paragraph",
            "Hội nghị đã nghe các tham luận: Sở Y tế tỉnh Nghệ An\nVới quyết tâm cao, xã bắt tay vào việc."
        ),
        ("a prize and its rank in two paragraphs", "UBND tỉnh đã trao giải\nNhất thi làm phim ngắn."),
        ("a rank in two paragraphs", "UBND tỉnh đã trao giải khuyến\nkhích thi làm phim ngắn."),
        ("quotations without a speaker", repeated("“A.” ", 1_000)),
        ("pointers back to quotations", repeated("“A”. Đó là. ", 500)),
        ("decisions of places", repeated("quyết định Huế ", 1_000)),
        ("groups of groups", "22 cá nhân được tặng Bằng khen, gồm: " + repeated("3 người dân, ", 2_000)),
        (
            "words that point back before the end of a paragraph",
            "“Chúng tôi đã làm hết sức mình vì bà con”. Đó là\nKhẳng định của ông Lê Minh Hà tại hội nghị."
        ),
        (
            "words that point back behind a quotation and before a paragraph",
            "“Cầu sẽ thông trong tháng tới” đó là\nChia sẻ của ông Lê Minh Hà."
        ),
        ("gathering upon gathering", repeated("gala ", 8_000)),
        ("gathering and gathering", repeated("gala và ", 5_000)),
        ("gatherings of many names", repeated("hội chợ triển lãm ", 2_000)),
        ("places within places", "Ông Lê Minh Hà thăm và làm việc tại " + repeated("Huế, ", 8_000)),
        ("visits on day after day", "Ông Lê Minh Hà " + repeated("thăm và ngày 5/6 ", 1_000) + "làm việc tại Huế."),
        (
            "visits in one long sentence",
            "Hôm nay " + repeated("rồi ", 5_000) + ". Cùng ngày, ông Lê Minh Hà "
                + (0..<300).map { "thăm nhà b\($0), " }.joined()
        ),
        (
            "conferences by the hundred, each on a day",
            (0..<300).map { "Sở Y tế tổ chức Hội nghị triển khai việc x\($0) y\($0) z\($0) ngày 5/6. " }.joined()
        ),
        (
            "a visit that ends a paragraph before a meeting",
            "Sáng 5/6, ông Lê Minh Hà đến thăm\nvà làm việc với Sở Y tế tỉnh Hà Nam."
        ),
        ("verbs of speech one after another", "Ông Lê Minh Hà " + repeated("nói, ", 8_000) + "cầu sẽ thông."),
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
