import Stages
import Yams

/// Tells a person what is wrong with the YAML itself.
enum YAMLMistake {
    static func mistake(_ error: any Error, in source: SourceText) -> Mistake {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            explain(problem, context, at: Mark(line: mark.line, column: mark.column), in: source)
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            Mistake(
                Mark(line: context.mark.line, column: context.mark.column),
                "'\(keys.first ?? "")' is given more than once")
        case YamlError.reader(let problem, _, _, _):
            Mistake(.start, "this is not YAML: \(problem)")
        default:
            Mistake(.start, "this is not YAML: \(error)")
        }
    }

    private static func explain(
        _ problem: String, _ context: YamlError.Context?, at mark: Mark, in source: SourceText
    ) -> Mistake {
        let contextMark = context.map { Mark(line: $0.mark.line, column: $0.mark.column) } ?? mark
        if let tab = indentingTab(near: mark, in: source) {
            return Mistake(tab, "a tab in the indentation; YAML indents with spaces")
        }
        if source[contextMark] == "*" || source[mark] == "*" {
            let place = source[mark] == "*" ? mark : contextMark
            return Mistake(
                place, "'*' begins a YAML alias, and there is none of that name; put a glob in quotes: \"*.jsonl\"")
        }
        if let character = source[mark], "@`%".unicodeScalars.contains(character) {
            return Mistake(mark, "a value can't begin with '\(character)'; put it in quotes")
        }
        if problem == "mapping values are not allowed in this context" {
            return Mistake(
                mark, "a ':' where none can stand; indent as the line above, or put a value that holds ': ' in quotes")
        }
        if problem == "but found another document" {
            return Mistake(mark, "a second YAML document; a pipeline file holds one")
        }
        let begun = context.map { context in
            context.text.isEmpty
                ? "" : ", \(context.text)" + (contextMark == mark ? "" : " that begins on line \(contextMark.line)")
        }
        return Mistake(mark, "this is not YAML: \(problem)\(begun ?? "")")
    }

    /// The tab that indents a line, or the line before it, which is where the parser may notice it late.
    private static func indentingTab(near mark: Mark, in source: SourceText) -> Mark? {
        for number in [mark.line, mark.line - 1] where source.lines.indices.contains(number - 1) {
            let indentation = source.lines[number - 1].prefix { $0 == " " || $0 == "\t" }
            if let column = indentation.firstIndex(of: "\t") { return Mark(line: number, column: column + 1) }
        }
        return nil
    }
}
