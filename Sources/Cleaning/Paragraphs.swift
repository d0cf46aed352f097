import Stages
import Tables

/// Lays out an article: title, lead and lines become paragraphs with one LF between them and single spaces within.
struct Paragraphs: Cleaner {
    static let name = "paragraphs"
    static let summary =
        "Lays out title, lead and lines as paragraphs; tells captions, headings, lists and header lines."
    static let after = ["unicode", "glued", "tones"]

    /// How many paragraphs may stand before a line that holds the date.
    private static let reach = 4

    private let breaksAtGaps: Bool

    init(_ settings: inout Settings) {
        breaksAtGaps = settings.boolean(
            "gaps", default: true,
            doc:
                "whether two spaces in a long line end a paragraph where the next word has a capital, as flattened pages have them"
        )
    }

    func clean(_ document: inout Document) -> Verdict {
        var layout = Layout(capacity: document.text.count + 256)
        let title = document[.title]
        let lead = document[.lead]
        layout.append(title, kind: .title)
        layout.append(lead, kind: .lead)
        var isFirst = true
        // What the input said of its lines counts as long as they are the same lines.
        let isLaidOut = !document.lineKinds.isEmpty && document.lineKinds.count == Lines.count(in: document.text)
        let kinds = isLaidOut ? document.lineKinds : []
        Lines.each(of: document.text, breaksAtGaps: breaksAtGaps && kinds.isEmpty) { line, number in
            var line = line
            if !kinds.isEmpty, kinds[number] != .body {
                isFirst = false
                return layout.append(line, kind: kinds[number])
            }
            if isFirst {
                isFirst = false
                if let header = HeaderLine.length(in: line) {
                    layout.append(line[..<header], kind: .byline)
                    line = line[header...].drop { $0 == 0x20 }
                }
            }
            // A body that begins with its title or lead has them once.
            if layout.isOnlyFront, line.elementsEqual(title ?? []) || line.elementsEqual(lead ?? []) { return }
            let isNearTop = layout.paragraphs.count < Self.reach
            if isNearTop, DateLine.isDateLine(line) { return layout.append(line, kind: .byline) }
            for piece in PictureCredit.pieces(of: line) { layout.append(piece, kind: .body) }
        }
        if kinds.isEmpty { layout.tellTitle() }
        layout.tellKinds()
        if document[.title] == nil, let range = layout.paragraphs.first(where: { $0.kind == .title })?.bytes {
            document[.title] = Array(layout.text[range])
        }
        document.text = layout.text
        document.paragraphs = layout.paragraphs
        document.lineKinds = []
        guard !layout.text.isEmpty else { return .drop(rule: "empty", reason: "nothing is left of the text") }
        return .keep
    }
}

/// The crawl's header, with which the first line of a file begins: `date 2021-03`.
enum HeaderLine {
    /// The header's length; nil where the line has none.
    static func length(in line: ArraySlice<UInt8>) -> Int? {
        guard line.starts(with: "date ".utf8) else { return nil }
        let date = line.dropFirst(5).prefix { $0 != 0x20 }
        guard date.count >= 4, date.prefix(4).allSatisfy(isDigit), date.allSatisfy({ isDigit($0) || $0 == 0x2D }) else {
            return nil
        }
        return date.endIndex
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

/// Paragraphs as they are appended to one text.
private struct Layout {
    private(set) var text: [UInt8] = []
    private(set) var paragraphs: [Paragraph] = []

    init(capacity: Int) { text.reserveCapacity(capacity) }

    /// True while there is nothing but title, lead and header.
    var isOnlyFront: Bool { paragraphs.allSatisfy { $0.kind != .body } }

    mutating func append(_ line: (some Collection<UInt8>)?, kind: Paragraph.Kind) {
        guard let line, !line.isEmpty else { return }
        if !text.isEmpty { text.append(0x0A) }
        let start = text.count
        text += line
        paragraphs.append(Paragraph(kind: kind, bytes: start..<text.count))
    }

    /// Tells the title, and the lead behind it, of a text that came without fields.
    mutating func tellTitle() {
        let bodies = paragraphs.indices.filter { paragraphs[$0].kind == .body }
        guard bodies.count >= 2, !paragraphs.contains(where: { $0.kind == .title || $0.kind == .lead }) else { return }
        let first = LineForm(text[paragraphs[bodies[0]].bytes])
        let second = LineForm(text[paragraphs[bodies[1]].bytes])
        guard !first.isListItem, !first.endsSentence, !first.isCaption, first.byteCount <= 250, second.endsSentence,
            second.byteCount > first.byteCount / 2
        else { return }
        paragraphs[bodies[0]].kind = .title
        if bodies.count >= 3, second.byteCount <= 700 { paragraphs[bodies[1]].kind = .lead }
    }

    /// Whether a paragraph of the body tells a picture, between paragraphs of which one is much longer.
    private func isPictureLine(_ index: Int) -> Bool {
        guard index > 0, index + 1 < paragraphs.count else { return false }
        let (before, after) = (paragraphs[index - 1], paragraphs[index + 1])
        guard [.body, .caption].contains(before.kind), after.kind == .body else { return false }
        let line = text[paragraphs[index].bytes]
        guard max(before.bytes.count, after.bytes.count) > line.count * 3 / 2 else { return false }
        return PictureLine.isPictureLine(line)
    }

    /// Tells what the paragraphs of the body are by their form and place.
    mutating func tellKinds() {
        for index in paragraphs.indices where paragraphs[index].kind == .body {
            let form = LineForm(text[paragraphs[index].bytes])
            let isLast = index == paragraphs.count - 1
            if form.isCaption || isPictureLine(index) {
                paragraphs[index].kind = .caption
            } else if form.isListItem {
                paragraphs[index].kind = .list
            } else if !isLast, form.looksLikeHeading, paragraphs[index + 1].bytes.count > form.byteCount {
                paragraphs[index].kind = .heading
            }
        }
    }
}
