import Stages
import Tables

/// Checks the order of a section's stages, and that none stands there twice without sense.
enum StageOrder {
    typealias Placed = (call: StageCall, type: any Stage.Type)

    static func mistakes(in stages: [Placed], of kind: StageKind) -> [Mistake] {
        stages.indices.flatMap { index in
            let repetition = repetition(of: index, in: stages, kind)
            return (repetition.map { [$0] } ?? []) + misplacements(of: index, in: stages)
        }
    }

    private static func repetition(of index: Int, in stages: [Placed], _ kind: StageKind) -> Mistake? {
        let (call, type) = stages[index]
        let earlier = stages[..<index].first { other in
            other.type == type && (!kind.mayRepeat || StageCall.haveSameSettings(other.call, call))
        }
        guard let earlier else { return nil }
        let settings = kind.mayRepeat ? " with the same settings" : ""
        return Mistake(call.mark, "'\(type.name)' stands on line \(earlier.call.mark.line) already\(settings)")
    }

    private static func misplacements(of index: Int, in stages: [Placed]) -> [Mistake] {
        switch stages[index].type {
        case let extractor as any Extractor.Type:
            extractor.needs.compactMap { absentOrLate($0, before: index, in: stages, isNeeded: true) }
        case let cleaner as any Cleaner.Type:
            cleaner.after.compactMap { absentOrLate($0, before: index, in: stages, isNeeded: false) }
        default: []
        }
    }

    /// Tells that a stage which has to stand before another one stands after it, or, where it is needed, nowhere.
    private static func absentOrLate(
        _ name: String, before index: Int, in stages: [Placed], isNeeded: Bool
    ) -> Mistake? {
        let (call, type) = stages[index]
        if stages[..<index].contains(where: { $0.type.name == name }) { return nil }
        if let late = stages[index...].first(where: { $0.type.name == name }) {
            let place = "'\(name)', which stands on line \(late.call.mark.line)"
            return Mistake(call.mark, "'\(type.name)' has to stand after \(place)")
        }
        guard isNeeded else { return nil }
        return Mistake(call.mark, "'\(type.name)' needs '\(name)' before it; add '- \(name)' above")
    }
}

extension StageCall {
    /// Whether two stages are given the same settings, in whatever order.
    static func haveSameSettings(_ a: StageCall, _ b: StageCall) -> Bool {
        content(a.settings ?? .scalar("", a.mark)) == content(b.settings ?? .scalar("", b.mark))
    }

    private static func content(_ node: SettingNode) -> String {
        switch node {
        case .scalar(let text, _): text.debugDescription
        case .sequence(let items, _): "[" + items.map(content).joined(separator: ",") + "]"
        case .mapping(let entries, _):
            "{" + entries.map { $0.key.debugDescription + ":" + content($0.value) }.sorted().joined(separator: ",")
                + "}"
        }
    }
}
