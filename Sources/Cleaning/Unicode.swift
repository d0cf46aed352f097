import Stages
import Tables
import Vietnamese

/// Makes every letter the one it looks like: entities replaced, marks composed, odd spaces and look-alikes made plain.
///
/// No letter is lost. Cost: text that is clean already is only looked at, at several GB a CPU-second.
struct Unicode: Cleaner {
    static let name = "unicode"
    static let summary =
        "Composes letters (NFC); replaces entities, odd spaces, invisible characters and look-alike letters."
    static let after = ["encoding"]

    private let replacesEntities: Bool

    init(_ settings: inout Settings) {
        replacesEntities = settings.boolean(
            "entities", default: true, doc: "whether HTML entities left over in text are replaced, such as &nbsp;")
    }

    func clean(_ document: inout Document) -> Verdict {
        if let text = cleaned(document.text) { document.text = text }
        for field in Document.Field.allCases where field != .recordID && field != .url {
            guard let value = document[field] else { continue }
            let line = Spaces.joined((cleaned(value) ?? value)[...])
            document[field] = line.isEmpty ? nil : line
        }
        return .keep
    }

    /// The text with its characters made plain; nil where they are.
    private func cleaned(_ text: [UInt8]) -> [UInt8]? {
        let decoded = replacesEntities ? Entities.replace(in: text) : nil
        let plain = Characters.replace(in: decoded ?? text) ?? decoded
        return (plain ?? text).withUnsafeBytes { Composition.compose($0) } ?? plain
    }
}
