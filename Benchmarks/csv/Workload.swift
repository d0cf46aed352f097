import CSV

/// Tables that a seeded generator makes, in the shape of what the job publishes.
enum Workload: String {
    /// Names as they stand in articles: ids, kinds, surfaces of which few are frequent, dates, doubles, nulls.
    case mentions
    /// Articles of about three kilobytes.
    case articles
}

func generate(_ workload: Workload, rowCount: Int, path: String) throws {
    let file = try File(path, 0o1101)  // O_WRONLY | O_CREAT | O_TRUNC
    var words = Words(seed: 1)
    var writer = CSVWriter(fields: workload.fields) { try file.write($1) }
    for start in stride(from: 0, to: rowCount, by: 10_000) {
        try writer.append(workload.columns(start..<min(start + 10_000, rowCount), &words))
    }
    _ = try writer.finish()
}

extension Workload {
    fileprivate var fields: [CSVField] {
        switch self {
        case .mentions:
            [
                CSVField("article_id", .text), CSVField("sentence", .int64), CSVField("start", .int64),
                CSVField("end", .int64), CSVField("kind", .text), CSVField("surface", .text),
                CSVField("normalised", .text), CSVField("date", .date), CSVField("norm_date", .date),
                CSVField("amount", .double), CSVField("confidence", .double), CSVField("flag", .bool),
                CSVField("tags", .text),
            ]
        case .articles:
            [
                CSVField("id", .text), CSVField("url", .text), CSVField("title", .text), CSVField("body", .text),
                CSVField("date", .date), CSVField("author", .text),
            ]
        }
    }

    fileprivate func columns(_ rows: Range<Int>, _ words: inout Words) -> [CSVColumn] {
        switch self {
        case .mentions: mentions(rows, &words)
        case .articles: articles(rows, &words)
        }
    }

    private func mentions(_ rows: Range<Int>, _ words: inout Words) -> [CSVColumn] {
        let days = rows.map { Int32(16_436 + $0 / 50 % 4_000) }
        let starts = rows.map { Int64($0 % 50 * 60 + words.number(below: 40)) }
        let surfaces = rows.map { _ in words.frequentName() }
        return [
            CSVColumn(texts: rows.map { "vnexpress-\(16_436 + $0 / 50 % 4_000)-\($0 / 50 + 1_000_000)" }),
            CSVColumn(.int64(rows.map { Int64($0 % 50 / 2) })),
            CSVColumn(.int64(starts)),
            CSVColumn(.int64(zip(starts, surfaces).map { $0 + Int64($1.unicodeScalars.count) })),
            CSVColumn(
                texts: rows.map { _ in ["PERSON", "LOC", "ORG", "DATE", "MONEY", "QUANTITY"][words.number(below: 6)] }),
            CSVColumn(texts: surfaces),
            CSVColumn(texts: surfaces.map { words.number(below: 10) < 3 ? nil : $0 }),
            CSVColumn(.date(days), validity: rows.map { _ in words.number(below: 20) > 0 }),
            CSVColumn(
                .date(days.map { $0 - Int32(words.number(below: 900)) }),
                validity: rows.map { _ in words.number(below: 5) == 0 }),
            CSVColumn(
                .double(rows.map { _ in Double(words.number(below: 10_000_000)) / 100 }),
                validity: rows.map { _ in words.number(below: 20) < 3 }),
            CSVColumn(.double(rows.map { _ in Double(6_000 + words.number(below: 4_000)) / 10_000 })),
            CSVColumn(
                .bool(rows.map { _ in words.number(below: 8) == 0 }),
                validity: rows.map { _ in words.number(below: 50) > 0 }),
            CSVColumn(texts: rows.map { _ in words.number(below: 20) == 0 ? nil : words.tags() }),
        ]
    }

    private func articles(_ rows: Range<Int>, _ words: inout Words) -> [CSVColumn] {
        let ids = rows.map { "vnexpress-\(16_436 + $0 % 4_000)-\($0 + 1_000_000)" }
        return [
            CSVColumn(texts: ids),
            CSVColumn(texts: ids.map { "https://vnexpress.vn/kinh-te/\($0).html" }),
            CSVColumn(texts: rows.map { _ in words.sentence(wordCount: 9) }),
            CSVColumn(texts: rows.map { _ in words.body() }),
            CSVColumn(.date(rows.map { Int32(16_436 + $0 % 4_000) })),
            CSVColumn(texts: rows.map { _ in words.number(below: 7) == 0 ? nil : words.frequentName() }),
        ]
    }
}

/// Vietnamese-looking texts from a seed.
private struct Words {
    private static let syllables = Array(
        """
        Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý văn thị đức minh hữu ngọc thanh quang xuân hồng kim \
        thu quốc công tuấn bảo phương hải đình mạnh tỉnh huyện xã phường thành phố chủ tịch ủy ban nhân dân hội đồng bí thư \
        đại biểu quốc hội nghị quyết kinh tế xã hội phát triển đầu tư xây dựng giáo dục y tế lao động việc làm năm tháng ngày
        """.split(separator: " "))
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Source: S. Vigna, "SplitMix64", 2015.
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int(((z ^ (z >> 31)) >> 11) % UInt64(limit))
    }

    /// A name of one to four words; half of the draws fall on some hundreds of the names.
    mutating func frequentName() -> String {
        let draw = number(below: 1 << 18)
        var name = number(below: 2) == 0 ? draw & 511 : draw
        let wordCount = 1 + name % 4
        return (0..<wordCount).map { _ in
            name = (name &* 7_919 &+ 104_729) & 0xFF_FFFF
            return String(Self.syllables[name % Self.syllables.count])
        }.joined(separator: " ")
    }

    mutating func tags() -> String {
        let tags = ["kinh-te-nong", "xa-hoi-trong-nuoc", "the-thao-quoc-te", "phap-luat-dia-phuong"]
        return (0..<number(below: 4)).map { _ in tags[number(below: 4)] }.joined(separator: "|")
    }

    mutating func sentence(wordCount: Int) -> String {
        (0..<wordCount).map { _ in String(Self.syllables[number(below: Self.syllables.count)]) }.joined(separator: " ")
    }

    /// About three kilobytes of sentences with commas, quotes and line breaks.
    mutating func body() -> String {
        (0..<24).map { index in
            let quoted = number(below: 8) == 0 ? "\"\(sentence(wordCount: 4))\", " : ""
            return quoted + sentence(wordCount: 12) + ", " + sentence(wordCount: 8) + (index % 6 == 5 ? ".\n" : ". ")
        }.joined()
    }
}
