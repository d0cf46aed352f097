import Pipeline
import Tables
import TestSupport
import Testing

/// The same articles from every format and encoding at once.
@Suite struct ConformanceTests {
    /// Articles of the Samples, of the words that every encoding can write.
    static let texts: [String] = ["mau-003", "mau-010", "mau-017"].map { name in
        let text = Files.text("\(Repository.root)/Samples/text/\(name).txt")
        let body = text.split(separator: " ", maxSplits: 2).last ?? ""
        let lines = body.split(separator: "\n").map { line in
            line.split(separator: " ").filter(CrawlEncoding.isWritable).joined(separator: " ")
        }
        return lines.filter { $0.utf8.count > 40 }.joined(separator: "\n")
    }

    /// A folder of all of them, with endings that say nothing.
    static func crawl() throws -> (folder: TemporaryFolder, told: [String]) {
        let folder = TemporaryFolder()
        var told: [String] = []
        for format in CrawlFiles.formats {
            for encoding in CrawlEncoding.all {
                guard let files = try format.bytes(texts, encoding) else { continue }
                for packing in CrawlFiles.packings {
                    for (number, file) in files.enumerated() {
                        let name = "\(format.name)-\(encoding.name)-\(packing.name)-\(number).dat"
                        Files.write(try packing.pack(file), to: "\(folder.path)/\(name)")
                    }
                    told += texts.map { _ in encoding.told }
                }
            }
        }
        return (folder, told)
    }

    @Test func everyFormatAndEncodingGivesTheSameArticlesToTheLetter() throws {
        #expect(Self.texts.allSatisfy { $0.utf8.count > 600 })
        let (folder, told) = try Self.crawl()
        #expect(told.count > 600)
        let pipeline = """
            output: \(folder.path)/Output
            read:
              - detect: { paths: [\(folder.path)], fields: { text: [text, page.body, content] } }
            clean: [encoding, unicode, paragraphs, language, quality]
            write: [csv]
            """
        var plan = try PipelineFile.parse(Array(pipeline.utf8), path: "crawl.yaml").get()
        let tables = TableCollector()
        plan.writers = [tables]
        let report = try Night(plan, version: "test").run()
        for group in report.outcome.rejected { Issue.record("\(group.examples[0])") }
        let articles = try #require(tables["articles"])
        let (text, source, encoding) = (articles["text"]!, articles["source"]!, articles["encoding"]!)
        var counts: [String: Int] = [:]
        for row in 0..<articles.rowCount {
            let found = text.shown(row)!
            counts[found, default: 0] += 1
            if !Self.texts.contains(found) {
                let near = Self.texts.max { $0.commonPrefix(with: found) < $1.commonPrefix(with: found) }!
                let length = near.commonPrefix(with: found)
                Issue.record(
                    "\(source.shown(row)!) at \(length): \(found.dropFirst(length - 9).prefix(30)) for \(near.dropFirst(length - 9).prefix(30))"
                )
            }
        }
        #expect(articles.rowCount == told.count)
        #expect(counts.values.allSatisfy { $0 == told.count / Self.texts.count })
        #expect((0..<articles.rowCount).map { encoding.shown($0)! }.sorted() == told.sorted())
    }
}

extension String {
    /// How many characters two texts have in common at their beginning.
    fileprivate func commonPrefix(with other: String) -> Int { zip(self, other).prefix { $0 == $1 }.count }
}
