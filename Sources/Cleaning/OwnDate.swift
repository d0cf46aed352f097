import Tables
import Vietnamese

extension Document {
    /// Takes the date that the input itself gives, unless one is known.
    public mutating func readOwnDate() {
        if publishedOn == nil, let published = self[.published] { publishedOn = DatedLine(published).published }
    }
}
