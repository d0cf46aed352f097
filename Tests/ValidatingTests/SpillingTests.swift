import Stages
import Tables
import Testing

@testable import Validating

/// What has no room in memory lies on the disk, and changes no judgement.
@Suite struct SpillingTests {
    typealias Random = NearDuplicatesTests.Random

    /// A record whose order does not show in its key alone.
    private struct Pair: SortedRecord {
        var sortKey: UInt64
        var value: UInt64
        static func < (a: Self, b: Self) -> Bool { (a.sortKey, a.value) < (b.sortKey, b.value) }
    }

    private static func room(_ byteCount: Int) -> Room { Room(byteCount: byteCount) { MemoryScratch() } }

    @Test(arguments: [1, 7, 255, 256, 257, 3_000]) func runsGiveWhatWasAddedTheNewestRunFirst(runLength: Int) throws {
        var random = Random(state: UInt64(runLength))
        var runs = SortedRuns<Pair>()
        var added: [Pair] = []
        for round in 0..<9 {
            // Few keys, so that some reach over the borders of blocks, and later records are greater, as numbers of articles are.
            let records = (0..<runLength).map { place in
                Pair(
                    sortKey: .random(in: 0..<UInt64(1 + runLength / 40), using: &random) * 3,
                    value: UInt64(round * runLength + place))
            }.sorted()
            try runs.add(in: Self.room(0)) { append in for record in records { try append(record) } }
            added += records
            for key in 0..<UInt64(5 + runLength / 10) {
                var found: [UInt64] = []
                try runs.visit(key) { record in
                    #expect(record.sortKey == key)
                    found.append(record.value)
                    return true
                }
                #expect(found == added.filter { $0.sortKey == key }.map(\.value).sorted(by: >))
                var first: [UInt64] = []
                try runs.visit(key) { record in
                    first.append(record.value)
                    return first.count < 3
                }
                #expect(first == Array(found.prefix(3)))
            }
        }
    }

    @Test(arguments: [1, 400, 5_000, 100_000]) func uniqueJudgesTheSameInAnyRoom(byteCount: Int) throws {
        var random = Random(state: 11)
        var settings = RuleTests.settings([("table", "mentions"), ("columns", "surface")])
        let rule = Unique(&settings)
        var (wide, narrow) = (rule.makeLedger(), rule.makeLedger(in: Self.room(byteCount)))
        var states: [[UInt8]] = []
        var refusedCount = 0
        for _ in 0..<6 {
            for _ in 0..<5 {
                let words = (0..<60).map { _ in "tên \(Int.random(in: 0..<4_000, using: &random))" }
                let rows = RuleTests.tables(words.map { [(kind: "person", confidence: 1, surface: $0)] })
                let expected = try wide.violations(in: rows)
                #expect(try narrow.violations(in: rows) == expected)
                refusedCount += expected.count
            }
            states.append(try wide.takeState())
            #expect(try narrow.takeState() == states.last!)
        }
        #expect(refusedCount > 100)
        // A later night, which has seen no row but has the states.
        var restored = rule.makeLedger(in: Self.room(byteCount))
        for state in states { try restored.restore(state) }
        let rows = RuleTests.tables((0..<4_000).map { [(kind: "person", confidence: 1, surface: "tên \($0)")] })
        #expect(try restored.violations(in: rows) == wide.violations(in: rows))
    }

    @Test(arguments: [1, 3_000, 40_000]) func nearDuplicatesAreTheSameInAnyRoom(byteCount: Int) throws {
        var random = Random(state: 5)
        var articles: [Article] = []
        for number in 0..<160 {
            var words = NearDuplicatesTests.words(Int.random(in: 20...260, using: &random), &random)
            if number % 3 == 0, let earlier = articles.randomElement(using: &random) {
                words = String(decoding: earlier.document.text, as: UTF8.self).split(separator: " ").map(String.init)
                words[Int.random(in: 0..<words.count, using: &random)] = "khác"
                if number % 2 == 0 { words.removeLast(words.count / 3) }
            }
            articles.append(NearDuplicatesTests.article(words))
        }
        for threshold in ["0.8", "0.05"] {
            let rule = NearDuplicatesTests.rule([("threshold", threshold)])
            var (wide, narrow) = (rule.makeLedger(), rule.makeLedger(in: Self.room(byteCount)))
            let expected = try NearDuplicatesTests.marks(articles, at: 10, &wide)
            #expect(try NearDuplicatesTests.marks(articles, at: 7, &narrow) == expected)
            #expect(expected.count > 10)
            #expect(try narrow.takeState() == wide.takeState())
        }
    }

    /// Keys that very many articles share are boilerplate: only the last ones are compared, in memory and on the disk alike.
    @Test func aKeyOfManyArticlesIsCutAtTheSameOnes() throws {
        var random = Random(state: 3)
        let shared = (0..<8).map { _ in random.next() }
        let sketches = (0..<(SketchIndex.keyLimit * 3 / 2)).map { number in
            // Half of the words agree, and with them bands; the others differ.
            let bins = SketchBins { word in
                let bits = word < 4 && number % 5 != 0 ? shared[word] : random.next()
                return bits | 0x1111_1111_1111_1111
            }
            return SketchedArticle(
                id: ArticleID(words: (0, 0, UInt32(number))), bins: bins, shingleCount: 300, opening: 77)
        }
        var wide = SketchIndex(in: .unbounded)
        var narrow = SketchIndex(in: Self.room(20_000))
        for sketch in sketches {
            for threshold in [0.0, 0.25] {
                let (expected, found) = (
                    try wide.nearest(to: sketch, from: threshold), try narrow.nearest(to: sketch, from: threshold)
                )
                #expect(expected?.id == found?.id && expected?.likeness == found?.likeness)
            }
            try wide.insert(sketch)
            try narrow.insert(sketch)
        }
    }

    private struct DiskIsFull: Error {}

    @Test func aDiskThatIsFullIsAnError() throws {
        var settings = RuleTests.settings([("table", "mentions"), ("columns", "surface")])
        var unique = Unique(&settings).makeLedger(in: Room(byteCount: 100) { throw DiskIsFull() })
        let rows = RuleTests.tables((0..<20).map { [(kind: "person", confidence: 1, surface: "tên \($0)")] })
        #expect(throws: DiskIsFull.self) { try unique.violations(in: rows) }
        var duplicates = NearDuplicatesTests.rule().makeLedger(in: Room(byteCount: 100) { throw DiskIsFull() })
        var random = Random(state: 1)
        var batch = NearDuplicatesTests.tables([NearDuplicatesTests.article(NearDuplicatesTests.words(40, &random))])
        #expect(throws: DiskIsFull.self) { try duplicates.mark(&batch) }
    }
}
