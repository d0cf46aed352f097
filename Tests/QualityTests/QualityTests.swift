import TestSupport
import Testing

/// Pins how much of what people have annotated the nightly pipeline finds, so that no change lowers it unnoticed.
///
/// A floor is what was measured, cut to two digits: a change that raises a score raises the floor with it.
@Suite struct QualityTests {
    static let samples = [Repository.root + "/Samples/text", Repository.root + "/Samples/jsonl"]

    static let sampleFloors: [Quality.Kind: Double] = [
        .people: 0.96, .positions: 0.89, .organizations: 0.92, .places: 0.92, .times: 0.99, .events: 0.94,
        .participations: 0.88, .awards: 0.98, .citations: 0.97, .quantities: 0.99, .byline: 0.95,
        .statements: 0.93,
    ]

    static let goldFloors: [Quality.Kind: Double] = [
        .people: 1, .positions: 0.97, .organizations: 0.99, .places: 1, .times: 1, .events: 1, .participations: 0.94,
        .awards: 1, .citations: 1, .quantities: 0.98, .byline: 1,
        .statements: 0.83,
    ]

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
