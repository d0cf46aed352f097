import Vietnamese

/// Runs of capitalised words: what names look like.
extension Tokens {
    /// The end of one name syllable with what is joined to it: "Nghệ", "H'Mông", "Mát-xcơ-va".
    func joinedWord(at index: Int) -> Int {
        var end = index + 1
        while self[end].isPunctuation, !self[end].spaceBefore, self.is(Self.joints, at: end), self[end + 1].isWord,
            !self[end + 1].spaceBefore, mayJoin(end + 1)
        { end += 2 }
        return end
    }

    /// "Mát-xcơ-va" and "Vogt-Roberts" are one word, "Tuyến-Hữu" are two.
    private func mayJoin(_ index: Int) -> Bool {
        guard self[index].isCapitalized, self.is(Self.hyphens, at: index - 1) else { return true }
        return !self[index].isVietnamese
    }

    private static let hyphens: MarkSet = ["-"]

    /// The end of the run of capitalised words that starts at an index, at most so many words; the index itself if there is none.
    func capitalRun(at index: Int, limit: Int = 8) -> Int {
        var end = index
        var count = 0
        let sentence = self[index].sentence
        while count < limit, self[end].isCapitalized, self[end].sentence == sentence,
            end == index || self[end].spaceBefore
        {
            end = joinedWord(at: end)
            count += 1
        }
        return end
    }

    /// Whether every word of a range starts with a capital.
    func areCapitalized(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            let token = self[$0]
            return !token.isWord || token.isCapitalized || !token.spaceBefore
        }
    }

    /// Whether a range of names is written in capitals alone, as headlines are.
    func areAllCapitals(_ range: Range<Int>) -> Bool { range.allSatisfy { !self[$0].isWord || self[$0].isAllCapitals } }

    private static let joints: MarkSet = ["'", "’", "-", "‘", "`"]
}

extension Starts {
    /// Every word that starts with a capital.
    static let capitals = Starts().orCapitals()
}
