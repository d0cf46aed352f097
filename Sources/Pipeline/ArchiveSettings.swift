import Stages
import Tables

/// What of a pipeline file an archive depends on: its stages and their settings, with the values of variables.
///
/// Where the inputs lie, how the work is carried out and how much may be refused changes no row: a night after such a change goes on.
enum ArchiveSettings {
    static let unimportant = ["paths"] + shareLimits
    /// How much of what a stage takes may be refused.
    static let shareLimits = ["warn_rejects", "stop_rejects", "least_rejects"]

    /// The same text for the same settings, in whatever order and on whatever lines they stand.
    static func text(_ root: SettingNode, _ catalog: Catalog) -> String {
        guard case .mapping(let entries, _) = root else { return "" }
        let watchers = catalog.rules.filter { $0 is any CountRule.Type }.map { $0.name }
        let sections = StageKind.allCases.map { kind in
            let section = entries.first { $0.key == kind.section }?.value
            return "\(kind.section): \(section.map { stages($0, without: watchers) } ?? "")\n"
        }
        return sections.joined() + partBytes(entries.first { $0.key == "run" }?.value)
    }

    /// The stages of a section without those that only watch.
    private static func stages(_ section: SettingNode, without watchers: [String]) -> String {
        guard case .sequence(let items, _) = section else { return text(of: section) }
        return items.compactMap { item in
            guard case .mapping(let entries, _) = item, entries.count == 1 else { return text(of: item) }
            if watchers.contains(entries[0].key) { return nil }
            return entries[0].key.debugDescription + text(of: entries[0].value, without: unimportant)
        }.joined(separator: ",")
    }

    private static func partBytes(_ run: SettingNode?) -> String {
        guard case .mapping(let entries, _)? = run else { return "" }
        return entries.filter { $0.key == "part_bytes" }.map { text(of: $0.value) }.joined()
    }

    /// A node as text, without some of its entries.
    static func text(of node: SettingNode, without keys: [String] = []) -> String {
        switch node {
        case .scalar(let text, _): text.debugDescription
        case .sequence(let items, _): "[" + items.map { text(of: $0) }.joined(separator: ",") + "]"
        case .mapping(let entries, _):
            "{"
                + entries.filter { !keys.contains($0.key) }
                .map { $0.key.debugDescription + ":" + text(of: $0.value) }.sorted().joined(separator: ",") + "}"
        }
    }
}
