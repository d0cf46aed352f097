@preconcurrency import Glibc
import TestSupport
import Testing

@testable import Publishing

/// A small disk of its own, as far as the machine lets us mount one.
final class SmallDisk {
    let path: String
    private let folder = TemporaryFolder(inMemory: true)

    /// Nil where mounting is not allowed.
    init?(kibibytes: Int) {
        path = "\(folder.path)/disk"
        guard mkdir(path, 0o755) == 0, mount("tmpfs", path, "tmpfs", 0, "size=\(kibibytes)k") == 0 else { return nil }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    static let isPossible = SmallDisk(kibibytes: 64) != nil
}

/// A disk that is really full, really read-only.
@Suite(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs the rights to do so"))
struct FullDiskTests {
    /// Fills the disk with nights of 40 KiB until one does not fit, on disks of every size from too small for one.
    @Test(arguments: [4, 16, 40, 48, 64, 100, 150, 200])
    func aNightThatDoesNotFitLeavesTheNightBefore(_ kibibytes: Int) throws {
        let disk = try #require(SmallDisk(kibibytes: kibibytes))
        let output = "\(disk.path)/Output"
        var published = 0
        let error = #expect(throws: FileSystemError.self) {
            while published < 10 {
                try bigNight(in: output)
                published += 1
            }
        }
        #expect(error?.code == ENOSPC && error?.exitCode == 74)
        #expect(error?.description.hasSuffix("the disk is full") == true)
        #expect(published <= kibibytes / 40)
        #expect(try Scenario.visible(output) == published)
        if published > 0 { #expect(try FileSystem().list("\(output)/.staging") == []) }
    }

    @Test func roomMadeByRetentionIsEnoughForTheNextNight() throws {
        let disk = try #require(SmallDisk(kibibytes: 150))
        let output = "\(disk.path)/Output"
        for _ in 0..<10 { try bigNight(in: output, keeping: 2) }
        #expect(try Scenario.visible(output) == 10)
    }

    @Test func aFullDiskDoesNotKeepFromRollingBack() throws {
        let disk = try #require(SmallDisk(kibibytes: 100))
        let output = "\(disk.path)/Output"
        for _ in 0..<2 { try bigNight(in: output) }
        let filler = try FileSystem().open("\(disk.path)/filler", .create)
        #expect(throws: FileSystemError.self) {
            let page = [UInt8](repeating: 0, count: 4096)
            while true { try page.withUnsafeBytes { try FileSystem().write($0, to: filler) } }
        }
        #expect(try OutputFolder(output).rollback().number == 1)
        try FileSystem().close(filler)
    }

    @Test func aReadOnlyDiskIsSaid() throws {
        let disk = try #require(SmallDisk(kibibytes: 256))
        try bigNight(in: "\(disk.path)/Output")
        #expect(mount("tmpfs", disk.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
        let error = #expect(throws: FileSystemError.self) { try bigNight(in: "\(disk.path)/Output") }
        #expect(error?.exitCode == 73)
        #expect(error?.description.hasSuffix("the file system is read-only") == true)
        #expect(try Scenario.visible("\(disk.path)/Output") == 1)
    }

    private func bigNight(in output: String, keeping: Int = .max) throws {
        let staging = try OutputFolder(output).begin()
        do {
            let file = try staging.create("parquet/people.parquet")
            for _ in 0..<40 { try file.write([UInt8](repeating: 7, count: 1024)) }
            try file.close()
        } catch {
            staging.abandon()
            throw error
        }
        _ = try staging.publish(Night(word: "an").record, keeping: keeping)
    }
}
