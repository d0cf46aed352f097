import Foundation

/// The facts of one article as a person has annotated them, or as a run has found them: sets of comparable texts, by kind.
struct ArticleFacts {
    private(set) var sets: [Quality.Kind: Set<String>] = [:]
    /// The article as it was cleaned, and where a run has found statements in it, in code points.
    var text = ""
    var stretches: [Range<Int>] = []
    /// The first and the last words of what a person has annotated as said.
    private(set) var said: [(begins: String, ends: String)] = []

    subscript(kind: Quality.Kind) -> Set<String> { sets[kind] ?? [] }

    /// Adds a fact of several parts, made comparable.
    mutating func insert(_ kind: Quality.Kind, _ parts: String?...) {
        sets[kind, default: []].insert(parts.map { Self.comparable($0 ?? "") }.joined(separator: " | "))
    }

    /// NFC, small letters, one space between words, one tone-mark placement, no punctuation at the ends.
    static func comparable(_ text: String) -> String {
        var text = text.precomposedStringWithCanonicalMapping.lowercased()
        text = text.split { $0.isWhitespace }.joined(separator: " ")
        text = text.trimmingCharacters(in: CharacterSet(charactersIn: " .,;:\"'“”()"))
        for (old, new) in tonePlacements { text = text.replacing(old, with: new) }
        return text.replacing("–", with: "-").replacing("—", with: "-")
    }

    private static let tonePlacements: [(String, String)] = [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"),
        ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ]

    /// A number as one text, whatever its type was.
    static func number(_ value: Double) -> String { String((value * 1e6).rounded() / 1e6) }
}

extension ArticleFacts {
    /// Reads an annotation in the form of `Samples/annotations`.
    init(annotation path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let json = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        func objects(_ key: String) -> [[String: Any]] { json[key] as? [[String: Any]] ?? [] }
        func texts(_ key: String) -> [String] { json[key] as? [String] ?? [] }
        for text in texts("people") { insert(.people, text) }
        for text in texts("organizations") { insert(.organizations, text) }
        for text in texts("places") { insert(.places, text) }
        for text in texts("citations") { insert(.citations, text) }
        for item in objects("positions") { insert(.positions, item["person"] as? String, item["position"] as? String) }
        for item in objects("times") {
            insert(.times, item["surface"] as? String, item["start"] as? String, item["end"] as? String)
        }
        for item in objects("events") { insert(.events, item["kind"] as? String, item["surface"] as? String) }
        for item in objects("participations") {
            insert(.participations, item["who"] as? String, item["role"] as? String)
        }
        for item in objects("awards") { insert(.awards, item["award"] as? String, item["recipient"] as? String) }
        for item in objects("quantities") {
            insert(.quantities, (item["value"] as? Double).map(Self.number), item["unit"] as? String)
        }
        said = objects("statements").map { ($0["begins"] as? String ?? "", $0["ends"] as? String ?? "") }
        for key in ["author", "publisher"] {
            if let text = (json["byline"] as? [String: Any])?[key] as? String { insert(.byline, key, text) }
        }
    }
}

extension ArticleFacts {
    /// How many annotated statements a run has found: each by one that shares at least half of both.
    func statementsFound(in run: ArticleFacts) -> Int {
        var left = run.stretches
        return said.count { words in
            guard let wanted = Self.stretch(of: words, in: run.text) else { return false }
            let hit = left.firstIndex { given in
                let both = wanted.clamped(to: given).count
                return both * 2 >= wanted.count && both * 2 >= given.count
            }
            if let hit { left.remove(at: hit) }
            return hit != nil
        }
    }

    private static func stretch(of words: (begins: String, ends: String), in text: String) -> Range<Int>? {
        guard let first = text.range(of: flat(words.begins)),
            let last = text.range(of: flat(words.ends), range: first.lowerBound..<text.endIndex)
        else { return nil }
        let scalars = text.unicodeScalars
        return scalars.distance(
            from: scalars.startIndex, to: first.lowerBound)..<scalars.distance(
                from: scalars.startIndex, to: last.upperBound)
    }

    private static func flat(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.split { $0.isWhitespace }.joined(separator: " ")
    }
}
