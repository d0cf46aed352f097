import Testing

@testable import Vietnamese

@Suite struct PhraseTableTests {
    /// Three lists whose phrases begin and go on alike.
    private static let lists: [[String]] = [
        ["hội", "hội nghị", "hội nghị sơ kết", "ủy ban", "12", "( a )"],
        ["hội nghị", "nghị", "sơ kết hội", "uỷ ban nhân dân", "ủy ban nhân dân"],
        ["a a a", "a", "a b", "Thổ-nhĩ-kỳ xa", "hội hội"],
    ]

    private static func trie() -> PhraseTrie {
        var trie = PhraseTrie()
        for (gazetteer, list) in lists.enumerated() {
            for (number, phrase) in list.enumerated() {
                _ = trie.insert(Phrase(phrase).syllables, of: gazetteer, number: number)
            }
        }
        return trie
    }

    @Test func aPhraseThatTheGazetteerHasKeepsItsNumber() {
        var trie = Self.trie()
        #expect(trie.insert(Phrase("ỦY BAN nhân dân").syllables, of: 1, number: 9) == 3)
        #expect(trie.insert(Phrase("hội").syllables, of: 1, number: 9) == 9)
    }

    /// Texts of the lists' own words, so that phrases begin everywhere and most of them break off.
    @Test(arguments: [1, 2, 3, 4, 5], [1, 2, 40, 400])
    func notesHoldWhatTheTrieFinds(seed: UInt64, wordCount: Int) {
        let words = "hội Nghị sơ kết uỷ ban nhân dân 12 ( a ) b Thổ - xa".split(separator: " ")
        var state = seed
        let text = (0..<wordCount).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count] + (state >> 60 == 0 ? "\n" : " ")
        }.joined()
        let trie = Self.trie()
        let tokens = Tokens(text)
        let storage = Tokens.Storage(
            tokens.text, tokens.paragraphs.map { tokens.byteRange(of: $0) },
            PhraseTable(trie, gazetteerCount: Self.lists.count), nil)
        #expect(storage.count == tokens.count)
        for index in tokens.indices {
            for gazetteer in Self.lists.indices {
                var expected: [[Int]] = []
                trie.walk(gazetteer, in: tokens, from: index) { expected.append([$0, $1]) }
                var found: [[Int]] = []
                storage.phrases.first(at: index) { phrase in
                    if phrase.gazetteer == gazetteer { found.append([index + Int(phrase.length), Int(phrase.phrase)]) }
                    return false
                }
                #expect(found.reversed() == expected)
                let mayHold = storage.phrases.places[index].gazetteers >> UInt64(gazetteer) & 1 != 0
                #expect(mayHold == !expected.isEmpty)
            }
        }
    }

    /// A list that comes in after a text was read is found in it, and in later ones.
    @Test func textsThatAreOlderThanAListKnowItToo() {
        let text = String(repeating: "Sáng nay, hội thao lần thứ ba khai mạc. ", count: 12)
        let early = Tokens(text)
        let list = Gazetteer([("hội thao", 1), ("hội thao lần thứ", 2), ("khai mạc hội", 3)])
        let texts = [early] + (0..<70).map { _ in Tokens(text) }
        for tokens in texts {
            let ends = tokens.indices.map { list.longestMatch(in: tokens, at: $0)?.end }
            #expect(ends == tokens.indices.map { tokens.is("hội", at: $0) ? $0 + 4 : nil })
            #expect(list.matches(in: tokens, at: 3).map(\.payload) == [1, 2])
        }
    }
}

extension Tokens {
    fileprivate func byteRange(of range: Range<Int>) -> Range<Int> {
        range.isEmpty ? 0..<0 : Int(self[range.lowerBound].start)..<Int(self[range.upperBound - 1].end)
    }
}
