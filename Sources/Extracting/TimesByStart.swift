import Tables

extension [TimeExpression] {
    /// The expression that starts at a token, where all stand in the order of the text.
    func starting(at token: Int) -> TimeExpression? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].span.lower < token { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].span.lower == token ? self[low] : nil
    }
}
