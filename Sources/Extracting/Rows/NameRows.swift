import Tables

extension RowMaker {
    func mentions(_ batch: inout TableBatch) {
        for mention in (facts.mentions + facts.roles).sorted(by: { Self.inTextOrder($0.span, $1.span) }) {
            batch.row { row in
                place(mention.span, in: &row)
                row.text(text(mention.span))
                row.text(mention.kind.rawValue)
                row.text(facts.entities[mention.entity].name)
                row.text(entityIDs[mention.entity])
                optional(mention.honorific, in: &row)
                row.double(mention.confidence)
            }
        }
    }

    func positions(_ batch: inout TableBatch) {
        for position in facts.positions.sorted(by: { Self.inTextOrder($0.span, $1.span) }) {
            batch.row { row in
                place(position.span, in: &row)
                row.text(facts.entities[position.person].name)
                row.text(entityIDs[position.person])
                row.text(text(position.span))
                row.text(position.organization.map { facts.entities[$0].name })
                row.text(position.organization.map { entityIDs[$0] })
                row.boolean(position.former)
                row.boolean(position.acting)
                row.double(position.confidence)
            }
        }
    }

    /// Earlier ones first, and of those that start together the longer.
    private static func inTextOrder(_ a: TokenSpan, _ b: TokenSpan) -> Bool { (a.start, -a.end) < (b.start, -b.end) }
}
