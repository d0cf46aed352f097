import Testing

@testable import Vietnamese

@Suite struct StartsTests {
    static let bodies = Gazetteer([("Sở Y tế", 1), ("Ủy ban", 2), ("Hội", 3)])

    @Test(arguments: ["sở", "ỦY", "uỷ", "hội", "và", "Vinh", "12", "007"])
    func everyWordWithWhichSomethingMayStartPasses(word: String) {
        let starts = Starts().or(Self.bodies).or(["và"]).orCapitals().orNumbers()
        #expect(Tokens("a \(word) b").mayStart(starts, at: 1))
    }

    @Test func mostOthersDoNot() {
        let starts = Starts().or(Self.bodies)
        let words = Tokens("các đại biểu tham dự buổi lễ trao quyết định cho những gia đình khó khăn nhất trong xã")
        #expect(words.indices.count { words.mayStart(starts, at: $0) } <= 1)
        #expect(!words.mayStart(starts, at: -1) && !words.mayStart(starts, at: words.count))
    }

    @Test func theNextStartStaysWithinTheEnd() {
        let tokens = Tokens("hội nghị hội")
        let starts = Starts().or(Self.bodies)
        #expect(tokens.next(starts, from: 0) == 0)
        #expect(tokens.next(starts, from: 3) == 3)
        #expect(tokens.next(starts, from: 1, before: 1) == 1)
    }

    @Test func gazetteersFindPhrasesAtTheVeryEnd() {
        let tokens = Tokens("tại Hội")
        #expect(Self.bodies.longestMatch(in: tokens, at: 1)?.payload == 3)
        #expect(Self.bodies.longestMatch(in: tokens, at: 2) == nil)
        #expect(Self.bodies.longestMatch(in: tokens, at: -1) == nil)
    }
}
