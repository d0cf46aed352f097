import Publishing
import Stages
import Tables

/// Finds the record that killed the last run's process, if it was one.
///
/// The journal says what each queue had in hand. Each handful is tried in a process of its own: one that survives is innocent, one that
/// dies is halved until a single record is left. So it doesn't matter what ended the last process: a trap and a stack that
/// overflowed come again, SIGKILL and a power cut do not.
struct PoisonSearch {
    struct Isolated {
        var poison: Manifest.Poison
        var note: String
    }

    let plan: Plan
    let version: String
    let output: OutputFolder
    let prober: Prober

    /// Finds the deadly records and notes them for good. Cost: nothing where the last run ended well; a process a handful else.
    func isolate(among inputs: [PartInput], _ hashes: InputHashes) throws -> [Isolated] {
        let handfuls = Journal.handfuls(try output.journal())
        var isolated: [Isolated] = []
        for handful in Set(handfuls).sorted(by: { $0.firstRecord < $1.firstRecord }) {
            guard let found = search(suspects(handful, inputs)), let digest = hashes.hash(of: found.path)?.sha256 else {
                continue
            }
            let poison = Manifest.Poison(sha256: digest, record: found.only!.lowerBound, version: version)
            let what = poison.record == 0 ? found.name : "record \(poison.record) of \(found.name)"
            let entry = Isolated(poison: poison, note: "\(what) killed the last run's process")
            if !isolated.contains(where: { $0.poison == poison }) { isolated.append(entry) }
        }
        if !isolated.isEmpty { try output.note(isolated.map(\.poison)) }
        output.endJournal()
        return isolated
    }

    /// The records from the first to the last, input by input.
    private func suspects(_ handful: Journal.Handful, _ inputs: [PartInput]) -> [PartInput] {
        guard let first = inputs.firstIndex(where: { $0.name == handful.firstSource }),
            let last = inputs[first...].firstIndex(where: { $0.name == handful.lastSource })
        else { return [] }
        return (first...last).map { index in
            var input = inputs[index]
            let from = index == first ? handful.firstRecord : 1
            // A batch holds so many records at most, which bounds an input that reaches over its end.
            let to = index == last ? handful.lastRecord : from + plan.run.batchDocumentCount
            input.only = from...max(from, to)
            return input
        }
    }

    /// The single record that kills, or nil where the process survives all of them.
    private func search(_ suspects: [PartInput]) -> PartInput? {
        if suspects.isEmpty || prober.survives(plan, suspects) { return nil }
        var rest = suspects
        while rest.count > 1 || rest[0].only!.count > 1 {
            let (first, second) = Self.halves(rest)
            if !prober.survives(plan, first) {
                rest = first
            } else if !prober.survives(plan, second) {
                rest = second
            } else {
                return nil  // Only both together kill, or chance does: no record is to blame.
            }
        }
        return rest[0]
    }

    private static func halves(_ suspects: [PartInput]) -> ([PartInput], [PartInput]) {
        if suspects.count > 1 {
            let middle = suspects.count / 2
            return (Array(suspects[..<middle]), Array(suspects[middle...]))
        }
        var (first, second) = (suspects[0], suspects[0])
        let range = suspects[0].only!
        let middle = range.lowerBound + range.count / 2
        first.only = range.lowerBound...(middle - 1)
        second.only = middle...range.upperBound
        return ([first], [second])
    }
}
