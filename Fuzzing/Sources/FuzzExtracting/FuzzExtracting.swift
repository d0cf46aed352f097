import Cleaning
import Extracting
import FuzzDriver
import Stages
import Tables

/// Extracts facts from whatever text libFuzzer makes up, cleaned as a night would, and makes their rows.
///
/// A grammar that steps over the text's end, or a row without a place in it, ends the program.
@main struct FuzzExtracting {
    static func main() { fuzz(extractAny) }
}

private func extractAny(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    var document = Document(origin: Origin(source: "fuzz", record: 1), text: Array(text.utf8))
    // Sixteen years of publication: relative times and the units of before and after 2025 depend on it.
    document.publishedOn = PartialDate(year: 2012 + count % 16)
    // What a cleaner would refuse goes on: pipelines may leave that cleaner out.
    for cleaner in cleaners { _ = cleaner.clean(&document) }
    let article = Article(document)
    var facts = Facts()
    for extractor in extractors { extractor.extract(from: article, into: &facts) }
    var tables = ArticleTables(rows.schemas)
    let sightings = rows.append(article, facts, entry: 0, to: &tables)
    precondition(tables.rowCount >= sightings.count, "more entities than rows that mention them")
    precondition(facts.mentions.allSatisfy { !$0.span.range.isEmpty }, "a mention of no words")
    return 0
}

private let cleaners: [any Cleaner] = {
    var settings = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
    return Cleaners.all.map { $0.init(&settings) }
}()

private let extractors: [any Extractor] = {
    var settings = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
    return Extractors.all.map { $0.init(&settings) }
}()

private let rows = ArticleRows(extractors: extractors)
