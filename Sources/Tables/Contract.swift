/// The tables that a run publishes: what each row is and what each column means, defined here and nowhere else.
///
/// Extractors, rules, writers, `bantin schema` and the CSV's `datapackage.json` all read it.
/// A column may be added at the end of a table; one that stands here keeps its name and meaning.
public enum Contract {
    /// All tables, in the order in which a person would open them.
    public static let tables: [TableSchema] = [
        articles, paragraphs, mentions, people, organizations, places, positions, events, participations, statements,
        awards, times, citations, quantities, rejects, runs,
    ]

    public static func table(_ name: String) -> TableSchema? { tables.first { $0.name == name } }

    /// Tables whose rows come from one article each and travel with it.
    public static let perArticle: [TableSchema] = [
        articles, paragraphs, mentions, positions, events, participations, statements, awards, times, citations,
        quantities,
    ]

    /// Tables whose rows are made from all articles, when the last of them is known.
    public static let perArchive: [TableSchema] = [people, organizations, places]

    private static let articleID = ColumnSchema.text("article_id", "the article, by the hash of its content")
    private static let start = ColumnSchema.int64("start", "where it begins in articles.text, in code points from 0")
    private static let end = ColumnSchema.int64("end", "where it ends in articles.text, in code points, exclusive")
    private static let surface = ColumnSchema.text("surface", "the words as they stand in the text")
    private static let confidence = ColumnSchema.double("confidence", "how sure the extractor is, from 0 to 1")
    private static let articleCount = ColumnSchema.int64("articles", "in how many articles it is named")
    private static let mentionCount = ColumnSchema.int64("mentions", "how many times it is named")
    private static let firstSeen = ColumnSchema.date(
        "first_seen", "the earliest known date of its articles", nullable: true)
    private static let lastSeen = ColumnSchema.date(
        "last_seen", "the latest known date of its articles", nullable: true)

    public static let articles = TableSchema(
        name: "articles", doc: "an article kept",
        columns: [
            articleID,
            .text("record_id", "the input's own id, or the file's stem"),
            .text("source", "the file and the record in it, as path#record"),
            .text("url", "the address of the page", nullable: true),
            .text("title", "the headline", nullable: true),
            .text("lead", "the summary under the headline", nullable: true),
            .text("author", "who wrote it, as the text or the input says", nullable: true),
            .text("publisher", "who published it, as the text or the input says", nullable: true),
            .date("published_on", "the first day of the date of publication, as far as it is known", nullable: true),
            .word("published_precision", of: DatePrecision.self, "how far published_on is known", nullable: true),
            .text("province_code", "official code of the province that the article is about", nullable: true),
            .text("language", "ISO 639-1 code of the text's language", nullable: true),
            .text("text", "the cleaned text, to which all offsets refer; paragraphs end with a line feed"),
            .int64("characters", "length of the text in code points"),
            .int64("paragraphs", "number of paragraphs"),
            .text("content_hash", "SHA-256 of the text, in hexadecimal"),
            .text("duplicate_of", "article_id of the article that this one repeats", nullable: true),
            .double("similarity", "likeness to duplicate_of, from 0 to 1", nullable: true),
            .text(
                "encoding", "how the input's letters were encoded: utf-8, utf-16le, windows-1258, tcvn3 and so on",
                nullable: true),
            .double("encoding_confidence", "how sure the encoding is, from 0 to 1", nullable: true),
            .text("section", "the part of the site in which it stands, as the input says", nullable: true),
            .text("tags", "its keywords, as the input says, with commas between them", nullable: true),
        ])

    public static let paragraphs = TableSchema(
        name: "paragraphs", doc: "a paragraph of an article",
        columns: [
            articleID,
            .int64("paragraph", "its number in the article, from 0"),
            .word("kind", of: Paragraph.Kind.self, "what the paragraph is"),
            start, end,
        ])

    public static let mentions = TableSchema(
        name: "mentions", doc: "a name where it stands; mentions may lie inside one another",
        columns: [
            articleID, start, end, surface,
            .word("kind", of: EntityKind.self, "what is named"),
            .text("name", "the full name that the mention stands for"),
            .text("entity_id", "person_id, organization_id or place_id of what is named"),
            .text("honorific", "the words of respect before a person's name", nullable: true),
            confidence,
        ])

    public static let people = TableSchema(
        name: "people", doc: "a person of the whole archive",
        columns: [
            .text("person_id", "the person, by name and what tells namesakes apart"),
            .text("name", "the full name"),
            .text("name_ascii", "the name without marks, for searching"),
            articleCount, mentionCount, firstSeen, lastSeen,
        ])

    public static let organizations = TableSchema(
        name: "organizations", doc: "a body of the whole archive",
        columns: [
            .text("organization_id", "the body, by name and province"),
            .text("name", "the fullest name"),
            .word("kind", of: OrganizationKind.self, "what kind of body it is", nullable: true),
            .word("level", of: BodyLevel.self, "the level at which it acts", nullable: true),
            .text("place_code", "official code of the unit that it belongs to", nullable: true),
            articleCount, mentionCount, firstSeen, lastSeen,
        ])

    public static let places = TableSchema(
        name: "places", doc: "a place of the whole archive",
        columns: [
            .text("place_id", "the place, by name and official code"),
            .text("name", "the name with its class word"),
            .word("level", of: Level.self, "the level of the unit", nullable: true),
            .text("code", "official code, where the place has one", nullable: true),
            .text("province_code", "official code of its province", nullable: true),
            .date("valid_until", "the last day of a unit that a reform ended", nullable: true),
            .text("successor_code", "official code of the unit that took its place", nullable: true),
            articleCount, mentionCount, firstSeen, lastSeen,
        ])

    public static let positions = TableSchema(
        name: "positions", doc: "a post that the text ties to a person",
        columns: [
            articleID, start, end,
            .text("person", "the person's full name"),
            .text("person_id", "the person, as in people"),
            .text("position", "the post with its organisation and place, as the text has it"),
            .text("organization", "the body in which the post is held", nullable: true),
            .text("organization_id", "that body, as in organizations", nullable: true),
            .boolean("former", "whether the text calls the post a former one"),
            .boolean("acting", "whether the post is held for the time being"),
            confidence,
        ])

    public static let events = TableSchema(
        name: "events", doc: "a gathering or ceremony",
        columns: [
            articleID,
            .int64("event", "its number in the article, from 0"),
            start, end, surface,
            .word("kind", of: Event.Kind.self, "what kind of gathering it is"),
            .boolean("online", "whether it is held over a network"),
            .int64("sites", "number of sites that are joined", nullable: true),
            .date("starts_on", "its first day", nullable: true),
            .date("ends_on", "its last day", nullable: true),
            .text("place", "where it is held", nullable: true),
        ])

    public static let participations = TableSchema(
        name: "participations", doc: "who did what in an event",
        columns: [
            articleID,
            .int64("event", "number of the event in the article"),
            .text("participant", "the full name of the person or body"),
            .word("participant_kind", of: EntityKind.self, "what the participant is"),
            .text("entity_id", "person_id or organization_id of the participant"),
            .word("role", of: Participation.Role.self, "what the participant did"),
            .text("topic", "what it was about", nullable: true),
            start, end,
        ])

    public static let statements = TableSchema(
        name: "statements", doc: "what a speaker is reported to have said",
        columns: [
            articleID,
            .text("speaker", "the speaker, as the text has it"),
            .text("person_id", "the speaker, as in people, where one is meant", nullable: true),
            .text("verb", "the reporting verb"),
            .boolean("direct", "whether the words are quoted"),
            .text("text", "what was said"),
            start, end,
        ])

    public static let awards = TableSchema(
        name: "awards", doc: "an award and one recipient",
        columns: [
            articleID,
            .text("award", "the award, as the text has it"),
            .text("recipient", "who received it"),
            .text("giver", "who gave it", nullable: true),
            .int64("count", "how many were given", nullable: true),
            .text("reason", "what it was given for", nullable: true),
            .int64("year", "the year for which it was given", nullable: true),
            start, end,
        ])

    public static let times = TableSchema(
        name: "times", doc: "an expression that fixes calendar time",
        columns: [
            articleID, start, end, surface,
            .date("starts_on", "the first day covered"),
            .date("ends_on", "the last day covered"),
            .text("precision", "the unit in which the text speaks"),
            .word("kind", of: TimeExpression.Kind.self, "what kind of expression it is"),
        ])

    public static let citations = TableSchema(
        name: "citations", doc: "a law, resolution, directive or plan that is named",
        columns: [
            articleID, start, end, surface,
            .text("kind", "the type of document"),
            .text("number", "its number", nullable: true),
            .text("issuer", "the body that issued it", nullable: true),
            .date("issued_on", "the day on which it was issued", nullable: true),
        ])

    public static let quantities = TableSchema(
        name: "quantities", doc: "a number with its unit",
        columns: [
            articleID, start, end, surface,
            .double("value", "the number, with tỷ, triệu and nghìn multiplied out"),
            .text("unit", "the unit, as the text has it"),
            .boolean("approximate", "whether the text calls the number a rough one"),
        ])

    public static let rejects = TableSchema(
        name: "rejects", doc: "an input, a record or a row refused",
        columns: [
            .text("run_id", "the run that refused it"),
            .text("source", "the file, as the run named it"),
            .int64("record", "number of the record in its source, from 1"),
            .int64("line", "the line on which the record starts, from 1"),
            .int64("byte_offset", "where the record starts, in decompressed bytes from 0"),
            .text("stage", "the stage that refused it"),
            .text("rule", "the rule that was broken"),
            .text("reason", "what was found and what was expected"),
            .text("excerpt", "the first bytes refused, made printable"),
        ])

    public static let runs = TableSchema(
        name: "runs", doc: "a run, with what each kind of stage took in, passed on and refused",
        columns: [
            .text("run_id", "the run"),
            .text("pipeline", "the pipeline's name"),
            .text("config_hash", "SHA-256 of the pipeline file"),
            .text("version", "version of the program"),
            .timestamp("started_at", "when the run started"),
            .timestamp("ended_at", "when its last article was committed"),
            .text("status", "how the run ended: complete, complete-with-rejects or complete-with-warnings"),
        ]
            + StageKind.allCases.flatMap { kind in
                [
                    .int64("\(kind.rawValue)_in", "\(kind.unit) that came to \(kind.rawValue)"),
                    .int64("\(kind.rawValue)_out", "\(kind.unit) that \(kind.rawValue) passed on"),
                    .int64("\(kind.rawValue)_rejected", "\(kind.unit) that \(kind.rawValue) refused"),
                ]
            })
}

/// The five kinds of stage, in the order in which the data meets them; the raw value is the word in messages and tables.
public enum StageKind: String, CaseIterable, Sendable {
    case reading, cleaning, extracting, validating, writing

    /// What is counted at the kind's border.
    public var unit: String {
        switch self {
        case .reading: "records"
        case .cleaning, .extracting: "articles"
        case .validating, .writing: "rows"
        }
    }
}

/// How far a date is known.
public enum DatePrecision: String, CaseIterable, Sendable { case day, month, year }

/// The level at which a body acts.
public enum BodyLevel: String, CaseIterable, Sendable { case central, province, district, commune, other }
