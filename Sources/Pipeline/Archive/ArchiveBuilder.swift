import Publishing
import Stages
import Tables

/// Carries a night's plan out: links the parts that stay, makes the others, and ends with the tables of the whole archive.
struct ArchiveBuilder {
    let plan: Plan
    let version: String
    let staging: Staging
    let halt: Halt
    let progress: Engine.Progress
    let journal: Journal?
    /// Gives the inputs of a part that has to be made anew although its inputs are what they were.
    let recall: (Manifest.Part) throws -> [PartInput]

    private let committer: Committer
    private(set) var parts: [Manifest.Part] = []
    private(set) var notes: [String] = []
    /// What could not be done, each a sentence.
    private(set) var warnings: [String] = []

    init(
        plan: Plan, version: String, staging: Staging, halt: Halt, progress: @escaping Engine.Progress,
        journal: Journal?, recall: @escaping (Manifest.Part) throws -> [PartInput]
    ) {
        self.plan = plan
        self.version = version
        self.staging = staging
        self.halt = halt
        self.progress = progress
        self.journal = journal
        self.recall = recall
        committer = Committer(plan: plan, files: staging)
    }

    var outcome: Outcome { committer.outcome }

    mutating func carryOut(_ step: NightPlan.Step) throws {
        if let failure = halt.failure { throw failure }
        switch step {
        case .keep(let part): try keep(part)
        case .remake(let part, let inputs): try remake(part, inputs)
        case .pack(let inputs): try make(inputs, partByteCount: plan.run.partByteCount, isClosed: false)
        }
    }

    func finish(_ nights: (Books) -> [TableBatch]) throws {
        try committer.finish(parts.flatMap(\.files), nights)
    }

    // MARK: A part that stays

    private mutating func keep(_ part: Manifest.Part) throws {
        if let damage = try link(part) {
            notes.append("part \(part.number) is made anew: \(damage)")
            return try remake(part, inputs(ofDamaged: part, damage))
        }
        if try isTouched(part), let inputs = try inputs(ofTouched: part) {
            notes.append("part \(part.number) is made anew: it repeats or is repeated by what has changed before it")
            try staging.remove(part.files)
            return try remake(part, inputs)
        }
        try committer.restore(part: part.number)
        parts.append(part)
    }

    /// Whether parts that have changed may change a part.
    private func isTouched(_ part: Manifest.Part) throws -> Bool {
        try committer.hasChanges && committer.mayChange(states(of: part.number))
    }

    /// Links the part's files, or tells what is wrong with them.
    private func link(_ part: Manifest.Part) throws -> String? {
        let missing = committer.stateNames(part: part.number).filter { !part.files.contains($0) }
        if let name = missing.first { return "it has no '\(name)'" }
        do {
            // Another few parts each night, so that all have had their turn when the nights of a scrub are over.
            let isTurn = (part.number + staging.run.number) % plan.run.scrubNightCount == 0
            // States are read every night: damage has to show before a rule has taken half of one.
            for file in part.files {
                try staging.linkUnchanged(file, thoroughly: isTurn || file.hasPrefix(StateFile.root + "/"))
            }
            return nil
        } catch let error as PublishingError {
            guard case .damaged = error else { throw error }
            try staging.remove(part.files)
            return error.description
        }
    }

    private func inputs(ofDamaged part: Manifest.Part, _ damage: String) throws -> [PartInput] {
        do {
            return try recall(part)
        } catch let gone as InputsGone {
            throw InputsGone(reason: "part \(part.number) has to be made anew: \(damage)", paths: gone.paths)
        }
    }

    /// The inputs of a part that repeats or is repeated by what has changed; nil where they are gone, and it has to stay as it is.
    private mutating func inputs(ofTouched part: Manifest.Part) throws -> [PartInput]? {
        do {
            return try recall(part)
        } catch let gone as InputsGone {
            warnings.append(
                "part \(part.number) stays as it is, although it repeats or is repeated by what has changed before it: "
                    + "it can't be made anew while \(InputsGone.list(gone.paths)) \(gone.paths.count == 1 ? "is" : "are") gone"
            )
            return nil
        }
    }

    private func states(of part: Int) throws -> [[UInt8]] {
        try committer.stateNames(part: part).map { try staging.contents($0) }
    }

    /// What the part of that number had left in the night before.
    private func oldStates(of part: Int) -> [[UInt8]] {
        committer.stateNames(part: part).map { staging.previousContents($0) ?? [] }
    }

    // MARK: A part that is made

    private mutating func remake(_ part: Manifest.Part, _ inputs: [PartInput]) throws {
        committer.nextPart = part.number
        try make(inputs, partByteCount: nil, isClosed: part.isClosed)
        if !committer.stateNames(part: part.number).allSatisfy(staging.isAsBefore) {
            committer.noteChange(of: oldStates(of: part.number), to: try states(of: part.number))
        }
    }

    private mutating func make(_ inputs: [PartInput], partByteCount: Int?, isClosed: Bool) throws {
        let engine = Engine(plan, runID: staging.run.description)
        let made = try engine.makeParts(
            of: inputs, partByteCount: partByteCount, with: committer, halt: halt, progress: progress,
            journal: journal)
        var rest = inputs[...]
        for part in made {
            parts.append(receipt(part, Array(rest.prefix(part.inputs.count)), isClosed: isClosed))
            rest = rest.dropFirst(part.inputs.count)
        }
    }

    private func receipt(_ part: MadePart, _ inputs: [PartInput], isClosed: Bool) -> Manifest.Part {
        Manifest.Part(
            number: part.number, isClosed: isClosed || part.isFull, textByteCount: part.textByteCount, version: version,
            inputs: zip(inputs, part.inputs).map { input, read in
                Manifest.Input(
                    path: input.name, bytes: read.rawByteCount, sha256: read.hash, run: input.run,
                    reader: input.readerNumber, unread: read.unread)
            },
            books: part.books.manifest,
            rejected: part.rejected.map { Manifest.Rejected(stage: $0.stage, rule: $0.rule, count: $0.count) },
            files: part.files)
    }
}

extension Books {
    /// The books as a manifest has them.
    var manifest: [Manifest.Books] {
        StageKind.allCases.map { kind in
            let entry = self[kind]
            return Manifest.Books(
                stage: kind.rawValue, taken: entry.taken, given: entry.given, rejected: entry.rejected)
        }
    }
}
