import Tables
import Vietnamese

/// A place in the text that names an event.
struct EventMention {
    var span: TokenSpan
    var head: Range<Int>
    var kind: Event.Kind
    var isVerb: Bool
    /// Whether nothing completes the head: "hội nghị", "buổi lễ".
    var isBare: Bool { span.upper == head.upperBound }
    /// Whether the words around say that it is held, led or attended.
    var isHeld: Bool
    /// Whether its sentence starts with it, but for a time or a place: "Sáng 6/2, **lễ hội** …".
    var isSubject = false
    /// Whether it stands in a list of events, each of which is another: "Lễ hội đường phố, Hội thi nấu ăn và Hội chợ".
    var isItem = false
    var sentence: Int
    /// The person who is said to hold talks or to visit.
    var host: Int?
    /// Where the words end that tell a bare head from others: "cuộc họp **do UBND tỉnh tổ chức**", "hội nghị **ngày 22/6**".
    var fullerEnd = 0
    /// The capitalised words behind the head, as `Gathering` notes them.
    var names: Set<Syllable> = []
    /// The words behind the head that mean something, as `Gathering` notes them.
    var contents: Set<Syllable> = []
    /// Whether its sentence says that something else happened, as `Gathering` notes it.
    var isElsewhere = false

    /// "trao quyết định nghỉ hưu cho ông A".
    func isDecision(in tokens: Tokens) -> Bool {
        isVerb && head.contains { tokens.matches(EventMarks.decision, at: $0) }
    }

    /// Whether two names are one by their words: one starts with the other, or holds its words in another order of detail
    /// ("Lễ hội chọi trâu **truyền thống quận** Đồ Sơn", "Lễ hội chọi trâu Đồ Sơn").
    func sharesWords(with other: EventMention, in tokens: Tokens) -> Bool {
        let (short, long) = span.count <= other.span.count ? (self, other) : (other, self)
        let count = short.span.count
        guard count > head.count else { return false }
        if zip(short.span.range, long.span.range).allSatisfy({ tokens[$0].syllable == tokens[$1].syllable }) {
            return true
        }
        let words = short.span.range.dropFirst(short.head.count)
        return words.count >= 4 && tokens[head].map(\.syllable) == tokens[other.head].map(\.syllable)
            && words.allSatisfy { word in
                long.span.range.contains { tokens[$0].syllable == tokens[word].syllable }
                    || tokens.is(EventMarks.year, at: word)
            }
    }
}
