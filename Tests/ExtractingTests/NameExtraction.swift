import Extracting
import Tables

/// What the four extractors of names find in a text.
extension Extraction {
    init(namesOf text: String, year: Int = 2023) {
        self.init(
            text, published: PartialDate(year: year),
            by: [Organizations.self, Places.self, People.self, Positions.self])
    }

    var organizations: [String] { surfaces(.organization) }
    var places: [String] { surfaces(.place) }
    var people: [String] { facts.mentions.filter { $0.kind == .person }.map { name($0.entity) } }
    var positions: [String] { facts.positions.map { "\(name($0.person)): \(text($0.span))" } }

    private func surfaces(_ kind: EntityKind) -> [String] {
        facts.mentions.filter { $0.kind == kind }.map { text($0.span) }
    }

    private func name(_ entity: Int) -> String { String(decoding: facts.entities[entity].name, as: UTF8.self) }
}
