import Parquet
import TestSupport
import Testing

@testable import Publishing

@Suite struct SnapshotDiffTests {
    let folder = TemporaryFolder(inMemory: true)

    /// The differences of the tables of two nights.
    func diff(_ before: [ParquetNight.Row], _ after: [ParquetNight.Row]) throws -> [TableDiff] {
        let first = try ParquetNight(rows: before).run(in: folder.output)
        let second = try ParquetNight(rows: after).run(in: folder.output)
        return try Snapshots(folder.output).diff(first, second, exampleCount: 2)
    }

    static let an: ParquetNight.Row = ("Lê An", 1, 0, 0)

    @Test func equalNightsHaveNoDifferences() throws {
        let rows = [Self.an, (nil, nil, 1, 1)]
        #expect(try diff(rows, rows) == [TableDiff(table: "people", rowsBefore: 2, rowsAfter: 2, columns: [])])
    }

    @Test func theOrderOfRowsIsNoDifference() throws {
        let rows: [ParquetNight.Row] = [Self.an, ("Trần Bình", 2, 1, 1), (nil, nil, 2, 2), ("Lê An", 1, 3, 3)]
        #expect(try diff(rows, rows.reversed()).map(\.columns) == [[]])
    }

    @Test func newAndVanishedValuesAndNullsAreToldByColumn() throws {
        let diff = try diff(
            [Self.an, ("Trần Bình", 2, 0, 0), ("Vũ Chi", 2, 0, 0)],
            [Self.an, ("Đỗ Dung", nil, 0, 0), ("Hồ Em", 3, 0, 0), ("Ngô Giang", 3, 0, 0), ("Đỗ Dung", nil, 0, 0)])
        #expect(
            diff == [
                TableDiff(
                    table: "people", rowsBefore: 3, rowsAfter: 5,
                    columns: [
                        ColumnDiff(
                            column: "name", nullsBefore: 0, nullsAfter: 0,
                            new: .init(count: 3, examples: ["Đỗ Dung", "Hồ Em"]),
                            vanished: .init(count: 2, examples: ["Trần Bình", "Vũ Chi"])),
                        ColumnDiff(
                            column: "count", nullsBefore: 0, nullsAfter: 2, new: .init(count: 1, examples: ["3"]),
                            vanished: .init(count: 1, examples: ["2"])),
                    ])
            ])
    }

    @Test func daysAndInstantsAreShownAsPeopleWriteThem() throws {
        let columns = try diff([Self.an], [("Lê An", 1, 20_781, 1_795_484_096)])[0].columns
        #expect(columns.map(\.new.examples) == [["2026-11-24"], ["2026-11-24T01:34:56Z"]])
    }

    @Test func longValuesAreCut() throws {
        let columns = try diff([Self.an], [(String(repeating: "ư", count: 100), 1, 0, 0)])[0].columns
        #expect(columns[0].new.examples == [String(repeating: "ư", count: 59) + "…"])
    }

    @Test func aTableThatComesOrGoesIsTold() throws {
        let first = try ParquetNight(rows: [Self.an]).run(in: folder.output)
        let second = try ParquetNight(rows: [Self.an], table: "places").run(in: folder.output)
        let diff = try Snapshots(folder.output).diff(first, second)
        #expect(diff.map(\.table) == ["people", "places"])
        #expect(diff.map(\.rowsBefore) == [1, nil] && diff.map(\.rowsAfter) == [nil, 1])
        #expect(diff[0].columns[0].vanished == .init(count: 1, examples: ["Lê An"]))
        #expect(diff[1].columns[0].new == .init(count: 1, examples: ["Lê An"]))
    }

    @Test func aDamagedFileIsNamed() throws {
        let first = try ParquetNight(rows: [Self.an]).run(in: folder.output)
        let second = try ParquetNight(rows: [("Vũ Chi", 1, 0, 0)]).run(in: folder.output)
        let path = "\(folder.output)/current/parquet/people.parquet"
        Files.overwrite(path, with: "PAR1")
        let error = #expect(throws: PublishingError.self) { try Snapshots(folder.output).diff(first, second) }
        #expect(error?.description.contains("parquet/people.parquet: damaged: ") == true)
    }
}

@Suite struct ParquetAuditTests {
    let folder = TemporaryFolder(inMemory: true)

    @Test func aParquetFileIsReadBackWholly() throws {
        let rows = (0..<10).map { ("Lê \($0)", Int64($0), Int32($0), Int64($0)) as ParquetNight.Row }
        let run = try ParquetNight(rows: rows).run(in: folder.output)
        #expect(try Snapshots(folder.output).manifest(of: run).rows == ["people": 10])
    }

    @Test func aWrongNumberOfRowsStopsTheRun() throws {
        let night = ParquetNight(rows: [SnapshotDiffTests.an], claimedRows: 2)
        let error = #expect(throws: PublishingError.self) { try night.run(in: folder.output) }
        #expect(error?.description.hasSuffix("1 rows, but 2 were written") == true)
        #expect(try Snapshots(folder.output).current() == nil)
    }

    @Test func whatIsNoParquetStopsTheRun() throws {
        let staging = try OutputFolder(folder.output).begin()
        let file = try staging.create("parquet/people.parquet")
        try file.write(Array("PAR1 and nothing that a reader knows PAR1".utf8))
        try file.close()
        staging.describe("parquet/people.parquet", table: "people", rows: 1)
        let error = #expect(throws: PublishingError.self) { try staging.publish(Night(word: "an").record) }
        #expect(error?.exitCode == 74)
        #expect(try FileSystem().list("\(folder.output)/.staging") == [])
    }
}
