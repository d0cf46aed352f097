import Stages
import Tables
import Testing

@testable import Reading

@Suite struct CompressedInputTests {
    let folder = Folder()
    let records = (0..<2_000).map { #"{"text": "bài số \#($0 &* 7_919 % 4_099) \#($0)"}"# }
    var plain: [UInt8] { Array(records.joined(separator: "\n").utf8) }

    @Test func membersAndFramesFollowOneAnother() throws {
        let parts = [records[..<700], records[700..<701], records[701...]].map {
            Array(($0.joined(separator: "\n") + "\n").utf8)
        }
        let skipped: [UInt8] = [0x5E, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
        let packed = [
            parts.flatMap { gzip($0) }, parts.flatMap { zstd($0) },
            parts.flatMap { gzip($0) } + [UInt8](repeating: 0, count: 512),
            gzip([]) + parts.flatMap { gzip($0) },
            // Frames to be skipped, as parallel writers put them before and between the others.
            parts.flatMap { skipped + zstd($0) },
        ]
        let expected = try read(JSONL.self, [folder.write("plain", plain)]).map(\.summary)
        #expect(expected.count == 2_000)
        for (index, bytes) in packed.enumerated() {
            #expect(
                try read(JSONL.self, [folder.write("a\(index)", bytes)]).map(\.summary) == expected, "case \(index)")
        }
    }

    @Test func aCutFileGivesEveryRecordBeforeTheCutAndOneRejectNamingTheByte() throws {
        for packed in [gzip(plain), zstd(plain)] {
            for end in [5, 20, 1_000, packed.count / 2, packed.count - 9, packed.count - 1] {
                let results = try read(JSONL.self, [folder.write("a", packed[..<end])])
                let rejections = results.compactMap(\.rejection)
                #expect(rejections.map(\.rule) == ["truncated"])
                #expect(rejections.first?.reason.contains("byte \(end)") == true)
                #expect(results.last?.rejection != nil)
                for (index, result) in results.dropLast().enumerated() {
                    #expect(result.summary == "bài số \(index &* 7_919 % 4_099) \(index)")
                }
                // A zstd frame this small is one block, which its first half does not give.
                if packed.starts(with: [0x1F]), end > packed.count / 2 { #expect(results.count > 900) }
            }
        }
    }

    @Test func aFlippedByteEndsTheFileWithOneReject() throws {
        let packed = gzip(plain)
        let expected = try read(JSONL.self, [folder.write("plain", plain)]).map(\.summary)
        for place in stride(from: 0, to: packed.count, by: 397) {
            var damaged = packed
            damaged[place] ^= 0x10
            let results = try read(JSONL.self, [folder.write("a", damaged)])
            #expect(results.map(\.summary) == expected || results.last?.rejection != nil)
        }
    }

    @Test func bytesBehindTheLastMemberAreRefusedAfterTheRecords() throws {
        let results = try read(JSONL.self, [folder.write("a", gzip(plain) + Array("rubbish".utf8))])
        #expect(results.count == 2_001)
        #expect(results.last?.rejection?.rule == "damaged")
    }

    @Test func aBombCostsItsFile() throws {
        let bomb = gzip([UInt8](repeating: 0x20, count: 40 << 20))
        let limit = [("ratio", SettingNode.scalar("100", Mark(line: 1, column: 1)))]
        let good = folder.write("b", plain)
        let results = try read(JSONL.self, [folder.write("a", bomb), good], settings: limit)
        #expect(results.count == 2_001)
        #expect(results.first?.rejection?.rule == "too-large")
    }

    @Test func sizeAndBytesOfEveryInputAreKnownAfterwards() throws {
        var taps = 0
        var ended: [InputFeed.Ended] = []
        let packed = gzip(plain)
        let files = [folder.write("a", packed), folder.write("b", plain), folder.write("c", packed.dropLast(3))]
        var settings = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
        let limits = InputLimits(&settings)
        let reader = PathReader(files, limits: limits)
        var feed = try InputFeed(readers: [reader], tap: { taps += $0.count }, ended: { ended.append($0) })
        var batch = RecordBatch(documentLimit: 100_000, byteLimit: 1 << 30)
        let hasMore = feed.fill(&batch)
        #expect(!hasMore)
        #expect(taps == packed.count * 2 - 3 + plain.count)
        #expect(ended.map(\.rawByteCount) == [packed.count, plain.count, packed.count - 3])
        #expect(ended.map(\.isWhole) == [true, true, false])
    }
}
