import Tables

/// Where an article's names start and end, as citations ask for them at every word that may be a document: each found by one load.
struct CitedNames {
    /// The end of the longest body that starts at a token.
    private(set) var bodyEnd: TokenNumbers
    /// The end of the first person named from a token on.
    private(set) var personEnd: TokenNumbers
    /// The start of a person's name that ends at a token.
    private(set) var personStart: TokenNumbers
    /// A name that starts at a token, and one that holds it.
    private(set) var start: TokenNumbers
    private(set) var holder: TokenNumbers

    init(_ mentions: [Mention], tokenCount: Int) {
        let none = TokenNumbers(tokenCount: tokenCount)
        (bodyEnd, personEnd, personStart, start, holder) = (none, none, none, none, none)
        for (number, mention) in mentions.enumerated() {
            let span = mention.span
            start[span.lower] = number
            for index in span.range { holder[index] = number }
            if mention.kind == .organization {
                bodyEnd[span.lower] = max(span.upper, bodyEnd[span.lower] ?? 0)
            } else if mention.kind == .person {
                personStart[span.upper] = span.lower
                if personEnd[span.lower] == nil { personEnd[span.lower] = span.upper }
            }
        }
    }
}
