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

    /// Its number among all gazetteers, whose phrases are looked for together (`PhraseTable`).
    @usableFromInline let number: Int
    /// What each phrase means, by its number.
    @usableFromInline nonisolated(unsafe) let payloads: UnsafePointer<Payload>
    /// The number of distinct phrases.
    public let count: Int

    /// Compiles phrases; where one stands twice, `merge` makes one payload of the earlier and the later.
    public init<Entries: Sequence<(String, Payload)>>(
        _ entries: Entries, merge: (Payload, Payload) -> Payload = { first, _ in first }
    ) {
        var phrases: [[Syllable]] = []
        var meanings: [Payload] = []
        for (phrase, meaning) in entries {
            phrases.append(Phrase(phrase).syllables)
            meanings.append(meaning)
        }
        self.init(phrases, meanings, merge)
    }

    /// Compiles each paragraph of a text as one phrase, with the meaning of the same number; of equal ones the first counts.
    public init(paragraphsOf tokens: Tokens, meaning: [Payload]) {
        self.init(tokens.paragraphs.map { tokens[$0].map(\.syllable) }, meaning) { first, _ in first }
    }

    private init(_ phrases: [[Syllable]], _ meanings: [Payload], _ merge: (Payload, Payload) -> Payload) {
        let (gazetteer, numbers) = PhraseRegister.add(phrases)
        var payloads: [Payload] = []
        for (number, payload) in zip(numbers, meanings) {
            guard let number else { continue }
            if number < payloads.count {
                payloads[number] = merge(payloads[number], payload)
            } else {
                payloads.append(payload)
            }
        }
        number = gazetteer
        self.payloads = UnsafePointer(payloads.neverFreed)
        count = payloads.count
    }

    /// Whether a phrase may start at a token: one look, which says yes to some more.
    @inlinable @inline(__always)
    public func mayMatch(in tokens: Tokens, at start: Int) -> Bool { tokens.mayHold(number, at: start) }

    /// The longest phrase that starts at a token and stays in its paragraph.
    @inlinable @inline(__always)
    public func longestMatch(in tokens: Tokens, at start: Int) -> Match? {
        guard tokens.mayHold(number, at: start), let (end, phrase) = tokens.longestPhrase(of: number, at: start)
        else { return nil }
        return Match(end: end, payload: payloads[phrase])
    }

    /// All phrases that start at a token, the shortest first.
    @inlinable
    public func matches(in tokens: Tokens, at start: Int) -> [Match] {
        guard tokens.mayHold(number, at: start) else { return [] }
        return tokens.phrases(of: number, at: start).map { Match(end: $0.end, payload: payloads[$0.phrase]) }
    }

    /// What a whole text means, where it is one of the phrases.
    public subscript(text: String) -> Payload? {
        let tokens = Tokens(text)
        let match = longestMatch(in: tokens, at: 0)
        return match?.end == tokens.count ? match?.payload : nil
    }
}
