import Tables

extension RowMaker {
    func times(_ batch: inout TableBatch) {
        for time in facts.times {
            batch.row { row in
                place(time.span, in: &row)
                row.text(text(time.span))
                row.date(time.startsOn)
                row.date(time.endsOn)
                row.text(time.precision)
                row.text(time.kind.rawValue)
            }
        }
    }

    func citations(_ batch: inout TableBatch) {
        for citation in facts.citations {
            batch.row { row in
                place(citation.span, in: &row)
                row.text(text(citation.span))
                row.text(citation.kind)
                optional(citation.number, in: &row)
                optional(citation.issuer, in: &row)
                row.date(citation.issuedOn)
            }
        }
    }

    func quantities(_ batch: inout TableBatch) {
        for quantity in facts.quantities {
            batch.row { row in
                place(quantity.span, in: &row)
                row.text(text(quantity.span))
                row.double(quantity.value)
                row.text(quantity.unit)
                row.boolean(quantity.approximate)
            }
        }
    }
}
