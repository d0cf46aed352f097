/// A list of phrases with what they mean: finds the longest that starts at a token.
///
/// Letter case, spaces and tone-mark placement of the text don't count. Made once and never freed: a grammar that holds many is copied
/// without counting references.
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

    @usableFromInline let trie: SyllableTrie
    /// What each phrase of the trie means.
    @usableFromInline nonisolated(unsafe) let payloads: UnsafePointer<Payload>
    /// The number of distinct phrases.
    public let count: Int

    /// Compiles phrases; where one stands twice, `merge` makes one payload of the earlier and the later.
    public init<Entries: Sequence<(String, Payload)>>(
        _ entries: Entries, merge: (Payload, Payload) -> Payload = { first, _ in first }
    ) {
        var trie = SyllableTrieBuilder()
        var payloads: [Payload] = []
        for (phrase, payload) in entries {
            guard let number = trie.insert(Phrase(phrase).syllables) else { continue }
            if number < payloads.count {
                payloads[number] = merge(payloads[number], payload)
            } else {
                payloads.append(payload)
            }
        }
        self.init(trie, payloads)
    }

    /// Compiles each paragraph of a text as one phrase, with the meaning of the same number; of equal ones the first counts.
    public init(paragraphsOf tokens: Tokens, meaning: [Payload]) {
        var trie = SyllableTrieBuilder()
        var payloads: [Payload] = []
        for (paragraph, payload) in zip(tokens.paragraphs, meaning) {
            guard let number = trie.insert(tokens[paragraph].lazy.map(\.syllable)) else { continue }
            if number == payloads.count { payloads.append(payload) }
        }
        self.init(trie, payloads)
    }

    private init(_ builder: SyllableTrieBuilder, _ payloads: [Payload]) {
        trie = SyllableTrie(builder)
        self.payloads = UnsafePointer(payloads.neverFreed)
        count = payloads.count
    }

    /// Whether any phrase may start with a syllable.
    @inlinable
    public func mayStart(with syllable: Syllable) -> Bool { trie.mayStart(with: syllable) }

    /// Whether a phrase may start at a token: a filter of a few bits, which says yes to some more.
    @inlinable @inline(__always)
    public func mayMatch(in tokens: Tokens, at start: Int) -> Bool { trie.mayMatch(in: tokens, at: start) }

    /// The longest phrase that starts at a token and stays in its paragraph.
    @inlinable @inline(__always)
    public func longestMatch(in tokens: Tokens, at start: Int) -> Match? {
        guard trie.mayMatch(in: tokens, at: start), let (end, phrase) = trie.longestMatch(in: tokens, at: start)
        else { return nil }
        return Match(end: end, payload: payloads[phrase])
    }

    /// All phrases that start at a token, the shortest first.
    @inlinable
    public func matches(in tokens: Tokens, at start: Int) -> [Match] {
        guard trie.mayMatch(in: tokens, at: start) else { return [] }
        return trie.matches(in: tokens, at: start).map { Match(end: $0.end, payload: payloads[$0.phrase]) }
    }

    /// What a whole text means, where it is one of the phrases.
    public subscript(text: String) -> Payload? {
        let tokens = Tokens(text)
        let match = longestMatch(in: tokens, at: 0)
        return match?.end == tokens.count ? match?.payload : nil
    }
}
