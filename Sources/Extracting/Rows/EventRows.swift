import Tables

extension RowMaker {
    func events(_ batch: inout TableBatch) {
        let events = facts.events
        batch.rows(events.count) { columns in
            columns.text(articleID)
            columns.int64 { $0 }
            bounds({ events[$0].span }, in: &columns)
            columns.text { text(events[$0].span) }
            columns.word { events[$0].kind.rawValue }
            columns.boolean { events[$0].online }
            columns.int64 { events[$0].sites }
            columns.date { events[$0].startsOn }
            columns.date { events[$0].endsOn }
            columns.text { events[$0].place.map { text($0) } }
        }
    }

    func participations(_ batch: inout TableBatch) {
        let participations = facts.participations
        let participants = participations.map { facts.entities[$0.participant] }
        batch.rows(participations.count) { columns in
            columns.text(articleID)
            columns.int64 { participations[$0].event }
            columns.text {
                // A person by the full name, a body as the text has it.
                let named = participants[$0].kind == .person ? nil : participations[$0].name
                return named.map { text($0) } ?? participants[$0].name[...]
            }
            columns.word { participants[$0].kind.rawValue }
            columns.text { id(participations[$0].participant) }
            columns.word { participations[$0].role.rawValue }
            columns.text { participations[$0].topic.map { text($0) } }
            bounds({ participations[$0].span }, in: &columns)
        }
    }

    func statements(_ batch: inout TableBatch) {
        let statements = facts.statements
        batch.rows(statements.count) { columns in
            columns.text(articleID)
            columns.text { text(statements[$0].speaker) }
            columns.text { statements[$0].person.map { id($0) } }
            columns.text { text(statements[$0].verb) }
            columns.boolean { statements[$0].direct }
            columns.text { text(statements[$0].span) }
            bounds({ statements[$0].span }, in: &columns)
        }
    }

    func awards(_ batch: inout TableBatch) {
        let awards = facts.awards
        batch.rows(awards.count) { columns in
            columns.text(articleID)
            columns.text { text(awards[$0].award) }
            columns.text { text(awards[$0].recipient) }
            columns.text { awards[$0].giver.map { text($0) } }
            columns.int64 { awards[$0].count }
            columns.text { awards[$0].reason.map { text($0) } }
            columns.int64 { awards[$0].year }
            bounds({ awards[$0].span }, in: &columns)
        }
    }
}
