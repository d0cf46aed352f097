/// Finds the known word that a person probably meant.
public enum Nearest {
    /// The words' nearest to what was written, as "; did you mean 'clean'?"; where none is near, what is known.
    public static func suggestion(_ word: String, among words: [String]) -> String {
        guard !words.isEmpty else { return "" }
        if let near = self.word(word, among: words) { return "; did you mean '\(near)'?" }
        return "; known: \(words.joined(separator: ", "))"
    }

    /// The word that was probably meant: at most a third of the letters of what was written are wrong.
    public static func word(_ word: String, among words: [String]) -> String? {
        let limit = max(1, word.count / 3)
        let near = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
            .min { $0.distance < $1.distance }
        return near.flatMap { $0.distance <= limit ? $0.word : nil }
    }

    /// The least number of letters to insert, delete, replace or swap with the next.
    ///
    /// Source: optimal string alignment, F. Damerau, doi:10.1145/363958.363994.
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
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
