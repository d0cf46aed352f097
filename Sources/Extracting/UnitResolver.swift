import Tables
import Vietnamese

/// Says which official unit a name means in one article.
///
/// A name that several units bear means the one of its class in the article's province: the one that most of the article's
/// places and bodies name. Units of today are meant from 2025-07-01 on, and where the date is unknown and no district is named.
struct UnitResolver {
    private let official = OfficialUnits.all
    private let isCurrent: Bool
    /// Code and name of the province that the article is about, where one has more than half of the votes.
    let province: (code: OfficialUnits.Code, name: [UInt8])?

    /// Whether that province is a city, which nobody calls "tỉnh".
    let isCity: Bool

    init(date: PartialDate?, names: [PlaceGrammar.Match]) {
        let reform = PartialDate(year: 2025, month: 7, day: 1)!
        let hasDistricts = names.contains {
            [.district, .urbanDistrict, .town].contains($0.classWord) && $0.units?.isDistrict == true
        }
        let isCurrent = date.map { $0.first >= reform.first } ?? !hasDistricts
        // No more than there are names of provinces, so that they are found sooner by looking through them.
        var counts: [(count: Int, match: OfficialUnits.Match)] = []
        for name in names {
            guard let units = name.units, units.isProvince, name.classWord?.isUnit ?? true else { continue }
            if let known = counts.firstIndex(where: { $0.match.id == units.id }) {
                counts[known].count += 1
            } else {
                counts.append((1, units))
            }
        }
        var votes: [OfficialUnits.Code: (count: Int, name: [UInt8], isCity: Bool)] = [:]
        var total = 0
        for (count, units) in counts {
            let provinces = official.units(of: units) { $0 == .province || $0 == .centralCity }
            guard let unit = provinces.first(where: { $0.isCurrent == isCurrent }) else { continue }
            votes[unit.code, default: (0, official.name(of: units), unit.kind == .centralCity)].count += count
            total += count
        }
        let best = votes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        province = best.flatMap { $0.value.count * 2 > total ? ($0.key, $0.value.name) : nil }
        isCity = best?.value.isCity ?? false
        self.isCurrent = isCurrent
    }

    /// The one unit that a name means, nil where the article leaves it open.
    func unit(of name: PlaceGrammar.Match) -> OfficialUnits.Unit? {
        guard let match = name.units else { return nil }
        var units = official.units(of: match) { Self.fits($0, name.classWord) }
        if units.count == 1 { return units[0] }
        if name.classWord == nil {
            // Without a class word a province is meant before a city, a city before anything else.
            units =
                [units.filter(\.isProvince), units.filter { $0.kind == .provincialCity }, units].first { !$0.isEmpty }
                ?? []
        }
        let ofTime = units.filter { $0.isCurrent == isCurrent }
        if !ofTime.isEmpty { units = ofTime }
        if units.count == 1 { return units[0] }
        let local = units.filter { $0.province == province?.code }
        return local.count == 1 ? local[0] : nil
    }

    static func fits(_ kind: OfficialUnits.Unit.Kind, _ word: PlaceGrammar.Class?) -> Bool {
        switch word {
        case .province: kind == .province
        case .city: kind == .centralCity || kind == .provincialCity
        case .district: kind == .district
        case .urbanDistrict: kind == .urbanDistrict
        case .town: kind == .town
        case .commune: kind == .commune
        case .ward: kind == .ward
        case .township: kind == .township
        case .zone: kind == .specialZone
        case .hamlet, .feature, .line, .route: false
        case nil: true
        }
    }

    /// Writes what is known of a unit into an entity; its name becomes the official one.
    func describe(_ unit: OfficialUnits.Unit, named match: OfficialUnits.Match, in entity: inout Entity) {
        entity.name = Array(Self.classWord(unit).utf8) + [0x20] + official.name(of: match)
        entity.level = unit.isProvince ? .province : unit.isDistrict ? .district : .commune
        entity.code = unit.code.utf8
        entity.provinceCode = unit.province.utf8
        entity.distinction = entity.code ?? []
        // A province that the reform left its code has gone on.
        if !unit.isCurrent, unit.successor != unit.code {
            entity.validUntil = CalendarDate(year: 2025, month: 6, day: 30)
            entity.successorCode = unit.successor?.utf8
        }
    }

    private static func classWord(_ unit: OfficialUnits.Unit) -> String {
        switch unit.kind {
        case .province: "tỉnh"
        case .centralCity, .provincialCity: "thành phố"
        case .district: "huyện"
        case .urbanDistrict: "quận"
        case .town: "thị xã"
        case .commune: "xã"
        case .ward: "phường"
        case .township: "thị trấn"
        case .specialZone: "đặc khu"
        }
    }
}
