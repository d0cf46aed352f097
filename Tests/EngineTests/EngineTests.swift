@preconcurrency import Glibc
import Stages
import Tables
import TestSupport
import Testing
import Validating
import Writing

@testable import Pipeline

@Suite struct EngineTests {
    struct Failure: Error, Equatable { var number: Int }

    private func csv() -> CSVTables {
        var settings = Settings(nil, mark: Mark(line: 1, column: 1))
        return CSVTables(&settings)
    }

    private func unique() -> Unique {
        let mark = Mark(line: 1, column: 1)
        var settings = Settings(
            .mapping(
                [
                    ("table", mark, .scalar("articles", mark)), ("columns", mark, .scalar("article_id", mark)),
                ], mark), mark: mark)
        return Unique(&settings)
    }

    @Test func outputDoesNotDependOnTheNumberOfWorkersOrTheSizeOfBatches() throws {
        func run(workers: Int, batch: Int) throws -> [String: [UInt8]] {
            let files = MemoryFiles()
            let reader = NumberReader(lineCount: 400) { $0 % 7 == 0 }
            let plan = plan(
                readers: [reader, reader], cleaners: [Sieve { $0 % 5 == 0 }], rules: [unique()], writers: [csv()],
                workers: workers, batch: batch)
            _ = try Engine(plan, runID: "r").run(into: files, lastRow: lastRow)
            return files.contents
        }
        let expected = try run(workers: 1, batch: 10_000)
        #expect(expected["csv/articles.csv"]!.count > 1_000)
        for workers in [1, 2, 7] {
            for batch in [1, 3, 64, 10_000] {
                #expect(try run(workers: workers, batch: batch) == expected, "\(workers) workers, batches of \(batch)")
            }
        }
    }

    @Test func everyRecordIsKeptOrRejected() throws {
        let reader = NumberReader(lineCount: 1_000) { $0 % 7 == 0 }
        let plan = plan(
            readers: [reader, reader], cleaners: [Sieve { $0 % 5 == 0 }], rules: [unique()], writers: [ProbeWriter()])
        let outcome = try Engine(plan, runID: "r").run(into: MemoryFiles(), lastRow: lastRow)
        #expect(outcome.books[.reading] == Books.Entry(taken: 2_000, given: 1_716, rejected: 284))
        #expect(outcome.books[.cleaning] == Books.Entry(taken: 1_716, given: 1_372, rejected: 344))
        // The second reading repeats the first: `unique` takes each article with its one paragraph.
        #expect(outcome.books[.validating] == Books.Entry(taken: 2_744, given: 1_372, rejected: 1_372))
        #expect(outcome.articleCount == 686)
        #expect(outcome.rejected.map(\.count) == [344, 284, 686])
        #expect(outcome.rejected.allSatisfy { $0.examples.count == 3 })
    }

    @Test(arguments: [1, 2, 7]) func theFirstFailureOfAWriterEndsTheRun(workers: Int) throws {
        let count = Counter()
        let writer = ProbeWriter { batch in
            guard batch.schema.name == "articles" else { return }
            count.add(1)
            if count.value == 3 { throw Failure(number: 3) }
        }
        let reader = NumberReader(lineCount: 1_000_000)
        #expect(throws: Failure(number: 3)) {
            try Engine(plan(readers: [reader], writers: [writer], workers: workers), runID: "r")
                .run(into: MemoryFiles(), lastRow: lastRow)
        }
        #expect(count.value == 3)
        #expect(reader.filled.value < 100)
    }

    @Test func aSlowWriterBoundsWhatIsInFlight() throws {
        let reader = NumberReader(lineCount: 200)
        let written = Counter()
        let mostAhead = Counter()
        let writer = ProbeWriter { batch in
            guard batch.schema.name == "articles" else { return }
            usleep(2_000)
            written.add(1)
            let ahead = reader.filled.value - written.value
            if ahead > mostAhead.value { mostAhead.add(ahead - mostAhead.value) }
        }
        let plan = plan(readers: [reader], writers: [writer], workers: 2, batch: 2)
        _ = try Engine(plan, runID: "r").run(into: MemoryFiles(), lastRow: lastRow)
        #expect(written.value == 100)
        #expect((1...6).contains(mostAhead.value), "2 workers have 5 credits; \(mostAhead.value) batches were ahead")
    }

    @Test(arguments: [1, 2, 7]) func aHaltFromOutsideEndsTheRun(workers: Int) throws {
        let halt = Halt()
        let reader = NumberReader(lineCount: 1_000_000)
        let plan = plan(readers: [reader], writers: [ProbeWriter()], workers: workers)
        #expect(throws: Failure(number: 15)) {
            try Engine(plan, runID: "r").run(
                into: MemoryFiles(), halt: halt,
                progress: { _ in halt.end(with: Failure(number: 15)) }, lastRow: lastRow)
        }
        #expect(reader.filled.value < 100)
    }

    @Test func aRuleThatSaysStopEndsTheRunAndNamesTheRow() throws {
        let mark = Mark(line: 1, column: 1)
        var settings = Settings(
            .mapping(
                [
                    ("table", mark, .scalar("articles", mark)), ("columns", mark, .scalar("url", mark)),
                    ("on_fail", mark, .scalar("stop", mark)),
                ], mark), mark: mark)
        let rule = Required(&settings)
        let plan = plan(readers: [NumberReader(lineCount: 5)], rules: [rule], writers: [ProbeWriter()])
        let failure = #expect(throws: RuleStop.self) {
            try Engine(plan, runID: "r").run(into: MemoryFiles(), lastRow: lastRow)
        }
        #expect(
            failure?.description
                == "/dev/null:1: the rule 'required' stopped the run: articles: 'url' is empty, but it is required")
    }

    @Test func aWriterThatLosesARowIsFoundOut() throws {
        let plan = plan(readers: [NumberReader(lineCount: 5)], writers: [ProbeWriter(lost: 1)])
        #expect(throws: BooksError.writer(name: "probe", table: "articles", given: 5, written: 4)) {
            try Engine(plan, runID: "r").run(into: MemoryFiles(), lastRow: lastRow)
        }
    }

    @Test func anInputWithoutRecordsMakesEmptyTables() throws {
        let files = MemoryFiles()
        _ = try Engine(plan(readers: [NumberReader(lineCount: 0)], writers: [csv()]), runID: "r")
            .run(into: files, lastRow: lastRow)
        #expect(files.contents["csv/articles.csv"]?.split(separator: 10).count == 1)
    }
}
