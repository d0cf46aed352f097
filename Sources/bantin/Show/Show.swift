import ArgumentParser
import Publishing

/// `bantin show`: an article with its facts where they stand.
struct Show: Command {
    static let configuration = CommandConfiguration(
        abstract: "Show a published article with its facts marked where they stand.",
        discussion: """
            EXAMPLES:
              bantin show mau-001
              # By its source, or the start of its article_id; of an earlier run.
              bantin show Samples/text/mau-001.txt
              bantin show a03f5d --run 12
              # As a page for a browser, and for programs.
              bantin show mau-001 --html > mau-001.html
              bantin show mau-001 --format json | jq '.tables[] | select(.table == "positions")'

            The tables are read from the snapshot's Parquet files.
            """)

    @Argument(help: "The article's article_id, the start of it, its record_id or its source.")
    var article: String

    @Option(help: "The run, by its number or name; where it is not given, the one that 'current' shows.")
    var run: String?

    @Option(help: "The folder of the results.")
    var output = "Output"

    @Option(help: "Colours in the text: auto, always or never; auto means on a terminal without NO_COLOR.")
    var color: ColorChoice = .auto

    @OptionGroup var form: PageOptions

    enum ColorChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

    func perform() throws {
        let snapshots = Snapshots(output)
        let run = try snapshots.run(namedOrCurrent: run)
        let published = try snapshots.article(article, of: run)
        if form.format == .json { return try Self.json(published, run).write() }
        let facts = ArticleFacts(published)
        if form.html { return try Console.data(ArticlePage(facts, run: "\(run)").html) }
        try Console.data(ArticleText(facts, run: "\(run)", hasColors: hasColors).text(width: Console.dataWidth ?? 120))
    }

    private var hasColors: Bool {
        switch color {
        case .auto: Console.dataHasColors
        case .always: true
        case .never: false
        }
    }

    private static func json(_ article: PublishedArticle, _ run: RunName) -> JSONValue {
        let tables = article.tables.map { table in
            JSONValue.members([
                "table": .string(table.table), "rows": Sample(columns: table.columns, rows: table.rows).json,
            ])
        }
        return .members(["run": .string("\(run)"), "article": .object(article.article), "tables": .array(tables)])
    }
}
