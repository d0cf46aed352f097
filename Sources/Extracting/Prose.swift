import Stages
import Tables
import Vietnamese

extension Article {
    /// The sentences of the paragraphs that tell something: no headlines, captions and credits, which repeat or name.
    ///
    /// A paragraph of one short sentence without a mark at its end is taken for a headline or a caption, whatever its kind.
    var prose: [ArraySlice<Range<Int>>] {
        zip(document.paragraphs, tokens.paragraphs).compactMap { paragraph, range in
            guard !range.isEmpty, paragraph.kind == .body || paragraph.kind == .lead || paragraph.kind == .list else {
                return nil
            }
            let first = Int(tokens[range.lowerBound].sentence)
            let last = Int(tokens[range.upperBound - 1].sentence)
            let sentences = tokens.sentences[first...last]
            let isProse = sentences.count > 1 || range.count > 30 || tokens[range.upperBound - 1].isPunctuation
            return isProse ? sentences : nil
        }
    }
}
