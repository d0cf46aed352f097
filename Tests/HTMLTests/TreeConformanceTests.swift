import Foundation
import HTML
import Testing

/// The tree construction tests of html5lib, in the folder that `HTML5LIB_TESTS` names. It had them until June 2026 (the commit before "Tree
/// construction tests have moved to WPT"); the tests of web-platform-tests for processing instructions, which are no text, are not ours.
///
/// Fragments, scripting and the copies that browsers keep in `<selectedcontent>` are not ours. The identifiers of doctypes, which the tokenizer's tests cover, and the case and
/// prefixes of names in SVG and MathML, which the tree doesn't keep, are left out of both sides.
@Suite(.enabled(if: html5libFolder != nil)) struct TreeConformanceTests {
    @Test(arguments: testFiles(in: "tree-construction", ending: ".dat"))
    func everyTestOfTheFileGivesItsTree(_ file: String) throws {
        let tests = try TreeTest.load(file)
        var passed = 0
        for test in tests {
            let found = test.found
            if found == test.expected {
                passed += 1
            } else {
                Issue.record("\(test.input.debugDescription):\n\(found)\nnot\n\(test.expected)")
            }
        }
        print("html5lib \(file.split(separator: "/").suffix(2).joined(separator: "/")): \(passed) of \(tests.count)")
    }
}

private struct TreeTest {
    let input: String
    let expected: String

    static func load(_ file: String) throws -> [TreeTest] {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return ("\n" + text).components(separatedBy: "\n#data\n").dropFirst().compactMap { test in
            guard !test.contains("\n#document-fragment\n"), !test.contains("\n#script-on\n"),
                !test.contains("<selectedcontent>"),
                let inputEnd = test.range(of: "\n#errors\n") ?? test.range(of: "#errors\n"),
                let treeStart = test.range(of: "\n#document\n")
            else { return nil }
            let tree = test[treeStart.upperBound...]
            return TreeTest(input: String(test[..<inputEnd.lowerBound]), expected: comparable(String(tree)))
        }
    }

    /// The expected tree with what is not compared left out, and with attributes in the order of their names.
    private static func comparable(_ tree: String) -> String {
        var lines: [String] = []
        for line in tree.trimmingCharacters(in: .newlines).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| ") {
                lines.append(comparableLine(String(line.dropFirst(2))))
            } else if let last = lines.popLast() {
                lines.append(last + "\n" + line)
            }
        }
        return withoutContent(sortedAttributes(lines)).joined(separator: "\n")
    }

    private static func comparableLine(_ line: String) -> String {
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        if rest.hasPrefix("\"") || rest.hasPrefix("<!--") { return line }
        if rest.hasPrefix("<!DOCTYPE") {
            return String(rest.prefix { $0 != "\"" && $0 != ">" }.trimmingCharacters(in: .whitespaces)) + ">"
        }
        if rest.hasPrefix("<svg ") || rest.hasPrefix("<math ") { return indent + rest.lowercased() }
        guard let equals = rest.firstIndex(of: "="), !rest.hasPrefix("<") else { return line }
        let name = rest[..<equals].lowercased().replacingOccurrences(of: " ", with: ":")
        return indent + name + rest[equals...]
    }

    /// The children of `content` stand right in their template here.
    private static func withoutContent(_ lines: [String]) -> [String] {
        var result: [String] = []
        var contents: [Int] = []
        for line in lines {
            let indent = line.prefix { $0 == " " }.count
            while let last = contents.last, indent <= last { contents.removeLast() }
            if line.dropFirst(indent) == "content" {
                contents.append(indent)
            } else {
                result.append(String(line.dropFirst(2 * contents.count)))
            }
        }
        return result
    }

    var found: String {
        let page = HTMLDocument(parsing: Array(input.utf8))
        return TreeTest.sortedAttributes(page.children(of: 0).flatMap { lines(of: $0, in: page, "") })
            .joined(separator: "\n")
    }

    private static func sortedAttributes(_ lines: [String]) -> [String] {
        var result: [String] = []
        var pending: [String] = []
        for line in lines + [""] {
            let start = line.drop { $0 == " " }
            let isAttribute = start.first.map { $0 != "<" && $0 != "\"" } ?? false
            if isAttribute && start != "content" {
                pending.append(line)
            } else {
                result += pending.sorted() + [line]
                pending = []
            }
        }
        return result.dropLast()
    }

    private func lines(of index: Int, in page: HTMLDocument, _ indent: String) -> [String] {
        let node = page.nodes[index]
        let text = String(decoding: page.text(of: node), as: UTF8.self)
        switch node.kind {
        case .document: return []
        case .doctype: return [indent + "<!DOCTYPE\(text.isEmpty ? "" : " " + text)>"]
        case .comment: return [indent + "<!-- \(text) -->"]
        case .text: return [indent + "\"\(text)\""]
        case .element:
            let prefix = node.namespace == .svg ? "svg " : node.namespace == .mathML ? "math " : ""
            let attributes = page.attributes(of: node).map { attribute in
                let name = String(decoding: page.name(of: attribute), as: UTF8.self)
                return "\(indent)  \(name)=\"\(String(decoding: page.value(of: attribute), as: UTF8.self))\""
            }
            return ["\(indent)<\(prefix)\(String(decoding: page.name(of: node), as: UTF8.self))>"] + attributes
                + page.children(of: index).flatMap { lines(of: $0, in: page, indent + "  ") }
        }
    }
}
