import Hashing
import Stages
import Tables
import Vietnamese

/// Turns the facts of one article into rows of every table that the pipeline fills.
///
/// All tokens become code points here, and all references ids; extractors know neither.
public struct ArticleRows: Sendable {
    /// The tables that are filled, in the order of the contract.
    public let schemas: [TableSchema]

    /// Makes the rows of `articles`, `paragraphs` and of what the extractors fill.
    public init(extractors: [any Extractor]) {
        let filled = Set(
            extractors.flatMap { type(of: $0).fills } + [Contract.articles.name, Contract.paragraphs.name])
        schemas = Contract.perArticle.filter { filled.contains($0.name) }
    }

    /// Appends an article's rows; returns who and what was sighted in it.
    public func append(
        _ article: Article, _ facts: Facts, sketch: Sketch? = nil, entry: Int, to tables: inout ArticleTables
    ) -> [Sighting] {
        let maker = RowMaker(article, facts)
        tables.append(entry: entry, origin: article.document.origin, sketch: sketch) { batches in
            for index in batches.indices { maker.append(to: &batches[index]) }
        }
        return maker.sightings
    }
}

/// The rows of one article, a function a table.
struct RowMaker {
    let article: Article
    let facts: Facts
    let contentHash: Digest
    let articleID: [UInt8]
    /// Ids of `facts.entities`, and their texts one behind the other.
    private let entityIDs: [EntityID]
    private let entityIDTexts: [UInt8]

    init(_ article: Article, _ facts: Facts) {
        self.article = article
        self.facts = facts
        contentHash = SHA256.digest(of: article.document.text)
        articleID = Identity.article(contentHash)
        entityIDs = facts.entities.map(Identity.entity)
        entityIDTexts = EntityID.texts(entityIDs)
    }

    func append(to batch: inout TableBatch) {
        switch batch.schema.name {
        case "articles": articles(&batch)
        case "paragraphs": paragraphs(&batch)
        case "mentions": mentions(&batch)
        case "positions": positions(&batch)
        case "events": events(&batch)
        case "participations": participations(&batch)
        case "statements": statements(&batch)
        case "awards": awards(&batch)
        case "times": times(&batch)
        case "citations": citations(&batch)
        case "quantities": quantities(&batch)
        default: preconditionFailure("no rows are made for the table '\(batch.schema.name)'")
        }
    }

    /// What the archive's tables count: every entity that is mentioned, with its number of mentions.
    var sightings: [Sighting] {
        var counts = [Int](repeating: 0, count: facts.entities.count)
        for mention in facts.mentions { counts[mention.entity] += 1 }
        for mention in facts.roles { counts[mention.entity] += 1 }
        let date = article.document.publishedOn?.first
        return facts.entities.indices.filter { counts[$0] > 0 }.map {
            Sighting(id: entityIDs[$0], entity: facts.entities[$0], mentionCount: counts[$0], date: date)
        }
    }

    func text(_ span: TokenSpan) -> ArraySlice<UInt8> { article.tokens.bytes(of: span.range) }

    /// The id of an entity by its number in the article.
    func id(_ entity: Int) -> ArraySlice<UInt8> {
        entityIDTexts[entity * EntityID.byteCount..<(entity + 1) * EntityID.byteCount]
    }

    /// Gives rows their `article_id`, `start` and `end`.
    func place(_ span: (_ row: Int) -> TokenSpan, in columns: inout ColumnFiller) {
        columns.text(articleID)
        bounds(span, in: &columns)
    }

    func bounds(_ span: (_ row: Int) -> TokenSpan, in columns: inout ColumnFiller) {
        columns.int64 { article.tokens.scalars(of: span($0).range).lowerBound }
        columns.int64 { article.tokens.scalars(of: span($0).range).upperBound }
    }
}
