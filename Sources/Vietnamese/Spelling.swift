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
        Letters.table.withUnsafeBufferPointer { letters in
            var count = Count()
            var word = Word()
            var place = 0
            while place < text.count, count.words < wordLimit {
                let (value, length) = scalar(in: text, at: place)
                place &+= length
                if !word.append(value, letters) { word.finish(&count) }
            }
            word.finish(&count)
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
        mutating func append(_ value: UInt32, _ letters: UnsafeBufferPointer<Letters.Class>) -> Bool {
            guard value < 0x800 || value &- 0x1E00 < 0x100 else { return appendForeign(value) }
            let kind = letters[value < 0x800 ? Int(value) : Int(value) &- 0x1E00 &+ 0x800]
            guard kind & Letters.letter != 0 else { return false }
            var code = UInt8(truncatingIfNeeded: kind & Letters.codeMask)
            if value >= 0x80 { isMarked = true }
            if code == 0 || code >= UInt8(Letters.firstDigit) { isForeign = true }
            if code > 0, code < UInt8(Letters.firstConsonant) {
                let letterTone = (code &- 1) % 6
                if letterTone > 0 {
                    tone = letterTone
                    toneCount &+= 1
                }
                code &-= letterTone
            }
            key = key << 8 | UInt64(code)
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
        mutating func finish(_ count: inout Count) {
            guard length > 0 else { return }
            let isShort = !isForeign && length <= 7
            count.words &+= 1
            if isMarked {
                count.markedWords &+= 1
            } else if isShort, Inventory.plain.find(key) != nil {
                count.plainSyllables &+= 1
            }
            if isShort, toneCount <= 1, isSpelled {
                count.syllables &+= 1
                if isMarked { count.markedSyllables &+= 1 }
            }
            self = Word()
        }

        private var isSpelled: Bool {
            guard let endsInStop = Inventory.syllables.find(key) else { return false }
            // Syllables that end in c, ch, p, t have the tones sắc or nặng only.
            return !endsInStop || toneCount == 0 || tone == Inventory.acute || tone == Inventory.dot
        }
    }

    /// Numbers with a flag, found by one multiplication: a word is looked up in a few nanoseconds.
    struct KeyTable: Sendable {
        private static let flag: UInt64 = 1 << 63
        private var slots: [UInt64]
        private let shift: UInt64

        init(_ keys: [UInt64: Bool]) {
            var bits: UInt64 = 4
            while 1 << bits < keys.count * 3 { bits += 1 }
            slots = [UInt64](repeating: 0, count: 1 << Int(bits))
            shift = 64 - bits
            for (key, isFlagged) in keys {
                var slot = place(of: key)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = isFlagged ? key | Self.flag : key
            }
        }

        /// The key's flag; nil where it is not in the table.
        @inline(__always)
        func find(_ key: UInt64) -> Bool? {
            var slot = place(of: key)
            while slots[slot] != 0 {
                if slots[slot] & ~Self.flag == key { return slots[slot] & Self.flag != 0 }
                slot = (slot &+ 1) & (slots.count &- 1)
            }
            return nil
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

        private static let keys: [UInt64: Bool] = {
            var keys: [UInt64: Bool] = [:]
            for (rimes, endsInStop) in [(openRimes + nasalRimes, false), (stopRimes, true)] {
                for rime in rimes {
                    for onset in onsets { keys[key(onset + rime)] = endsInStop }
                    // gì, giếng, quyển: the onset's last letter is the rime's first.
                    if rime.hasPrefix("i") { keys[key("g" + rime)] = endsInStop }
                    if rime.hasPrefix("u") { keys[key("q" + rime)] = endsInStop }
                }
            }
            return keys
        }()

        /// All syllables without tones; flagged are those that end in a stop.
        static let syllables = KeyTable(keys)
        /// All syllables with their marks left out.
        static let plain = KeyTable(
            Dictionary(keys.keys.map { (withoutMarks($0), false) }, uniquingKeysWith: { first, _ in first }))

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
