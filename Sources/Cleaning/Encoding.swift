import Stages
import Tables
import Vietnamese

/// Puts right text that was decoded by the wrong table before it came here: `Viá»‡t` is Việt, `Céng hßa` is Cộng hòa.
///
/// In a text that is right elsewhere, the words and the lines that are certain are put right. Title, lead and text are looked at together, so that short ones share the evidence of long ones.
struct Encoding: Cleaner {
    static let name = "encoding"
    static let summary =
        "Puts right text that was decoded by the wrong table: mojibake, TCVN3, VNI, VISCII and VPS read as Latin."

    init(_ settings: inout Settings) {}

    func clean(_ document: inout Document) -> Verdict {
        let fields: [Document.Field] = [.title, .lead, .author, .publisher]
        // A line break that no text has keeps the parts apart.
        let separator: [UInt8] = [0x0A, 0x1F, 0x0A]
        let parts = [document.text] + fields.map { document[$0] ?? [] }
        let all = Array(parts.joined(separator: separator))
        let found = all.withUnsafeBytes { Mojibake.repair($0) ?? MixedMojibake.repair($0) ?? MojibakeLines.repair($0) }
        guard let repair = found else { return .keep }
        let repaired = repair.text.split(separator: separator)
        guard repaired.count == parts.count else { return .keep }
        document.text = repaired[0]
        document.encoding = TextEncoding("mojibake-\(repair.encoding)", confidence: repair.confidence)
        for (field, value) in zip(fields, repaired.dropFirst()) where !value.isEmpty { document[field] = value }
        return .keep
    }
}

extension [UInt8] {
    /// The parts between separators, empty ones too.
    fileprivate func split(separator: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(Array(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [Array(rest)]
    }
}
