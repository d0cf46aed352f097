@preconcurrency import Glibc
import Hashing
import Stages
import TestSupport
import Testing

@testable import Publishing

@Suite struct PublishTests {
    let folder = TemporaryFolder(inMemory: true)

    @Test func aRunBecomesVisibleWithEveryFileAndItsManifest() throws {
        let night = Night(word: "an")
        let publication = try night.run(in: folder.output)
        #expect(publication.snapshot == "\(folder.output)/snapshots/0001-2026-11-24")
        for (path, text) in night.files { #expect(folder.text("Output/current/\(path)") == text) }
        #expect(try Snapshots(folder.output).manifest(of: publication.manifest.run) == publication.manifest)
        #expect(try Snapshots(folder.output).damage(of: publication.manifest.run) == [])
        #expect(try FileSystem().list("\(folder.output)/.staging") == [])
    }

    @Test func theManifestListsFilesWithRowsBytesAndHashes() throws {
        let outputs = try Night(word: "an").run(in: folder.output).manifest.outputs
        let paths = ["csv/datapackage.json", "csv/people.csv", "csv/places.csv", "parquet/people.parquet"]
        #expect(outputs.map(\.path) == paths)
        #expect(outputs[1].rows == 2 && outputs[1].table == "people")
        #expect(outputs[3].bytes == 12 && outputs[3].sha256 == SHA256.digest(of: "PAR1 an PAR1"))
    }

    @Test func anAbandonedRunLeavesNothing() throws {
        try Night(word: "an").run(in: folder.output)
        let output = try OutputFolder(folder.output)
        let staging = try output.begin()
        try Night(word: "bình").write(to: staging)
        staging.abandon()
        #expect(try FileSystem().list("\(folder.output)/.staging") == [])
        #expect(folder.text("Output/current/csv/people.csv").contains("an"))
        #expect(throws: PublishingError.runHasEnded(run: staging.run.description)) { try staging.create("late.csv") }
    }

    static let wrongNames = [
        "", ".", "/etc/passwd", "../x", "csv/../../x", "csv//x", "csv/", "a\u{0}b", "a\nb", "manifest.json",
    ]

    @Test(arguments: wrongNames)
    func noNameLeavesTheRunsFolder(_ name: String) throws {
        let staging = try OutputFolder(folder.output).begin()
        #expect(throws: PublishingError.leavesTheFolder(name: name)) { try staging.create(name) }
    }

    @Test(arguments: [
        ("a", "."), ("a/b", "a"), ("a/b/", "a"), ("a//b", "a"), ("/a", "/"), ("/", "/"), ("/a/b/c", "/a/b"), ("", "."),
    ]) func everyPathHasAParent(_ path: String, _ parent: String) {
        #expect(Path.parent(of: path) == parent)
    }

    @Test func anOutputFolderIsMadeWithAllAboveIt() throws {
        try Night(word: "an").run(in: "\(folder.path)/a/b/Output/")
        #expect(try Scenario.visible("\(folder.path)/a/b/Output") == 1)
    }

    @Test func aFileInThePlaceOfTheOutputFolderIsSaid() throws {
        try FileSystem().close(FileSystem().open(folder.output, .create))
        let error = #expect(throws: FileSystemError.self) { try OutputFolder(folder.output) }
        #expect(error?.exitCode == 73)
        #expect(error?.description == "\(folder.output)/.lock: can't create: not a directory")
    }

    @Test func aFileIsMadeOnce() throws {
        let staging = try OutputFolder(folder.output).begin()
        _ = try staging.create("csv/people.csv")
        #expect(throws: FileSystemError.self) { try staging.create("csv/people.csv") }
    }

    @Test func aFileThatIsNotClosedIsNotPublished() throws {
        let staging = try OutputFolder(folder.output).begin()
        let file = try staging.create("csv/people.csv")
        try file.write([1, 2, 3])
        #expect(throws: PublishingError.unfinishedFiles(["csv/people.csv"])) {
            try staging.publish(Night(word: "an").record)
        }
        #expect(try Snapshots(folder.output).current() == nil)
    }

    @Test(arguments: [0, 1, 255, 262_143, 262_144, 262_145, 600_000])
    func writesOfEverySizeArriveInOrder(_ size: Int) throws {
        let staging = try OutputFolder(folder.output).begin()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = try staging.create("x")
        for cut in [bytes.prefix(size / 3), bytes.dropFirst(size / 3)] { try file.write(Array(cut)) }
        try file.close()
        let publication = try staging.publish(Night(word: "an").record)
        #expect(try FileSystem().contents("\(publication.snapshot)/x") == bytes)
        #expect(publication.manifest.outputs[0].sha256 == SHA256.digest(of: bytes))
    }

    @Test func aWrongNumberOfRowsStopsTheRun() throws {
        let staging = try OutputFolder(folder.output).begin()
        try Night(word: "an").write(to: staging)
        staging.describe("csv/people.csv", table: "people", rows: 3)
        let error = #expect(throws: PublishingError.self) { try staging.publish(Night(word: "an").record) }
        #expect(error?.description.hasSuffix("2 rows, but 3 were written") == true)
        #expect(try Snapshots(folder.output).current() == nil)
    }

    @Test func aFileChangedBehindOurBackStopsTheRun() throws {
        let staging = try OutputFolder(folder.output).begin()
        try Night(word: "an").write(to: staging)
        Files.overwrite(staging.path(of: "parquet/people.parquet"), with: "PAR1 am PAR1")
        let error = #expect(throws: PublishingError.self) { try staging.publish(Night(word: "an").record) }
        #expect(error?.description.contains("its bytes have changed") == true)
        #expect(try FileSystem().list("\(folder.output)/.staging") == [])
    }

    @Test func unchangedFilesAreLinkedNotCopied() throws {
        let first = try Night(word: "an").run(in: folder.output)
        let staging = try OutputFolder(folder.output).begin()
        try staging.linkUnchanged("csv/people.csv")
        let second = try staging.publish(Night(word: "bình").record)
        #expect(Files.inode("\(first.snapshot)/csv/people.csv") == Files.inode("\(second.snapshot)/csv/people.csv"))
        #expect(second.manifest.outputs == first.manifest.outputs.filter { $0.path == "csv/people.csv" })
    }

    @Test func aDamagedFileIsNotLinkedIntoTheNextSnapshot() throws {
        let first = try Night(word: "an").run(in: folder.output)
        Files.overwrite("\(first.snapshot)/csv/people.csv", with: "name\r\nxx\r\n\"a\r\nb\"\r\n")
        let staging = try OutputFolder(folder.output).begin()
        #expect(throws: PublishingError.self) { try staging.linkUnchanged("csv/people.csv") }
        #expect(try Snapshots(folder.output).current() == first.manifest.run)
    }

    @Test func aSecondRunIsKeptOutAndToldByWhom() throws {
        let first = try OutputFolder(folder.output, clock: { Night.startedAt })
        let error = #expect(throws: PublishingError.self) { try OutputFolder(folder.output) }
        #expect(error?.exitCode == 75)
        #expect(error?.description.contains("process \(getpid()), since 2026-11-24T01:30:00Z") == true)
        withExtendedLifetime(first) {}
    }

    @Test func theLockEndsWithItsOwner() throws {
        for _ in 0..<3 { _ = try OutputFolder(folder.output) }
    }

    @Test func theLockLastsAsLongAsTheRun() throws {
        let staging = try OutputFolder(folder.output).begin()
        #expect(throws: PublishingError.self) { try OutputFolder(folder.output) }
        staging.abandon()
    }

    @Test func currentThatIsNoLinkIsNeverTouched() throws {
        try FileSystem().makeFolders("\(folder.output)/current")
        let error = #expect(throws: PublishingError.self) { try OutputFolder(folder.output) }
        #expect(error?.exitCode == 73)
    }

    @Test func tooLittleSpaceIsSaidBeforeTheRun() throws {
        let output = try OutputFolder(folder.output)
        try output.requireFreeSpace(bytes: 1)
        let error = #expect(throws: PublishingError.self) { try output.requireFreeSpace(bytes: .max) }
        #expect(error?.exitCode == 74)
    }

    @Test func manyWritersMayCreateFilesAtTheSameTime() async throws {
        let staging = try OutputFolder(folder.output).begin()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<32 {
                group.addTask {
                    let file = try staging.create("csv/\(index % 4)/\(index).csv")
                    try file.write(Array("\(index)".utf8))
                    try file.close()
                }
            }
            try await group.waitForAll()
        }
        #expect(try staging.publish(Night(word: "an").record).manifest.outputs.count == 32)
    }
}
