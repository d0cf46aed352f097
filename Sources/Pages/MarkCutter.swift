/// Cuts out the text of elements that say that they name an author, a date, a section or a tag.
struct MarkCutter {
    /// In the order of the page.
    private(set) var marks: [PageText.Mark] = []

    /// Longer texts are no names and no dates.
    private static let byteLimit = 400
    /// The elements that have not ended: the mark, the place where its text begins, and the node at which the element ends.
    private var open: [(mark: Int, start: Int, end: Int)] = []

    /// Begins the mark of an element, before its text.
    mutating func begin(node: Int, end: Int32, roles: Roles, block: Int, textStart: Int) {
        open.append((marks.count, textStart, Int(end)))
        marks.append(
            PageText.Mark(
                node: Int32(truncatingIfNeeded: node), roles: roles, block: Int32(truncatingIfNeeded: block), text: []))
    }

    /// Ends the marks of the elements that end before a node.
    mutating func end(before node: Int, text: [UInt8]) {
        while let last = open.last, last.end <= node {
            open.removeLast()
            guard last.start < text.count, text.count - last.start <= Self.byteLimit else { continue }
            marks[last.mark].text = Array(text[last.start...])
        }
    }
}
