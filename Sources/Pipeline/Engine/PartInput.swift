import Hashing
import Stages
import Tables

/// An input of the archive, with all that has to be known to read it (again).
struct PartInput: Sendable {
    /// Where it lies now.
    var path: String
    /// What it was called when it was taken first; origins and the manifest keep that name.
    var name: String
    var reader: any Reader
    /// Which reader of the pipeline it is, from 0; nil where the command line named the input.
    var readerNumber: Int?
    /// The run that took it first.
    var run: String
    /// The size of the file, before decompression.
    var bytes = 0
    /// The records that are wanted, where not all are.
    var only: ClosedRange<Int>?
    /// Records that are refused without being looked at, by their numbers; 0 stands for the whole input.
    var poison: Set<Int> = []
    /// Why it could not be read when it lay there last; it is gone now, and is refused in the same words.
    var refusal: String?
}

/// Finds what is known of a record's input by the name of its source.
struct PartInputs: Sendable {
    private let byName: [String: PartInput]

    init(_ inputs: [PartInput]) { byName = Dictionary(inputs.map { ($0.name, $0) }) { first, _ in first } }

    subscript(source: String) -> PartInput? { byName[source] }

    /// Whether there is anything but records that are read as they are.
    var areSpecial: Bool { byName.values.contains { !$0.poison.isEmpty || $0.only != nil } }

    /// Whether a record is one of those that are wanted.
    func wants(_ origin: Origin) -> Bool { byName[origin.source]?.only?.contains(origin.record) ?? true }

    func isPoison(_ origin: Origin) -> Bool {
        guard let poison = byName[origin.source]?.poison, !poison.isEmpty else { return false }
        return poison.contains(0) || poison.contains(origin.record)
    }
}

extension Rejection {
    /// Refuses a record that has made the program trap before.
    static func poison(_ origin: Origin, excerpt: some Sequence<UInt8>) -> Rejection {
        Rejection(
            origin: origin, stage: StageKind.reading.rawValue, rule: "poison",
            reason: "this record made the program trap before, so it is refused without being looked at",
            excerpt: excerpt)
    }
}
