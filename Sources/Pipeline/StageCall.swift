import Stages
import Tables

/// A stage as a pipeline file names it: a word, or a word with settings.
struct StageCall {
    var name: String
    /// Where the name stands.
    var mark: Mark
    var settings: SettingNode?

    /// Reads the stages of a section, with the mistakes in its form. A section that isn't required may be empty, as it is
    /// when all its lines are comments.
    static func calls(in node: SettingNode, of kind: StageKind, catalog: Catalog) -> ([StageCall], [Mistake]) {
        if !kind.isRequired, case .scalar("", _) = node { return ([], []) }
        guard case .sequence(let items, let mark) = node else {
            return ([], [Mistake(node.mark, sectionMistake(node, kind))])
        }
        if kind.isRequired, items.isEmpty { return ([], [Mistake(mark, "'\(kind.section)' names no \(kind.noun)")]) }
        var calls: [StageCall] = []
        var mistakes: [Mistake] = []
        for item in items {
            switch call(item, kind, catalog) {
            case .success(let call): calls.append(call)
            case .failure(let mistake): mistakes.append(mistake)
            }
        }
        return (calls, mistakes)
    }

    private static func sectionMistake(_ node: SettingNode, _ kind: StageKind) -> String {
        let expected = "'\(kind.section)' expects a list of \(kind.noun)s, found \(node.kind)"
        return switch node {
        case .scalar(let word, _) where !word.isEmpty: expected + "; put '- ' before it"
        case .mapping: expected + "; put '- ' before each \(kind.noun)"
        case .scalar, .sequence: expected
        }
    }

    private static func call(
        _ item: SettingNode, _ kind: StageKind, _ catalog: Catalog
    ) -> Result<StageCall, Mistake> {
        switch item {
        case .scalar(let name, let mark) where !name.isEmpty:
            return .success(StageCall(name: name, mark: mark))
        case .mapping(let entries, _) where entries.count == 1:
            return .success(StageCall(name: entries[0].key, mark: entries[0].keyMark, settings: entries[0].value))
        case .mapping(let entries, _) where entries.count > 1:
            return .failure(crowdedItem(entries, kind, catalog))
        default:
            return .failure(Mistake(item.mark, "expected \(kind.nounWithArticle), found \(item.kind)"))
        }
    }

    /// Tells of an item with several keys: settings that should be indented, or stages that lack their dash.
    private static func crowdedItem(
        _ entries: [(key: String, keyMark: Mark, value: SettingNode)], _ kind: StageKind, _ catalog: Catalog
    ) -> Mistake {
        let first = entries[0]
        let second = entries[1]
        if catalog[kind].contains(where: { $0.name == second.key }) {
            return Mistake(second.keyMark, "'\(second.key)' stands in the item of '\(first.key)'; put '- ' before it")
        }
        return Mistake(
            second.keyMark,
            "'\(second.key)' stands beside '\(first.key)', not under it; indent the settings of '\(first.key)' further")
    }
}
