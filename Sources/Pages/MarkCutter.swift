/// Cuts out the text of elements that say that they name an author, a date, a section or a tag.
struct MarkCutter {
    /// In the order of the page.
    private(set) var marks: [PageText.Mark] = []

    /// Longer texts are no names and no dates.
    private static let byteLimit = 400
    /// The elements that have not ended: the mark, the place where its text begins, and the node at which the element ends.
    private var open: [(mark: Int, start: Int, end: Int)] = []
    /// Where another element's text begins, as long as a mark is open.
    private var breaks: [Int] = []

    var isOpen: Bool { !open.isEmpty }

    /// Begins the mark of an element, before its text.
    mutating func begin(node: Int, end: Int32, roles: Roles, block: Int, textStart: Int) {
        if open.isEmpty { breaks.removeAll(keepingCapacity: true) }
        open.append((marks.count, textStart, Int(end)))
        marks.append(
            PageText.Mark(
                node: Int32(truncatingIfNeeded: node), end: end, roles: roles,
                block: Int32(truncatingIfNeeded: block), text: []))
    }

    /// Notes that another element's text begins.
    mutating func breakText(at place: Int) {
        // A line that was not kept takes its breaks with it.
        while let last = breaks.last, last >= place { breaks.removeLast() }
        breaks.append(place)
    }

    /// Ends the marks of the elements that end before a node.
    mutating func end(before node: Int, text: [UInt8]) {
        while let last = open.last, last.end <= node {
            open.removeLast()
            guard last.start < text.count, text.count - last.start <= Self.byteLimit else { continue }
            marks[last.mark].text = pieces(of: text, from: last.start)
        }
    }

    /// The text with line feeds where another element's begins.
    private func pieces(of text: [UInt8], from start: Int) -> [UInt8] {
        var result: [UInt8] = []
        var place = start
        // Breaks rise, and of those before an inner mark there may be many.
        let first = (breaks.lastIndex { $0 <= start } ?? -1) + 1
        for next in breaks[first...] where next < text.count {
            result += text[place..<next] + [0x0A]
            place = next
        }
        return result + text[place...]
    }
}
