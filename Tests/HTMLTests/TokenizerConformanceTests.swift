import Foundation
import Testing

@testable import HTML

/// The tokenizer tests of html5lib, which are not part of this project: the folder of a checkout of
/// https://github.com/html5lib/html5lib-tests stands in `HTML5LIB_TESTS`, else nothing is tested here.
@Suite(.enabled(if: html5libFolder != nil)) struct TokenizerConformanceTests {
    @Test(arguments: testFiles(in: "tokenizer", ending: ".test"))
    func everyTestOfTheFileGivesItsTokens(_ file: String) throws {
        let tests = try TokenizerTest.load(file)
        var passed = 0
        for test in tests {
            let found = test.tokens()
            if found == test.expected { passed += 1 } else { Issue.record("\(test): \(found), not \(test.expected)") }
        }
        print("html5lib \(file.split(separator: "/").suffix(2).joined(separator: "/")): \(passed) of \(tests.count)")
    }
}

let html5libFolder = ProcessInfo.processInfo.environment["HTML5LIB_TESTS"]

func testFiles(in folder: String, ending: String) -> [String] {
    guard let root = html5libFolder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(root)/\(folder)/\($0)" }
}

/// One test in one initial state.
private struct TokenizerTest: CustomStringConvertible {
    let name: String
    let input: String
    let state: String
    let lastStartTag: String?
    let expected: [String]

    var description: String { "\(name) [\(state)] \(input.debugDescription)" }

    static func load(_ file: String) throws -> [TokenizerTest] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        // The file of `xmlViolationTests` asks for names and text to be changed for XML, which we don't.
        let tests = root["tests"] as? [[String: Any]] ?? []
        return tests.flatMap { test -> [TokenizerTest] in
            let isEscaped = test["doubleEscaped"] as? Bool ?? false
            // Lone surrogates can't be written in UTF-8.
            guard let input = unescaped(test["input"], isEscaped), let tokens = test["output"] as? [[Any]],
                let expected = merged(tokens.map { canonical($0, isEscaped) })
            else { return [] }
            return (test["initialStates"] as? [String] ?? ["Data state"]).map {
                TokenizerTest(
                    name: test["description"] as? String ?? "", input: input, state: $0,
                    lastStartTag: test["lastStartTag"] as? String, expected: expected)
            }
        }
    }

    func tokens() -> [String] {
        let bytes = Array(input.utf8).withUnsafeBytes { PageBytes.prepare($0) }
        return bytes.withUnsafeBufferPointer { buffer in
            let page = PageBytes(start: buffer.baseAddress!, count: buffer.count - PageBytes.padding)
            var tokenizer = Tokenizer(page, attributeLimit: 100)
            tokenizer.mode = Self.modes[state]!
            tokenizer.rawElement = Tag.allCases.first { $0.bytes.elementsEqual((lastStartTag ?? "").utf8) }!
            var found: [String?] = []
            repeat {
                tokenizer.next()
                found.append(tokenizer.canonicalToken)
            } while tokenizer.token.kind != .end
            return Self.merged(found.dropLast()) ?? []
        }
    }

    private static let modes: [String: TextMode] = [
        "Data state": .data, "RCDATA state": .rcdata, "RAWTEXT state": .rawtext, "Script data state": .scriptData,
        "PLAINTEXT state": .plaintext, "CDATA section state": .cdata,
    ]

    /// Joins neighbouring texts; nil where a token is none.
    private static func merged(_ tokens: [String?]) -> [String]? {
        var result: [String] = []
        for token in tokens {
            guard let token else { return nil }
            if token.hasPrefix("text "), let last = result.last, last.hasPrefix("text ") {
                result[result.count - 1] += token.dropFirst(5)
            } else {
                result.append(token)
            }
        }
        return result
    }
}

private func unescaped(_ value: Any?, _ isEscaped: Bool) -> String? {
    guard let text = value as? String, isEscaped else { return value as? String }
    let pieces = text.components(separatedBy: "\\u")
    return pieces.dropFirst().reduce(pieces[0]) { whole, piece -> String? in
        guard let whole, let code = UInt32(piece.prefix(4), radix: 16), let scalar = Unicode.Scalar(code) else {
            return nil
        }
        return whole + String(Character(scalar)) + piece.dropFirst(4)
    }
}

private func canonical(_ token: [Any], _ isEscaped: Bool) -> String? {
    func text(_ index: Int) -> String? { unescaped(token[index], isEscaped) }
    switch token[0] as? String {
    case "Character": return text(1).map { "text " + $0 }
    case "Comment": return text(1).map { "comment " + $0 }
    case "EndTag": return text(1).map { "end " + $0 }
    case "StartTag":
        guard let name = text(1), let attributes = token[2] as? [String: String] else { return nil }
        let pairs = attributes.map { (unescaped($0.key, isEscaped) ?? "", unescaped($0.value, isEscaped) ?? "") }
        return startTag(name, pairs, token.count > 3)
    case "DOCTYPE":
        return doctype(text(1), text(2), text(3), token[4] as? Bool == false)
    default: return nil
    }
}

private func startTag(_ name: String, _ attributes: [(String, String)], _ isSelfClosing: Bool) -> String {
    let pairs = attributes.map { "\($0)=\($1.debugDescription)" }.sorted().joined(separator: " ")
    return "start \(name) [\(pairs)]\(isSelfClosing ? " /" : "")"
}

private func doctype(_ name: String?, _ publicName: String?, _ system: String?, _ forcesQuirks: Bool) -> String {
    "doctype \(name ?? "-") \(publicName.debugDescription) \(system.debugDescription) \(forcesQuirks)"
}

extension Tokenizer {
    fileprivate var canonicalToken: String {
        switch token.kind {
        case .end: return "end of page"
        case .text: return "text " + string(token.text)
        case .comment: return "comment " + string(token.text)
        case .endTag: return "end " + string(token.name)
        case .startTag:
            let pairs = attributes[token.attributes.indices].map { (string($0.nameRange), string($0.valueRange)) }
            return startTag(string(token.name), pairs, token.isSelfClosing)
        case .doctype:
            return HTMLTests.doctype(
                token.doctype.hasName ? string(token.text) : nil, token.doctype.publicIdentifier.map(string),
                token.doctype.systemIdentifier.map(string), token.doctype.forcesQuirks)
        }
    }

    private func string(_ range: ByteRange) -> String { String(decoding: range.indices.map(byte), as: UTF8.self) }

    private func string(_ name: ElementName) -> String {
        String(decoding: name.tag == .other ? names.names[Int(name.other)] : name.tag.bytes, as: UTF8.self)
    }
}
