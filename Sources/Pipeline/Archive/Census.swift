import Hashing
import Publishing
import Stages

/// A part of the published snapshot with its inputs as they lie there tonight.
struct RecalledPart {
    var part: Manifest.Part
    var inputs: [PartInput] = []
    /// The names of inputs that are not there.
    var gone: [String] = []
    /// The names of inputs that have other content than when they were read.
    var changed: [String] = []
    /// What these hold now, so far as it has been given to this part.
    var taken: [Digest] = []
    /// Whether inputs that could not be read are refused for another reason now, or no longer.
    var hasOtherRefusals = false

    /// Whether the part has to be made anew for what its inputs hold now.
    var isChanged: Bool { (!changed.isEmpty || hasOtherRefusals) && gone.isEmpty }

    /// Why the part stays although its inputs have changed: what they hold now is read as new then, beside what they held.
    var excuse: String? {
        if changed.isEmpty || gone.isEmpty { return nil }
        return "part \(part.number) keeps the rows of what \(InputsGone.list(changed)) held before, beside those of "
            + "what is there now: it can't be made anew while \(InputsGone.list(gone)) \(gone.count == 1 ? "is" : "are") gone"
    }

    /// The inputs, all of them.
    func all() throws(InputsGone) -> [PartInput] {
        if gone.isEmpty { return inputs }
        throw InputsGone(reason: "part \(part.number) has to be made anew", paths: gone)
    }
}

/// Goes through known and new inputs and takes each content once.
struct Census {
    private(set) var vanished: [String] = []
    private(set) var changedPaths: [String] = []
    private(set) var movedPaths: [String] = []

    private let plan: Plan
    private let run: String
    /// Whether an input is read by the reader that read it first.
    private let keepsReaders: Bool
    private let poison: [Digest: Set<Int>]
    /// Where each content lies tonight.
    private var places: [Digest: FoundInput] = [:]
    private var byPath: [String: FoundInput] = [:]
    /// What is kept of contents that lie nowhere tonight.
    private let kept: [Digest: FoundInput]
    /// Contents that the archive has.
    private var claimed: Set<Digest> = []
    private let knownPaths: Set<String>
    /// Paths whose present content has been given to the part of what was there before.
    private var replaced: Set<String> = []

    init(
        _ plan: Plan, found: [FoundInput], kept: [Digest: FoundInput], known: [Manifest.Input], run: String,
        poison: [Manifest.Poison], keepsReaders: Bool
    ) {
        self.plan = plan
        self.kept = kept
        self.keepsReaders = keepsReaders
        self.run = run
        self.poison = poison.reduce(into: [:]) { $0[$1.sha256, default: []].insert($1.record) }
        for input in found {
            byPath[input.path] = input
            if let digest = input.digest, places[digest] == nil { places[digest] = input }
        }
        knownPaths = Set(known.map(\.path))
        for input in known where input.unread == nil {
            if places[input.sha256] != nil || byPath[input.path]?.digest == nil { claimed.insert(input.sha256) }
        }
    }

    mutating func recall(_ part: Manifest.Part) -> RecalledPart {
        var recalled = RecalledPart(part: part)
        for input in part.inputs { recall(input, &recalled) }
        if recalled.gone.isEmpty { changedPaths += recalled.changed } else { release(recalled) }
        return recalled
    }

    /// Lets what changed inputs hold now be new: the part can't be made anew, and that must not keep a night from reading it.
    private mutating func release(_ recalled: RecalledPart) {
        claimed.subtract(recalled.taken)
        replaced.subtract(recalled.changed)
    }

    private mutating func recall(_ input: Manifest.Input, _ recalled: inout RecalledPart) {
        let here = byPath[input.path]
        if let here, input.isDoubtful, recallRefused(input, here, &recalled) { return }
        if input.unread != nil, here?.digest == nil {
            recallLost(input, &recalled)
        } else if input.unread == nil, let place = here?.digest == input.sha256 ? here : places[input.sha256] {
            recalled.inputs.append(partInput(place, for: input))
        } else if let here, let digest = here.digest {
            recalled.changed.append(input.path)
            replaced.insert(input.path)
            // What stands elsewhere already is not read twice.
            if claimed.insert(digest).inserted {
                recalled.taken.append(digest)
                recalled.inputs.append(partInput(here, named: here.path, reader: here.readerNumber, run: run))
            }
        } else if let kept = kept[input.sha256] {
            recalled.inputs.append(partInput(kept, for: input))
        } else {
            recallLost(input, &recalled)
        }
    }

    /// Takes what could not be read, or held nothing, as it lies there tonight: it is no loss, but may be refused otherwise.
    private func recallRefused(
        _ input: Manifest.Input, _ here: FoundInput, _ recalled: inout RecalledPart
    ) -> Bool {
        switch here.content {
        case .unreadable(let reason):
            recalled.hasOtherRefusals = recalled.hasOtherRefusals || reason != input.unread
            recalled.inputs.append(partInput(here, for: input))
            return true
        case .folder where input.unread != nil && input.bytes == 0:
            // A folder that could not be listed can be now: what lies there is read by its own name.
            recalled.hasOtherRefusals = true
            return true
        case .folder, .known, .stream: return false
        }
    }

    /// Takes what lies nowhere: what held no byte can be made anew from nothing, all else is a loss.
    private mutating func recallLost(_ input: Manifest.Input, _ recalled: inout RecalledPart) {
        if input.path != "-" { vanished.append(input.path) }
        if input.bytes > 0 { return recalled.gone.append(input.path) }
        let number = keepsReaders ? input.reader : nil
        recalled.inputs.append(
            PartInput(
                path: "/dev/null", name: input.path, reader: plan.reader(number), readerNumber: number, run: input.run,
                poison: poison[input.sha256] ?? [], refusal: input.unread))
    }

    /// The inputs whose content the archive does not have.
    mutating func takeNew(_ found: [FoundInput]) -> [PartInput] {
        var new: [PartInput] = []
        for input in found where !replaced.contains(input.path) {
            switch input.content {
            case .folder: continue
            case .unreadable where knownPaths.contains(input.path): continue
            case .known(let digest) where !claimed.insert(digest).inserted:
                if !knownPaths.contains(input.path) { movedPaths.append(input.path) }
            case .known, .unreadable, .stream:
                new.append(partInput(input, named: input.path, reader: input.readerNumber, run: run))
            }
        }
        return new
    }

    /// An input that the archive knows, as it lies at a place tonight.
    private func partInput(_ place: FoundInput, for input: Manifest.Input) -> PartInput {
        let reader = keepsReaders ? input.reader : place.readerNumber
        return partInput(place, named: input.path, reader: reader, run: input.run)
    }

    private func partInput(_ place: FoundInput, named name: String, reader: Int?, run: String) -> PartInput {
        let own = place.readerNumber == reader ? place.reader : plan.reader(reader)
        return PartInput(
            path: place.place, name: name, reader: own, readerNumber: reader, run: run, bytes: place.bytes,
            poison: place.digest.flatMap { poison[$0] } ?? [])
    }
}

extension Manifest.Input {
    /// Whether it could not be read, or may be one that could not: programs before did not tell them from empty ones.
    fileprivate var isDoubtful: Bool { unread != nil || bytes == 0 }
}
