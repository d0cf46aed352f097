import Stages
import Tables

/// Checks that rules are about tables that the pipeline fills: a rule that never sees a row would pass for ever.
enum RuleTables {
    static func mistakes(_ rules: [(rule: any Rule, mark: Mark)], _ extractors: [any Extractor], _ catalog: Catalog)
        -> [Mistake]
    {
        let always = [Contract.articles.name, Contract.paragraphs.name]
        let filled = always + extractors.flatMap { type(of: $0).fills }
        return rules.filter { !filled.contains($0.rule.table) }.map { rule, mark in
            let able = catalog.extractors.filter { $0.fills.contains(rule.table) }.map { "'\($0.name)'" }
            let hint = able.isEmpty ? "" : "; \(able.joined(separator: " or ")) under 'extract:' would"
            return Mistake(
                mark, "'\(type(of: rule).name)' checks '\(rule.table)', which no extractor here fills\(hint)")
        }
    }
}
