@preconcurrency import Glibc
import HTML
import Pages

/// Parses pages again and again and says how fast: htmlbench [--passes N] PAGE...
@main struct HTMLBench {
    static func main() {
        var paths = Array(CommandLine.arguments.dropFirst())
        var passCount = 5
        if paths.count > 1, paths[0] == "--passes" {
            passCount = Int(paths[1]) ?? passCount
            paths.removeFirst(2)
        }
        if paths.first == "--articles" {
            for path in paths.dropFirst() { print(article(path)) }
            return
        }
        let pages = paths.compactMap(read)
        let byteCount = pages.reduce(0) { $0 + $1.count }
        guard byteCount > 0 else {
            print("usage: htmlbench [--passes N] PAGE...")
            exit(64)
        }
        var best = Double.infinity
        var nodeCount = 0
        for _ in 0..<max(1, passCount) {
            let start = clock()
            nodeCount = pages.reduce(0) { $0 + HTMLDocument(parsing: $1).nodes.count }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        let speed = Double(byteCount) / 1e6 / best
        print("\(pages.count) pages, \(byteCount) bytes, \(nodeCount) nodes: \(speed.rounded()) MB per CPU second")
    }

    /// What a page is found to say, as a line of JSON.
    private static func article(_ path: String) -> String {
        let article = PageArticle(of: HTMLDocument(parsing: read(path) ?? []))
        func quoted(_ text: [UInt8]?) -> String {
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
        let lines = article.lines.map { "[\"\($0.kind)\",\(quoted($0.text))]" }
        let fields: [(String, [UInt8]?)] = [
            ("path", Array(path.utf8)), ("title", article.title), ("lead", article.lead), ("author", article.author),
            ("publisher", article.publisher), ("date", article.published), ("url", article.url),
            ("section", article.section),
        ]
        let members = fields.map { "\"\($0.0)\":\(quoted($0.1))" }
        let tags = article.tags.map { quoted($0) }.joined(separator: ",")
        return "{\(members.joined(separator: ",")),\"tags\":[\(tags)],\"lines\":[\(lines.joined(separator: ","))]}"
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while true {
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { $1 = fread($0.baseAddress, 1, $0.count, file) }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }
}
