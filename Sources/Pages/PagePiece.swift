import HTML

/// Lays out a piece of HTML that is known to be an article's text, or a part of it: nothing is left out but what browsers hide.
public enum PagePiece {
    /// The lines of a piece; where no tag of it ends lines, or fewer do than line feeds behind sentences, its line feeds do.
    public static func lines(of piece: HTMLDocument, breaksLines: Bool) -> [PageArticle.Line] {
        var body = BodyText(piece: piece, breaksLines ? .ofGaps : .all)
        if body.page.looseFeedBalance >= body.page.blocks.count, breaksLines { body = BodyText(piece: piece, .loose) }
        return body.page.blocks.indices.map { body.line(of: $0) }
    }
}

extension PageText {
    /// The innermost element that holds all blocks, and is more than a line of them.
    var commonElement: Int {
        var common = 0
        for (index, element) in elements.enumerated().dropFirst() {
            guard element.parent == common, element.blocks.count == blocks.count,
                element.roles.isDisjoint(with: [.caption, .figure])
            else { continue }
            switch element.tag {
            case .html, .body, .div, .section, .article, .main: common = index
            default: return common
            }
        }
        return common
    }
}
