import Stages

/// The names of the files in which a part leaves what later nights need and readers don't: `state/00001/...`.
enum StateFile {
    /// The folder in which all of them lie.
    static let root = "state"

    /// A sorted run of the entities that the part's articles name, from 1.
    static func entities(_ number: Int, part: Int) -> String { folder(part) + "entities-" + PartName.digits(number) }

    /// What a rule remembers of the part, by the rule's place among those that remember, from 1.
    static func rule(_ number: Int, part: Int) -> String { folder(part) + "rule-\(number)" }

    /// What a writer notes of the part's files, by the writer's place in the pipeline, from 1.
    static func note(_ number: Int, part: Int) -> String { folder(part) + "note-\(number)" }

    static func isRule(_ path: String) -> Bool { name(path)?.hasPrefix("rule-") == true }
    static func isEntities(_ path: String) -> Bool { name(path)?.hasPrefix("entities-") == true }
    static func isNote(_ number: Int, _ path: String) -> Bool { name(path) == "note-\(number)" }

    private static func folder(_ part: Int) -> String { "\(root)/\(PartName.digits(part))/" }

    private static func name(_ path: String) -> Substring? {
        path.hasPrefix(root + "/") ? path.split(separator: "/").last : nil
    }
}
