/// Tells whether words are spelled as Vietnamese syllables are: an onset, a rime, and a tone that the rime can carry.
///
/// Source: the inventory of onsets and rimes of the standard orthography, L. C. Thompson, A Vietnamese Reference Grammar (1987).
public enum Spelling {
    /// How the words of a text are spelled.
    public struct Count: Sendable, Hashable {
        /// Words of letters.
        public var words = 0
        /// Words that are Vietnamese syllables.
        public var syllables = 0
        /// Words with a letter that English has not.
        public var markedWords = 0
        /// Syllables with such a letter: what hardly any other language has by chance.
        public var markedSyllables = 0
        /// Words without marks that are syllables as they stand or with marks put back: `huyen`, `duoc`.
        public var plainSyllables = 0

        /// Sums up how many words were found to be spelled in each way.
        fileprivate init(_ findings: [8 of Int]) {
            for value in findings.indices where findings[value] > 0 {
                let finding = Finding(rawValue: UInt8(value))
                let count = findings[value]
                words += count
                if finding.contains(.syllable) { syllables += count }
                if finding.contains(.marked) { markedWords += count }
                if finding.isSuperset(of: [.syllable, .marked]) { markedSyllables += count }
                if finding.contains(.plain) { plainSyllables += count }
            }
        }
    }

    /// Counts the words of a text in UTF-8, composed, up to a number of words.
    public static func count(_ text: some Sequence<UInt8>, wordLimit: Int = .max) -> Count {
        text.withContiguousStorageIfAvailable { count(UnsafeRawBufferPointer($0), wordLimit) }
            ?? Array(text).withUnsafeBytes { count($0, wordLimit) }
    }

    /// True for one word that is a Vietnamese syllable.
    public static func isSyllable(_ word: some Sequence<UInt8>) -> Bool {
        let count = count(word)
        return count.words == 1 && count.syllables == 1
    }

    private static func count(_ text: UnsafeRawBufferPointer, _ wordLimit: Int) -> Count {
        guard text.count >= 256 else { return count(text, wordLimit, nil) }
        return WordCache.lend { count(text, wordLimit, $0) }
    }

    private static func count(_ text: UnsafeRawBufferPointer, _ wordLimit: Int, _ cache: WordCache?) -> Count {
        let inventory = (letters: Inventory.letters, syllables: Inventory.syllables)
        // A word costs one addition: to the number of those that are spelled in its way.
        var findings = [8 of Int](repeating: 0)
        var words = 0
        var place = 0
        while place < text.count, words < wordLimit {
            guard LetterStretch.mayStart(text[place]) else {
                place &+= 1
                continue
            }
            var found: Finding?
            let start = place
            if let cache, place &+ LetterStretch.reach <= text.count,
                case let stretch = LetterStretch(text.baseAddress.unsafelyUnwrapped + place),
                stretch.count < LetterStretch.reach
            {
                let entry = cache.entry(stretch)
                if let known = entry.pointee.spelling {
                    found = known
                    place &+= stretch.count &+ 1  // what ends a stretch is no letter
                } else {
                    found = word(in: text, at: &place, inventory.letters, inventory.syllables)
                    if place == start &+ stretch.count { entry.pointee.spelling = found }
                }
            } else {
                found = word(in: text, at: &place, inventory.letters, inventory.syllables)
            }
            if let found {
                findings[Int(found.rawValue & 7)] &+= 1
                words &+= 1
            }
        }
        return Count(findings)
    }

    /// Reads the word at a place and goes behind it; past one character where none stands there.
    private static func word(
        in text: UnsafeRawBufferPointer, at place: inout Int, _ letters: UnsafePointer<Letter>, _ syllables: KeyTable
    ) -> Finding? {
        var word = Word()
        while place < text.count {
            let letter: Letter
            let length: Int
            if text[place] < 0x80 {
                letter = letters[Int(text[place])]
                length = 1
            } else {
                let (value, width) = scalar(in: text, at: place)
                letter = self.letter(value, letters)
                length = width
            }
            if !letter.isLetter {
                if word.isEmpty { place &+= length }
                break
            }
            word.append(letter)
            place &+= length
        }
        return word.isEmpty ? nil : word.finding(syllables)
    }

    /// How one word is spelled.
    struct Finding: OptionSet {
        let rawValue: UInt8
        static let syllable = Finding(rawValue: 1)
        static let marked = Finding(rawValue: 2)
        static let plain = Finding(rawValue: 4)
    }

    @inline(__always)
    private static func letter(_ value: UInt32, _ letters: UnsafePointer<Letter>) -> Letter {
        if value < 0x800 { return letters[Int(value)] }
        return value &- 0x1E00 < 0x100 ? letters[Int(value) &- 0x1E00 &+ 0x800] : foreign(value)
    }

    /// A letter of another script, or none.
    private static func foreign(_ value: UInt32) -> Letter {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return Letter() }
        return Letter(bits: Letter.letterBit | Letter.foreignBit)
    }

    /// The code point at a place, and its length; bytes that are no UTF-8 count one by one as U+FFFD.
    @inline(__always)
    private static func scalar(in text: UnsafeRawBufferPointer, at place: Int) -> (UInt32, length: Int) {
        let lead = UInt32(text[place])
        if lead < 0x80 { return (lead, 1) }
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, place &+ length <= text.count else { return (0xFFFD, 1) }
        var value = lead & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(text[place &+ offset] & 0x3F) }
        return (value, length)
    }

    /// The letters of a word as they come, as one number, without case and tones.
    private struct Word {
        /// Eight bits a letter; what is longer than seven letters is no syllable.
        private var key: UInt64 = 0
        private var length = 0
        /// The bits of all letters, and the sum of them, of which the upper half counts tones.
        private var all: UInt32 = 0
        private var sum: UInt32 = 0

        @inline(__always)
        mutating func append(_ letter: Letter) {
            key = key << 8 | UInt64(letter.bits & 0xFF)
            all |= letter.bits
            sum &+= letter.bits
            length &+= 1
        }

        var isEmpty: Bool { length == 0 }

        func finding(_ table: KeyTable) -> Finding {
            let found = all & Letter.foreignBit == 0 && length <= 7 ? table.find(key) : []
            var finding: Finding = []
            if all & Letter.markBit != 0 {
                finding.insert(.marked)
            } else if found.contains(.plain) {
                finding.insert(.plain)
            }
            if found.contains(.syllable), carriesTone(found) { finding.insert(.syllable) }
            return finding
        }

        /// A syllable has one tone at most; those that end in c, ch, p, t have the tones sắc or nặng only.
        ///
        /// Only words of at most seven letters are asked, whose sum can't overflow from the lower half.
        @inline(__always)
        private func carriesTone(_ found: KeyTable.Flags) -> Bool {
            let toneCount = sum >> 16
            let tone = all >> 8 & 7
            if toneCount > 1 { return false }
            return !found.contains(.stop) || toneCount == 0 || tone == Inventory.acute || tone == Inventory.dot
        }
    }

    /// What a word's spelling is made of, packed: the letter without its tone in the low byte, then the tone, then what else is known.
    struct Letter: Sendable {
        fileprivate var bits: UInt32 = 0

        /// No letter.
        fileprivate init() {}
        fileprivate init(bits: UInt32) { self.bits = bits }

        fileprivate static let letterBit: UInt32 = 1 << 11
        /// A letter that no Vietnamese word has.
        fileprivate static let foreignBit: UInt32 = 1 << 12
        /// A letter that English has not.
        fileprivate static let markBit: UInt32 = 1 << 13
        /// One tone: letters' bits are added up to count them.
        fileprivate static let toneUnit: UInt32 = 1 << 16

        fileprivate var isLetter: Bool { bits & Self.letterBit != 0 }

        fileprivate init(_ kind: Letters.Class, isMarked: Bool) {
            guard kind & Letters.letter != 0 else { return }
            let code = UInt32(kind & Letters.codeMask)
            let isForeign = code == 0 || code >= UInt32(Letters.firstDigit)
            let tone = code > 0 && code < UInt32(Letters.firstConsonant) ? (code - 1) % 6 : 0
            bits = (code - tone) | tone << 8 | Self.letterBit | (tone > 0 ? Self.toneUnit : 0)
            if isForeign { bits |= Self.foreignBit }
            if isMarked { bits |= Self.markBit }
        }
    }

    /// Numbers with flags, found by one multiplication: a word is looked up in a few nanoseconds.
    struct KeyTable: Sendable {
        struct Flags: OptionSet {
            let rawValue: UInt8
            /// A syllable without its tone.
            static let syllable = Flags(rawValue: 1)
            /// It ends in c, ch, p or t.
            static let stop = Flags(rawValue: 2)
            /// A syllable with its marks left out.
            static let plain = Flags(rawValue: 4)
        }

        /// Keys of seven letters, with their flags in the top byte.
        private nonisolated(unsafe) let slots: UnsafePointer<UInt64>
        private let mask: Int
        private let shift: UInt64

        init(_ keys: [UInt64: Flags]) {
            var bits: UInt64 = 4
            while 1 << bits < keys.count * 3 { bits += 1 }
            var slots = [UInt64](repeating: 0, count: 1 << Int(bits))
            mask = slots.count - 1
            shift = 64 - bits
            for (key, flags) in keys {
                var slot = Self.place(of: key, shift)
                while slots[slot] != 0 { slot = (slot + 1) & mask }
                slots[slot] = key | UInt64(flags.rawValue) << 56
            }
            self.slots = UnsafePointer(slots.neverFreed)
        }

        /// The key's flags; none where it is not in the table.
        @inline(__always)
        func find(_ key: UInt64) -> Flags {
            var slot = Self.place(of: key, shift)
            while slots[slot] != 0 {
                if slots[slot] & (1 << 56 - 1) == key { return Flags(rawValue: UInt8(slots[slot] >> 56)) }
                slot = (slot &+ 1) & mask
            }
            return []
        }

        @inline(__always)
        private static func place(of key: UInt64, _ shift: UInt64) -> Int {
            Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        }
    }

    /// Every onset with every rime, as numbers of the letters' codes.
    private enum Inventory {
        static let acute: UInt32 = 2
        static let dot: UInt32 = 5

        private static let onsets = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
            .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        private static let openRimes = """
            a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua uâ uây ue uê ui uôi uơ uy uya uyu \
            ư ưa ưi ươi ươu ưu y yêu
            """.split(separator: " ").map(String.init)
        private static let nasalRimes = """
            am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng oam oan oang oanh oăm oăn oăng oem oen om on \
            ong oong ôm ôn ông ơm ơn um un ung uân uâng uên uênh uôm uôn uông uơn uyn uynh uyên ươm ươn ương ưm ưn ưng yêm yên yêng \
            ym yn ynh
            """.split(separator: " ").map(String.init)
        private static let stopRimes = """
            ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oc ooc oep oet op ot ôc ôp \
            ôt ơp ơt uât uc uêch uôc uôp uôt up ut uych uyêt uyt ươc ươp ươt ưc ưp ưt yêt ych yt
            """.split(separator: " ").map(String.init)

        /// In the order of `Letters.table`; never freed.
        nonisolated(unsafe) static let letters = UnsafePointer(
            Letters.table.enumerated().map { Letter($0.element, isMarked: $0.offset >= 0x80) }.neverFreed)

        /// All syllables without tones, and the same with all their marks left out.
        static let syllables = KeyTable(flags)

        private static let flags: [UInt64: KeyTable.Flags] = {
            var flags: [UInt64: KeyTable.Flags] = [:]
            for (rimes, kind) in [
                (openRimes + nasalRimes, [.syllable]), (stopRimes, [.syllable, .stop] as KeyTable.Flags),
            ] {
                for rime in rimes {
                    for onset in onsets { flags[key(onset + rime)] = kind }
                    // gì, giếng, quyển: the onset's last letter is the rime's first.
                    if rime.hasPrefix("i") { flags[key("g" + rime)] = kind }
                    if rime.hasPrefix("u") { flags[key("q" + rime)] = kind }
                }
            }
            for key in Array(flags.keys) { flags[withoutMarks(key), default: []].insert(.plain) }
            return flags
        }()

        private static func key(_ word: String) -> UInt64 {
            word.unicodeScalars.reduce(0) { $0 << 8 | UInt64(Letters.table[Int($1.value)] & Letters.codeMask) }
        }

        private static func withoutMarks(_ key: UInt64) -> UInt64 {
            stride(from: UInt64(56), through: 0, by: -8).reduce(0) { plain, shift in
                plain << 8 | withoutMark(key >> shift & 0xFF)
            }
        }

        /// ă and â are a, ê is e, ô and ơ are o, ư is u, đ is d.
        private static func withoutMark(_ code: UInt64) -> UInt64 {
            switch code {
            case 7, 13: 1
            case 25: 19
            case 43, 49: 37
            case 61: 55
            case UInt64(Letters.firstConsonant) + 3: code - 1
            default: code
            }
        }
    }
}
