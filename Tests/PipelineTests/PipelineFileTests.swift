import Hashing
import Pipeline
import Stages
import Testing

@Suite struct PipelineFileTests {
    // MARK: What is right

    static let complete = """
        name: đêm
        output: Out
        read:
          - text: { paths: [Samples/text] }
          - jsonl:
              paths: ["Samples/jsonl/*.jsonl"]
              fields: { text: [body, content] }
              line_bytes: 64 KiB
        clean: [unicode, paragraphs, credits]
        extract:
          - places
          - people: { confidence: 80% }
        validate:
          - required: { table: articles, columns: [article_id, text], on_fail: stop }
        write:
          - parquet: { codec: gzip, level: 3 }
          - csv:
        run:
          batch_documents: 7
          batch_bytes: 2 MiB
          workers: 3
          keep_snapshots: 2
        """

    @Test func aPlanHoldsWhatTheFileSays() throws {
        let plan = try plan(Self.complete)
        #expect(plan.name == "đêm")
        #expect(plan.output == "Out")
        #expect(plan.hash == SHA256.digest(of: Self.complete))
        #expect(plan.readers.map(\.paths) == [["Samples/text"], ["Samples/jsonl/*.jsonl"]])
        let jsonl = try #require(plan.readers[1] as? JSONLinesReader)
        #expect(jsonl.fields == ["text": ["body", "content"]])
        #expect(jsonl.lineBytes == 65_536)
        #expect(plan.cleaners.map { type(of: $0).name } == ["unicode", "paragraphs", "credits"])
        #expect(plan.extractors.map { type(of: $0).name } == ["places", "people"])
        #expect((plan.extractors[1] as? PeopleExtractor)?.confidence == 0.8)
        #expect(plan.rules.map(\.action) == [.stop])
        #expect((plan.writers[0] as? ParquetTestWriter)?.level == 3)
        #expect(plan.run.batchDocumentCount == 7)
        #expect(plan.run.batchByteCount == 2 << 20)
        #expect(plan.run.workerCount == 3)
        #expect(plan.run.keptSnapshotCount == 2)
    }

    @Test func whatIsNotSaidHasItsDefault() throws {
        let plan = try plan("read:\n  - text: { paths: a }\nwrite: [csv]\n", path: "Pipelines/night.v2.yaml")
        #expect(plan.name == "night.v2")
        #expect(plan.output == "Output")
        #expect(plan.cleaners.isEmpty && plan.extractors.isEmpty && plan.rules.isEmpty)
        #expect(plan.run.batchDocumentCount == 500)
        #expect(plan.run.workerCount == nil)
    }

    @Test(arguments: [
        "\u{FEFF}" + complete, complete.replacing("\n", with: "\r\n"), "# a comment\n---\n" + complete,
        complete + "\n...\n",
    ])
    func marksOfTheEditorChangeNothing(_ text: String) throws {
        #expect(try plan(text).run.keptSnapshotCount == 2)
    }

    @Test func anAliasStandsForItsAnchor() throws {
        let text = "read:\n  - text: &where { paths: [a, b] }\n  - jsonl: *where\nwrite: [csv]\n"
        #expect(try plan(text).readers.map(\.paths) == [["a", "b"], ["a", "b"]])
    }

    @Test(arguments: ["clean:\n  # - unicode\n", "extract: ~\n", "validate: []\n", "run:\n"])
    func aSectionWithoutLinesIsEmpty(_ section: String) throws {
        let plan = try plan(Self.good + section)
        #expect(plan.cleaners.isEmpty && plan.extractors.isEmpty && plan.rules.isEmpty)
    }

    @Test func theSameStageMayReadTwoSources() throws {
        let text =
            "read:\n  - text: { paths: a }\n  - text: { paths: b }\nwrite: [csv, csv: { dialect: spreadsheet }]\n"
        let plan = try plan(text)
        #expect(plan.readers.map(\.paths) == [["a"], ["b"]])
        #expect(plan.writers.count == 2)
    }

    // MARK: Environment variables

    @Test(arguments: [
        ("${DIR}/a", "in/a"), ("${DIR:-x}", "in"), ("${NONE:-x y}", "x y"), ("${EMPTY:-x}", "x"), ("a${EMPTY}b", "ab"),
        ("${DIR}${DIR}", "inin"), ("$DIR", "$DIR"), ("$${DIR}", "${DIR}"), ("$$5", "$$5"),
        ("${TRICKY}", "a, b]: ${DIR}"),
        ("${NONE:-}x", "x"), ("cost $", "cost $"),
    ])
    func variablesAreFilledInAfterParsing(_ written: String, _ meant: String) throws {
        let text = "read:\n  - text: { paths: ['\(written)'] }\nwrite: [csv]\n"
        #expect(try plan(text).readers[0].paths == [meant])
    }

    @Test func variablesNeverMakeKeysOrStages() throws {
        let mistakes = mistakes("read:\n  - text: { paths: a }\nwrite: ['${TRICKY}']\n\"${DIR}\": 1\n")
        #expect(
            mistakes == [
                "3:9: there is no writer 'a, b]: ${DIR}'; known: parquet, csv",
                "4:1: there is no section '${DIR}'; known: name, output, read, clean, extract, validate, write, run",
            ])
    }

    // MARK: What is wrong

    /// A mistake in each: the file's text and what is said of it, as `line:column: message`.
    static let oneMistake: [(text: String, expected: String)] = [
        // The file as a whole.
        ("", "1:1: the file is empty; 'bantin new' writes a pipeline to begin with"),
        ("# nothing yet\n\n", "1:1: the file is empty; 'bantin new' writes a pipeline to begin with"),
        ("- read\n", "1:1: expected sections such as 'read:' and 'write:', found a list"),
        ("nightly\n", "1:1: expected sections such as 'read:' and 'write:', found 'nightly'"),
        (good + "---\nname: b\n", "7:1: a second YAML document; a pipeline file holds one"),
        ("name: a\u{7}b\n" + good, "1:8: a control character, which YAML does not allow"),
        // YAML itself.
        ("read:\n\t- text\n", "2:1: a tab in the indentation; YAML indents with spaces"),
        (good + "run:\n  \tworkers: 2\n", "8:3: a tab in the indentation; YAML indents with spaces"),
        (
            "read:\n  - text: { paths: [*.txt] }\n",
            "2:21: '*' begins a YAML alias, and there is none of that name; put a glob in quotes: \"*.jsonl\""
        ),
        (
            "read:\n  - text: { paths: [*other] }\n",
            "2:21: '*' begins a YAML alias, and there is none of that name; put a glob in quotes: \"*.jsonl\""
        ),
        ("output: @here\n" + good, "1:9: a value can't begin with '@'; put it in quotes"),
        (
            "read: text: a\n",
            "1:11: a ':' where none can stand; indent as the line above, or put a value that holds ': ' in quotes"
        ),
        (
            "read:\n  - text: { paths: [a }\nwrite: [csv]\n",
            "2:23: this is not YAML: did not find expected ',' or ']', while parsing a flow sequence that begins on line 2"
        ),
        (
            "name: 'a\n" + good,
            "8:1: this is not YAML: found unexpected end of stream, while scanning a quoted scalar that begins on line 1"
        ),
        // Sections.
        (good + "wrtie: [csv]\n", "7:1: there is no section 'wrtie'; did you mean 'write'?"),
        (
            good + "schedule: daily\n",
            "7:1: there is no section 'schedule'; known: name, output, read, clean, extract, validate, write, run"
        ),
        (good + "name: a\nname: b\n", "8:1: 'name' is given twice; the first stands on line 7"),
        ("write: [csv]\n", "1:1: the section 'read' is missing: a list of readers"),
        ("# a comment\n\nread:\n  - text: { paths: a }\n", "3:1: the section 'write' is missing: a list of writers"),
        ("read:\nwrite: [csv]\n", "1:6: 'read' expects a list of readers, found nothing"),
        ("read: []\nwrite: [csv]\n", "1:7: 'read' names no reader"),
        (good + "clean: unicode\n", "7:8: 'clean' expects a list of cleaners, found 'unicode'; put '- ' before it"),
        (
            good + "clean:\n  unicode:\n  paragraphs:\n",
            "8:3: 'clean' expects a list of cleaners, found a mapping; put '- ' before each cleaner"
        ),
        (
            good + "extract: { }\n",
            "7:10: 'extract' expects a list of extractors, found a mapping; put '- ' before each extractor"
        ),
        (good + "run: [2]\n", "7:6: expected settings as 'name: value', found a list"),
        (good + "run: fast\n", "7:6: expected settings as 'name: value', found 'fast'"),
        (good + "name: [a]\n", "7:7: 'name' expects a text, found a list"),
        (good + "<<: { name: b }\n", "7:1: '<<' is not read; write the settings out, or use an alias for all of them"),
        (good + "? [a]\n: b\n", "7:3: expected a word before ':', found a list"),
        // Stages.
        (good + "extract: [plaecs]\n", "7:11: there is no extractor 'plaecs'; did you mean 'places'?"),
        (good + "extract: [weather]\n", "7:11: there is no extractor 'weather'; known: places, people, times"),
        (good + "clean: [parquet]\n", "7:9: 'parquet' is a writer, not a cleaner; it stands under 'write:'"),
        (good + "validate: [places]\n", "7:12: 'places' is an extractor, not a rule; it stands under 'extract:'"),
        (good + "clean: [unicode, unicode]\n", "7:18: 'unicode' stands on line 7 already"),
        (good + "extract:\n  - times\n  - times:\n", "9:5: 'times' stands on line 8 already"),
        (good + "clean:\n  - [unicode]\n", "8:5: expected a cleaner, found a list"),
        (good + "clean:\n  -\n  - unicode\n", "8:4: expected a cleaner, found nothing"),
        (
            good + "extract:\n  - places\n  - people:\n    confidence: 0.5\n",
            "10:5: 'confidence' stands beside 'people', not under it; indent the settings of 'people' further"
        ),
        (
            good + "extract:\n  - places:\n    people:\n",
            "9:5: 'people' stands in the item of 'places'; put '- ' before it"
        ),
        (good + "extract: [people]\n", "7:11: 'people' needs 'places' before it; add '- places' above"),
        (
            good + "extract:\n  - people\n  - places\n",
            "8:5: 'people' has to stand after 'places', which stands on line 9"
        ),
        (
            good + "clean: [paragraphs, unicode]\n",
            "7:9: 'paragraphs' has to stand after 'unicode', which stands on line 7"
        ),
        // Settings.
        (
            "read:\n  - text\nwrite: [csv]\n",
            "2:5: the setting 'paths' is missing: a list of texts, what is read"
        ),
        (good + "extract: [{ times: { zone: VN } }]\n", "7:22: 'times' has no setting 'zone'; it takes none"),
        (
            good + "extract:\n  - places\n  - people: { confidnce: 1 }\n",
            "9:15: 'people' has no setting 'confidnce'; did you mean 'confidence'?"
        ),
        (
            good + "extract:\n  - places\n  - people: { confidence: 1.5 }\n",
            "9:27: 'confidence' expects a share such as 0.05 or 5%, found '1.5'"
        ),
        (
            good + "clean: [{ paragraphs: { shortest: -1 } }]\n",
            "7:35: 'shortest' expects a whole number of letters from 0 to 1000, found '-1'"
        ),
        (
            good + "clean: [{ paragraphs: { shortest: [3] } }]\n",
            "7:35: 'shortest' expects a whole number of letters from 0 to 1000, found a list"
        ),
        (
            good + "clean: [{ paragraphs: { shortest: 1, shortest: 2 } }]\n",
            "7:38: 'shortest' is given twice; the first stands on line 7"
        ),
        (good + "clean: [{ credits: { keep: yes } }]\n", "7:28: 'keep' expects true or false, found 'yes'"),
        (good + "clean: [{ credits: yes }]\n", "7:20: expected settings as 'name: value', found 'yes'"),
        (
            "read:\n  - text: { paths: a }\nwrite: [parquet: { codec: gizp }]\n",
            "3:27: 'codec' expects one of gzip, zstd, none, found 'gizp'; did you mean 'gzip'?"
        ),
        (
            "read:\n  - jsonl: { paths: a, line_bytes: 3 parsecs }\nwrite: [csv]\n",
            "2:36: 'line_bytes' expects a size from 1 KiB to 16 MiB, found '3 parsecs'"
        ),
        (
            "read:\n  - jsonl: { paths: a, fields: { titel: headline } }\nwrite: [csv]\n",
            "2:34: 'titel' is not a field; did you mean 'title'?"
        ),
        (
            "read:\n  - jsonl: { paths: [a, { b: c }] }\nwrite: [csv]\n",
            "2:25: 'paths' expects a list of texts, found a mapping"
        ),
        (
            good + "run: { wrokers: 2 }\n",
            "7:8: the section 'run' has no setting 'wrokers'; did you mean 'workers'?"
        ),
        (good + "run: { workers: 0 }\n", "7:17: 'workers' expects a whole number from 1 to 1024, found '0'"),
        (
            good + "validate:\n  - required: { table: articles, columns: [txet] }\n",
            "8:43: 'articles' has no column 'txet'; did you mean 'text'?"
        ),
        (
            good + "validate:\n  - unique: { table: times, columns: [start] }\n",
            "8:5: 'unique' checks 'times', which no extractor here fills; 'times' under 'extract:' would"
        ),
        (
            good + "validate:\n  - unique: { table: awards, columns: [start] }\n",
            "8:5: 'unique' checks 'awards', which no extractor here fills"
        ),
        (
            "read: [text: { paths: a }]\nwrite:\n  - csv: { folder: x }\n  - csv: { dialect: spreadsheet, folder: x }\n",
            "4:5: 'csv' writes into 'x', which the writer on line 3 does already; give one of them another 'folder'"
        ),
        (
            "read: [text: { paths: a }]\nwrite:\n  - csv: { folder: ../x }\n",
            "3:5: 'csv' writes into '../x', which is no folder below the snapshot"
        ),
        (
            "read: [text: { paths: a }]\nwrite:\n  - csv: { folder: state/00001 }\n",
            "3:5: 'csv' writes into 'state/00001', but 'state' is what nights know the archive by"
        ),
        (
            "read: [text: { paths: a }]\nwrite:\n  - csv: { folder: manifest.json }\n",
            "3:5: 'csv' writes into 'manifest.json', but 'manifest.json' is what nights know the archive by"
        ),
        // Settings that would do nothing.
        (
            good + "validate:\n  - length: { table: articles, columns: [text] }\n",
            "8:5: one of 'min' and 'max' is needed"
        ),
        (
            good + "validate:\n  - range: { table: articles, columns: [published_on] }\n",
            "8:5: one of 'min' and 'max' is needed"
        ),
        (
            good + "validate:\n  - unique: { table: articles, columns: [lead, lead] }\n",
            "8:41: 'columns' names 'lead' twice"
        ),
        (
            good + "validate:\n  - required: { table: articles, columns: [] }\n", "8:43: 'columns' names no column"
        ),
        // The environment.
        (
            "read:\n  - text: { paths: [\"${NONE}/a\"] }\nwrite: [csv]\n",
            "2:21: the environment variable 'NONE' is not set; set it, or give a default as ${NONE:-default}"
        ),
        (
            good + "run: { workers: \"${NONE}\" }\n",
            "7:17: the environment variable 'NONE' is not set; set it, or give a default as ${NONE:-default}"
        ),
        (
            "read:\n  - text: { paths: '${A B}' }\nwrite: [csv]\n",
            "2:20: '${A B}' is not a variable; expected ${NAME} or ${NAME:-default}, and $${ for the characters themselves"
        ),
        (
            "output: '${DIR'\n" + good,
            "1:9: '${DIR' is not a variable; expected ${NAME} or ${NAME:-default}, and $${ for the characters themselves"
        ),
        // Columns are code points: a letter of two or three bytes is one, a mark of its own is one.
        ("# chú thích\nname: \"Bản tin\"\nđọc: 1\n" + good, "3:1: there is no section 'đọc'; known: \(words)"),
        (
            "read: [{ text: { paths: \"tin tức đêm\", pahts: b } }]\nwrite: [csv]\n",
            "1:40: 'text' has no setting 'pahts'; did you mean 'paths'?"
        ),
        (
            "read: [{ text: { paths: \"tin tu\u{31B}\u{301}c\", pahts: b } }]\nwrite: [csv]\n",
            "1:38: 'text' has no setting 'pahts'; did you mean 'paths'?"
        ),
    ]

    static let words = "name, output, read, clean, extract, validate, write, run"

    /// Six lines of a pipeline that is right.
    static let good = """
        # A pipeline.
        read:
          - text:
              paths: [a]
        write:
          - parquet: { codec: gzip }

        """

    @Test(arguments: [
        "x\\ny", String(repeating: "n", count: 256), "a//b", "/a", "..", String(repeating: "a/", count: 400) + "a",
    ])
    func aFolderThatANightCouldNotMakeIsAMistake(_ folder: String) {
        let found = mistakes("read: [text: { paths: a }]\nwrite:\n  - csv: { folder: \"\(folder)\" }\n")
        #expect(found.count == 1 && found[0].hasSuffix("which is no folder below the snapshot"), "\(found)")
    }

    /// Mistakes that only the program's own stages see.
    @Test(arguments: [
        (
            "write:\n  - csv: { folder: t/csv }\n  - parquet: { folder: t }\n",
            "4:5: 'parquet' writes into 't', and the writer on line 3 into 't/csv'; neither may lie in the other"
        ),
        (
            "write: [parquet: { codec: snappy, level: 5 }]\n",
            "2:42: 'snappy' has no level; leave 'level' out, or take gzip or zstd"
        ),
        ("  - jsonl: { paths: [] }\nwrite: [csv]\n", "2:21: 'paths' names no input"),
    ])
    func whatWouldDoNothingOrCollideIsAMistake(_ rest: String, _ expected: String) {
        let isReader = rest.hasPrefix(" ")
        let text = (isReader ? "read:\n" : "read: [text: { paths: a }]\n") + rest
        guard case .failure(let mistakes) = PipelineFile.parse(Array(text.utf8), path: "p.yaml") else {
            Issue.record("no mistake was found")
            return
        }
        #expect(mistakes.mistakes.map { "\($0.mark.line):\($0.mark.column): \($0.message)" } == [expected])
    }

    @Test(arguments: oneMistake)
    func aMistakeIsToldAtItsPlaceAndAlone(_ text: String, _ expected: String) {
        #expect(mistakes(text) == [expected])
    }

    @Test func sixMistakesOfDifferentKindsAreAllToldInOnePass() {
        let text = """
            read:
              - jsnl:
                  paths: [a]
                  line_bytes: huge
            clean: [paragraphs, unicode]
            extract:
              - people
            validate:
              - required: { table: article, columns: [text] }
            write:
              - parquet: { level: 12, levle: 3 }
            runs: { workers: none }
            """
        #expect(
            mistakes(text) == [
                "2:5: there is no reader 'jsnl'; did you mean 'jsonl'?",
                "4:19: 'line_bytes' expects a size from 1 KiB to 16 MiB, found 'huge'",
                "5:9: 'paragraphs' has to stand after 'unicode', which stands on line 5",
                "7:5: 'people' needs 'places' before it; add '- places' above",
                "9:24: 'table' expects one of articles, paragraphs, mentions, positions, events, participations, "
                    + "statements, awards, times, citations, quantities, found 'article'; did you mean 'articles'?",
                "11:23: 'level' expects a whole number from 1 to 9, found '12'",
                "11:27: 'parquet' has no setting 'levle'; did you mean 'level'?",
                "12:1: there is no section 'runs'; did you mean 'run'?",
                "12:18: 'workers' expects a whole number from 1 to 1024, found 'none'",
            ])
    }

    @Test func keysGivenTwiceDoNotHideOtherMistakes() {
        let text = """
            name: a
            name: b
            read:
              - text: { paths: a, paths: b, "paths": c }
            write: [csv: { dialect: plian, dialect: spreadsheet }]
            output: A
            'output': B
            """
        #expect(
            mistakes(text) == [
                "2:1: 'name' is given twice; the first stands on line 1",
                "4:23: 'paths' is given twice; the first stands on line 4",
                "4:33: 'paths' is given twice; the first stands on line 4",
                "5:25: 'dialect' expects one of plain, spreadsheet, found 'plian'; did you mean 'plain'?",
                "5:32: 'dialect' is given twice; the first stands on line 5",
                "7:1: 'output' is given twice; the first stands on line 6",
            ])
    }

    @Test func whereTheBytesAreNoTextIsTold() {
        let cases: [(bytes: [UInt8], expected: String)] = [
            (
                Array("read:\n# tin t\u{1EE9}".utf8) + [0xE1, 0xBB] + Array("c\n".utf8),
                "2:9: the byte 0xE1 is no part of UTF-8 text; save the file as UTF-8"
            ),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1: the file is UTF-16; save it as UTF-8"),
            ([0x61, 0x00, 0x62], "1:2: a control character, which YAML does not allow"),
            (
                [UInt8](repeating: 0x20, count: PipelineFile.byteLimit + 1),
                "1:1: the file has 65537 bytes, but a pipeline file has at most 64 KiB"
            ),
        ]
        for (bytes, expected) in cases { #expect(mistakes(bytes) == [expected]) }
    }

    // MARK: How it is told

    @Test func aMistakeIsPrintedWithItsLineAndACaret() {
        let text = "read:\n  - text: { paths: a }\nwrite: [csv: { dialect: \"đẹp\", dilect: 1 }]\n"
        guard case .failure(let mistakes) = parse(Array(text.utf8)) else {
            Issue.record("the file has mistakes")
            return
        }
        #expect(
            mistakes.description == """
                p.yaml:3:25: 'dialect' expects one of plain, spreadsheet, found 'đẹp'; known: plain, spreadsheet
                    write: [csv: { dialect: "đẹp", dilect: 1 }]
                                            ^
                p.yaml:3:32: 'csv' has no setting 'dilect'; did you mean 'dialect'?
                    write: [csv: { dialect: "đẹp", dilect: 1 }]
                                                   ^
                """)
    }

    @Test func whatIsShownCanNotCommandTheTerminal() {
        guard case .failure(let mistakes) = parse(Array("name: \u{1B}[31mred\n".utf8)) else {
            Issue.record("the file has a mistake")
            return
        }
        #expect(!mistakes.description.unicodeScalars.contains("\u{1B}"))
        #expect(mistakes.description.contains("name: \u{FFFD}[31mred"))
    }

    @Test func whatAValueHoldsCanNotEither() {
        let told = "3:23: 'level' expects a whole number from 1 to 9, found '\u{FFFD}[2J\u{FFFD}x'"
        #expect(mistakes("read: [text: { paths: a }]\nwrite:\n  - parquet: { level: \"\\e[2J\\nx\" }\n") == [told])
    }

    // MARK: Hostile files

    @Test(.timeLimit(.minutes(1)))
    func aFewBytesCanNotTakeTimeOrMemory() {
        let laughs = (1...15).map {
            "a\($0): &a\($0) [" + repeatElement("*a\($0 - 1)", count: 9).joined(separator: ",") + "]\n"
        }
        let fewLaughs = (1...8).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
        let broad = "a0: &a0 [" + repeatElement("x", count: 15_000).joined(separator: ",") + "]\nb: [*a0, *a0]\n"
        let cases: [(text: String, expected: String)] = [
            ("a0: &a0 x\n" + laughs.joined(), "more than 16 aliases (*name) in one file"),
            (
                "a0: &a0 [" + repeatElement("x", count: 500).joined(separator: ",") + "]\n" + fewLaughs.joined(),
                "more than 20000 values, counting what aliases stand for"
            ),
            (broad, "more than 20000 values, counting what aliases stand for"),
            (
                String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
                "more than 32 levels, counting what aliases stand for"
            ),
            (String(repeating: "- ", count: 40) + "a", "more than 32 levels, counting what aliases stand for"),
            (String(repeating: "[", count: 60_000), "this is not YAML: "),
            (String(repeating: "- ", count: 30_000), "this is not YAML: "),
            (String(repeating: "? ", count: 30_000), "this is not YAML: "),
            (String(repeating: "a:\n", count: 20_000), "'a' is given more than once"),
            ("write:\n" + (1...3_000).map { "- csv: { a: \($0) }\n" }.joined(), "'csv' has no setting 'a'"),
        ]
        for (text, expected) in cases {
            let found = mistakes(text)
            #expect(found.contains { $0.contains(expected) }, "\(found.prefix(3))")
        }
    }

    @Test func aDamagedFileIsRefusedOrRead() {
        let bytes = Array(Self.complete.utf8)
        for end in bytes.indices { _ = parse(Array(bytes[..<end])) }
        for index in bytes.indices {
            for bit in [UInt8(0x01), 0x08, 0x20, 0x80] {
                var damaged = bytes
                damaged[index] ^= bit
                guard case .failure(let mistakes) = parse(damaged) else { continue }
                #expect(!mistakes.mistakes.isEmpty)
                #expect(mistakes.mistakes.allSatisfy { $0.mark.line >= 1 && $0.mark.column >= 1 })
            }
        }
    }

    // MARK: Helpers

    private func parse(_ bytes: [UInt8], path: String = "p.yaml") -> Result<Plan, PipelineMistakes> {
        let variables = ["DIR": "in", "EMPTY": "", "TRICKY": "a, b]: ${DIR}"]
        return PipelineFile.parse(bytes, path: path, catalog: catalogForTests) { variables[$0] }
    }

    private func plan(_ text: String, path: String = "p.yaml") throws -> Plan {
        try parse(Array(text.utf8), path: path).get()
    }

    private func mistakes(_ text: String) -> [String] { mistakes(Array(text.utf8)) }

    private func mistakes(_ bytes: [UInt8]) -> [String] {
        guard case .failure(let found) = parse(bytes) else { return [] }
        return found.mistakes.map { "\($0.mark.line):\($0.mark.column): \($0.message)" }
    }
}
