import Hashing
import Publishing
import Stages
import Tables

/// What a night does in an output folder that it holds: it finds out what is to be done, and does it.
struct NightWork {
    /// What is to be done.
    struct Preparation {
        var run: RunName
        var plan: NightPlan
        /// Records that are refused without being looked at.
        var poison: [Manifest.Poison]
        /// Where the bytes of each content lie tonight.
        var places: [Digest: String]
        /// Each a sentence.
        var notes: [String]
        /// Whether nothing shall be published where all is as it was.
        var isReplay: Bool

        /// Whether reading again what was refused has mended nothing, and nothing else is new.
        func isInVain(_ parts: [Manifest.Part], _ previous: Manifest?, _ staging: Staging) -> Bool {
            // Which program has made a part does not matter to those who read its tables.
            func receipts(_ parts: [Manifest.Part]) -> [Manifest.Part] {
                parts.map { part in
                    var part = part
                    part.version = ""
                    return part
                }
            }
            return isReplay && receipts(parts) == receipts(previous?.parts ?? [])
                && parts.flatMap(\.files).allSatisfy(staging.isAsBefore)
        }
    }

    let plan: Plan
    let version: String
    let prober: Prober
    let clock: RunClock
    let output: OutputFolder

    // MARK: What is to be done

    func prepare(_ scope: Night.Scope) throws -> Preparation {
        try NightPlan.refuse(plan, previous: output.previous, damage: output.damage, scope)
        let hashes = output.snapshots.inputHashes()
        let store = output.snapshots.keptInputs
        let found = try FoundInput.find(
            plan, previous: output.previous, hashes: hashes, store: plan.run.keepsInputs ? store : nil)
        let kept = FoundInput.kept(plan, previous: output.previous, besides: found.inputs, hashes: hashes, store: store)
        let run = try output.nextRun()
        func night(_ poison: [Manifest.Poison]) throws -> NightPlan {
            try NightPlan(
                plan, previous: output.previous, found: found, kept: kept, scope: scope, run: run.description,
                version: version, poison: poison)
        }
        let known = try output.poison(version: version)
        let first = try night(known)
        let search = PoisonSearch(plan: plan, version: version, output: output, prober: prober)
        let isolated = try search.isolate(among: first.inputs, hashes)
        hashes.save()
        let poison = known + isolated.map(\.poison)
        let contents = found.inputs.compactMap { input in input.digest.map { ($0, input.place) } }
        let places = Dictionary(contents) { first, _ in first }
        return Preparation(
            run: run, plan: isolated.isEmpty ? first : try night(poison), poison: poison,
            places: places,
            notes: output.notes + isolated.map { "\($0.note), and is refused from now on" } + first.notes,
            isReplay: scope.isReplay)
    }

    // MARK: Doing it

    /// Makes the archive and publishes it; where that fails, leaves nothing of the run.
    func publish(
        _ preparation: Preparation, _ halt: Halt, _ progress: @escaping Engine.Progress, _ report: inout RunReport
    ) throws {
        let inputByteCount = preparation.plan.inputs.reduce(0) { $0 + $1.bytes }
        try output.requireFreeSpace(
            bytes: output.snapshots.neededBytes(
                inputBytes: inputByteCount, previous: output.previous, rulesByteCount: plan.run.rulesByteCount))
        let staging = try output.begin(preparation.run)
        defer { output.endJournal() }
        do {
            let record = try make(preparation, staging, halt, progress, &report)
            if preparation.isInVain(record.parts, output.previous, staging) { return staging.abandon() }
            if plan.run.keepsInputs {
                try output.snapshots.keptInputs.keep(record.parts, places: preparation.places)
            }
            if let failure = halt.failure { throw failure }
            report.publication = try staging.publish(record, keeping: plan.run.keptSnapshotCount)
            report.run = staging.run.description
            if let note = output.snapshots.keptInputs.forgetUnused() { report.notes.append(note) }
        } catch {
            staging.abandon()
            throw error
        }
        output.forgetIsolatedPoison()
    }

    private func make(
        _ preparation: Preparation, _ staging: Staging, _ halt: Halt, _ progress: @escaping Engine.Progress,
        _ report: inout RunReport
    ) throws -> RunRecord {
        let workerCount = plan.run.workerCount ?? Processors.count
        var builder = ArchiveBuilder(
            plan: plan, version: version, staging: staging, halt: halt, progress: progress,
            journal: Journal(output.journalPath, handCount: workerCount + 2), recall: preparation.plan.inputs(of:))
        for step in preparation.plan.steps { try builder.carryOut(step) }
        report.notes += builder.notes
        if builder.outcome.articleCount == 0, !staging.linksRows(of: Contract.articles.name) {
            throw NothingKept(outcome: builder.outcome)
        }
        report.warnings += builder.warnings
        report.warnings += try plan.limits.judge(builder.outcome.shares, builder.outcome.rejected)
        var nights = output.previous?.nights ?? []
        let newInputCount = preparation.plan.isOtherPipeline ? 0 : preparation.plan.newPaths.count
        var tonight = night(staging, newInputCount: newInputCount, rows: try staging.rows(), builder.outcome)
        let watch = RowCountWatch(rules: plan.rules.compactMap { $0 as? any CountRule }, nights: nights)
        report.warnings += try watch.judge(tonight)
        tonight.status = status(builder.parts, report.warnings)
        try builder.finish { [tonight] books in
            nights.append(tonight)
            nights[nights.count - 1].books = books.manifest
            return [Self.table(nights)]
        }
        report.outcome = builder.outcome
        return RunRecord(
            pipeline: plan.name, pipelineHash: plan.hash, settingsHash: plan.archiveHash, version: version,
            parts: builder.parts, books: builder.outcome.books.manifest, nights: nights, poison: preparation.poison)
    }

    private func status(_ parts: [Manifest.Part], _ warnings: [String]) -> String {
        if !warnings.isEmpty { return "complete-with-warnings" }
        return parts.contains { !$0.rejected.isEmpty } ? "complete-with-rejects" : "complete"
    }

    /// What is known of the night before its last tables are made.
    private func night(
        _ staging: Staging, newInputCount: Int, rows: [String: Int], _ outcome: Outcome
    ) -> Manifest.Night {
        Manifest.Night(
            run: staging.run, pipeline: plan.name, pipelineHash: plan.hash, version: version,
            startedAt: staging.startedAt, endedAt: clock.now(), status: "", books: [], newInputCount: newInputCount,
            rows: rows, times: clock.isStill ? [] : outcome.times?.manifest ?? [])
    }

    /// The table `runs`.
    private static func table(_ nights: [Manifest.Night]) -> TableBatch {
        var batch = TableBatch(Contract.runs)
        for night in nights {
            batch.row { row in
                row.text(night.run.description)
                row.text(night.pipeline)
                row.text(night.pipelineHash.hex)
                row.text(night.version)
                row.timestamp(Int64(night.startedAt.secondsSinceEpoch) * 1_000_000)
                row.timestamp(Int64(night.endedAt.secondsSinceEpoch) * 1_000_000)
                row.text(night.status)
                for kind in StageKind.allCases {
                    let entry = night.books.first { $0.stage == kind.rawValue }
                    row.int64(entry?.taken ?? 0)
                    row.int64(entry?.given ?? 0)
                    row.int64(entry?.rejected ?? 0)
                }
            }
        }
        return batch
    }
}
