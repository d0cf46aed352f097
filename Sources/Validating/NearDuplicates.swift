import Stages
import Tables

/// Finds articles that say what an earlier one of the archive says: the same story under another headline, a lightly edited copy,
/// or a teaser of it.
///
/// The earlier article stays and is named. It is one that repeats nothing itself, so `duplicate_of` never points to another duplicate.
/// A short text that begins as an earlier article and is contained in it is a teaser, and a duplicate; a fuller article that comes
/// after its teaser is none. Candidates are found by bands of the articles' sketches, and judged by their estimated likeness.
///
/// Cost: some 160 bytes an article as long as there is room for them, then some 200 on the disk while the run lasts; 84 each stay with the
/// archive. Some 3 µs an article beyond its sketch, and 20 more where most lie on the disk.
/// Source: A. Z. Broder, On the resemblance and containment of documents, doi:10.1109/SEQUEN.1997.666900.
public struct NearDuplicates: OrderedRule {
    public static let name = "near-duplicates"
    public static let summary = "articles differ from every earlier one by more than a few words"

    /// What happens to an article that repeats an earlier one.
    enum Action: String, CaseIterable {
        /// It stays, and names the earlier one in `duplicate_of`.
        case mark
        case reject, warn, stop
    }

    private let threshold: Double
    private let choice: Action

    public init(_ settings: inout Settings) {
        threshold = settings.share(
            "threshold", default: 0.8,
            doc:
                "the likeness from which on it is a duplicate: of both articles' runs of five words, the share in common"
        )
        choice = settings.choice(
            "on_fail", default: .mark,
            doc: "mark: the article stays, and names the earlier one in duplicate_of; else what happens to it")
    }

    public var table: String { Contract.articles.name }
    public var action: RuleAction { RuleAction(rawValue: choice.rawValue) ?? .reject }
    public var readsSketches: Bool { true }

    public func makeLedger(in room: Room) -> any RuleLedger {
        NearDuplicatesLedger(threshold: threshold, marks: choice == .mark, in: room)
    }
}

/// The sketches of the archive's articles, and what the current part has added to them.
private struct NearDuplicatesLedger: RuleLedger {
    let threshold: Double
    let marks: Bool
    private var index: SketchIndex
    private var added: NearDuplicatesState.Draft
    /// The articles that have come or gone in parts before; nil where nobody can tell, or they are too many for the rule's room.
    private var changed: ChangedSketches?

    init(threshold: Double, marks: Bool, in room: Room) {
        self.threshold = threshold
        self.marks = marks
        index = SketchIndex(in: room)
        added = NearDuplicatesState.Draft(in: room)
        changed = ChangedSketches(in: room)
    }

    mutating func violations(in tables: ArticleTables) throws -> [Violation] {
        marks
            ? []
            : try repeats(in: tables).map { row, repeated in
                Violation(
                    row: row, reason: "repeats the article \(repeated.id), likeness \(Self.shown(repeated.likeness))")
            }
    }

    mutating func mark(_ tables: inout ArticleTables) throws {
        guard marks else { return }
        let repeats = try repeats(in: tables)
        guard !repeats.isEmpty, let table = tables.index(of: Contract.articles.name) else { return }
        tables.fill("duplicate_of", of: table) { row in repeats[row].map { .text(Array($0.id.description.utf8)) } }
        tables.fill("similarity", of: table) { row in repeats[row].map { .double($0.likeness) } }
    }

    mutating func writeState(_ write: (UnsafeRawBufferPointer) throws -> Void) throws { try added.empty(write) }

    mutating func restore(_ state: any ReadableBytes) throws {
        try NearDuplicatesState.read(state) { article, isKept in if isKept { try index.insert(article) } }
    }

    mutating func noteChange(of old: [UInt8], to new: [UInt8]) {
        guard changed != nil else { return }
        guard let old = try? NearDuplicatesState(old), let new = try? NearDuplicatesState(new) else {
            changed = nil
            return
        }
        if old.kept == new.kept { return }
        let (before, after) = (Set(old.kept), Set(new.kept))
        let (gone, come) = (old.kept.filter { !after.contains($0) }, new.kept.filter { !before.contains($0) })
        // Others in their order, or the same in another one.
        for article in gone.isEmpty && come.isEmpty ? new.kept : gone + come { changed?.insert(article) }
        if changed?.isFull == true { changed = nil }
    }

    /// A part changes where one of its articles resembles one that has come or gone.
    func mayChange(_ state: [UInt8]) -> Bool {
        guard let changed, let state = try? NearDuplicatesState(state) else { return true }
        var own = SketchTable(in: .unbounded)
        for article in state.kept { own.insert(article) }
        return (state.kept + state.repeating).contains { article in
            changed.touches(article, from: threshold) { key, number in
                (try? index.count(key, number)).map { $0 + own.count(key, number) } ?? SketchIndex.keyLimit
            }
        }
    }

    /// The rows that repeat an earlier article, with it; the others are remembered.
    private mutating func repeats(in tables: ArticleTables) throws -> [Int: SketchIndex.Near] {
        guard let table = tables.index(of: Contract.articles.name),
            let ids = tables.batches[table]["article_id"]
        else { return [:] }
        var found: [Int: SketchIndex.Near] = [:]
        for article in 0..<tables.articleCount {
            guard let sketch = tables.sketches[article], !sketch.isEmpty,
                let row = tables.rows(of: article, in: table).first, let id = ArticleID(ids.text(row))
            else { continue }
            let sketched = SketchedArticle(id: id, sketch)
            if let near = try index.nearest(to: sketched, from: threshold) {
                // The same article again is for 'unique' to tell, not a duplicate of itself.
                if near.id != id { found[row] = near }
                try added.note(repeating: sketched)
            } else {
                try index.insert(sketched)
                try added.keep(sketched)
            }
        }
        return found
    }

    private static func shown(_ likeness: Double) -> String {
        let percent = Int((likeness * 100).rounded())
        return percent >= 100 ? "1" : percent < 10 ? "0.0\(percent)" : "0.\(percent)"
    }
}
