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
        /// Words without marks that are syllables as they stand or with marks put back: `huyen`, `duoc`.
        public var plainSyllables = 0
        /// Syllables with such a letter: what hardly any other language has by chance.
        public var markedSyllables = 0
    }

    /// Counts the words of a text in UTF-8, composed, up to a number of words.
    public static func count(_ text: some Sequence<UInt8>, wordLimit: Int = .max) -> Count {
        var count = Count()
        var decoder = UTF8()
        var bytes = text.makeIterator()
        var word = Word()
        while count.words < wordLimit {
            switch decoder.decode(&bytes) {
            case .scalarValue(let scalar):
                if !word.append(scalar) { word.finish(&count) }
            case .error:
                word.finish(&count)
            case .emptyInput:
                word.finish(&count)
                return count
            }
        }
        return count
    }

    /// True for one word that is a Vietnamese syllable.
    public static func isSyllable(_ word: some Sequence<UInt8>) -> Bool {
        let count = count(word)
        return count.words == 1 && count.syllables == 1
    }

    /// The letters of a word as they come, without case, tones aside.
    private struct Word {
        private var letters: [UInt8] = []
        private var tones: [UInt8] = []
        private var isMarked = false
        private var isForeign = false

        /// Takes a letter; false where the character is none.
        mutating func append(_ scalar: Unicode.Scalar) -> Bool {
            let value = scalar.value
            guard value < 0x800 || (0x1E00..<0x1F00).contains(value) else {
                guard scalar.properties.isAlphabetic else { return false }
                isForeign = true
                letters.append(0)
                return true
            }
            let kind = Letters.table[value < 0x800 ? Int(value) : 0x800 + Int(value) - 0x1E00]
            guard kind & Letters.letter != 0 else { return false }
            let code = UInt8(truncatingIfNeeded: kind & Letters.codeMask)
            if value >= 0x80 { isMarked = true }
            if code == 0 || code >= Letters.firstDigit { isForeign = true }
            if code > 0, code < Letters.firstConsonant {
                let tone = (code - 1) % 6
                if tone > 0 { tones.append(tone) }
                letters.append(code - tone)
            } else {
                letters.append(code)
            }
            return true
        }

        mutating func finish(_ count: inout Count) {
            defer { self = Word() }
            guard !letters.isEmpty else { return }
            let isSyllable = !isForeign && tones.count <= 1 && letters.count <= 7 && isSpelled
            count.words += 1
            if isMarked { count.markedWords += 1 }
            if !isMarked, !isForeign, letters.count <= 7, Inventory.plain.contains(Inventory.key(letters[...])) {
                count.plainSyllables += 1
            }
            if isSyllable { count.syllables += 1 }
            if isSyllable && isMarked { count.markedSyllables += 1 }
        }

        private var isSpelled: Bool {
            let key = Inventory.key(letters[...])
            guard let stops = Inventory.syllables[key] else { return false }
            // Syllables that end in c, ch, p, t have the tones sắc or nặng only.
            return !stops || tones.isEmpty || tones[0] == Inventory.acute || tones[0] == Inventory.dot
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

        /// The keys of all syllables without tones; true for those that end in a stop.
        static let syllables: [UInt64: Bool] = {
            var syllables: [UInt64: Bool] = [:]
            for onset in onsets {
                for rime in openRimes + nasalRimes { syllables[key(onset + rime)] = false }
                for rime in stopRimes { syllables[key(onset + rime)] = true }
            }
            // gì, giếng, quyển: the onset's last letter is the rime's first.
            for (rimes, isStop) in [(openRimes + nasalRimes, false), (stopRimes, true)] {
                for rime in rimes where rime.hasPrefix("i") { syllables[key("g" + rime)] = isStop }
                for rime in rimes where rime.hasPrefix("u") { syllables[key("q" + rime)] = isStop }
            }
            return syllables
        }()

        /// The keys of all syllables with their marks left out.
        static let plain: Set<UInt64> = Set(
            syllables.keys.map { key in
                stride(from: 56, through: 0, by: -8).reduce(UInt64(0)) { plain, shift in
                    plain << 8 | UInt64(withoutMark(UInt8(truncatingIfNeeded: key >> UInt64(shift))))
                }
            })

        /// ă and â are a, ê is e, ô and ơ are o, ư is u, đ is d.
        private static func withoutMark(_ code: UInt8) -> UInt8 {
            switch code {
            case 7, 13: 1
            case 25: 19
            case 43, 49: 37
            case 61: 55
            case UInt8(Letters.firstConsonant) + 3: code - 1
            default: code
            }
        }

        static func key(_ letters: ArraySlice<UInt8>) -> UInt64 {
            letters.reduce(0) { $0 << 8 | UInt64($1) }
        }

        private static func key(_ word: String) -> UInt64 {
            key(
                word.unicodeScalars.map { scalar in
                    UInt8(truncatingIfNeeded: Letters.table[Int(scalar.value)] & Letters.codeMask)
                }[...])
        }
    }
}
