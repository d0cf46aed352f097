/// Says what was refused, where it stood, by which stage and rule, and why: one row of the table `rejects`.
public struct Rejection: Error, Sendable, Hashable {
    public var origin: Origin
    /// The stage's word in the pipeline file.
    public var stage: String
    /// The rule that was broken, one word: `not-utf8`, `required`, `unique`.
    public var rule: String
    /// The sentence for a person: what was found and what was expected.
    public var reason: String
    /// The bytes refused, cut to a length that a person reads; made printable when they are written.
    public var excerpt: [UInt8]

    /// The most bytes of an input that an excerpt keeps.
    public static let excerptByteLimit = 200

    public init(origin: Origin, stage: String, rule: String, reason: String, excerpt: some Sequence<UInt8> = []) {
        self.origin = origin
        self.stage = stage
        self.rule = rule
        self.reason = reason
        self.excerpt = Array(excerpt.prefix(Self.excerptByteLimit))
    }

    /// The excerpt as a person can read it: what is no printable UTF-8 stands as `\xNN`.
    public var printableExcerpt: String {
        var result = ""
        var decoder = UTF8()
        var bytes = excerpt[...]
        while let first = bytes.first {
            var iterator = bytes.prefix(4).makeIterator()
            decoder = UTF8()
            if case .scalarValue(let scalar) = decoder.decode(&iterator), isPrintable(scalar) {
                result.unicodeScalars.append(scalar)
                bytes = bytes.dropFirst(UTF8.width(scalar))
            } else {
                let digits = String(first, radix: 16)
                result += digits.utf8.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
                bytes = bytes.dropFirst()
            }
        }
        return result
    }

    private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
