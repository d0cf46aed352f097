import Stages
import Tables
import Testing
import Validating

/// What a rule remembers from night to night.
@Suite struct LedgerTests {
    private let rule: Unique = {
        var settings = RuleTests.settings([("table", "mentions"), ("columns", "surface")])
        return Unique(&settings)
    }()

    /// An article a word, with the word as its mention.
    private func rows(_ words: some Sequence<String>) -> ArticleTables {
        RuleTests.tables(words.map { [(kind: "person", confidence: 1, surface: $0)] })
    }

    private func state(_ words: [String], after earlier: [[UInt8]] = []) throws -> [UInt8] {
        var ledger = rule.makeLedger()
        for state in earlier { try ledger.restore(state) }
        _ = try ledger.violations(in: rows(words))
        return try ledger.takeState()
    }

    static let words = ["an", "bình", "an", "chi", "dũng", "bình", "an", "em"]

    @Test func aRestoredMemoryJudgesAsOneThatHasSeenEverything() throws {
        var whole = rule.makeLedger()
        let expected = try whole.violations(in: rows(Self.words)).map(\.row)
        #expect(expected == [2, 5, 6])
        for cut in 0...Self.words.count {
            let first = try state(Array(Self.words[..<cut]))
            var ledger = rule.makeLedger()
            try ledger.restore(first)
            let later = try ledger.violations(in: rows(Self.words[cut...]))
            #expect(later.map { $0.row + cut } == expected.filter { $0 >= cut })
            #expect(later.allSatisfy { $0.reason.contains("was read before, at news.jsonl:") })
        }
    }

    @Test func aStateDoesNotDependOnHowManyRowsComeAtATime() throws {
        let expected = try state(Self.words)
        var ledger = rule.makeLedger()
        for size in [3, 5] { _ = try ledger.violations(in: rows(size == 3 ? Self.words[..<3] : Self.words[3...])) }
        // The lines differ, since each batch of this test counts its own; the sizes do not.
        #expect(try ledger.takeState().count == expected.count)
        #expect(try state([]) == rule.emptyState)
    }

    @Test func aPartIsTouchedOnlyByKeysThatItAskedFor() throws {
        let cases: [(old: [String], new: [String], later: [String], touched: Bool)] = [
            (["an", "bình"], ["an", "bình"], ["an", "chi"], false),
            (["an", "bình"], ["an"], ["chi"], false),
            (["an", "bình"], ["an"], ["bình"], true),
            (["an"], ["an", "chi"], ["chi"], true),
            (["an"], ["an", "chi"], ["dũng"], false),
            // The row's reason names the place, which has moved.
            (["an", "bình"], ["bình", "an"], ["bình"], true),
        ]
        for (old, new, later, touched) in cases {
            let before = try state(old)
            var ledger = rule.makeLedger()
            ledger.noteChange(of: before, to: try state(new))
            // Another part that has changed takes nothing back.
            ledger.noteChange(of: try state(["giang"]), to: try state(["hà"]))
            let found = ledger.mayChange(try state(later, after: [before]))
            #expect(found == touched, "\(old) becomes \(new) before \(later)")
        }
    }

    @Test func changesThatHaveNoRoomTouchEveryPart() throws {
        let many = (0..<100).map { "tên \($0)" }
        for (byteCount, touched) in [(1 << 20, false), (1_000, true)] {
            var ledger = rule.makeLedger(in: Room(byteCount: byteCount) { MemoryScratch() })
            ledger.noteChange(of: try state([]), to: try state(many))
            #expect(ledger.mayChange(try state(["an"])) == touched)
        }
    }

    @Test func tenThousandKeysAreToldApart() throws {
        let words = (0..<10_000).map { "tên \($0)" }
        let tables = rows(words)
        var ledger = rule.makeLedger()
        #expect(try ledger.violations(in: tables).isEmpty)
        #expect(try ledger.violations(in: tables).count == words.count)
        var restored = rule.makeLedger()
        try restored.restore(ledger.takeState())
        #expect(try restored.violations(in: tables).count == words.count)
    }

    @Test func damagedStatesAreErrors() throws {
        let state = try state(Self.words)
        for cut in state.indices {
            var ledger = rule.makeLedger()
            #expect(throws: LedgerDamage.self) { try ledger.restore(Array(state[..<cut])) }
        }
        for place in state.indices {
            for bit in [0x01, 0x80] as [UInt8] {
                var flipped = state
                flipped[place] ^= bit
                var ledger = rule.makeLedger()
                try? ledger.restore(flipped)
                _ = try ledger.violations(in: rows(Self.words))
            }
        }
    }
}

extension Unique {
    fileprivate var emptyState: [UInt8] {
        get throws {
            var ledger = makeLedger()
            return try ledger.takeState()
        }
    }
}
