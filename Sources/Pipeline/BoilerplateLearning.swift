import Cleaning
import Reading
import Stages
import Tables

/// Reads and lays out the inputs of a plan, and counts their paragraphs.
public struct BoilerplateLearning {
    private let plan: Plan

    public init(_ plan: Plan) { self.plan = plan }

    /// Counts the paragraphs of all articles that the cleaners up to the layout keep.
    ///
    /// Throws `InputError` where an input is missing.
    public func count() throws(InputError) -> BoilerplateCount {
        let cleaners = cleaners()
        var count = BoilerplateCount()
        var feed = try InputFeed(readers: plan.readers)
        var hasMore = true
        while hasMore {
            var batch = RecordBatch(documentLimit: plan.run.batchDocumentCount, byteLimit: plan.run.batchByteCount)
            hasMore = feed.fill(&batch)
            for entry in batch.entries.indices {
                guard case .success(var document) = batch.document(at: entry) else { continue }
                if cleaners.allSatisfy({ $0.clean(&document) == .keep }) { count.add(document) }
            }
        }
        return count
    }

    /// The plan's cleaners up to the one that lays out paragraphs.
    private func cleaners() -> [any Cleaner] {
        let last = plan.cleaners.firstIndex { type(of: $0).name == "paragraphs" }
        return last.map { Array(plan.cleaners[...$0]) } ?? plan.cleaners
    }
}
