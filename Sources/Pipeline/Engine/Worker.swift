import Extracting
import Stages
import Tables

/// Carries a whole batch through cleaning, extracting and the rules that look at one article.
struct Worker: Sendable {
    let plan: Plan
    let rows: ArticleRows
    /// Whether a rule asks for the articles' sketches.
    private let readsSketches: Bool

    init(plan: Plan, rows: ArticleRows) {
        self.plan = plan
        self.rows = rows
        readsSketches = plan.rules.contains { ($0 as? any OrderedRule)?.readsSketches ?? false }
    }

    func work(_ batch: RecordBatch) throws -> WorkedBatch {
        var worked = WorkedBatch(tables: ArticleTables(rows.schemas))
        for entry in batch.entries.indices {
            worked.books[.reading].taken += 1
            switch batch.document(at: entry) {
            case .failure(let rejection):
                worked.reject(rejection, entry: entry, by: .reading)
            case .success(let document):
                worked.books[.reading].given += 1
                work(document, entry: entry, into: &worked)
            }
        }
        worked.books[.validating].taken = worked.tables.rowCount
        for rule in plan.rules { try worked.apply(rule, rule.violations(in: worked.tables)) }
        return worked
    }

    private func work(_ document: Document, entry: Int, into worked: inout WorkedBatch) {
        var document = document
        worked.books[.cleaning].taken += 1
        for cleaner in plan.cleaners {
            guard case .drop(let rule, let reason) = cleaner.clean(&document) else { continue }
            let rejection = Rejection(
                origin: document.origin, stage: type(of: cleaner).name, rule: rule, reason: reason,
                excerpt: document.text)
            return worked.reject(rejection, entry: entry, by: .cleaning)
        }
        worked.books[.cleaning].given += 1
        worked.books[.extracting].taken += 1
        let article = Article(document)
        var facts = Facts()
        for extractor in plan.extractors { extractor.extract(from: article, into: &facts) }
        let sketch = readsSketches ? Sketch(article) : nil
        worked.sightings.append(rows.append(article, facts, sketch: sketch, entry: entry, to: &worked.tables))
        worked.books[.extracting].given += 1
    }
}
