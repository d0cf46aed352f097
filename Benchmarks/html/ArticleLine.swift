import HTML
import Pages

/// What a page is found to say, as a line of JSON for scripts that score it.
enum ArticleLine {
    static func json(of path: String, _ bytes: [UInt8]) -> String {
        let article = PageArticle(of: HTMLDocument(parsing: bytes))
        let fields: [(String, [UInt8]?)] = [
            ("path", Array(path.utf8)), ("title", article.title), ("lead", article.lead), ("author", article.author),
            ("publisher", article.publisher), ("date", article.published), ("url", article.url),
            ("section", article.section), ("list", article.isList ? Array("yes".utf8) : nil),
        ]
        let members = fields.map { "\"\($0.0)\":\(quoted($0.1))" }.joined(separator: ",")
        let tags = article.tags.map { quoted($0) }.joined(separator: ",")
        let lines = article.lines.map { "[\"\($0.kind)\",\(quoted($0.text))]" }.joined(separator: ",")
        return "{\(members),\"tags\":[\(tags)],\"lines\":[\(lines)]}"
    }

    private static func quoted(_ text: [UInt8]?) -> String {
        guard let text else { return "null" }
        var result = "\""
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\0"..<" ": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
