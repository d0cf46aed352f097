import Stages
import Tables
import Testing

@testable import Validating

/// Texts whose likeness is known, and what is said of them.
@Suite struct NearDuplicatesTests {
    // MARK: Making texts

    /// A generator that gives the same numbers every time.
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    static let onsets = [
        "b", "ch", "d", "đ", "gi", "h", "kh", "l", "m", "n", "ng", "ph", "qu", "s", "t", "th", "tr", "v",
    ]
    static let rimes = [
        "an", "ông", "ình", "ạt", "ước", "iên", "ội", "ành", "ủ", "oàn", "ế", "ức", "ày", "ơn", "ảo", "ùng",
    ]

    static func words(_ count: Int, _ random: inout Random) -> [String] {
        (0..<count).map { _ in
            onsets.randomElement(using: &random)! + rimes.randomElement(using: &random)!
        }
    }

    /// An article of paragraphs, each a kind and its words.
    static func article(_ paragraphs: [(Paragraph.Kind, [String])]) -> Article {
        var document = Document(origin: Origin(source: "news.jsonl"))
        for (kind, words) in paragraphs {
            if !document.text.isEmpty { document.text.append(0x0A) }
            let start = document.text.count
            document.text += words.joined(separator: " ").utf8
            document.paragraphs.append(Paragraph(kind: kind, bytes: start..<document.text.count))
        }
        return Article(document)
    }

    static func article(_ words: [String]) -> Article { article([(Paragraph.Kind.body, words)]) }

    /// The rows of articles with their sketches; the ids count from `first`.
    static func tables(_ articles: [Article], first: Int = 0) -> ArticleTables {
        var tables = ArticleTables([Contract.articles])
        for (number, article) in articles.enumerated() {
            tables.append(entry: number, origin: article.document.origin, sketch: Sketch(article)) { batches in
                batches[0].row { row in
                    row.text(id(first + number))
                    for column in Contract.articles.columns.dropFirst() {
                        switch column.type {
                        case .int64: row.int64(0)
                        case _ where column.nullable: row.null()
                        default: row.text("-")
                        }
                    }
                }
            }
        }
        return tables
    }

    static func id(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "a" + String(repeating: "0", count: 24 - digits.count) + digits
    }

    static func rule(_ settings: [(String, String)] = []) -> NearDuplicates {
        var settings = RuleTests.settings(settings)
        let rule = NearDuplicates(&settings)
        precondition(settings.mistakes.isEmpty && settings.untaken.isEmpty)
        return rule
    }

    /// What is marked when articles come a number at a time: `row of the later > row of the earlier`.
    static func marks(
        _ articles: [Article], at size: Int = .max, _ ledger: inout any RuleLedger, first: Int = 0
    ) throws -> [String] {
        var marks: [String] = []
        for start in stride(from: 0, to: articles.count, by: min(size, articles.count)) {
            let end = min(articles.count, start + min(size, articles.count))
            var batch = tables(Array(articles[start..<end]), first: first + start)
            try ledger.mark(&batch)
            let (named, likeness) = (batch.batches[0]["duplicate_of"]!, batch.batches[0]["similarity"]!)
            for row in 0..<(end - start) {
                #expect(named.validity[row] == likeness.validity[row])
                guard let name = named.shown(row) else { continue }
                marks.append("\(first + start + row) > \(Int(name.dropFirst(), radix: 16)!)")
            }
        }
        return marks
    }

    static func marks(_ articles: [Article], at size: Int = .max, threshold: String = "0.8") throws -> [String] {
        var ledger = rule([("threshold", threshold)]).makeLedger()
        return try marks(articles, at: size, &ledger)
    }

    /// The share of runs of five words in common, counted out.
    static func jaccard(_ a: [String], _ b: [String]) -> Double {
        func shingles(_ words: [String]) -> Set<ArraySlice<String>> {
            Set((0...(words.count - 5)).map { words[$0..<($0 + 5)] })
        }
        let (first, second) = (shingles(a), shingles(b))
        return Double(first.intersection(second).count) / Double(first.union(second).count)
    }

    // MARK: The estimate

    private func bins(_ sketch: Sketch) -> SketchBins { SketchBins { sketch.bins[$0] } }

    @Test func theEstimateOfAKnownLikenessIsWithinItsError() throws {
        var random = Random(state: 7)
        for length in [120, 400, 1_500] {
            var squares = 0.0
            var sum = 0.0
            let pairs = 200
            for pair in 0..<pairs {
                let base = Self.words(length, &random)
                var edited = base
                for _ in 0..<(pair * length / 4_000) { edited[Int.random(in: 0..<length, using: &random)] = "sửa" }
                let (a, b) = (Sketch(Self.article(base)), Sketch(Self.article(edited)))
                let estimate = Likeness(bins(a), bins(b), earlierCount: 0, count: 0).jaccard
                let error = estimate - Self.jaccard(base, edited)
                squares += error * error
                sum += error
            }
            let deviation = (squares / Double(pairs)).squareRoot()
            #expect(deviation < 0.05, "standard error \(deviation) for \(length) words")
            #expect(abs(sum / Double(pairs)) < 0.01, "bias \(sum / Double(pairs)) for \(length) words")
        }
    }

    @Test func copiesWithFewEditsAreFoundAndOtherTextsAreNot() throws {
        var random = Random(state: 11)
        let bases = (0..<300).map { _ in Self.words(350, &random) }
        let edited = bases.map { base in
            var words = base
            for _ in 0..<3 { words[Int.random(in: 0..<350, using: &random)] = "khác" }
            return words
        }
        #expect(bases.indices.allSatisfy { Self.jaccard(bases[$0], edited[$0]) > 0.9 })
        let found = try Self.marks((bases + edited).map { Self.article($0) })
        #expect(found == bases.indices.map { "\(300 + $0) > \($0)" })
    }

    // MARK: What repeats an article and what does not

    private func story(_ seed: UInt64) -> (title: [String], lead: [String], body: [String]) {
        var random = Random(state: seed)
        return (Self.words(12, &random), Self.words(40, &random), Self.words(400, &random))
    }

    @Test func theSameStoryUnderAnotherHeadlineAndCreditRepeatsIt() throws {
        let (title, lead, body) = story(1)
        let other = story(2).title
        let first = Self.article([(.title, title), (.lead, lead), (.body, body), (.credit, ["Xuân", "Hướng"])])
        let second = Self.article([(.title, other), (.lead, lead), (.body, body), (.credit, ["Theo", "TTXVN"])])
        #expect(try Self.marks([first, second]) == ["1 > 0"])
    }

    @Test func lettersCaseAndTonePlacementDoNotCount() throws {
        let body = story(1).body + ["hòa", "thủy"]
        let other = body.map { $0.uppercased() }.dropLast(2) + ["HOÀ", "THUỶ"]
        #expect(try Self.marks([Self.article(body), Self.article(Array(other))]) == ["1 > 0"])
    }

    @Test func aTeaserRepeatsTheFullArticleButNotTheOtherWayRound() throws {
        let (title, lead, body) = story(3)
        let full = Self.article([(.title, title), (.lead, lead), (.body, body)])
        let teaser = Self.article([(.title, title), (.lead, lead), (.body, Array(body.prefix(40)))])
        #expect(try Self.marks([full, teaser]) == ["1 > 0"])
        #expect(try Self.marks([teaser, full]) == [])
    }

    @Test func twoReportsOfOneFormDifferByTheirNumbersAndNames() throws {
        var random = Random(state: 5)
        let form = Self.words(200, &random)
        func report(_ day: Int) -> Article {
            var words = form
            for place in stride(from: 10, to: 200, by: 40) { words[place] = "\(day * 7 + place)" }
            return Self.article(words)
        }
        #expect(try Self.marks([report(1), report(2), report(3)]) == [])
        // The same form with half of the text of its own.
        let first = Self.article(form + Self.words(100, &random))
        let second = Self.article(form + Self.words(100, &random))
        #expect(try Self.marks([first, second]) == [])
    }

    @Test func textsWithoutWordsRepeatNothing() throws {
        let articles = ["", "", "…", "…"].map { Self.article([$0]) }
        #expect(try Self.marks(articles) == [])
    }

    @Test func aDuplicateIsNeverNamedByAnother() throws {
        var random = Random(state: 9)
        let base = Self.words(400, &random)
        var second = base
        second[10] = "khác"
        let articles = [base, second, second].map { (words: [String]) in Self.article(words) }
        #expect(try Self.marks(articles) == ["1 > 0", "2 > 0"])
    }

    // MARK: Order, batches and nights

    /// Articles of which every third repeats one before.
    static let mixed: [Article] = {
        var random = Random(state: 13)
        var bases: [[String]] = []
        return (0..<90).map { number in
            if number % 3 == 2 {
                var words = bases[(number * 7) % bases.count]
                words[5] = "khác"
                return article(words)
            }
            bases.append(words(Int.random(in: 60..<500, using: &random), &random))
            return article(bases[bases.count - 1])
        }
    }()

    @Test func marksDoNotDependOnTheSizeOfBatches() throws {
        let whole = try Self.marks(Self.mixed)
        #expect(whole.count == 30)
        for size in [1, 2, 7, 50] { #expect(try Self.marks(Self.mixed, at: size) == whole) }
    }

    @Test func aRestoredMemoryMarksAsOneThatHasSeenEverything() throws {
        let whole = try Self.marks(Self.mixed)
        for cut in [0, 1, 40, 89, 90] {
            var first = Self.rule().makeLedger()
            var marks = try cut == 0 ? [] : Self.marks(Array(Self.mixed[..<cut]), &first)
            var second = Self.rule().makeLedger()
            try second.restore(first.takeState())
            if cut < 90 { marks += try Self.marks(Array(Self.mixed[cut...]), &second, first: cut) }
            #expect(marks == whole)
        }
    }

    @Test func aDamagedStateIsAnErrorAndNeverATrap() throws {
        var ledger = Self.rule().makeLedger()
        _ = try Self.marks(Array(Self.mixed[..<4]), &ledger)
        let state = try ledger.takeState()
        for length in 0..<state.count {
            #expect(throws: LedgerDamage.self) { try ledger.restore(Array(state[..<length])) }
        }
        for place in 0..<8 {
            var flipped = state
            flipped[place] ^= 0xFF
            #expect(throws: LedgerDamage.self) { try ledger.restore(flipped) }
        }
    }

    @Test func aPartIsTouchedOnlyByArticlesLikeItsOwn() throws {
        func state(_ articles: [Article], first: Int) throws -> [UInt8] {
            var ledger = Self.rule().makeLedger()
            if !articles.isEmpty { _ = try Self.marks(articles, &ledger, first: first) }
            return try ledger.takeState()
        }
        func touches(_ part: [UInt8], where old: [UInt8], becomes new: [UInt8]) -> Bool {
            var ledger = Self.rule().makeLedger()
            ledger.noteChange(of: old, to: new)
            return ledger.mayChange(part)
        }
        let part = try state([Self.mixed[0]], first: 50)
        let same = try state([Self.mixed[0]], first: 0)
        let other = try state([Self.mixed[1]], first: 1)
        let none = try state([], first: 0)
        #expect(touches(part, where: none, becomes: same))
        #expect(touches(part, where: same, becomes: none))
        #expect(!touches(part, where: none, becomes: other))
        #expect(!touches(part, where: same, becomes: same))
        #expect(touches(part, where: [1], becomes: same))
    }

    /// More articles with one key have changed than the search compares: which of them a part resembles may be any.
    @Test func everyArticleThatHasChangedIsCompared() {
        var random = Random(state: 5)
        let articles = (0..<(SketchIndex.keyLimit * 2)).map { number in
            SketchedArticle(
                id: ArticleID(words: (0, 0, UInt32(number))),
                bins: SketchBins { _ in random.next() | 0x1111_1111_1111_1111 },
                shingleCount: 300, opening: 77)
        }
        var changed = ChangedSketches(in: .unbounded)
        for article in articles { changed.insert(article) }
        for article in [articles[0], articles[500], articles.last!] {
            let copy = SketchedArticle(
                id: ArticleID(words: (1, 0, 0)), bins: article.bins, shingleCount: 300, opening: 0)
            #expect(changed.touches(copy, from: 0.8) { _, _ in 0 })
        }
    }

    /// The search compares the last articles with a key only, so one that comes may push another one out.
    @Test func aKeyOfManyArticlesMayChangeByEachOfThem() {
        var random = Random(state: 6)
        func article(_ number: UInt32, opening: UInt32) -> SketchedArticle {
            SketchedArticle(
                id: ArticleID(words: (0, 0, number)), bins: SketchBins { _ in random.next() | 0x1111_1111_1111_1111 },
                shingleCount: 300, opening: opening)
        }
        var changed = ChangedSketches(in: .unbounded)
        changed.insert(article(1, opening: 77))
        let (sharing, other) = (article(2, opening: 77), article(3, opening: 78))
        for (count, touched) in [(SketchIndex.keyLimit - 2, false), (SketchIndex.keyLimit - 1, true)] {
            #expect(changed.touches(sharing, from: 0.8) { _, _ in count } == touched)
            #expect(!changed.touches(other, from: 0.8) { _, number in number < SketchBands.bandCount ? 0 : count })
        }
    }

    @Test func aRejectionNamesTheEarlierArticle() throws {
        let rule = Self.rule([("on_fail", "reject"), ("threshold", "75%")])
        #expect(rule.action == .reject && rule.readsSketches)
        var ledger = rule.makeLedger()
        let body = Self.article(story(1).body)
        let violations = try ledger.violations(in: Self.tables([body, body]))
        #expect(violations.map(\.row) == [1])
        #expect(violations.first?.reason == "repeats the article \(Self.id(0)), likeness 1")
    }
}
