import Tables

extension RowMaker {
    func events(_ batch: inout TableBatch) {
        for (number, event) in facts.events.enumerated() {
            batch.row { row in
                row.text(articleID)
                row.int64(number)
                bounds(event.span, in: &row)
                row.text(text(event.span))
                row.text(event.kind.rawValue)
                row.boolean(event.online)
                row.int64(event.sites)
                row.date(event.startsOn)
                row.date(event.endsOn)
                optional(event.place, in: &row)
            }
        }
    }

    func participations(_ batch: inout TableBatch) {
        for participation in facts.participations {
            let entity = facts.entities[participation.participant]
            // A person by the full name, a body as the text has it.
            let named = entity.kind == .person ? nil : participation.name
            batch.row { row in
                row.text(articleID)
                row.int64(participation.event)
                row.text(named.map { Array(text($0)) } ?? entity.name)
                row.text(entity.kind.rawValue)
                row.text(entityIDs[participation.participant])
                row.text(participation.role.rawValue)
                optional(participation.topic, in: &row)
                bounds(participation.span, in: &row)
            }
        }
    }

    func statements(_ batch: inout TableBatch) {
        for statement in facts.statements {
            batch.row { row in
                row.text(articleID)
                row.text(text(statement.speaker))
                row.text(statement.person.map { entityIDs[$0] })
                row.text(text(statement.verb))
                row.boolean(statement.direct)
                row.text(text(statement.span))
                bounds(statement.span, in: &row)
            }
        }
    }

    func awards(_ batch: inout TableBatch) {
        for award in facts.awards {
            batch.row { row in
                row.text(articleID)
                row.text(text(award.award))
                row.text(text(award.recipient))
                optional(award.giver, in: &row)
                row.int64(award.count)
                optional(award.reason, in: &row)
                row.int64(award.year)
                bounds(award.span, in: &row)
            }
        }
    }
}
