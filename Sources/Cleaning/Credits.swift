import Stages
import Tables
import Vietnamese

/// Finds who wrote an article, where it appeared and when, in its credits, place line and header.
///
/// The lines stay in the text, as paragraphs of kind `credit` or `byline`; a credit at the end of a paragraph becomes one of
/// its own. What the input's own fields say is not replaced.
struct Credits: Cleaner {
    static let name = "credits"
    static let summary = "Finds author, publisher and date of publication in credits, place line and header."
    static let after = ["unicode", "paragraphs"]

    /// How many paragraphs from either end are looked at.
    private static let reach = 6

    init(_ settings: inout Settings) {}

    func clean(_ document: inout Document) -> Verdict {
        document.readOwnDate()
        readHeader(&document)
        readPlaceLine(&document)
        readTail(&document)
        if document[.publisher] == nil { document[.publisher] = SelfReference.publisher(in: document.text) }
        return .keep
    }

    // MARK: At the beginning

    /// Header, date and author lines that stand before the body.
    private func readHeader(_ document: inout Document) {
        for index in document.paragraphs.indices.prefix(Self.reach) {
            let paragraph = document.paragraphs[index]
            let line = document.text[paragraph.bytes]
            switch paragraph.kind {
            case .title, .lead:
                continue
            case .byline:
                if document.publishedOn == nil { document.publishedOn = DatedLine(line).published }
            default:
                guard let credit = CreditLine(line), credit.isLabelled, !credit.isPicture else {
                    if paragraph.kind == .heading { continue }
                    return
                }
                document.paragraphs[index].kind = .byline
                document.note(credit)
            }
        }
    }

    private func readPlaceLine(_ document: inout Document) {
        guard document[.publisher] == nil else { return }
        let front = document.paragraphs.prefix(Self.reach).filter { [.lead, .body, .heading].contains($0.kind) }
        for paragraph in front.prefix(3) {
            if let publisher = PlaceLine.publisher(of: document.text[paragraph.bytes]) {
                document[.publisher] = publisher
                return
            }
        }
    }

    // MARK: At the end

    /// Credits on lines of their own, from the last one upwards; then the one at the end of the last line of the body.
    private func readTail(_ document: inout Document) {
        var sources: [CreditLine] = []
        for index in document.paragraphs.indices.suffix(Self.reach).reversed() {
            let paragraph = document.paragraphs[index]
            guard [.body, .heading, .caption, .list].contains(paragraph.kind), index > 0 else { break }
            guard let credit = CreditLine(document.text[paragraph.bytes]) else {
                if paragraph.kind == .caption { continue }
                break
            }
            // A line on a picture belongs to the picture above it.
            if credit.isPicture { continue }
            document.paragraphs[index].kind = .credit
            if credit.isSource { sources.append(credit) } else { document.note(credit) }
        }
        // "… Quốc Anh/ Báo Dân trí": the paper may stand behind its author.
        if splitTail(&document), document[.author] == nil { _ = splitTail(&document) }
        if document[.author] == nil { readSignature(&document) }
        for source in sources { document.noteSource(source) }
    }

    private func splitTail(_ document: inout Document) -> Bool {
        guard let index = document.paragraphs.lastIndex(where: { [.body, .list, .caption].contains($0.kind) }),
            document.paragraphs[(index + 1)...].allSatisfy({ $0.kind == .credit || $0.kind == .heading })
        else { return false }
        let range = document.paragraphs[index].bytes
        let line = document.text[range]
        // A line feed takes the place of the space before the credit, and of nothing else.
        guard let (start, credit) = CreditLine.atEnd(of: line) ?? UnstoppedCredit.atEnd(of: line),
            document.text[start - 1] == 0x20
        else { return false }
        document.text[start - 1] = 0x0A
        document.paragraphs[index].bytes = range.lowerBound..<(start - 1)
        document.paragraphs.insert(Paragraph(kind: .credit, bytes: start..<range.upperBound), at: index + 1)
        document.note(credit)
        return true
    }

    /// The author on a line of his own, behind which a caption without a mark ends the article.
    private func readSignature(_ document: inout Document) {
        let index = document.paragraphs.count - 2
        guard index > 1, [.body, .heading].contains(document.paragraphs[index].kind),
            document.paragraphs[index + 1].kind == .body
        else { return }
        let line = document.text[document.paragraphs[index].bytes]
        guard PersonName.areNames(line), PersonName.areOfNameSyllables(line) else { return }
        document.paragraphs[index].kind = .credit
        document[.author] = Array(line)
    }
}

extension Document {
    /// Fills author and publisher with what a credit says, where they are not known.
    fileprivate mutating func note(_ credit: CreditLine) {
        if self[.author] == nil { self[.author] = credit.author }
        if self[.publisher] == nil { self[.publisher] = credit.publisher }
    }

    /// Takes the one whom a line `Theo X` names for the author or, where that is known, for the publisher.
    fileprivate mutating func noteSource(_ source: CreditLine) {
        let field: Field = self[.author] == nil ? .author : .publisher
        if self[field] == nil { self[field] = source.author }
    }
}
