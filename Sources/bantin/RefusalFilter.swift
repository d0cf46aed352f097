import ArgumentParser
import Pipeline
import Stages
import Tables

/// Which refusals a command is about: those of a stage, those by a rule, or all.
struct RefusalFilter: ParsableArguments {
    @Option(help: "Only what this stage refused.")
    var stage: String?

    @Option(help: "Only what broke this rule.")
    var rule: String?

    /// A word that is no stage finds nothing for ever, which must not look like good news.
    func validate() throws {
        guard let stage else { return }
        let catalog = Catalog.standard
        let kinds = [StageKind.reading, .cleaning]
        let stages = kinds.flatMap { catalog[$0].map { $0.name } } + StageKind.allCases.map(\.rawValue)
        if stages.contains(stage) { return }
        if catalog[.validating].contains(where: { $0.name == stage }) {
            throw ValidationError("'\(stage)' is a rule; ask for it with --rule \(stage)")
        }
        throw ValidationError("there is no stage '\(stage)' that refuses" + Nearest.suggestion(stage, among: stages))
    }

    func admits(stage: String, rule: String) -> Bool {
        (self.stage ?? stage) == stage && (self.rule ?? rule) == rule
    }

    /// Says that nothing was refused so, and what was; nil where nothing is asked for or nothing was refused at all.
    func nothing(among others: [(rule: String, count: Int)]) -> String? {
        let total = others.reduce(0) { $0 + $1.count }
        if total == 0 || stage == nil && rule == nil { return nil }
        let asked = [stage.map { "the stage '\($0)'" }, rule.map { "the rule '\($0)'" }].compactMap { $0 }
        let rules = Set(others.map(\.rule)).sorted()
        let near = rule.map { rules.contains($0) ? "" : Nearest.suggestion($0, among: rules) }
        return "nothing was refused by \(asked.joined(separator: " and ")), but there \(total == 1 ? "is" : "are") "
            + Layout.count(total, "other refusal") + (near ?? "")
    }
}
