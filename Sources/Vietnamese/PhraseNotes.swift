/// The phrases that stand in one text, of all gazetteers: where a grammar asks for one, it is looked up here.
@usableFromInline
struct PhraseNotes {
    /// A phrase that starts at a token.
    @usableFromInline
    struct Found {
        @usableFromInline let gazetteer: UInt16
        /// In tokens.
        @usableFromInline let length: UInt16
        /// Its number in the gazetteer.
        @usableFromInline let phrase: UInt32
    }

    /// What is known of the phrases that start at one token.
    @usableFromInline
    struct Place {
        /// A bit for each gazetteer that may have one, by the lowest six bits of its number.
        @usableFromInline var gazetteers: UInt64
        /// They stand from here on, the shortest first, up to where those of the next token do.
        @usableFromInline var first: UInt32
    }

    static let mostGazetteers = 1 << 16

    /// The gazetteers of lower numbers have been looked for.
    @usableFromInline let gazetteerCount: Int
    /// One a token, and one behind them.
    @usableFromInline let places: UnsafeMutablePointer<Place>
    @usableFromInline let found: UnsafeMutablePointer<Found>

    /// Looks for the phrases of a text, none of which goes beyond a paragraph.
    init(_ tokens: UnsafePointer<Token>, _ paragraphs: [Range<Int>], count: Int, _ table: PhraseTable) {
        gazetteerCount = table.gazetteerCount
        places = .allocate(capacity: count + 1)
        var draft = Draft(capacity: count * 2 + 16)
        for paragraph in paragraphs {
            for index in paragraph {
                let first = draft.count
                draft.gazetteers = 0
                table.look(tokens, at: index, before: paragraph.upperBound, &draft)
                places[index] = Place(gazetteers: draft.gazetteers, first: UInt32(truncatingIfNeeded: first))
            }
        }
        places[count] = Place(gazetteers: 0, first: UInt32(truncatingIfNeeded: draft.count))
        found = draft.found
    }

    /// Notes that are being taken.
    struct Draft {
        fileprivate var found: UnsafeMutablePointer<Found>
        private var capacity: Int
        fileprivate var count = 0
        /// Those of the token that is looked at.
        fileprivate var gazetteers: UInt64 = 0

        fileprivate init(capacity: Int) {
            self.capacity = capacity
            found = .allocate(capacity: capacity)
        }

        @inline(__always)
        mutating func add(_ ending: PhraseTrie.Ending, length: Int) {
            if count == capacity { grow() }
            found[count] = Found(
                gazetteer: UInt16(truncatingIfNeeded: ending.gazetteer), length: UInt16(truncatingIfNeeded: length),
                phrase: ending.phrase)
            count &+= 1
            gazetteers |= 1 << UInt64(ending.gazetteer & 63)
        }

        private mutating func grow() {
            let larger = UnsafeMutablePointer<Found>.allocate(capacity: capacity * 2)
            larger.moveInitialize(from: found, count: count)
            found.deallocate()
            found = larger
            capacity *= 2
        }
    }

    func deallocate() {
        places.deallocate()
        found.deallocate()
    }

    // MARK: Asking

    /// Those that start at a token.
    @inlinable @inline(__always)
    func range(at index: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(places[index].first), Int(places[index &+ 1].first)))
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
        let notes = storage.phrases
        guard gazetteer < notes.gazetteerCount else {
            return PhraseRegister.matches(of: gazetteer, in: self, at: index).last
        }
        let range = notes.range(at: index)
        var place = range.upperBound
        while place > range.lowerBound {
            place &-= 1
            let found = notes.found[place]
            if Int(found.gazetteer) == gazetteer { return (index &+ Int(found.length), Int(found.phrase)) }
        }
        return nil
    }

    /// All phrases of a gazetteer that start at a token, the shortest first; to be asked where there may be one.
    @usableFromInline
    func phrases(of gazetteer: Int, at index: Int) -> [(end: Int, phrase: Int)] {
        let notes = storage.phrases
        guard gazetteer < notes.gazetteerCount else {
            return PhraseRegister.matches(of: gazetteer, in: self, at: index)
        }
        return notes.range(at: index).lazy.map { notes.found[$0] }.filter { Int($0.gazetteer) == gazetteer }
            .map { (index + Int($0.length), Int($0.phrase)) }
    }
}
