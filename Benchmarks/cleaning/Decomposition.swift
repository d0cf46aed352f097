/// Vietnamese letters taken apart, as macOS and some editors leave them.
enum Decomposition {
    /// The text with every mark apart from its letter, in the canonical order.
    static func text(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.flatMap(scalars)))
    }

    private static func scalars(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard scalar.value >= 0xC0, scalar.value < 0x1F00 else { return [scalar] }
        for (base, mark) in pairs[scalar] ?? [] { return scalars(base) + [mark] }
        return [scalar]
    }

    private static let pairs: [Unicode.Scalar: [(Unicode.Scalar, Unicode.Scalar)]] = {
        var pairs: [Unicode.Scalar: [(Unicode.Scalar, Unicode.Scalar)]] = [:]
        let bases = "AEIOUYaeiouyÂÊÔĂƠƯâêôăơưẠạẸẹỌọ".unicodeScalars
        let marks = "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}".unicodeScalars
        for base in bases {
            for mark in marks {
                let letter = String(String.UnicodeScalarView([base, mark]))
                var one: [Unicode.Scalar] = []
                for value in UInt32(0xC0)..<0x1F00 {
                    if let scalar = Unicode.Scalar(value), String(scalar) == letter { one.append(scalar) }
                }
                if let scalar = one.first, pairs[scalar] == nil { pairs[scalar] = [(base, mark)] }
            }
        }
        return pairs
    }()
}
