import Stages
import Tables
import Testing
import Validating

/// Every rule over a small table, a case a line.
@Suite struct RuleTests {
    // MARK: Making rules and rows

    /// Settings as a pipeline file would give them.
    static func settings(_ pairs: [(String, String)]) -> Settings {
        let mark = Mark(line: 3, column: 5)
        let entries = pairs.map { name, value -> (key: String, keyMark: Mark, value: SettingNode) in
            let items = value.split(separator: ",").map { SettingNode.scalar(String($0), mark) }
            return (name, mark, items.count == 1 ? items[0] : .sequence(items, mark))
        }
        return Settings(.mapping(entries, mark), mark: mark)
    }

    /// One article for each list of mention rows: kind, confidence and surface.
    static func tables(_ articles: [[(kind: String?, confidence: Double, surface: String)]]) -> ArticleTables {
        var tables = ArticleTables([Contract.articles, Contract.mentions])
        for (number, mentions) in articles.enumerated() {
            let origin = Origin(source: "news.jsonl", record: number + 1, line: number + 1, byteOffset: number * 100)
            tables.append(entry: number, origin: origin) { batches in
                batches[0].row { row in
                    row.text("a\(number)")
                    row.text("id-\(number)")
                    for column in Contract.articles.columns.dropFirst(2) {
                        switch column.type {
                        case .int64: row.int64(number)
                        case .date: row.date(CalendarDate(year: 2020 + number, month: 1, day: 1))
                        case .double: row.null()
                        default: if column.nullable { row.null() } else { row.text("bản tin \(number)") }
                        }
                    }
                }
                for mention in mentions {
                    batches[1].row { row in
                        row.text("a\(number)")
                        row.int64(0)
                        row.int64(5)
                        row.text(mention.surface)
                        row.text(mention.kind)
                        row.text(mention.surface)
                        row.text("p1")
                        row.null()
                        row.double(mention.confidence)
                    }
                }
            }
        }
        return tables
    }

    static let rows = tables([
        [("person", 0.9, "Lò Thị Mai"), ("place", 0.5, "Điện Biên")],
        [(nil, 1.5, ""), ("river", -0.1, "Đà")],
    ])

    /// What a rule says of `rows`: the number of the row and the reason.
    static func judge(_ rule: any Rule) throws -> [String] {
        let found = try (rule as? any OrderedRule).map { ordered in
            var ledger = ordered.makeLedger()
            return try ledger.violations(in: rows)
        }
        return (found ?? rule.violations(in: rows)).map { "\($0.row): \($0.reason)" }
    }

    // MARK: Judging

    static let cases: [(rule: any Rule.Type, settings: [(String, String)], expected: [String])] = [
        (Required.self, [("table", "mentions"), ("columns", "article_id,start")], []),
        (Required.self, [("table", "mentions"), ("columns", "kind")], ["2: 'kind' is empty, but it is required"]),
        (
            Required.self, [("table", "mentions"), ("columns", "surface")],
            ["2: 'surface' is empty, but it is required"]
        ),
        (
            Required.self, [("table", "mentions"), ("columns", "surface,kind")],
            ["2: 'surface' is empty, but it is required"]
        ),
        (
            InRange.self, [("table", "mentions"), ("columns", "confidence"), ("min", "0"), ("max", "1")],
            ["2: 'confidence' is 1.5, but has to be at most 1", "3: 'confidence' is -0.1, but has to be at least 0"]
        ),
        (InRange.self, [("table", "mentions"), ("columns", "start,end"), ("max", "5")], []),
        (
            InRange.self, [("table", "mentions"), ("columns", "end"), ("max", "4.5")],
            (0...3).map { "\($0): 'end' is 5, but has to be at most 4.5" }
        ),
        (
            InRange.self, [("table", "articles"), ("columns", "published_on"), ("min", "2021-01-01")],
            ["0: 'published_on' is 2020-01-01, but has to be at least 2021-01-01"]
        ),
        (InRange.self, [("table", "articles"), ("columns", "similarity"), ("min", "1")], []),
        (
            OneOf.self, [("table", "mentions"), ("columns", "kind")],
            ["3: 'kind' is 'river', but has to be one of person, organization, place"]
        ),
        (
            OneOf.self, [("table", "mentions"), ("columns", "surface"), ("words", "Đà,Điện Biên,Lò Thị Mai")],
            ["2: 'surface' is '', but has to be one of Đà, Điện Biên, Lò Thị Mai"]
        ),
        (
            Length.self, [("table", "mentions"), ("columns", "surface"), ("min", "1"), ("max", "9")],
            [
                "0: 'surface' has 10 code points, but has to have at most 9",
                "2: 'surface' has 0 code points, but has to have at least 1",
            ]
        ),
        (
            Pattern.self, [("table", "mentions"), ("columns", "surface"), ("pattern", "\\p{L}+( \\p{L}+)*")],
            ["2: 'surface' is '', which does not match \\p{L}+( \\p{L}+)*"]
        ),
        (Pattern.self, [("table", "mentions"), ("columns", "kind"), ("pattern", "[a-z]+")], []),
        (Unique.self, [("table", "articles"), ("columns", "article_id")], []),
        (
            Unique.self, [("table", "mentions"), ("columns", "article_id,entity_id")],
            [
                "1: 'article_id' a0, 'entity_id' p1 was read before, at news.jsonl:1",
                "3: 'article_id' a1, 'entity_id' p1 was read before, at news.jsonl:2",
            ]
        ),
        (Unique.self, [("table", "mentions"), ("columns", "article_id,surface")], []),
        (Reference.self, [("table", "mentions"), ("columns", "article_id"), ("to", "articles.article_id")], []),
        (
            Reference.self, [("table", "mentions"), ("columns", "kind"), ("to", "articles.article_id")],
            [
                "0: 'kind' is 'person', which articles.article_id does not hold",
                "1: 'kind' is 'place', which articles.article_id does not hold",
                "3: 'kind' is 'river', which articles.article_id does not hold",
            ]
        ),
    ]

    @Test(arguments: cases.indices) func aRuleSaysWhichRowsBreakItAndWhy(index: Int) throws {
        let (type, pairs, expected) = Self.cases[index]
        var settings = Self.settings(pairs)
        let rule = type.init(&settings)
        #expect(settings.mistakes.isEmpty && settings.untaken.isEmpty)
        #expect(try Self.judge(rule) == expected)
    }

    // MARK: Mistakes

    static let mistakes: [(rule: any Rule.Type, settings: [(String, String)], message: String)] = [
        (Required.self, [("columns", "article_id")], "the setting 'table' is missing"),
        (Required.self, [("table", "articels"), ("columns", "text")], "did you mean 'articles'?"),
        (Required.self, [("table", "articles")], "the setting 'columns' is missing"),
        (
            Required.self, [("table", "articles"), ("columns", "txet")],
            "'articles' has no column 'txet'; did you mean 'text'?"
        ),
        (Required.self, [("table", "articles"), ("columns", "text"), ("on_fail", "rejct")], "did you mean 'reject'?"),
        (InRange.self, [("table", "articles"), ("columns", "text")], "can't be judged by this rule"),
        (
            InRange.self, [("table", "articles"), ("columns", "characters"), ("min", "few")],
            "expects a number, or a date"
        ),
        (
            InRange.self, [("table", "articles"), ("columns", "published_on"), ("min", "2021-02-30")],
            "expects a number, or a date"
        ),
        (
            InRange.self, [("table", "articles"), ("columns", "characters"), ("min", "9"), ("max", "1")],
            "below 'min', 9"
        ),
        (OneOf.self, [("table", "articles"), ("columns", "title")], "has no closed set of words"),
        (Length.self, [("table", "articles"), ("columns", "text"), ("min", "9"), ("max", "1")], "below 'min', 9"),
        (
            Reference.self, [("table", "mentions"), ("columns", "start"), ("to", "articles.article_id")],
            "'start' is int64"
        ),
        (
            Reference.self, [("table", "mentions"), ("columns", "article_id"), ("to", "articles.artcle_id")],
            "did you mean 'articles.article_id'?"
        ),
    ]

    @Test(arguments: mistakes.indices) func aMistakeInARuleIsNamed(index: Int) {
        let (type, pairs, message) = Self.mistakes[index]
        var settings = Self.settings(pairs)
        _ = type.init(&settings)
        #expect(settings.mistakes.contains { $0.message.contains(message) }, "\(settings.mistakes)")
    }

    // MARK: Taking rows away

    @Test func anArticleTakesItsRowsWithIt() {
        var tables = Self.tables([[("person", 1, "A")], [("person", 1, "B"), ("place", 1, "C")], [("person", 1, "D")]])
        let (withdrawn, kept) = tables.remove(rows: [1], from: 0)
        #expect((withdrawn, kept) == (2, [0, 2]))
        #expect(tables.entries == [0, 2])
        #expect((0..<2).map { tables["mentions"]!["surface"]!.shown($0) } == ["A", "D"])
        #expect(tables.rows(of: 1, in: 1) == 1..<2)
    }

    @Test func aRowOfAnotherTableGoesAlone() {
        var tables = Self.tables([[("person", 1, "A"), ("person", 1, "B")], [], [("place", 1, "C")]])
        let (withdrawn, kept) = tables.remove(rows: [0], from: 1)
        #expect((withdrawn, kept) == (0, [0, 1, 2]))
        #expect((0..<3).map { tables.rows(of: $0, in: 1) } == [0..<1, 1..<1, 1..<2])
        #expect((0..<2).map { tables.article(of: $0, in: 1) } == [0, 2])
        #expect((0..<2).map { tables["mentions"]!["surface"]!.shown($0) } == ["B", "C"])
    }
}
