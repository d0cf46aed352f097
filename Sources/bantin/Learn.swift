import ArgumentParser
import Cleaning
import Pipeline
import Publishing
import Reading
import Stages
import Tables

/// `bantin learn`: finds the paragraphs that recur on a site's pages, for the cleaner `boilerplate`.
struct Learn: Command {
    static let configuration = CommandConfiguration(
        abstract: "Find the paragraphs that recur on many pages of a site, for the cleaner 'boilerplate'.",
        discussion: """
            EXAMPLES:
              bantin learn Pipelines/nightly.yaml > Resources/boilerplate.tsv
              bantin learn Pipelines/nightly.yaml --input crawl/2026-11 --pages 20 > boilerplate.tsv

            The inputs are read and laid out as the pipeline says. Look the file through, take out what belongs to articles, and
            name it in the pipeline:  - boilerplate: { file: Resources/boilerplate.tsv }
            """)

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(
        help: ArgumentHelp(
            "A file, folder or glob in the place of the pipeline's own inputs; may be repeated.", valueName: "path"))
    var input: [String] = []

    @Option(help: "On how many pages of a site a paragraph stands at least.")
    var pages = 10

    func validate() throws {
        if pages < 2 { throw ValidationError("--pages expects at least 2, found \(pages)") }
    }

    func perform() throws {
        var plan = try PipelineArgument.plan(pipeline)
        plan.takeInputs(input)
        let count = try BoilerplateLearning(plan).count()
        Console.message("\(count.pageCount) articles read")
        try Console.data(count.file(leastPageCount: pages))
    }
}
