/// A list of phrases with what they mean: finds the longest that starts at a token.
///
/// Letter case, spaces and tone-mark placement of the text don't count.
public struct Gazetteer<Payload: Sendable>: Sendable {
    public struct Match: Sendable {
        /// The first token after the phrase.
        public let end: Int
        public let payload: Payload

        @inlinable
        init(end: Int, payload: Payload) {
            self.end = end
            self.payload = payload
        }
    }

    @usableFromInline private(set) var trie = SyllableTrie()
    /// What each phrase of the trie means.
    @usableFromInline private(set) var payloads: [Payload] = []

    /// Compiles phrases; where one stands twice, `merge` makes one payload of the earlier and the later.
    public init<Entries: Sequence<(String, Payload)>>(
        _ entries: Entries, merge: (Payload, Payload) -> Payload = { first, _ in first }
    ) {
        for (phrase, payload) in entries { insert(Phrase(phrase).syllables, payload, merge) }
    }

    /// Compiles each paragraph of a text as one phrase, with the meaning of the same number.
    public init(paragraphsOf tokens: Tokens, meaning: [Payload]) {
        for (paragraph, payload) in zip(tokens.paragraphs, meaning) {
            insert(tokens[paragraph].lazy.map(\.syllable), payload) { first, _ in first }
        }
    }

    /// The number of distinct phrases.
    public var count: Int { payloads.count }

    /// Whether any phrase may start with a syllable.
    @inlinable
    public func mayStart(with syllable: Syllable) -> Bool { trie.mayStart(with: syllable) }

    /// The longest phrase that starts at a token and stays in its paragraph.
    @inlinable
    public func longestMatch(in tokens: Tokens, at start: Int) -> Match? {
        guard trie.mayStart(with: tokens[start].syllable),
            let (end, phrase) = trie.longestMatch(in: tokens, at: start)
        else { return nil }
        return Match(end: end, payload: payloads[phrase])
    }

    /// All phrases that start at a token, the shortest first.
    @inlinable
    public func matches(in tokens: Tokens, at start: Int) -> [Match] {
        trie.matches(in: tokens, at: start).map { Match(end: $0.end, payload: payloads[$0.phrase]) }
    }

    /// What a whole text means, where it is one of the phrases.
    public subscript(text: String) -> Payload? {
        let tokens = Tokens(text)
        let match = longestMatch(in: tokens, at: 0)
        return match?.end == tokens.count ? match?.payload : nil
    }

    private mutating func insert(
        _ syllables: some Collection<Syllable>, _ payload: Payload, _ merge: (Payload, Payload) -> Payload
    ) {
        guard let phrase = trie.insert(syllables) else { return }
        if phrase < payloads.count {
            payloads[phrase] = merge(payloads[phrase], payload)
        } else {
            payloads.append(payload)
        }
    }
}
