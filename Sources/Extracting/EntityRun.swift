import Tables

// An entity's record as bytes. Each begins with the number of bytes that follow; numbers are little endian; a text stands behind
// its length, one that is missing behind the length -1.
extension EntityRecord {
    func append(key: [UInt8], to bytes: inout [UInt8]) {
        let start = bytes.count
        Self.append(0, to: &bytes)
        Self.append(key, to: &bytes)
        Self.append(id.text, to: &bytes)
        Self.append(entity.name, to: &bytes)
        Self.append(entity.distinction, to: &bytes)
        bytes.append(Self.number(of: entity.kind))
        bytes.append(Self.number(of: entity.organizationKind))
        bytes.append(Self.number(of: entity.level))
        Self.append(entity.code, to: &bytes)
        Self.append(entity.provinceCode, to: &bytes)
        Self.append(entity.successorCode, to: &bytes)
        for date in [entity.validUntil, firstSeen, lastSeen] {
            Self.append(date.map { Int($0.daysSinceEpoch) } ?? Self.noDate, to: &bytes)
        }
        Self.append(articleCount, to: &bytes)
        Self.append(mentionCount, to: &bytes)
        withUnsafeBytes(of: Int32(bytes.count - start - 4).littleEndian) { length in
            bytes.replaceSubrange(start..<start + 4, with: length)
        }
    }

    /// Reads the record's bytes behind its length; nil where they are none.
    init?(_ bytes: ArraySlice<UInt8>, key: inout [UInt8]) {
        var rest = EntityBytes(rest: bytes)
        guard let sortKey = rest.text(), let id = rest.text().flatMap(EntityID.init), let name = rest.text(),
            let distinction = rest.text(), let kind = rest.byte(), Int(kind) < EntityKind.allCases.count
        else { return nil }
        var entity = Entity(kind: EntityKind.allCases[Int(kind)], name: name)
        entity.distinction = distinction
        entity.organizationKind = Self.word(rest.byte())
        entity.level = Self.word(rest.byte())
        entity.code = rest.text()
        entity.provinceCode = rest.text()
        entity.successorCode = rest.text()
        entity.validUntil = rest.date()
        self.init(id, entity)
        firstSeen = rest.date()
        lastSeen = rest.date()
        guard let articles = rest.number(), let mentions = rest.number(), !rest.isDamaged else { return nil }
        articleCount = articles
        mentionCount = mentions
        key = sortKey
    }

    fileprivate static let noDate = Int(Int32.min)

    private static func append(_ value: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: Int32(clamping: value).littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func append(_ text: [UInt8]?, to bytes: inout [UInt8]) {
        append(text?.count ?? -1, to: &bytes)
        if let text { bytes += text }
    }

    /// The place of a word among its kind; 255 for none.
    private static func number<Word: CaseIterable & Equatable>(of word: Word?) -> UInt8 where Word.AllCases == [Word] {
        word.flatMap { Word.allCases.firstIndex(of: $0) }.map { UInt8($0) } ?? .max
    }

    private static func word<Word: CaseIterable>(_ number: UInt8?) -> Word? where Word.AllCases == [Word] {
        number.flatMap { Int($0) < Word.allCases.count ? Word.allCases[Int($0)] : nil }
    }
}

/// Takes values off the front of bytes that may be damaged.
private struct EntityBytes {
    var rest: ArraySlice<UInt8>
    private(set) var isDamaged = false

    init(rest: ArraySlice<UInt8>) { self.rest = rest }

    mutating func byte() -> UInt8? {
        if rest.isEmpty { isDamaged = true }
        return rest.popFirst()
    }

    mutating func number() -> Int? {
        guard rest.count >= 4 else {
            isDamaged = true
            return nil
        }
        defer { rest = rest.dropFirst(4) }
        return rest.withUnsafeBytes { Int(Int32(littleEndian: $0.loadUnaligned(as: Int32.self))) }
    }

    mutating func text() -> [UInt8]? {
        guard let length = number(), length >= 0 else { return nil }
        guard length <= rest.count else {
            isDamaged = true
            return nil
        }
        defer { rest = rest.dropFirst(length) }
        return Array(rest.prefix(length))
    }

    mutating func date() -> CalendarDate? {
        number().flatMap { $0 == EntityRecord.noDate ? nil : CalendarDate(daysSinceEpoch: Int32($0)) }
    }
}
