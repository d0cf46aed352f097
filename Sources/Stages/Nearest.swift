/// Finds the known word that a person probably meant.
public enum Nearest {
    /// The words' nearest to what was written, as "; did you mean 'clean'?"; where none is near, what is known.
    public static func suggestion(_ word: String, among words: [String]) -> String {
        guard !words.isEmpty else { return "" }
        let limit = max(1, word.count / 3)
        let near = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
            .min { $0.distance < $1.distance }
        if let near, near.distance <= limit { return "; did you mean '\(near.word)'?" }
        return "; known: \(words.joined(separator: ", "))"
    }

    /// The least number of letters to insert, delete, replace or swap with the next.
    ///
    /// Source: optimal string alignment, F. Damerau, doi:10.1145/363958.363994.
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a), b = Array(b)
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
