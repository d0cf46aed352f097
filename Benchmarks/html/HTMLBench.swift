@preconcurrency import Glibc
import HTML
import Pages

/// Parses pages and takes their articles, again and again, and says how fast: htmlbench [--passes N] PAGE...
///
/// `htmlbench --articles PAGE...` prints what each page is found to say instead, as a line of JSON.
@main struct HTMLBench {
    static func main() {
        var paths = Array(CommandLine.arguments.dropFirst())
        if paths.first == "--articles" {
            for path in paths.dropFirst() { print(ArticleLine.json(of: path, read(path) ?? [])) }
            return
        }
        var passCount = 5
        if paths.count > 1, paths[0] == "--passes" {
            passCount = Int(paths[1]) ?? passCount
            paths.removeFirst(2)
        }
        let pages = paths.compactMap(read)
        let byteCount = pages.reduce(0) { $0 + $1.count }
        guard byteCount > 0 else {
            print("usage: htmlbench [--passes N | --articles] PAGE...")
            exit(64)
        }
        print("\(pages.count) pages, \(byteCount) bytes")
        report("parse", byteCount, passCount) { pages.reduce(0) { $0 + HTMLDocument(parsing: $1).nodes.count } }
        report("article", byteCount, passCount) {
            pages.reduce(0) { $0 + PageArticle(of: HTMLDocument(parsing: $1)).lines.count }
        }
    }

    /// Prints the best of some passes; the work's count keeps it from being left out.
    private static func report(_ name: String, _ byteCount: Int, _ passCount: Int, _ work: () -> Int) {
        var best = Double.infinity
        var count = 0
        for _ in 0..<max(1, passCount) {
            let start = clock()
            count = work()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        print("\(name): \((Double(byteCount) / 1e6 / best).rounded()) MB per CPU second (\(count))")
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
