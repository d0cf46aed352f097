import Tables

/// What went in and out of the five kinds of stage. At every border, in = out + rejected.
public struct Books: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var taken = 0
        public var given = 0
        public var rejected = 0

        public var balances: Bool { taken == given + rejected }

        static func += (entry: inout Entry, other: Entry) {
            entry.taken += other.taken
            entry.given += other.given
            entry.rejected += other.rejected
        }
    }

    private var entries = [Entry](repeating: Entry(), count: StageKind.allCases.count)

    public init() {}

    public subscript(kind: StageKind) -> Entry {
        get { entries[Self.index(kind)] }
        set { entries[Self.index(kind)] = newValue }
    }

    public static func += (books: inout Books, other: Books) {
        for index in books.entries.indices { books.entries[index] += other.entries[index] }
    }

    /// Throws `BooksError` where a border does not balance, or a stage did not get what the one before passed on.
    func audit(_ kinds: [StageKind] = StageKind.allCases) throws(BooksError) {
        for kind in kinds where !self[kind].balances { throw .unbalanced(kind, self[kind]) }
        if self[.cleaning].taken != self[.reading].given { throw .lost(from: .reading, to: .cleaning) }
        if self[.extracting].taken != self[.cleaning].given { throw .lost(from: .cleaning, to: .extracting) }
    }

    private static func index(_ kind: StageKind) -> Int { StageKind.allCases.firstIndex(of: kind)! }
}

/// The books don't balance: records or rows were lost or doubled by the program itself.
public enum BooksError: Error, Sendable, Hashable, CustomStringConvertible {
    case unbalanced(StageKind, Books.Entry)
    case lost(from: StageKind, to: StageKind)
    case writer(name: String, table: String, given: Int, written: Int)

    public var description: String {
        switch self {
        case .unbalanced(let kind, let entry):
            "the books of \(kind.rawValue) don't balance: \(entry.taken) in, \(entry.given) out, "
                + "\(entry.rejected) rejected; nothing is published, please report this"
        case .lost(let from, let to):
            "\(to.rawValue) did not get what \(from.rawValue) passed on; nothing is published, please report this"
        case .writer(let name, let table, let given, let written):
            "the writer '\(name)' got \(given) rows of '\(table)', but wrote \(written); nothing is published"
        }
    }
}
