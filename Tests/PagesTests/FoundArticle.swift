import Pipeline
import Tables
import TestSupport

/// What the program finds on a page.
struct FoundArticle {
    /// The text without title, captions, bylines and credits.
    var text = ""
    var captions: [String] = []
    /// By the names of the columns of `articles`.
    var fields: [String: String] = [:]

    /// Runs a night over all pages.
    static func all(of pages: [Page]) throws -> [String: FoundArticle] {
        let folder = TemporaryFolder()
        let paths = pages.map { "\(Page.folder)/\($0.name).html" }
        let pipeline = """
            output: \(folder.path)/Output
            read: [detect: { paths: [\(paths.joined(separator: ", "))] }]
            clean: [encoding, unicode, paragraphs, credits]
            write: [csv]
            """
        var plan = try PipelineFile.parse(Array(pipeline.utf8), path: "pages.yaml").get()
        let tables = TableCollector()
        plan.writers = [tables]
        _ = try Night(plan, version: "test").run()
        guard let articles = tables["articles"], let paragraphs = tables["paragraphs"] else { return [:] }
        var found: [String: FoundArticle] = [:]
        var names: [String: String] = [:]
        var texts: [String: [Unicode.Scalar]] = [:]
        for row in 0..<articles.rowCount {
            var article = FoundArticle()
            for column in articles.schema.columns { article.fields[column.name] = articles[column.name]!.shown(row) }
            let name = article.fields["record_id"]!
            names[article.fields["article_id"]!] = name
            texts[name] = Array(article.fields["text"]!.unicodeScalars)
            found[name] = article
        }
        for row in 0..<paragraphs.rowCount {
            func value(_ column: String) -> String { paragraphs[column]!.shown(row)! }
            let name = names[value("article_id")]!
            let range = Int(value("start"))!..<Int(value("end"))!
            let text = String(String.UnicodeScalarView(texts[name]![range]))
            switch value("kind") {
            case "caption": found[name]!.captions.append(text)
            case "title", "byline", "credit": continue
            default: found[name]!.text += text + "\n"
            }
        }
        return found
    }
}
