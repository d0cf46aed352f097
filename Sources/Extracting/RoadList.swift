import Vietnamese

/// The roads that one class word names: "các tuyến đường Lê Lợi, 30-4, đường vào cảng và Trần Phú".
///
/// Only a plural before the class word says that what follows are roads and not persons. Leaves: lists without one.
enum RoadList {
    /// Whether several roads are named from an index: "các tuyến đường |", "hai phố |".
    static func isOpened(before index: Int, in tokens: Tokens) -> Bool {
        guard tokens.is(PlaceWords.roads, at: index - 1) else { return false }
        return tokens.is(plurals, at: index - 2)
            || tokens.is(routeWords, at: index - 2) && tokens.is(plurals, at: index - 3)
    }

    /// The roads listed behind the first one.
    static func roads(behind first: PlaceGrammar.Match, in tokens: Tokens, _ places: PlaceGrammar)
        -> [PlaceGrammar.Match]
    {
        guard isOpened(before: first.nameStart, in: tokens) || isJoined(first, in: tokens) else { return [] }
        let sentence = tokens[first.nameStart].sentence
        var found: [PlaceGrammar.Match] = []
        var joint = first.range.upperBound
        while tokens.is(joints, at: joint), tokens[joint + 1].sentence == sentence {
            let start = joint + 1
            let run = tokens.capitalRun(at: start, limit: 5)
            if run - start >= 2, run - start <= 4, places.classed(in: tokens, at: start) == nil,
                tokens.is(MarkSet.dashes, at: joint) || ends(at: run, in: tokens, sentence)
            {
                found.append(
                    PlaceGrammar.Match(
                        range: start..<run, nameStart: start, classWord: .feature, units: nil, world: nil))
                joint = run
            } else if let next = described(at: start, in: tokens, places) {
                joint = next
            } else {
                return found
            }
        }
        return found
    }

    /// Whether a dash joins a second road to the first: "đường Trần Phú - Lê Lợi".
    private static func isJoined(_ first: PlaceGrammar.Match, in tokens: Tokens) -> Bool {
        tokens.is(PlaceWords.roads, at: first.nameStart - 1) && tokens.is(MarkSet.dashes, at: first.range.upperBound)
            && tokens[first.range.upperBound].spaceBefore
    }

    /// Past a road of the list that is told by a number or described: "30-4", "đường gom hai đầu cầu Rồng".
    private static func described(at start: Int, in tokens: Tokens, _ places: PlaceGrammar) -> Int? {
        guard tokens[start].isNumber || places.classWord(in: tokens, at: start) != nil else { return nil }
        return (start + 1..<start + 9).first { tokens.is(commas, at: $0) }
    }

    /// A road of the list ends where another begins or the sentence does; before a verb it may be a person.
    private static func ends(at index: Int, in tokens: Tokens, _ sentence: Int32) -> Bool {
        !tokens[index].isWord || tokens.is(joints, at: index) || tokens[index].sentence != sentence
    }

    private static let plurals = SyllableSet("các hai ba bốn năm những nhiều số")
    private static let routeWords = SyllableSet("tuyến con trục")
    private static let joints: SyllableSet = [",", "và", "-", "–", ";"]
    private static let commas: SyllableSet = [",", ";", "và"]
}
