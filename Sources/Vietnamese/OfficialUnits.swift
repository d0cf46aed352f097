/// The administrative units of Viet Nam before and after the reform of 2025-07-01, found by name.
///
/// Source: `Resources/places` (its README has the licence and the format). Cost: about 5 ms once, at the first use.
public struct OfficialUnits: Sendable {
    /// One unit that bears a name.
    public struct Unit: Sendable, Hashable {
        public enum Kind: UInt8, Sendable {
            case province, centralCity, district, urbanDistrict, town, provincialCity, commune, ward, township,
                specialZone
        }

        public let kind: Kind
        /// Whether the unit exists since 2025-07-01; else it ended on 2025-06-30.
        public let isCurrent: Bool
        /// Codes of the General Statistics Office; a province has no other province.
        public let code: Code
        public let district: Code?
        public let province: Code
        /// The unit of today that took the place of one that ended, where there is one.
        public let successor: Code?

        public var isProvince: Bool { kind == .province || kind == .centralCity }
        public var isDistrict: Bool {
            kind == .district || kind == .urbanDistrict || kind == .town || kind == .provincialCity
        }
        public var isCommune: Bool { !isProvince && !isDistrict }
    }

    /// A unit's code, at most eight digits: a number that is copied and compared as one.
    public struct Code: Hashable, Comparable, Sendable {
        /// The digits in ASCII, the first in the highest place.
        private let digits: UInt64

        fileprivate init(_ digits: some Sequence<UInt8>) {
            self.digits = digits.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset) }
        }

        public var utf8: [UInt8] {
            let count = (71 - digits.trailingZeroBitCount) / 8
            return (0..<count).map { UInt8(truncatingIfNeeded: digits >> UInt64(56 - 8 * $0)) }
        }

        public static func < (a: Code, b: Code) -> Bool { a.digits < b.digits }
    }

    /// A name found in a text: where it ends, and the place of its units in the list.
    public struct Match: Sendable {
        public let end: Int
        /// Whether any unit of this name is a province, any a district.
        public let isProvince: Bool
        public let isDistrict: Bool
        fileprivate let entries: Range<Int>
        /// Equal for equal names.
        public var id: Int { entries.lowerBound }
    }

    public static let all = OfficialUnits(OfficialUnits.data)

    /// The list as it stands in the program.
    private nonisolated(unsafe) let list: UnsafeBufferPointer<UInt8>
    private let names: Gazetteer<Name>

    /// A name's entries in the list, and what the units are among which it chooses.
    private struct Name: Sendable {
        var start: Int32
        var end: Int32
        var isProvince = false
        var isDistrict = false
    }

    init(_ data: StaticString) {
        let list = Array(UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount))
        var nameRanges: [Range<Int>] = []
        var found: [Name] = []
        var start = 0
        while start < list.count {
            guard let tab = list[start...].firstIndex(of: 0x09) else { break }
            let end = list[tab...].firstIndex(of: 0x0A) ?? list.count
            nameRanges.append(start..<tab)
            found.append(Self.name(in: list, tab + 1..<end))
            start = end + 1
        }
        names = Gazetteer(paragraphsOf: Tokens(list, paragraphs: nameRanges), meaning: found)
        self.list = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
    }

    private static func name(in list: [UInt8], _ entries: Range<Int>) -> Name {
        var name = Name(start: Int32(entries.lowerBound), end: Int32(entries.upperBound))
        var isKind = true
        for byte in list[entries] {
            if isKind {
                name.isProvince =
                    name.isProvince || byte & ~0x20 == UInt8(ascii: "T") || byte & ~0x20 == UInt8(ascii: "C")
                name.isDistrict = name.isDistrict || districtLetters.contains(byte)
            }
            isKind = byte == 0x20
        }
        return name
    }

    /// The longest name of a unit that starts at a token, whatever its case.
    public func longestMatch(in tokens: Tokens, at index: Int) -> Match? {
        guard let match = names.longestMatch(in: tokens, at: index) else { return nil }
        let name = match.payload
        return Match(
            end: match.end, isProvince: name.isProvince, isDistrict: name.isDistrict,
            entries: Int(name.start)..<Int(name.end))
    }

    /// The units of a name, of the kinds that `fits` lets through.
    public func units(of match: Match, where fits: (Unit.Kind) -> Bool = { _ in true }) -> [Unit] {
        var units: [Unit] = []
        var start = match.entries.lowerBound
        while start < match.entries.upperBound {
            let end = list[start..<match.entries.upperBound].firstIndex(of: 0x20) ?? match.entries.upperBound
            if let kind = Self.kinds[Int(list[start])], fits(kind), let unit = Self.unit(list[start..<end]) {
                units.append(unit)
            }
            start = end + 1
        }
        return units
    }

    /// The name as the list writes it; of another way to write it, the official one.
    public func name(of match: Match) -> [UInt8] {
        let entries = list[match.entries]
        if let mark = entries.firstIndex(of: UInt8(ascii: "=")) {
            let end = entries[mark...].firstIndex(of: 0x20) ?? entries.endIndex
            return entries[mark + 1..<end].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        }
        let tab = match.entries.lowerBound - 1
        let start = list[..<tab].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Array(list[start..<tab])
    }

    /// The units that bear a name.
    public func units(named name: String) -> [Unit] {
        let tokens = Tokens(name)
        guard let match = longestMatch(in: tokens, at: 0), match.end == tokens.count else { return [] }
        return units(of: match)
    }

    private static let districtLetters = Array("hqsd".utf8)

    private static func unit(_ entry: Slice<UnsafeBufferPointer<UInt8>>) -> Unit? {
        func code(_ range: Range<Int>) -> Code {
            Code(entry[entry.startIndex + range.lowerBound..<entry.startIndex + range.upperBound])
        }
        guard let letter = entry.first, entry.count >= 3, let kind = kinds[Int(letter)] else { return nil }
        let isCurrent = letter < UInt8(ascii: "a")
        switch entry.count {
        case 3:
            return Unit(
                kind: kind, isCurrent: true, code: code(1..<3), district: nil, province: code(1..<3), successor: nil)
        case 5:
            return Unit(
                kind: kind, isCurrent: false, code: code(1..<3), district: nil, province: code(1..<3),
                successor: code(3..<5))
        case 6:
            return Unit(
                kind: kind, isCurrent: false, code: code(1..<4), district: code(1..<4), province: code(4..<6),
                successor: nil)
        case 8:
            return Unit(
                kind: kind, isCurrent: isCurrent, code: code(1..<6), district: nil, province: code(6..<8),
                successor: nil)
        case 11, 16:
            return Unit(
                kind: kind, isCurrent: false, code: code(1..<6), district: code(6..<9), province: code(9..<11),
                successor: entry.count == 16 ? code(11..<16) : nil)
        default: return nil
        }
    }

    /// The kinds by their letters in the list, capitals for units of today.
    private static let kinds: [Unit.Kind?] = {
        var kinds = [Unit.Kind?](repeating: nil, count: 256)
        for (letter, kind) in [
            ("T", .province), ("t", .province), ("C", .centralCity), ("c", .centralCity), ("h", .district),
            ("q", .urbanDistrict), ("s", .town), ("d", .provincialCity), ("X", .commune), ("x", .commune), ("P", .ward),
            ("p", .ward), ("n", .township), ("K", .specialZone),
        ] as [(Unicode.Scalar, Unit.Kind)] {
            kinds[Int(letter.value)] = kind
        }
        return kinds
    }()
}
