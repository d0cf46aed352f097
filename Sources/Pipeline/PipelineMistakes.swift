import Stages

/// The mistakes of one pipeline file, in the order of their places.
public struct PipelineMistakes: Error, Sendable {
    /// The file, as it was named.
    public let path: String
    public let mistakes: [Mistake]

    private let source: SourceText

    init(path: String, mistakes: [Mistake], source: SourceText) {
        self.path = path
        self.source = source
        var seen: Set<Mistake> = []
        self.mistakes = mistakes.filter { seen.insert($0).inserted }
            .sorted { ($0.mark.line, $0.mark.column) < ($1.mark.line, $1.mark.column) }
            .map { Mistake($0.mark, SourceText.printable($0.message)) }
    }

    /// A mistake's source line and the line with a caret under its column; none where the place is outside the text.
    public func excerpt(of mistake: Mistake) -> [String] { source.excerpt(at: mistake.mark) }
}

extension PipelineMistakes: CustomStringConvertible {
    /// Every mistake as `file:line:column: message`, its source line, and a caret under the column.
    public var description: String {
        mistakes.flatMap { mistake in
            ["\(path):\(mistake.mark.line):\(mistake.mark.column): \(mistake.message)"]
                + excerpt(of: mistake).map { "    " + $0 }
        }.joined(separator: "\n")
    }
}
