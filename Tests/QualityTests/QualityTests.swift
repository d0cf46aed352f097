import TestSupport
import Testing

/// Pins how much of what people have annotated the nightly pipeline finds, so that no change lowers it unnoticed.
///
/// A floor is what was measured, cut to two digits: a change that raises a score raises the floor with it.
@Suite struct QualityTests {
    static let samples = [Repository.root + "/Samples/text", Repository.root + "/Samples/jsonl"]

    static let sampleFloors: [Quality.Kind: Double] = [:]

    static let goldFloors: [Quality.Kind: Double] = [:]

    @Test func theSamplesScoreNoLowerThanBefore() throws {
        let quality = try Quality(input: Self.samples, annotations: Repository.root + "/Samples/annotations")
        check(quality, Self.sampleFloors)
    }

    @Test(.enabled(if: Repository.shared != nil, "\(Repository.needsShared)"))
    func theAnnotatedArticlesScoreNoLowerThanBefore() throws {
        let gold = Repository.shared! + "/gold"
        let quality = try Quality(input: [gold + "/articles.jsonl"], annotations: gold)
        check(quality, Self.goldFloors)
    }

    private func check(_ quality: Quality, _ floors: [Quality.Kind: Double]) {
        for kind in Quality.Kind.allCases {
            let score = quality.scores[kind] ?? 0
            #expect(score >= floors[kind] ?? 1, "\(kind.rawValue) scores \(score)")
        }
    }
}
