import Hashing
import TestSupport
import Testing

@testable import Publishing

@Suite struct SnapshotsTests {
    let folder = TemporaryFolder(inMemory: true)
    var snapshots: Snapshots { Snapshots(folder.output) }

    /// Publishes a night for each word.
    func publish(_ words: String..., keeping: Int = .max) throws {
        for word in words { try Night(word: word).run(in: folder.output, keeping: keeping) }
    }

    @Test func theHistoryOfNothingIsEmpty() throws {
        #expect(try snapshots.history().isEmpty)
        #expect(try snapshots.current() == nil)
    }

    @Test func theHistoryTellsEveryNightInOrder() throws {
        try publish("an", "bình", "chi")
        let history = try snapshots.history()
        #expect(history.map(\.run.number) == [1, 2, 3])
        #expect(history.map(\.isCurrent) == [false, false, true])
        #expect(try history.map { try $0.manifest.get().rows } == [["people": 2], ["people": 2], ["people": 2]])
    }

    @Test func nightsStayInOrderWhenTheClockJumpsBack() throws {
        for day in ["2026-11-24", "2019-01-01", "2026-11-25"] {
            let start = Instant("\(day)T00:00:00Z")!
            let staging = try OutputFolder(folder.output, clock: { start }).begin()
            _ = try staging.publish(Night(word: "an").record, keeping: 2)
        }
        #expect(try snapshots.runs().map(\.description) == ["0002-2019-01-01", "0003-2026-11-25"])
    }

    @Test func rollbackShowsTheEarlierNightAndThenTheOneBefore() throws {
        try publish("an", "bình", "chi")
        #expect(try OutputFolder(folder.output).rollback().number == 2)
        #expect(folder.text("Output/current/csv/people.csv").contains("bình"))
        #expect(try OutputFolder(folder.output).rollback().number == 1)
        let error = #expect(throws: PublishingError.self) { try OutputFolder(folder.output).rollback() }
        #expect(error?.exitCode == 66)
        #expect(try OutputFolder(folder.output).rollback(to: snapshots.run(named: "3")).number == 3)
        #expect(folder.text("Output/current/csv/people.csv").contains("chi"))
    }

    @Test func aNightAfterARollbackGetsANumberOfItsOwn() throws {
        try publish("an", "bình")
        try OutputFolder(folder.output).rollback()
        try publish("chi")
        #expect(try snapshots.current()?.number == 3)
    }

    @Test func aRunIsFoundByNameOrNumber() throws {
        try publish("an", "bình")
        #expect(try snapshots.run(named: "0002-2026-11-24").number == 2)
        #expect(try snapshots.run(named: "1").number == 1)
        let error = #expect(throws: PublishingError.self) { try snapshots.run(named: "9") }
        #expect(error?.description == "no snapshot of run '9'; there is 0001-2026-11-24, 0002-2026-11-24")
    }

    @Test(arguments: [(1, [4]), (2, [3, 4]), (3, [2, 3, 4]), (9, [1, 2, 3, 4])])
    func retentionKeepsTheNewest(_ keeping: Int, _ kept: [Int]) throws {
        try publish("an", "bình", "chi", "dung", keeping: keeping)
        #expect(try snapshots.runs().map(\.number) == kept)
        #expect(try FileSystem().list("\(folder.output)/.staging") == [])
    }

    @Test func retentionNeverRemovesWhatReadersSee() throws {
        try publish("an", "bình", "chi")
        try OutputFolder(folder.output).rollback(to: snapshots.run(named: "1"))
        #expect(try OutputFolder(folder.output).retire(keeping: 1).retired.map(\.number) == [2, 3])
        #expect(try snapshots.runs().map(\.number) == [1])
    }

    @Test func theSpaceANightNeedsIsEstimatedByTheLastOne() throws {
        #expect(Snapshots(folder.output).estimatedBytes(inputBytes: 100, previous: nil) == 800)
        try publish("an")
        let output = try OutputFolder(folder.output)
        let written = try #require(output.previous).outputs.reduce(0) { $0 + $1.bytes }
        #expect(output.snapshots.estimatedBytes(inputBytes: 12, previous: output.previous) == written * 5)
        #expect(output.snapshots.estimatedBytes(inputBytes: .max, previous: output.previous) == .max)
    }

    @Test func whatWasReadIsKnownFromTheManifest() throws {
        try publish("an")
        let previous = try #require(try OutputFolder(folder.output).previous)
        #expect(previous.inputs.map(\.path) == ["an.jsonl"])
        #expect(previous.parts == Night(word: "an").record.parts)
    }
}

/// What a person or a disk may do to a snapshot, and what is said about it.
@Suite struct DamageTests {
    let folder = TemporaryFolder(inMemory: true)
    let files = FileSystem()
    var snapshots: Snapshots { Snapshots(folder.output) }

    static let damages: [(name: String, text: String?, said: String)] = [
        ("csv/people.csv", nil, "csv/people.csv: damaged: the file is missing"),
        ("csv/people.csv", "", "csv/people.csv: damaged: 0 bytes, but 18 were written"),
        ("parquet/people.parquet", "PAR1 am PAR1", "parquet/people.parquet: damaged: its bytes have changed: SHA-256"),
        ("manifest.json", nil, "manifest.json: damaged: the file is missing"),
        ("manifest.json", "", "manifest.json:1:1: damaged: expected a value, found the end"),
        ("manifest.json", "[]\n", "manifest.json: damaged: expected an object"),
        ("manifest.json", "{}\n", "manifest.json: damaged: 'format' should be a number from 0"),
        ("manifest.json", "{\"format\": 3}", "manifest.json: damaged: of form 3, this program knows form 2"),
        ("manifest.json", "{\n  \"format\": x}", "manifest.json:2:13: damaged: expected a whole number, found 'x'"),
    ]

    @Test(arguments: damages) func damageIsSaidExactly(_ damage: (name: String, text: String?, said: String)) throws {
        let run = try Night(word: "an").run(in: folder.output).manifest.run
        let path = "\(snapshots.path(of: run))/\(damage.name)"
        if let text = damage.text { Files.overwrite(path, with: text) } else { try files.unlink(path) }
        let found = try snapshots.damage(of: run)
        #expect(found.count == 1)
        #expect(found[0].description.hasPrefix("\(snapshots.path(of: run))/\(damage.said)"), "\(found[0])")
    }

    @Test func aNumberEditedInTheManifestBreaksItsSeal() throws {
        let run = try Night(word: "an").run(in: folder.output).manifest.run
        let path = "\(snapshots.path(of: run))/manifest.json"
        let text = String(decoding: try files.contents(path), as: UTF8.self)
        let edit = try #require(text.firstRange(of: "\"in\": 3"))
        Files.overwrite(path, with: text.replacingCharacters(in: edit, with: "\"in\": 4"))
        let error = #expect(throws: PublishingError.self) { try snapshots.manifest(of: run) }
        #expect(error?.description.contains("the seal is broken") == true)
    }

    @Test func everyByteOfAManifestCutOrFlippedIsFoundAndNeverCrashes() throws {
        let bytes = try Night(word: "an").run(in: folder.output).manifest.document()
        for cut in 0..<bytes.count - 1 {
            #expect(throws: PublishingError.self, "cut at \(cut)") {
                try Manifest.read(Array(bytes[..<cut]), path: "m")
            }
        }
        let whole = try Manifest.read(bytes, path: "m")
        for place in bytes.indices {
            var flipped = bytes
            flipped[place] ^= 1
            // A flip between two kinds of space changes nothing that is read.
            if let read = try? Manifest.read(flipped, path: "m") { #expect(read == whole, "flipped at \(place)") }
        }
    }

    @Test func aStrangersFileIsFound() throws {
        let run = try Night(word: "an").run(in: folder.output).manifest.run
        let path = "\(snapshots.path(of: run))/csv/extra.csv"
        try files.close(try files.open(path, .create))
        #expect(try snapshots.damage(of: run) == [.damaged(path: path, reason: "the manifest doesn't know this file")])
    }

    @Test func aDamagedSnapshotIsNotRolledBackTo() throws {
        let first = try Night(word: "an").run(in: folder.output)
        let second = try Night(word: "bình").run(in: folder.output)
        try files.unlink("\(first.snapshot)/csv/people.csv")
        let error = #expect(throws: PublishingError.self) { try OutputFolder(folder.output).rollback() }
        #expect(error?.exitCode == 74)
        #expect(try snapshots.current() == second.manifest.run)
    }

    @Test func aRunAfterADamagedManifestSaysSo() throws {
        let first = try Night(word: "an").run(in: folder.output)
        Files.overwrite("\(first.snapshot)/manifest.json", with: "{")
        let output = try OutputFolder(folder.output)
        #expect(output.previous == nil && output.damage?.exitCode == 74)
        let reason = "damaged: expected a key in quotes, found the end"
        #expect(output.notes == ["\(first.snapshot)/manifest.json:1:2: \(reason)"])
        #expect(try snapshots.history().count == 1)
    }

    @Test func aLostLinkShowsTheLastWholeSnapshotAgain() throws {
        let first = try Night(word: "an").run(in: folder.output)
        let second = try Night(word: "bình").run(in: folder.output)
        let link = "\(folder.output)/current"
        try files.unlink(link)
        do {
            let healed = try OutputFolder(folder.output)
            #expect(healed.notes == ["\(link) was missing: it shows run \(second.manifest.run) again"])
            #expect(healed.previous == second.manifest)
        }
        try files.unlink(link)
        Files.overwrite("\(second.snapshot)/csv/people.csv", with: "")
        let notes = try OutputFolder(folder.output).notes
        #expect(notes.count == 2 && notes[0].contains("damaged") && notes[1].contains("\(first.manifest.run) again"))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
