import Tables
import Testing

@testable import Extracting

/// The archive's tables from sorted runs, however the articles were grouped.
@Suite struct EntityMergeTests {
    /// What so many articles name; entities come again, each time with other attributes.
    private static func articles(_ count: Int) -> [[Sighting]] {
        (0..<count).map { article in
            (0..<5).map { place in
                let number = article * 7 % 23 + place
                let kind = EntityKind.allCases[number % 3]
                var entity = Entity(
                    kind: kind, name: Array("Tên \(["An", "Ánh", "Bình", "Đức"][number % 4]) \(number)".utf8))
                if (article + place) % 4 == 0 { entity.code = Array("\(article)".utf8) }
                if article % 3 == 0 { entity.level = .province }
                if kind == .organization, article % 5 == 0 { entity.organizationKind = .state }
                let date = article % 2 == 0 ? CalendarDate(daysSinceEpoch: Int32(18_000 + article)) : nil
                return Sighting(
                    id: EntityID(letter: UInt8(ascii: "x"), number: UInt64(number)), entity: entity,
                    mentionCount: place + 1, date: date)
            }
        }
    }

    private static func runs(_ articles: [[Sighting]], of size: Int) -> [[UInt8]] {
        stride(from: 0, to: articles.count, by: size).map { start in
            var counts = EntityCounts()
            for sightings in articles[start..<min(start + size, articles.count)] { counts.add(sightings) }
            return counts.takeRun()
        }
    }

    private static func rows(_ runs: [[UInt8]]) throws -> [String] {
        var merge = try EntityMerge(
            runs.enumerated().map { number, bytes in
                (
                    "run \(number)",
                    { offset, buffer in
                        let piece = bytes.dropFirst(offset).prefix(buffer.count)
                        buffer.copyBytes(from: piece)
                        return piece.count
                    }
                )
            })
        var rows: [String] = []
        try merge.tables { batch in
            for row in 0..<batch.rowCount {
                rows.append(batch.schema.name + batch.columns.map { "|" + ($0.shown(row) ?? "-") }.joined())
            }
        }
        return rows
    }

    @Test func theTablesDoNotDependOnHowArticlesAreGrouped() throws {
        let articles = Self.articles(40)
        let expected = try Self.rows(Self.runs(articles, of: 40))
        #expect(Set(expected).count == expected.count && expected.count == 27)
        for size in 1...40 {
            #expect(try Self.rows(Self.runs(articles, of: size)) == expected, "\(size) articles a run")
        }
    }

    @Test func theFirstKnownAttributeInTheOrderOfArticlesIsKept() throws {
        let id = EntityID(letter: UInt8(ascii: "l"), number: 0xC0FFEE)
        var entity = Entity(kind: .place, name: Array("Vinh".utf8))
        let unknown = Sighting(id: id, entity: entity, mentionCount: 1)
        entity.code = Array("1".utf8)
        let first = Sighting(id: id, entity: entity, mentionCount: 2)
        entity.code = Array("2".utf8)
        let second = Sighting(id: id, entity: entity, mentionCount: 4)
        for size in 1...3 {
            let rows = try Self.rows(Self.runs([[unknown], [first], [second]], of: size))
            #expect(rows == ["places|l0000000000c0ffee|Vinh|-|1|-|-|-|3|7|-|-"])
        }
    }

    @Test func nothingGivesNothing() throws {
        #expect(try Self.rows([]) == [])
        #expect(try Self.rows([[], []]) == [])
    }

    @Test func damagedRunsAreErrorsAndNeverCrash() throws {
        let run = Self.runs(Self.articles(3), of: 3)[0]
        let whole = try Self.rows([run]).count
        for cut in 1..<run.count {
            // A cut between two records can't be seen here; the manifest's sizes and hashes see it.
            let rows = try? Self.rows([Array(run[..<cut])])
            #expect(rows.map { $0.count < whole } ?? true)
        }
        for place in run.indices {
            for bit in [0x01, 0x80] as [UInt8] {
                var flipped = run
                flipped[place] ^= bit
                _ = try? Self.rows([flipped])
            }
        }
    }
}
