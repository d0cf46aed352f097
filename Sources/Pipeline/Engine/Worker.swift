import Cleaning
import Extracting
import Stages
import Tables

/// Carries a whole batch through cleaning, extracting and the rules that look at one article.
struct Worker {
    let plan: Plan
    let rows: ArticleRows
    let inputs: PartInputs
    /// Where the worker notes what it has in hand, in case that kills the process.
    let hand: Journal.Hand?
    /// Whether a rule asks for the articles' sketches.
    private let readsSketches: Bool

    init(plan: Plan, rows: ArticleRows, inputs: PartInputs, hand: Journal.Hand?) {
        self.plan = plan
        self.rows = rows
        self.inputs = inputs
        self.hand = hand
        readsSketches = plan.rules.contains { ($0 as? any OrderedRule)?.readsSketches ?? false }
    }

    func work(_ batch: PartBatch) throws -> WorkedBatch {
        var worked = WorkedBatch(tables: ArticleTables(rows.schemas), times: StageTimes(plan))
        worked.times.add(batch.readingTime, to: .reading)
        (worked.inputs, worked.endsPart, worked.isPartFull) = (batch.inputs, batch.endsPart, batch.isPartFull)
        let records = batch.records
        let areSpecial = inputs.areSpecial
        for entry in records.entries.indices {
            let origin = records.origin(at: entry)
            if areSpecial, !inputs.wants(origin) { continue }
            hand?.take(origin)
            worked.books[.reading].taken += 1
            if areSpecial, inputs.isPoison(origin) {
                worked.reject(.poison(origin, excerpt: records.bytes(at: entry)), entry: entry, by: .reading)
                count(origin, refused: true, in: &worked)
                continue
            }
            var watch = Stopwatch()
            let document = records.document(at: entry)
            worked.times.add(watch.lap(), to: .reading)
            switch document {
            case .failure(let rejection):
                worked.reject(rejection, entry: entry, by: .reading)
                count(origin, refused: true, in: &worked)
            case .success(let document):
                worked.books[.reading].given += 1
                count(origin, refused: false, in: &worked)
                work(document, entry: entry, into: &worked)
            }
        }
        try validate(&worked, records)
        hand?.put()
        return worked
    }

    private func validate(_ worked: inout WorkedBatch, _ records: RecordBatch) throws {
        if let first = records.entries.indices.first, let last = records.entries.indices.last {
            (worked.first, worked.last) = (records.origin(at: first), records.origin(at: last))
            hand?.take(worked.first!, to: worked.last!)
        }
        worked.books[.validating].taken = worked.tables.rowCount
        for (number, rule) in plan.rules.enumerated() where !(rule is any OrderedRule) {
            var watch = Stopwatch()
            try worked.apply(rule, rule.violations(in: worked.tables), number: number)
            worked.times.add(watch.lap(), to: .rule(number))
        }
    }

    private func count(_ origin: Origin, refused: Bool, in worked: inout WorkedBatch) {
        guard plan.limits.hasReaders, let input = inputs[origin.source],
            let number = plan.place(of: input.readerNumber)
        else { return }
        worked.shares.add(.reader(number), taken: 1, refused: refused ? 1 : 0)
    }

    private func work(_ document: Document, entry: Int, into worked: inout WorkedBatch) {
        var document = document
        worked.books[.cleaning].taken += 1
        var watch = Stopwatch()
        for (number, cleaner) in plan.cleaners.enumerated() {
            let verdict = cleaner.clean(&document)
            worked.times.add(watch.lap(), to: .cleaner(number))
            if plan.limits.hasCleaners {
                worked.shares.add(.cleaner(number), taken: 1, refused: verdict == .keep ? 0 : 1)
            }
            guard case .drop(let rule, let reason) = verdict else { continue }
            let rejection = Rejection(
                origin: document.origin, stage: type(of: cleaner).name, rule: rule, reason: reason,
                excerpt: document.text)
            return worked.reject(rejection, entry: entry, by: .cleaning)
        }
        document.readOwnDate()
        worked.books[.cleaning].given += 1
        worked.books[.extracting].taken += 1
        let article = Article(document)
        var facts = Facts()
        for (number, extractor) in plan.extractors.enumerated() {
            extractor.extract(from: article, into: &facts)
            worked.times.add(watch.lap(), to: .extractor(number))
        }
        let sketch = readsSketches ? Sketch(article) : nil
        worked.sightings.append(rows.append(article, facts, sketch: sketch, entry: entry, to: &worked.tables))
        worked.times.add(watch.lap(), to: .rows)
        worked.books[.extracting].given += 1
    }
}

extension RecordBatch {
    func origin(at index: Int) -> Origin {
        switch entries[index] {
        case .record(_, let origin, _): origin
        case .rejection(let rejection): rejection.origin
        }
    }

    /// The bytes of a record, or what was refused in its place.
    func bytes(at index: Int) -> ArraySlice<UInt8> {
        switch entries[index] {
        case .record(let range, _, _): bytes[range]
        case .rejection(let rejection): rejection.excerpt[...]
        }
    }
}
