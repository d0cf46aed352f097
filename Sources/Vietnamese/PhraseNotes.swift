/// The phrases that stand in one text, of all gazetteers: where a grammar asks for one, it is looked up here.
@usableFromInline
struct PhraseNotes {
    static let mostGazetteers = 1 << 16

    /// A phrase where it stands.
    @usableFromInline
    struct Found {
        let start: UInt32
        /// In tokens.
        let length: UInt16
        let gazetteer: UInt16
        /// Its number in the gazetteer.
        let phrase: UInt32
        /// One that starts at the same token and is no longer; itself where there is none.
        let next: UInt32
    }

    /// What is known of the phrases that start at one token.
    @usableFromInline
    struct Place {
        /// A bit for each gazetteer that may have one, by the lowest six bits of its number.
        @usableFromInline var gazetteers: UInt64 = 0
        /// The longest, where there is any.
        var longest: UInt32 = 0
    }

    /// The gazetteers of lower numbers have been looked for.
    @usableFromInline let gazetteerCount: Int
    /// One a token.
    @usableFromInline let places: UnsafeMutablePointer<Place>
    private var found: UnsafeMutablePointer<Found>
    private var capacity: Int
    private var count = 0

    /// All phrases, the shorter before the longer.
    var all: UnsafeBufferPointer<Found> { UnsafeBufferPointer(start: found, count: count) }

    /// Looks for the phrases of a text, none of which goes beyond a paragraph.
    init(_ tokens: UnsafePointer<Token>, count tokenCount: Int, _ table: PhraseTable) {
        gazetteerCount = table.gazetteerCount
        places = .allocate(capacity: tokenCount)
        places.initialize(repeating: Place(), count: tokenCount)
        capacity = 2 * tokenCount + 16
        found = .allocate(capacity: capacity)
        let open = UnsafeMutablePointer<OpenPhrase>.allocate(capacity: tokenCount)
        defer { open.deallocate() }
        var openCount = Self.begin(tokens, tokenCount, table, open)
        var length = 1
        while openCount > 0 {
            openCount = goOn(open, openCount, length, tokens, tokenCount, table)
            length += 1
        }
    }

    func deallocate() {
        places.deallocate()
        found.deallocate()
    }

    // MARK: Looking

    /// What may become a phrase: where it starts, and the node to which its words lead so far.
    private struct OpenPhrase {
        let start: UInt32
        var place: UInt32
        /// Where the next word leads, if that is what stands in the slot.
        var next: UInt32 = 0
    }

    /// Lists the tokens at which a phrase of one word stands, or may go on with the next; gives their number.
    ///
    /// All tokens are asked before any phrase is followed, and without a branch: filters are small and most tokens start nothing, while
    /// nodes lie far apart.
    private static func begin(
        _ tokens: UnsafePointer<Token>, _ count: Int, _ table: PhraseTable, _ open: UnsafeMutablePointer<OpenPhrase>
    ) -> Int {
        guard count > 0 else { return 0 }
        var openCount = 0
        var number = tokens[0].number
        for index in 0..<count {
            // Behind the last token stands itself: a filter may say yes for nothing.
            let next = tokens[min(index &+ 1, count &- 1)].number
            open[openCount] = OpenPhrase(start: UInt32(truncatingIfNeeded: index), place: number)
            openCount &+= Int(truncatingIfNeeded: table.mayLead(from: number, next) | table.ends(at: number))
            number = next
        }
        return openCount
    }

    /// Notes the phrases that are of a length, and leaves in the list those that go on; gives their number.
    ///
    /// In several loops that hardly branch, for the same reason.
    private mutating func goOn(
        _ open: UnsafeMutablePointer<OpenPhrase>, _ count: Int, _ length: Int, _ tokens: UnsafePointer<Token>,
        _ tokenCount: Int, _ table: PhraseTable
    ) -> Int {
        for index in 0..<count where table.ends(at: open[index].place) != 0 {
            let start = Int(open[index].start)
            table.phrases(endingAt: open[index].place) { note($0, $1, start, length) }
        }
        var likely = 0
        for index in 0..<count {
            let phrase = open[index]
            let position = min(Int(phrase.start) &+ length, tokenCount &- 1)
            open[likely] = phrase
            likely &+= Int(truncatingIfNeeded: table.mayLead(from: phrase.place, tokens[position].number))
        }
        for index in 0..<likely {
            let position = min(Int(open[index].start) &+ length, tokenCount &- 1)
            open[index].next = table.firstChild(of: open[index].place, tokens[position].number)
        }
        var left = 0
        for index in 0..<likely {
            let phrase = open[index]
            let position = Int(phrase.start) &+ length
            guard position < tokenCount, tokens[position].paragraph == tokens[Int(phrase.start)].paragraph else {
                continue
            }
            let child = table.child(of: phrase.place, tokens[position].number, from: phrase.next)
            open[left] = OpenPhrase(start: phrase.start, place: child)
            left &+= child == 0 ? 0 : 1
        }
        return left
    }

    @inline(__always)
    private mutating func note(_ gazetteer: UInt16, _ phrase: UInt32, _ start: Int, _ length: Int) {
        if count == capacity { grow() }
        let number = UInt32(truncatingIfNeeded: count)
        found[count] = Found(
            start: UInt32(truncatingIfNeeded: start), length: UInt16(truncatingIfNeeded: length), gazetteer: gazetteer,
            phrase: phrase, next: places[start].gazetteers == 0 ? number : places[start].longest)
        places[start].gazetteers |= 1 << UInt64(gazetteer & 63)
        places[start].longest = number
        count &+= 1
    }

    private mutating func grow() {
        capacity *= 2
        found.move(count, toCapacity: capacity)
    }

    // MARK: Asking

    /// Calls for each phrase that starts at a token, the longest first, until it gets true.
    @inline(__always)
    func first(at index: Int, where isWanted: (Found) -> Bool) {
        guard places[index].gazetteers != 0 else { return }
        var number = places[index].longest
        while true {
            let phrase = found[Int(number)]
            if isWanted(phrase) || phrase.next == number { return }
            number = phrase.next
        }
    }
}

extension Tokens {
    /// Whether a phrase of a gazetteer may start at a token: one look, which says yes to some more.
    @inlinable @inline(__always)
    func mayHold(_ gazetteer: Int, at index: Int) -> Bool {
        UInt(bitPattern: index) < UInt(bitPattern: storage.count)
            && (storage.phrases.places[index].gazetteers >> UInt64(truncatingIfNeeded: gazetteer & 63) & 1 != 0
                || gazetteer >= storage.phrases.gazetteerCount)
    }

    /// The longest phrase of a gazetteer that starts at a token and stays in its paragraph; to be asked where there may be one.
    @usableFromInline
    func longestPhrase(of gazetteer: Int, at index: Int) -> (end: Int, phrase: Int)? {
        guard gazetteer < storage.phrases.gazetteerCount else {
            return PhraseRegister.matches(of: gazetteer, in: self, at: index).last
        }
        var longest: (end: Int, phrase: Int)?
        storage.phrases.first(at: index) { found in
            guard Int(found.gazetteer) == gazetteer else { return false }
            longest = (index &+ Int(found.length), Int(found.phrase))
            return true
        }
        return longest
    }

    /// All phrases of a gazetteer that start at a token, the shortest first; to be asked where there may be one.
    @usableFromInline
    func phrases(of gazetteer: Int, at index: Int) -> [(end: Int, phrase: Int)] {
        guard gazetteer < storage.phrases.gazetteerCount else {
            return PhraseRegister.matches(of: gazetteer, in: self, at: index)
        }
        var all: [(end: Int, phrase: Int)] = []
        storage.phrases.first(at: index) { found in
            if Int(found.gazetteer) == gazetteer { all.append((index + Int(found.length), Int(found.phrase))) }
            return false
        }
        return all.reversed()
    }
}
