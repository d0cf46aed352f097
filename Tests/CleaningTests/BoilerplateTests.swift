import Stages
import Tables
import TestSupport
import Testing

@testable import Cleaning

/// What recurs on a site's pages: learnt, and taken away.
@Suite struct BoilerplateTests {
    private func article(_ lines: [String], _ url: String = "https://www.tin.example/bai-1") -> Document {
        var document = document(lines.joined(separator: "\n"), [.url: url])
        _ = make(Paragraphs.self).clean(&document)
        return document
    }

    private func stage(_ lines: String) -> Boilerplate {
        let folder = TemporaryFolder()
        Files.write(lines, to: folder.path + "/list.tsv")
        return make(Boilerplate.self, ["file": folder.path + "/list.tsv"])
    }

    private static let footer = "Mời bạn đọc theo dõi chúng tôi trên các nền tảng."

    @Test func paragraphsThatRecurOnASiteAreLearntAndTakenAway() {
        var count = BoilerplateCount()
        for number in 0..<20 {
            let own = "Bài số \(number) nói về một việc khác hẳn những bài trước."
            count.add(article(["Mở đầu bài \(number) của trang.", own, Self.footer]))
            // A site of its own, the same article again, and a credit: none of them makes boilerplate.
            count.add(article(["Mở đầu.", own, Self.footer + " \(number)"], "http://khac.example/\(number)"))
            count.add(
                article(["Mở đầu bài 1 của trang.", "Bài số 1 nói về một việc khác hẳn những bài trước.", Self.footer]))
            count.add(article(["Mở đầu khác \(number).", own, "Theo TTXVN"], "https://ba.example"))
        }
        #expect(count.pageCount == 60)
        let file = String(decoding: count.file(leastPageCount: 10), as: UTF8.self)
        let lines = file.split(separator: "\n").dropFirst()
        #expect(lines.map(String.init) == ["khac.example\t20\tMở đầu.", "tin.example\t20\t\(Self.footer)"])
        #expect(count.file(leastPageCount: 21).split(separator: 0x0A).count == 1)

        var document = article(["Mở đầu bài mới.", Self.footer, "Bài mới nói về việc mới."])
        #expect(stage(file).clean(&document) == .keep)
        #expect(document.string == "Mở đầu bài mới.\nBài mới nói về việc mới.")
        #expect(document.layout == ["body|Mở đầu bài mới.", "body|Bài mới nói về việc mới."])
    }

    @Test func onlyTheSitesOwnParagraphsGo() {
        let stage = stage("# một dòng chú thích\ntin.example\t20\t\(Self.footer)\r\n")
        let lines = ["Mở đầu bài viết.", Self.footer, "Kết thúc bài viết."]
        for (url, isKept) in [
            ("https://tin.example", false), ("http://WWW.TIN.example:80/a", false), ("https://a.example", true),
        ] {
            var document = article(lines, url)
            #expect(stage.clean(&document) == .keep)
            #expect(document.string.contains(Self.footer) == isKept, "\(url)")
        }
    }

    @Test func anArticleOfNothingElseIsRefused() {
        var document = article([Self.footer])
        let verdict = stage("tin.example\t20\t\(Self.footer)").clean(&document)
        #expect(verdict == .drop(rule: "empty", reason: "the text is nothing but boilerplate of its site"))
    }

    @Test func aFileThatIsNoneIsAMistakeAtItsPlace() {
        let folder = TemporaryFolder()
        Files.write("tin.example Mời bạn\n", to: folder.path + "/bad.tsv")
        let mark = Mark(line: 4, column: 9)
        for (name, message) in [
            ("bad.tsv", "line 1 of the file is not site, pages and text"), ("none.tsv", "can't read"),
        ] {
            let path = SettingNode.scalar(folder.path + "/" + name, mark)
            var settings = Settings(.mapping([("file", mark, path)], mark), mark: mark)
            _ = Boilerplate(&settings)
            #expect(settings.mistakes.map(\.mark) == [mark])
            #expect(settings.mistakes.first?.message.contains(message) ?? false)
        }
    }
}
