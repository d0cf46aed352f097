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
        for start in stride(from: 0, to: records.entries.count, by: Self.groupCount) {
            work(start..<min(start + Self.groupCount, records.entries.count), of: records, into: &worked)
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

    // MARK: A few records at once

    /// How many records go through the stages together: what a stage has fetched into the processor's caches serves all of them.
    private static let groupCount = 24

    /// A record on its way to the rows.
    private struct Candidate {
        let entry: Int
        var document: Document
    }

    private typealias Refusal = (entry: Int, rejection: Rejection, kind: StageKind)

    private func work(_ group: Range<Int>, of records: RecordBatch, into worked: inout WorkedBatch) {
        hand?.take(records.origin(at: group.lowerBound), to: records.origin(at: group.upperBound - 1))
        var refused: [Refusal] = []
        var candidates = read(group, of: records, into: &worked, &refused)
        clean(&candidates, into: &worked, &refused)
        for refusal in refused.sorted(by: { $0.entry < $1.entry }) {
            worked.reject(refusal.rejection, entry: refusal.entry, by: refusal.kind)
        }
        extract(candidates, into: &worked)
    }

    private func read(
        _ group: Range<Int>, of records: RecordBatch, into worked: inout WorkedBatch, _ refused: inout [Refusal]
    ) -> [Candidate] {
        var watch = Stopwatch()
        var candidates: [Candidate] = []
        candidates.reserveCapacity(group.count)
        let areSpecial = inputs.areSpecial
        for entry in group {
            let origin = records.origin(at: entry)
            if areSpecial, !inputs.wants(origin) { continue }
            worked.books[.reading].taken += 1
            let isPoison = areSpecial && inputs.isPoison(origin)
            let document: Result<Document, Rejection> =
                isPoison ? .failure(.poison(origin, excerpt: records.bytes(at: entry))) : records.document(at: entry)
            switch document {
            case .failure(let rejection):
                refused.append((entry, rejection, .reading))
                count(origin, refused: true, in: &worked)
            case .success(let document):
                worked.books[.reading].given += 1
                count(origin, refused: false, in: &worked)
                candidates.append(Candidate(entry: entry, document: document))
            }
        }
        worked.times.add(watch.lap(), to: .reading)
        return candidates
    }

    /// Leaves those that no cleaner drops.
    private func clean(
        _ candidates: inout [Candidate], into worked: inout WorkedBatch, _ refused: inout [Refusal]
    ) {
        worked.books[.cleaning].taken += candidates.count
        var watch = Stopwatch()
        for (number, cleaner) in plan.cleaners.enumerated() {
            let taken = candidates.count
            var dropped: Set<Int> = []
            for index in candidates.indices {
                guard case .drop(let rule, let reason) = cleaner.clean(&candidates[index].document) else { continue }
                let document = candidates[index].document
                let rejection = Rejection(
                    origin: document.origin, stage: type(of: cleaner).name, rule: rule, reason: reason,
                    excerpt: document.text)
                refused.append((candidates[index].entry, rejection, .cleaning))
                dropped.insert(candidates[index].entry)
            }
            if !dropped.isEmpty { candidates.removeAll { dropped.contains($0.entry) } }
            if plan.limits.hasCleaners {
                worked.shares.add(.cleaner(number), taken: taken, refused: dropped.count)
            }
            worked.times.add(watch.lap(), to: .cleaner(number))
        }
        for index in candidates.indices { candidates[index].document.readOwnDate() }
        worked.books[.cleaning].given += candidates.count
    }

    private func extract(_ candidates: [Candidate], into worked: inout WorkedBatch) {
        worked.books[.extracting].taken += candidates.count
        var watch = Stopwatch()
        let articles = candidates.map { Article($0.document) }
        var facts = [Facts](repeating: Facts(), count: articles.count)
        // All extractors read the same tokens: the first is not charged for them.
        worked.times.add(watch.lap(), to: .rows)
        for (number, extractor) in plan.extractors.enumerated() {
            for index in articles.indices { extractor.extract(from: articles[index], into: &facts[index]) }
            worked.times.add(watch.lap(), to: .extractor(number))
        }
        for index in articles.indices {
            let sketch = readsSketches ? Sketch(articles[index]) : nil
            worked.sightings.append(
                rows.append(
                    articles[index], facts[index], sketch: sketch, entry: candidates[index].entry, to: &worked.tables))
        }
        worked.times.add(watch.lap(), to: .rows)
        worked.books[.extracting].given += candidates.count
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
