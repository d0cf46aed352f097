import Cleaning
import Extracting
import Reading
import Stages
import Tables
import Validating
import Writing

/// The stages that a pipeline file may name, by kind.
public struct Catalog: Sendable {
    public var readers: [any Reader.Type]
    public var cleaners: [any Cleaner.Type]
    public var extractors: [any Extractor.Type]
    public var rules: [any Rule.Type]
    public var writers: [any Writer.Type]

    public init(
        readers: [any Reader.Type], cleaners: [any Cleaner.Type], extractors: [any Extractor.Type],
        rules: [any Rule.Type], writers: [any Writer.Type]
    ) {
        self.readers = readers
        self.cleaners = cleaners
        self.extractors = extractors
        self.rules = rules
        self.writers = writers
    }

    /// All stages of the program.
    public static let standard = Catalog(
        readers: Readers.all, cleaners: Cleaners.all, extractors: Extractors.all, rules: Rules.all, writers: Writers.all
    )

    public subscript(kind: StageKind) -> [any Stage.Type] {
        switch kind {
        case .reading: readers
        case .cleaning: cleaners
        case .extracting: extractors
        case .validating: rules
        case .writing: writers
        }
    }

    /// The kinds that have a stage of that name.
    public func kinds(of name: String) -> [StageKind] {
        StageKind.allCases.filter { kind in self[kind].contains { $0.name == name } }
    }
}

extension StageKind {
    /// The section of a pipeline file in which stages of the kind stand.
    public var section: String {
        switch self {
        case .reading: "read"
        case .cleaning: "clean"
        case .extracting: "extract"
        case .validating: "validate"
        case .writing: "write"
        }
    }

    /// What a stage of the kind is called.
    public var noun: String {
        switch self {
        case .reading: "reader"
        case .cleaning: "cleaner"
        case .extracting: "extractor"
        case .validating: "rule"
        case .writing: "writer"
        }
    }

    /// The noun as a sentence wants it: "a reader", "an extractor".
    public var nounWithArticle: String { self == .extracting ? "an extractor" : "a \(noun)" }

    /// Whether a pipeline without the kind's section can do anything.
    var isRequired: Bool { self == .reading || self == .writing }

    /// Whether the same stage may stand there more than once, with other settings.
    var mayRepeat: Bool { self == .reading || self == .validating || self == .writing }
}
