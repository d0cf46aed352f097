import Stages
import Yams

/// A pipeline file's YAML as nodes with their places, and every mistake found on the way.
///
/// The limits keep a hostile file from taking time or memory: YAML's aliases let a few lines stand for billions.
struct SettingTree {
    static let aliasLimit = 16
    static let depthLimit = 32
    static let nodeLimit = 20_000
    /// The most keys given twice that are told; each costs a pass.
    static let repetitionLimit = 20

    /// Nil where the text is no YAML at all, or empty.
    private(set) var root: SettingNode?
    private(set) var mistakes: [Mistake] = []
    /// Values that could not be made, whose further mistakes would only repeat it.
    private(set) var unresolved: Set<Mark> = []

    private let environment: EnvironmentVariables
    private var firstKeys: [Mark: String] = [:]
    private var nodesLeft = nodeLimit

    init(_ text: String, source: SourceText, environment: EnvironmentVariables) {
        self.environment = environment
        guard Self.aliasCount(text) <= Self.aliasLimit else {
            mistakes.append(Mistake(.start, "more than \(Self.aliasLimit) aliases (*name) in one file"))
            return
        }
        do {
            if let node = try compose(text) { root = convert(node, depth: 0) }
        } catch {
            mistakes.append(YAMLMistake.mistake(error, in: source))
        }
    }

    // MARK: Composing

    /// Composes the nodes. The parser stops at a key given twice, so the first of the two is masked and parsed again:
    /// all such keys are then seen in one pass, by `convertMapping`.
    private mutating func compose(_ text: String) throws -> Node? {
        var text = text
        while true {
            do {
                return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = Mark(line: context.mark.line, column: context.mark.column)
                guard let key = keys.first, let masked = Self.mask(text, at: place, with: firstKeys.count) else {
                    throw YamlError.duplicatedKeysInMapping(duplicates: keys, context: context)
                }
                firstKeys[place] = key
                text = masked
            }
        }
    }

    /// Replaces the first character of a key by one of Unicode's private ones; nil where that would change the structure.
    private static func mask(_ text: String, at mark: Mark, with number: Int) -> String? {
        guard number < repetitionLimit, let mask = Unicode.Scalar(UInt32(0xE000 + number)) else { return nil }
        var lines = SourceText(text).lines
        guard lines.indices.contains(mark.line - 1) else { return nil }
        let line = lines[mark.line - 1]
        var column = mark.column - 1
        if line.indices.contains(column), line[column] == "\"" || line[column] == "'" { column += 1 }
        guard line.indices.contains(column), !"\"'[{?\\".unicodeScalars.contains(line[column]) else { return nil }
        lines[mark.line - 1][column] = mask
        var masked = String.UnicodeScalarView()
        for line in lines {
            masked.append(contentsOf: line)
            masked.append("\n")
        }
        return String(masked)
    }

    /// Counts what may be an alias, `*name` where a value may begin, outside comments.
    private static func aliasCount(_ text: String) -> Int {
        var count = 0
        var previous = UInt8(ascii: "\n")
        var isComment = false
        var isStar = false
        for byte in text.utf8 {
            let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if isStar, !isSpace { count += 1 }
            let canBegin = previous <= UInt8(ascii: " ") || "[{,:-?".utf8.contains(previous)
            if byte == UInt8(ascii: "\n") { isComment = false }
            if byte == UInt8(ascii: "#"), previous <= UInt8(ascii: " ") { isComment = true }
            isStar = byte == UInt8(ascii: "*") && canBegin && !isComment
            previous = byte
        }
        return count
    }

    // MARK: Converting

    private mutating func convert(_ node: Node, depth: Int) -> SettingNode {
        let mark = node.mark.map { Mark(line: $0.line, column: $0.column) } ?? .start
        nodesLeft -= 1
        guard nodesLeft > 0, depth < Self.depthLimit else {
            if nodesLeft >= 0 { refuseSize(mark, depth: depth) }
            return .scalar("", mark)
        }
        switch node {
        case .scalar(let scalar): return .scalar(value(of: scalar, at: mark), mark)
        case .sequence(let items): return .sequence(items.map { convert($0, depth: depth + 1) }, mark)
        case .mapping(let pairs): return convertMapping(pairs, at: mark, depth: depth)
        case .alias: return .scalar("", mark)
        }
    }

    private mutating func refuseSize(_ mark: Mark, depth: Int) {
        let what =
            depth < Self.depthLimit ? "more than \(Self.nodeLimit) values" : "more than \(Self.depthLimit) levels"
        mistakes.append(Mistake(mark, "\(what), counting what aliases stand for"))
        unresolved.insert(mark)
    }

    private mutating func convertMapping(_ pairs: Node.Mapping, at mark: Mark, depth: Int) -> SettingNode {
        var entries: [(key: String, keyMark: Mark, value: SettingNode)] = []
        for (keyNode, valueNode) in pairs {
            guard let found = keyNode.mark, nodesLeft > 0 else { continue }
            let keyMark = Mark(line: found.line, column: found.column)
            guard case .scalar(let scalar) = keyNode else {
                mistakes.append(
                    Mistake(keyMark, "expected a word before ':', found \(convert(keyNode, depth: depth).kind)"))
                continue
            }
            let key = firstKeys[keyMark] ?? scalar.string
            if let first = entries.first(where: { $0.key == key }) {
                mistakes.append(
                    Mistake(keyMark, "'\(key)' is given twice; the first stands on line \(first.keyMark.line)"))
            } else if key == "<<" {
                mistakes.append(
                    Mistake(keyMark, "'<<' is not read; write the settings out, or use an alias for all of them"))
            } else {
                entries.append((key, keyMark, convert(valueNode, depth: depth + 1)))
            }
        }
        return .mapping(entries, mark)
    }

    private mutating func value(of scalar: Node.Scalar, at mark: Mark) -> String {
        if scalar.style == .plain, ["~", "null", "Null", "NULL"].contains(scalar.string) { return "" }
        do {
            return try environment.expand(scalar.string)
        } catch {
            mistakes.append(Mistake(mark, error.description))
            unresolved.insert(mark)
            return scalar.string
        }
    }
}
