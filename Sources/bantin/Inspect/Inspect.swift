import ArgumentParser
import Publishing

/// `bantin inspect`: what is in a file of a table.
struct Inspect: Command {
    static let configuration = CommandConfiguration(
        abstract: "Show what a Parquet, CSV or XLSX file holds: columns, statistics, sizes and first rows.",
        discussion: """
            EXAMPLES:
              bantin inspect Output/current/parquet/people.parquet
              bantin inspect --rows 20 crawl.csv.gz
              bantin inspect --format json people.parquet | jq '.columns[] | {name, nulls, min, max}'

            What the file is, is told by its bytes, not by its name. CSV may be packed with gzip or zstd.
            """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: "How many of the first rows are shown.")
    var rows = 5

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func validate() throws {
        if rows < 0 { throw ValidationError("--rows expects a whole number from 0, found \(rows)") }
    }

    func perform() throws {
        let inspection = try Self.inspection(of: InspectedFile(file), rowCount: rows)
        switch format {
        case .text: try Console.data(inspection.text(width: Console.dataWidth ?? 120))
        case .json: try inspection.json.write()
        }
    }

    private static func inspection(of file: InspectedFile, rowCount: Int) throws -> Inspection {
        switch try file.kind() {
        case .parquet: try Inspection(parquet: file, rowCount: rowCount)
        case .xlsx: try Inspection(xlsx: file, rowCount: rowCount)
        case .csv: try Inspection(csv: file, rowCount: rowCount)
        }
    }
}
