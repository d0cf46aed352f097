import Pipeline
import Stages
import Testing

/// Files of cases, and what becomes of them.
@Suite struct CaseTests {
    private static let pipeline = """
        read: [jsonl: { paths: [a.jsonl], fields: { text: [story] } }]
        clean: [unicode, paragraphs]
        extract: [organizations, places]
        validate:
          - unique: { table: articles, columns: [article_id] }
          - length: { table: articles, columns: [text], max: 60, on_fail: stop }
        write: [csv]
        """

    /// A case by what stands behind its name; the results as a person reads them.
    private static func results(_ body: String) throws -> [String] {
        let plan = try PipelineFile.parse(Array(pipeline.utf8), path: "p.yaml").get()
        let cases = try CaseFile.parse(Array(("cases:\n  - name: one\n" + body).utf8), path: "tests/p.yaml").get()
        return cases.map(CaseRun(plan, path: "tests/p.yaml").run).flatMap { result -> [String] in
            if result.hasPassed { return ["passed"] }
            return (result.failure.map { ["\(result.mark.line): \($0)"] } ?? [])
                + result.differences.flatMap { difference in
                    ["\(difference.mark.line): \(difference.table)"]
                        + difference.lines.map { line in
                            switch line {
                            case .same(let text): "  \(text)"
                            case .missing(let text): "- \(text)"
                            case .surplus(let text): "+ \(text)"
                            }
                        }
                }
        }
    }

    private static let two = """
            input: |
              {"id": "1", "story": "Ở Lai Châu và Sơn La."}
              {"id": "2", "story": "Ở Sơn La."}

        """

    static let runs: [(body: String, said: [String])] = [
        (two + "    expect: { articles: [{ record_id: 1 }, { record_id: 2 }], rejects: [] }\n", ["passed"]),
        (two + "    expect: { places: [{ name: tỉnh Lai Châu }, { name: tỉnh Sơn La, articles: 2 }] }\n", ["passed"]),
        (
            two + "    expect:\n      articles:\n        - { record_id: 1 }\n        - { record_id: 3 }\n",
            ["9: articles", "  { record_id: 1 }", "- { record_id: 3 }", "+ { record_id: 2 }"]
        ),
        (
            two + "    expect:\n      articles: [{ record_id: 2 }]\n",
            ["7: articles", "+ { record_id: 1 }", "  { record_id: 2 }"]
        ),
        (
            two + "    expect:\n      articles: [{ record_id: 2, title: Tin }, { record_id: 1 }]\n",
            [
                "7: articles", "- { record_id: 2, title: Tin }", "  { record_id: 1 }",
                "+ { record_id: 2, title: null }",
            ]
        ),
        (
            "    input: '{\"id\": \"1\"}'\n    expect: { rejects: [] }\n",
            [
                "4: rejects",
                "+ { stage: jsonl, rule: missing-field, reason: no text: story missing or empty }",
            ]
        ),
        (
            "    input: '{\"id\": \"1\", \"story\": \"\(String(repeating: "chè ", count: 20))\"}'\n    expect: { rejects: [] }\n",
            [
                "2: input:1: the rule 'length' stopped the run: articles: 'text' has 79 code points, but has to have at most 60"
            ]
        ),
        ("    file: nowhere.jsonl\n    expect: { rejects: [] }\n", ["2: can't read tests/nowhere.jsonl"]),
        (
            "    input: a\n    reader: josnl\n    expect: { rejects: [] }\n",
            ["2: the pipeline has no reader 'josnl'; did you mean 'jsonl'?"]
        ),
    ]

    @Test(arguments: runs.indices) func aCaseTellsTheRowsThatDiffer(_ index: Int) throws {
        let (body, said) = Self.runs[index]
        #expect(try Self.results(body) == said)
    }

    static let mistakes: [(text: String, said: String)] = [
        ("", "1:1: expected 'cases:' with a list of cases"), ("case: []", "1:1: expected 'cases:'"),
        ("cases: []\nname: a", "2:1: 'name' is not known here"), ("cases: [a]", "1:9: expected a case"),
        (
            "cases:\n  - { name: a, inptu: b, expect: { rejects: [] } }",
            "2:16: a case has no 'inptu'; did you mean 'input'?"
        ),
        ("cases:\n  - { name: a, expect: { rejects: [] } }", "2:5: a case has either 'input:' or 'file:'"),
        ("cases:\n  - { input: a, expect: { rejects: [] } }", "2:5: the setting 'name' is missing"),
        ("cases:\n  - { name: a, input: b }", "2:5: a case has 'expect:'"),
        ("cases:\n  - { name: a, input: b, expect: { poeple: [] } }", "did you mean 'people'?"),
        (
            "cases:\n  - { name: a, input: b, expect: { people: 0 } }",
            "'people' expects a list of rows, [] for none, found '0'"
        ),
        (
            "cases:\n  - { name: a, input: b, expect: { people: [{ nmae: c }] } }",
            "'people' has no column 'nmae'; did you mean 'name'?"
        ),
        ("cases:\n  - { name: a, input: b, expect: { people: [c] } }", "expected a row as { column: value }"),
    ]

    @Test(arguments: mistakes.indices) func aMistakeInAFileOfCasesIsToldAtItsPlace(_ index: Int) {
        let (text, said) = Self.mistakes[index]
        guard case .failure(let mistakes) = CaseFile.parse(Array(text.utf8), path: "p.yaml") else {
            Issue.record("no mistake was found in \(text)")
            return
        }
        #expect("\(mistakes)".contains("p.yaml:") && "\(mistakes)".contains(said), "\(mistakes)")
    }

    @Test(arguments: [("Pipelines/nightly.yaml", "Pipelines/tests/nightly.yaml"), ("a.yaml", "tests/a.yaml")])
    func casesStandBesideTheirPipeline(_ pipeline: String, _ cases: String) {
        #expect(CaseFile.path(ofPipeline: pipeline) == cases)
    }
}
