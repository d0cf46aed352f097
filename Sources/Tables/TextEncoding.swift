/// How the letters of an input were encoded before they became UTF-8.
public struct TextEncoding: Sendable, Hashable {
    /// `utf-8`, `utf-16le`, `windows-1258`, `tcvn3` and so on; behind `mojibake-` where they had been decoded by the wrong table.
    public var name: String
    /// How sure that is, from 0 to 1.
    public var confidence: Double

    public init(_ name: String, confidence: Double = 1) {
        self.name = name
        self.confidence = confidence
    }

    public static let utf8 = TextEncoding("utf-8")
}
