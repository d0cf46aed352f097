import Vietnamese

/// Tells the names of authors from what pages put in their place.
struct Byline {
    /// A text that may hold an author's name, with line feeds between its parts.
    struct Candidate {
        enum Kind {
            /// The page says that it is the author.
            case said
            /// The page says that it is the author, and a body.
            case body
            /// A line beside the text with a word that introduces credits: only names of persons count.
            case labelled
            /// A line beside the date: only Vietnamese names of persons count.
            case line
        }

        var text: [UInt8]
        var kind: Kind
    }

    private(set) var author: [UInt8]?
    /// The name of a paper or a site that stands in an author's place.
    private(set) var outlet: [UInt8]?

    private let publisherKey: [UInt8]
    private let hostKey: [UInt8]

    /// Takes the first candidate that holds a person's name, or else the first that may be any name.
    init(_ candidates: [Candidate], publisher: [UInt8]?, url: [UInt8]?) {
        publisherKey = publisher.map { BlockForm.key($0) } ?? []
        hostKey = url.map { BlockForm.key(PageAddress.host(of: $0[...])) } ?? []
        var other: [UInt8]?
        for candidate in candidates {
            let names = read(candidate.text)
            if names.arePersons, candidate.kind != .body,
                candidate.kind != .line || BylineText.mayStandBesideDate(names.text)
            {
                author = names.text
                return
            }
            if other == nil, [.said, .body].contains(candidate.kind), !names.text.isEmpty { other = names.text }
        }
        author = other
    }

    /// The names of persons in a text as they stand there; where it has none, the first other name.
    private mutating func read(_ text: [UInt8]) -> (text: [UInt8], arePersons: Bool) {
        var other: [UInt8] = []
        for line in BylineText.lines(of: text) {
            var persons: Range<Int>?
            for part in DatedLine(line).rest {
                guard let label = BylineText.labelEnd(of: line[part]) else { continue }
                let name = BylineText.name(in: line[label..<part.upperBound])
                guard isName(name) else { continue }
                if Outlet(name) != nil {
                    outlet = outlet ?? name
                } else if !BylineText.arePersons(name) {
                    if other.isEmpty { other = name }
                } else if let before = persons {
                    let isNext = label == part.lowerBound && BylineText.isJoint(line[before.upperBound..<label])
                    if isNext { persons = before.lowerBound..<part.upperBound }
                } else {
                    persons = label..<part.upperBound
                }
            }
            if let persons { return (BylineText.name(in: line[persons]), true) }
        }
        return (other, false)
    }

    /// True for what is not the site's own name, an address or what systems put where nobody has signed.
    private func isName(_ name: [UInt8]) -> Bool {
        let key = BlockForm.key(name)
        guard key.count >= 2, name.count <= 120, !BylineText.isNobody(name) else { return false }
        return key != publisherKey && !hostKey.starts(with: key) && !publisherKey.starts(with: key)
    }
}
