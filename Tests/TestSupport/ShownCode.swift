/// The Swift that a document of the repository shows.
public enum ShownCode {
    /// Gives the lines that a document shows and a source file lacks, comments aside: what no compiler has seen.
    ///
    /// Blocks for `Package.swift` don't count.
    public static func uncompiledLines(of document: String, in source: String) -> [String] {
        let compiled = Set(Files.text(source).split(separator: "\n").map(code))
        return blocks(of: Files.text("\(Repository.root)/\(document)"))
            .filter { !$0.contains { $0.contains(".package(") } }
            .joined().map(code).filter { !$0.isEmpty && !compiled.contains($0) }
    }

    private static func blocks(of document: String) -> [[Substring]] {
        var blocks: [[Substring]] = []
        var isInside = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```swift"
                if isInside { blocks.append([]) }
            } else if isInside {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }

    /// A line without its comment and the spaces around it.
    private static func code(_ line: Substring) -> String {
        var kept = line
        if let comment = line.firstRange(of: " //") ?? (line.hasPrefix("//") ? line.firstRange(of: "//") : nil) {
            kept = line[..<comment.lowerBound]
        }
        while kept.first == " " { kept.removeFirst() }
        while kept.last == " " { kept.removeLast() }
        return String(kept)
    }
}
