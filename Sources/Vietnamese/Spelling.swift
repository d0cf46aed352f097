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
        Inventory.letters.withUnsafeBufferPointer { letters in
            let syllables = Inventory.syllables
            var count = Count()
            var word = Word()
            var place = 0
            while place < text.count, count.words < wordLimit {
                let (value, length) = scalar(in: text, at: place)
                place &+= length
                if !word.append(value, letters) { word.finish(&count, syllables) }
            }
            word.finish(&count, syllables)
            return count
        }
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
        private var tone: UInt8 = 0
        private var toneCount = 0
        private var isMarked = false
        private var isForeign = false

        /// Takes a letter; false where the character is none.
        @inline(__always)
        mutating func append(_ value: UInt32, _ letters: UnsafeBufferPointer<Letter>) -> Bool {
            guard value < 0x800 || value &- 0x1E00 < 0x100 else { return appendForeign(value) }
            let letter = letters[value < 0x800 ? Int(value) : Int(value) &- 0x1E00 &+ 0x800]
            guard letter.isLetter else { return false }
            isMarked = isMarked || value >= 0x80
            isForeign = isForeign || letter.isForeign
            tone |= letter.tone
            toneCount &+= letter.tone == 0 ? 0 : 1
            key = key << 8 | UInt64(letter.base)
            length &+= 1
            return true
        }

        /// Takes a letter of another script.
        private mutating func appendForeign(_ value: UInt32) -> Bool {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return false }
            isForeign = true
            length += 1
            return true
        }

        @inline(__always)
        mutating func finish(_ count: inout Count, _ table: KeyTable) {
            guard length > 0 else { return }
            let found = !isForeign && length <= 7 ? table.find(key) : []
            count.words &+= 1
            if isMarked {
                count.markedWords &+= 1
            } else if found.contains(.plain) {
                count.plainSyllables &+= 1
            }
            if toneCount <= 1, found.contains(.syllable), carriesTone(found) {
                count.syllables &+= 1
                if isMarked { count.markedSyllables &+= 1 }
            }
            self = Word()
        }

        /// Syllables that end in c, ch, p, t have the tones sắc or nặng only.
        private func carriesTone(_ found: KeyTable.Flags) -> Bool {
            !found.contains(.stop) || toneCount == 0 || tone == Inventory.acute || tone == Inventory.dot
        }
    }

    /// What a word's spelling is made of: a letter without its tone, and the tone.
    struct Letter: Sendable {
        var base: UInt8 = 0
        var tone: UInt8 = 0
        var isLetter = false
        /// A letter that no Vietnamese word has.
        var isForeign = false

        init(_ kind: Letters.Class) {
            guard kind & Letters.letter != 0 else { return }
            isLetter = true
            let code = UInt8(truncatingIfNeeded: kind & Letters.codeMask)
            isForeign = code == 0 || code >= UInt8(Letters.firstDigit)
            tone = code > 0 && code < UInt8(Letters.firstConsonant) ? (code - 1) % 6 : 0
            base = code - tone
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
        private var slots: [UInt64]
        private let shift: UInt64

        init(_ keys: [UInt64: Flags]) {
            var bits: UInt64 = 4
            while 1 << bits < keys.count * 3 { bits += 1 }
            slots = [UInt64](repeating: 0, count: 1 << Int(bits))
            shift = 64 - bits
            for (key, flags) in keys {
                var slot = place(of: key)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = key | UInt64(flags.rawValue) << 56
            }
        }

        /// The key's flags; none where it is not in the table.
        @inline(__always)
        func find(_ key: UInt64) -> Flags {
            var slot = place(of: key)
            while slots[slot] != 0 {
                if slots[slot] & (1 << 56 - 1) == key { return Flags(rawValue: UInt8(slots[slot] >> 56)) }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
            return []
        }

        @inline(__always)
        private func place(of key: UInt64) -> Int {
            Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        }
    }

    /// Every onset with every rime, as numbers of the letters' codes.
    private enum Inventory {
        static let acute: UInt8 = 2
        static let dot: UInt8 = 5

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

        static let letters = Letters.table.map { Letter($0) }

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
