import Hashing
import Stages
import Tables

/// Makes a plan of a pipeline file's nodes, noting every mistake and going on with what was probably meant.
struct Planner {
    let catalog: Catalog
    private(set) var mistakes: [Mistake] = []
    /// The bytes of the files that stages' settings name: parts of the pipeline file for its hash.
    private var files: [[UInt8]] = []
    private var limits = RejectLimits()
    /// The readers with their settings, for inputs that they don't name.
    private var readers: [OtherInputs.Own] = []

    init(catalog: Catalog) { self.catalog = catalog }

    /// Makes the plan; it is only of use where no mistakes were noted. Nil where there are no sections at all.
    mutating func plan(_ root: SettingNode, path: String, hash: Digest) -> Plan? {
        guard case .mapping(let entries, let mark) = root else {
            mistakes.append(Mistake(root.mark, "expected sections such as 'read:' and 'write:', found \(root.kind)"))
            return nil
        }
        var top = Settings(root, mark: mark)
        let head = PipelineHead(&top, path: path)
        mistakes += top.mistakes
        let sections = sections(among: top.untaken, entries)
        let made = StageKind.allCases.reduce(into: [:]) { made, kind in made[kind] = stages(kind, sections, mark) }
        func all<S>(_ kind: StageKind, _: S.Type) -> [(stage: S, mark: Mark)] {
            (made[kind] ?? []).compactMap { stage, mark in (stage as? S).map { ($0, mark) } }
        }
        let rules = all(.validating, (any Rule).self).map { (rule: $0.stage, mark: $0.mark) }
        let extractors = all(.extracting, (any Extractor).self).map(\.stage)
        mistakes += RuleTables.mistakes(rules, extractors, catalog)
        let writers = all(.writing, (any Writer).self).map { (writer: $0.stage, mark: $0.mark) }
        mistakes += WriterFolders.mistakes(writers)
        return Plan(
            name: head.name, path: path, hash: hashWithFiles(hash), output: head.output,
            readers: all(.reading, (any Reader).self).map(\.stage),
            cleaners: all(.cleaning, (any Cleaner).self).map(\.stage),
            extractors: extractors, rules: rules.map(\.rule),
            writers: writers.map(\.writer),
            run: runSettings(sections["run"]),
            settingsHash: hashWithFiles(SHA256.digest(of: ArchiveSettings.text(root, catalog))),
            limits: limits, otherInputs: OtherInputs(readers: readers))
    }

    // MARK: Sections

    /// Finds the sections by their words; a misspelt one is noted, and read as the section it was probably meant to be.
    private mutating func sections(
        among keys: [(key: String, mark: Mark)], _ entries: [(key: String, keyMark: Mark, value: SettingNode)]
    ) -> [String: SettingNode] {
        let words = StageKind.allCases.map(\.section) + ["run"]
        var sections: [String: SettingNode] = [:]
        for word in words { sections[word] = entries.first { $0.key == word }?.value }
        for (key, mark) in keys where !words.contains(key) {
            let known = PipelineHead.descriptions(path: "").map(\.name) + words
            mistakes.append(Mistake(mark, "there is no section '\(key)'" + Nearest.suggestion(key, among: known)))
            if let meant = Nearest.word(key, among: known), words.contains(meant), sections[meant] == nil {
                sections[meant] = entries.first { $0.key == key }?.value
            }
        }
        return sections
    }

    private mutating func runSettings(_ node: SettingNode?) -> RunSettings {
        var settings = Settings(node, mark: node?.mark ?? .start)
        let run = RunSettings(&settings)
        note(settings, of: "the section 'run'")
        return run
    }

    // MARK: Stages

    /// Makes the stages of a section, in their order, each with its place.
    private mutating func stages(
        _ kind: StageKind, _ sections: [String: SettingNode], _ fileMark: Mark
    ) -> [(stage: any Stage, mark: Mark)] {
        guard let node = sections[kind.section] else {
            if kind.isRequired {
                mistakes.append(Mistake(fileMark, "the section '\(kind.section)' is missing: a list of \(kind.noun)s"))
            }
            return []
        }
        let (calls, callMistakes) = StageCall.calls(in: node, of: kind, catalog: catalog)
        mistakes += callMistakes
        var placed: [(call: StageCall, type: any Stage.Type)] = []
        for call in calls {
            guard let type = type(of: call, kind) else { continue }
            placed.append((call, type))
        }
        mistakes += StageOrder.mistakes(in: placed, of: kind)
        return placed.enumerated().map { (make($1.type, $1.call, kind, number: $0), $1.call.mark) }
    }

    /// Finds a stage by its word; where there is none of the kind, the one that was probably meant.
    private mutating func type(of call: StageCall, _ kind: StageKind) -> (any Stage.Type)? {
        let types = catalog[kind]
        if let type = types.first(where: { $0.name == call.name }) { return type }
        let names = types.map { $0.name }
        if let home = catalog.kinds(of: call.name).first {
            let message =
                "'\(call.name)' is \(home.nounWithArticle), not \(kind.nounWithArticle); it stands under '\(home.section):'"
            mistakes.append(Mistake(call.mark, message))
            return nil
        }
        mistakes.append(
            Mistake(call.mark, "there is no \(kind.noun) '\(call.name)'" + Nearest.suggestion(call.name, among: names)))
        let meant = Nearest.word(call.name, among: names)
        return types.first { $0.name == meant }
    }

    /// The hash of a pipeline file and of the files that it names.
    private func hashWithFiles(_ hash: Digest) -> Digest {
        if files.isEmpty { return hash }
        var whole = SHA256()
        whole.update(Array(hash.hex.utf8))
        for file in files { whole.update(Array(SHA256.digest(of: file).hex.utf8)) }
        return whole.digest()
    }

    private mutating func make(
        _ type: any Stage.Type, _ call: StageCall, _ kind: StageKind, number: Int
    ) -> any Stage {
        var settings = Settings(call.settings, mark: call.mark)
        let stage = type.init(&settings)
        files += settings.files
        if kind == .reading { readers.append(OtherInputs.Own(name: type.name, settings: call.settings)) }
        let place: RejectShares.Place? =
            switch kind {
            case .reading: .reader(number)
            case .cleaning: .cleaner(number)
            case .validating: .rule(number)
            case .extracting, .writing: nil
            }
        if let place, let limit = RejectLimit(&settings) {
            limits.entries.append(.init(place: place, stage: type.name, limit: limit))
        }
        note(settings, of: "'\(type.name)'")
        return stage
    }

    /// Notes what was wrong with settings that have been taken, and what nobody took.
    private mutating func note(_ settings: Settings, of owner: String) {
        mistakes += settings.mistakes
        let names = settings.descriptions.map(\.name)
        for (key, mark) in settings.untaken {
            let known = names.isEmpty ? "; it takes none" : Nearest.suggestion(key, among: names)
            mistakes.append(Mistake(mark, "\(owner) has no setting '\(key)'" + known))
        }
    }
}
