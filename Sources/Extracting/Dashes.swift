import Vietnamese

extension MarkSet {
    /// The hyphen, as it is typed for dashes, and the dashes.
    static let dashes: MarkSet = ["-", "–", "—"]
}
