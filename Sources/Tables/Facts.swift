/// A stretch of an article's tokens, half open.
public struct TokenSpan: Sendable, Hashable {
    public var start: Int32
    public var end: Int32

    public init(_ start: Int, _ end: Int) {
        self.start = Int32(start)
        self.end = Int32(end)
    }

    public var lower: Int { Int(start) }
    public var upper: Int { Int(end) }
    public var count: Int { Int(end - start) }
    public var range: Range<Int> { Int(start)..<Int(end) }
    public func contains(_ other: TokenSpan) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: TokenSpan) -> Bool { start < other.end && other.start < end }
}

/// The facts of one article, as extractors find them: every stretch is in tokens, every reference an index into a list here.
///
/// Extractors run in the order of the pipeline file and read what earlier ones have filled. Rows are made from it once, at the end.
public struct Facts: Sendable {
    public var entities: [Entity] = []
    public var mentions: [Mention] = []
    /// Posts as the text names them, tied to a person or not: they tell where names start, and which places are theirs.
    public var posts: [Post] = []
    public var positions: [Position] = []
    /// Mentions of persons by their post alone ("Bí thư Tỉnh ủy"): apart from `mentions`, in which extractors look for names.
    public var roles: [Mention] = []
    public var times: [TimeExpression] = []
    public var quantities: [Quantity] = []
    public var citations: [Citation] = []
    public var events: [Event] = []
    public var participations: [Participation] = []
    public var statements: [Statement] = []
    public var awards: [Award] = []
    /// Official code of the province that the article is about, where its words tell.
    public var provinceCode: [UInt8]?

    public init() {}
}

public enum EntityKind: String, CaseIterable, Sendable {
    case person, organization, place
}

/// One person, body or place of an article, to which its mentions refer.
public struct Entity: Sendable {
    public var kind: EntityKind
    /// The full name by which the article knows it, UTF-8, NFC, single spaces.
    public var name: [UInt8]
    /// What tells it apart from its namesakes over the whole archive (official code, province); the id is derived from kind, name and this.
    public var distinction: [UInt8] = []
    public var organizationKind: OrganizationKind?
    /// The level of a body or of an administrative unit.
    public var level: Level?
    /// The official code of an administrative unit, or of the one that a body belongs to.
    public var code: [UInt8]?
    public var provinceCode: [UInt8]?
    /// The last day on which the unit existed, for units that a reform ended.
    public var validUntil: CalendarDate?
    public var successorCode: [UInt8]?

    public init(kind: EntityKind, name: [UInt8]) {
        self.kind = kind
        self.name = name
    }
}

public enum OrganizationKind: String, CaseIterable, Sendable {
    case party, state
    case peopleCouncil = "people_council"
    case military, police, court, company, school, hospital, press,
        association, other
}

public enum Level: String, CaseIterable, Sendable {
    case central, province, district, commune, country, other
}

/// A name where it stands. Mentions may lie inside one another.
public struct Mention: Sendable {
    public var span: TokenSpan
    public var kind: EntityKind
    /// Index into `Facts.entities`.
    public var entity: Int
    /// The words of respect before a person's name ("đồng chí", "ông"), where there are any.
    public var honorific: TokenSpan?
    /// From 0 to 1.
    public var confidence: Double

    public init(span: TokenSpan, kind: EntityKind, entity: Int, honorific: TokenSpan? = nil, confidence: Double) {
        self.span = span
        self.kind = kind
        self.entity = entity
        self.honorific = honorific
        self.confidence = confidence
    }
}

/// A post where it stands.
public struct Post: Sendable {
    public enum Kind: Sendable {
        /// A post that may stand alone or be completed: "Chủ tịch", "Giám đốc Sở Y tế".
        case post
        /// A post that is one only with what it leads: "Trưởng Ban Dân vận".
        case leading
        /// An academic or military rank: "Đại tá", "GS.TS".
        case rank
        /// A trade or role: "nhà báo", "học sinh lớp 8".
        case role
    }

    /// With its organisation and place, and with "nguyên", "quyền" or "tân" before it.
    public var span: TokenSpan
    public var kind: Kind
    /// The body that it names.
    public var organization: TokenSpan?
    public var former: Bool
    public var acting: Bool
    /// Whether more stands in it than its head.
    public var isComplete: Bool

    public init(span: TokenSpan, kind: Kind, organization: TokenSpan?, former: Bool, acting: Bool, isComplete: Bool) {
        self.span = span
        self.kind = kind
        self.organization = organization
        self.former = former
        self.acting = acting
        self.isComplete = isComplete
    }
}

/// A post that the text ties to a person.
public struct Position: Sendable {
    /// The words that name the post with its organisation and place.
    public var span: TokenSpan
    /// Index of the person in `Facts.entities`.
    public var person: Int
    /// Index of the body in `Facts.entities`, where the post names one.
    public var organization: Int?
    public var former: Bool
    public var acting: Bool
    public var confidence: Double

    public init(
        span: TokenSpan, person: Int, organization: Int?, former: Bool, acting: Bool, confidence: Double
    ) {
        self.span = span
        self.person = person
        self.organization = organization
        self.former = former
        self.acting = acting
        self.confidence = confidence
    }
}

/// An expression that fixes calendar time, with the days that it covers, both ends included.
public struct TimeExpression: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case date, month, quarter, year, period, term }

    public var span: TokenSpan
    public var startsOn: CalendarDate
    public var endsOn: CalendarDate
    public var kind: Kind
    /// `day`, `month`, `quarter` or `year`: the unit in which the text speaks.
    public var precision: String

    public init(span: TokenSpan, startsOn: CalendarDate, endsOn: CalendarDate, kind: Kind, precision: String) {
        self.span = span
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.kind = kind
        self.precision = precision
    }
}

/// A number with its unit.
public struct Quantity: Sendable {
    public var span: TokenSpan
    public var value: Double
    /// The unit as the text has it ("đồng", "điểm cầu", "%"), UTF-8; "đồng" where a sum of money leaves it out ("50 tỷ").
    public var unit: [UInt8]
    public var approximate: Bool

    public init(span: TokenSpan, value: Double, unit: [UInt8], approximate: Bool) {
        self.span = span
        self.value = value
        self.unit = unit
        self.approximate = approximate
    }
}

/// A law, resolution, directive or plan that the text names.
public struct Citation: Sendable {
    public var span: TokenSpan
    /// The type of document in lower case ("nghị quyết", "luật").
    public var kind: [UInt8]
    public var number: TokenSpan?
    public var issuer: TokenSpan?
    public var issuedOn: CalendarDate?

    public init(
        span: TokenSpan, kind: [UInt8], number: TokenSpan? = nil, issuer: TokenSpan? = nil,
        issuedOn: CalendarDate? = nil
    ) {
        self.span = span
        self.kind = kind
        self.number = number
        self.issuer = issuer
        self.issuedOn = issuedOn
    }
}

/// A gathering or ceremony.
public struct Event: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case conference, congress, session, ceremony
        case workingMeeting = "working_meeting"
        case visit, talks, inspection,
            election
        case pressBriefing = "press_briefing"
        case training, contest, other
    }

    public var span: TokenSpan
    public var kind: Kind
    public var online: Bool
    public var sites: Int?
    public var startsOn: CalendarDate?
    public var endsOn: CalendarDate?
    public var place: TokenSpan?
    /// Where the text means it: by its name, or as "hội nghị", "buổi lễ".
    public var mentions: [TokenSpan] = []

    public init(span: TokenSpan, kind: Kind) {
        self.span = span
        self.kind = kind
        self.online = false
    }
}

/// Who did what in an event.
public struct Participation: Sendable {
    public enum Role: String, CaseIterable, Sendable {
        case chair, attend, open, close, speak, report
        case presentPaper = "present_paper"
        case run
        case giveAward = "give_award"
        case
            receiveAward = "receive_award"
        case visit, receive, sign, other
    }

    /// Index into `Facts.events`.
    public var event: Int
    /// Index of the person or body in `Facts.entities`.
    public var participant: Int
    /// Where the text names the participant, where it does so in the words that say it.
    public var name: TokenSpan?
    public var role: Role
    public var topic: TokenSpan?
    /// The words that say it.
    public var span: TokenSpan

    public init(event: Int, participant: Int, role: Role, topic: TokenSpan? = nil, span: TokenSpan) {
        self.event = event
        self.participant = participant
        self.role = role
        self.topic = topic
        self.span = span
    }
}

/// What a speaker is reported to have said.
public struct Statement: Sendable {
    /// What was said.
    public var span: TokenSpan
    public var speaker: TokenSpan
    /// Index of the person in `Facts.entities`, where the speaker is resolved.
    public var person: Int?
    public var verb: TokenSpan
    /// Whether the words stand in quotation marks or after a colon.
    public var direct: Bool

    public init(span: TokenSpan, speaker: TokenSpan, person: Int?, verb: TokenSpan, direct: Bool) {
        self.span = span
        self.speaker = speaker
        self.person = person
        self.verb = verb
        self.direct = direct
    }
}

/// An award and one recipient.
public struct Award: Sendable {
    public var span: TokenSpan
    public var award: TokenSpan
    public var recipient: TokenSpan
    public var giver: TokenSpan?
    public var count: Int?
    public var reason: TokenSpan?
    public var year: Int?

    public init(span: TokenSpan, award: TokenSpan, recipient: TokenSpan, giver: TokenSpan?) {
        self.span = span
        self.award = award
        self.recipient = recipient
        self.giver = giver
    }
}
