import Tables

extension RowMaker {
    func times(_ batch: inout TableBatch) {
        let times = facts.times
        batch.rows(times.count) { columns in
            place({ times[$0].span }, in: &columns)
            columns.text { text(times[$0].span) }
            columns.date { times[$0].startsOn }
            columns.date { times[$0].endsOn }
            columns.word { times[$0].precision }
            columns.word { times[$0].kind.rawValue }
        }
    }

    func citations(_ batch: inout TableBatch) {
        let citations = facts.citations
        batch.rows(citations.count) { columns in
            place({ citations[$0].span }, in: &columns)
            columns.text { text(citations[$0].span) }
            columns.text { citations[$0].kind[...] }
            columns.text { citations[$0].number.map { text($0) } }
            columns.text { citations[$0].issuer.map { text($0) } }
            columns.date { citations[$0].issuedOn }
        }
    }

    func quantities(_ batch: inout TableBatch) {
        let quantities = facts.quantities
        batch.rows(quantities.count) { columns in
            place({ quantities[$0].span }, in: &columns)
            columns.text { text(quantities[$0].span) }
            columns.double { quantities[$0].value }
            columns.text { quantities[$0].unit[...] }
            columns.boolean { quantities[$0].approximate }
        }
    }
}
