import Stages
import Tables

/// Checks the order of a section's stages, and that none stands there twice without sense.
enum StageOrder {
    typealias Placed = (call: StageCall, type: any Stage.Type)

    static func mistakes(in stages: [Placed], of kind: StageKind) -> [Mistake] {
        repetitions(in: stages, kind) + stages.indices.flatMap { misplacements(of: $0, in: stages) }
    }

    private static func repetitions(in stages: [Placed], _ kind: StageKind) -> [Mistake] {
        var firstLines: [String: Int] = [:]
        return stages.compactMap { call, type in
            let identity = type.name + (kind.mayRepeat ? " " + call.settingsText : "")
            guard let line = firstLines[identity] else {
                firstLines[identity] = call.mark.line
                return nil
            }
            let settings = kind.mayRepeat ? " with the same settings" : ""
            return Mistake(call.mark, "'\(type.name)' stands on line \(line) already\(settings)")
        }
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
    /// The settings as text: the same for the same settings, in whatever order and on whatever lines they stand.
    fileprivate var settingsText: String { ArchiveSettings.text(of: settings ?? .scalar("", mark)) }
}
