import Stages
import Testing
import Validating

/// Rules about numbers of rows, beside nights before.
@Suite struct RowCountTests {
    /// The settings, the rows of all nights, tonight's last, and what is said; every night has read something new.
    static let cases: [(settings: [(String, String)], totals: [Int], said: [String])] = [
        ([("new_falls", "50%")], [100, 200, 300, 400], []),
        ([("new_falls", "50%")], [100, 200, 300, 350], []),
        (
            [("new_falls", "50%")], [100, 200, 300, 349],
            ["'articles' got 49 new rows, 51.0 % fewer than the 100 of a usual night"]
        ),
        ([("new_falls", "50%")], [100, 200, 201], []),
        (
            [("new_grows", "200%")], [100, 210, 300, 700],
            ["'articles' got 400 new rows, 300.0 % more than the 100 of a usual night"]
        ),
        ([("new_grows", "3")], [100, 200, 300, 700], []),
        // One bad night makes no usual one.
        ([("new_falls", "0.5")], [100, 200, 201, 301, 401, 501], []),
        ([("new_falls", "0.5"), ("nights", "3")], [1_000, 1_010, 1_020, 1_030, 1_040], []),
        (
            [("total_falls", "1%")], [1_000, 900],
            ["'articles' has 900 rows, 10.0 % fewer than the 1000 of the night before"]
        ),
        ([("total_falls", "10%")], [1_000, 900], []),
        (
            [("total_grows", "10%"), ("new_grows", "0")], [10, 20, 30, 50],
            [
                "'articles' got 20 new rows, 100.0 % more than the 10 of a usual night",
                "'articles' has 50 rows, 66.7 % more than the 30 of the night before",
            ]
        ),
        ([("total_falls", "0")], [7], []),
        ([("new_falls", "0")], [0, 0, 0, 0], []),
    ]

    @Test(arguments: cases.indices) func aNightUnlikeTheOthersIsTold(_ index: Int) {
        let (pairs, totals, said) = Self.cases[index]
        var settings = RuleTests.settings([("table", "articles")] + pairs)
        let rule = RowCount(&settings)
        let added = zip(totals, [0] + totals).map { $0 - $1 }
        let counts = RowCounts(
            total: totals.last!, totalBefore: totals.dropLast().last, new: added.last, earlierNew: added.dropLast())
        #expect(settings.mistakes.isEmpty && settings.untaken.isEmpty, "\(settings.mistakes)")
        #expect(rule.complaints(of: counts) == said && rule.action == .warn)
    }

    @Test func aNightThatReadNothingNewIsNotJudgedByItsNewRows() {
        var settings = RuleTests.settings([("table", "articles"), ("new_falls", "10%"), ("on_fail", "stop")])
        let rule = RowCount(&settings)
        #expect(rule.action == .stop)
        let counts = RowCounts(total: 300, totalBefore: 300, new: nil, earlierNew: [100, 100, 100])
        #expect(rule.complaints(of: counts).isEmpty)
    }

    static let mistakes: [(settings: [(String, String)], said: String)] = [
        ([], "'row-count' has no limit"), ([("new_falls", "150%")], "'new_falls' expects a share"),
        ([("new_grows", "-1")], "'new_grows' expects a share"),
        ([("new_falls", "5%"), ("nights", "2")], "from 3 to 1000"),
        ([("new_falls", "5%"), ("on_fail", "reject")], "one of warn, stop"),
    ]

    @Test(arguments: mistakes.indices) func aMistakeIsNamed(_ index: Int) {
        let (pairs, said) = Self.mistakes[index]
        var settings = RuleTests.settings([("table", "articles")] + pairs)
        _ = RowCount(&settings)
        #expect(settings.mistakes.contains { $0.message.contains(said) }, "\(settings.mistakes)")
    }
}
