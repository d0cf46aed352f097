import Stages
import Tables
import Vietnamese

extension Article {
    /// The sentences of the paragraphs that tell something: no headlines, captions and credits, which repeat or name.
    ///
    /// A paragraph of one short sentence without a mark at its end is taken for a headline or a caption, whatever its kind.
    var prose: [ArraySlice<Range<Int>>] { sentences(of: [.body, .lead, .list]) }

    /// The sentences of prose and of captions, which are at times the only place that says who was given what.
    var proseAndCaptions: [ArraySlice<Range<Int>>] { sentences(of: [.body, .lead, .list, .caption]) }

    /// Whether a token stands in a caption.
    func isInCaption(_ index: Int) -> Bool {
        document.paragraphs[Int(tokens[index].paragraph)].kind == .caption
    }

    private func sentences(of kinds: [Paragraph.Kind]) -> [ArraySlice<Range<Int>>] {
        zip(document.paragraphs, tokens.paragraphs).compactMap { paragraph, range in
            guard !range.isEmpty, kinds.contains(paragraph.kind) else { return nil }
            let first = Int(tokens[range.lowerBound].sentence)
            let last = Int(tokens[range.upperBound - 1].sentence)
            let sentences = tokens.sentences[first...last]
            let isProse = sentences.count > 1 || range.count > 30 || tokens[range.upperBound - 1].isPunctuation
            return isProse ? sentences : nil
        }
    }
}
