import Tables

extension RowMaker {
    func mentions(_ batch: inout TableBatch) {
        let mentions = (facts.mentions + facts.roles).sorted { Self.inTextOrder($0.span, $1.span) }
        batch.rows(mentions.count) { columns in
            place({ mentions[$0].span }, in: &columns)
            columns.text { text(mentions[$0].span) }
            columns.word { mentions[$0].kind.rawValue }
            columns.text { facts.entities[mentions[$0].entity].name[...] }
            columns.text { id(mentions[$0].entity) }
            columns.text { mentions[$0].honorific.map { text($0) } }
            columns.double { mentions[$0].confidence }
        }
    }

    func positions(_ batch: inout TableBatch) {
        let positions = facts.positions.sorted { Self.inTextOrder($0.span, $1.span) }
        batch.rows(positions.count) { columns in
            place({ positions[$0].span }, in: &columns)
            columns.text { facts.entities[positions[$0].person].name[...] }
            columns.text { id(positions[$0].person) }
            columns.text { text(positions[$0].span) }
            columns.text { positions[$0].organization.map { facts.entities[$0].name[...] } }
            columns.text { positions[$0].organization.map { id($0) } }
            columns.boolean { positions[$0].former }
            columns.boolean { positions[$0].acting }
            columns.double { positions[$0].confidence }
        }
    }

    /// Earlier ones first, and of those that start together the longer.
    private static func inTextOrder(_ a: TokenSpan, _ b: TokenSpan) -> Bool { (a.start, -a.end) < (b.start, -b.end) }
}
