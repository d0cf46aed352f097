/// Some of the code points of Unicode, as ranges in their order that neither meet nor touch.
struct ScalarSet: Sendable, Hashable {
    private(set) var ranges: [ClosedRange<UInt32>]

    private static let last: UInt32 = 0x10_FFFF

    init(_ ranges: [ClosedRange<UInt32>] = []) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let before = self.ranges.last, range.lowerBound <= before.upperBound + 1 {
                let upper = max(before.upperBound, range.upperBound)
                self.ranges[self.ranges.count - 1] = before.lowerBound...upper
            } else {
                self.ranges.append(range)
            }
        }
    }

    init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

    /// The code points that have a property. Cost: asks all of them, some tens of milliseconds.
    private init(where has: (Unicode.Scalar) -> Bool) {
        var found: [ClosedRange<UInt32>] = []
        for value in 0...Self.last {
            guard let scalar = Unicode.Scalar(value), has(scalar) else { continue }
            if let before = found.last, before.upperBound + 1 == value {
                found[found.count - 1] = before.lowerBound...value
            } else {
                found.append(value...value)
            }
        }
        ranges = found
    }

    /// The one code point of the set; nil where there are none or more.
    var only: UInt32? { ranges.count == 1 && ranges[0].count == 1 ? ranges[0].lowerBound : nil }

    func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

    var inverted: ScalarSet {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if next < range.lowerBound { result.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= Self.last { result.append(next...Self.last) }
        return ScalarSet(result)
    }

    func contains(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(scalar)
    }
}

// The sets that have names.
extension ScalarSet {
    static let anyButLineFeed = ScalarSet("\n").inverted
    static let digits = ScalarSet([0x30...0x39])
    static let spaces = ScalarSet { $0.properties.isWhitespace }
    /// Letters with their marks, digits and the underscore, of all scripts.
    static let word = ScalarSet { scalar in
        scalar == "_" || ["L", "M", "N"].contains(scalar.properties.generalCategory.name.prefix(1))
    }

    /// The code points of a category of Unicode, `Lu`, or of all that begin so, `L`; nil where there is none of that name.
    init?(category name: String) {
        guard (1...2).contains(name.utf8.count) else { return nil }
        self.init { $0.properties.generalCategory.name.hasPrefix(name) }
        if ranges.isEmpty { return nil }
    }
}

extension Unicode.GeneralCategory {
    /// Source: the Unicode Standard, section 4.5, table 4-4.
    fileprivate var name: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
