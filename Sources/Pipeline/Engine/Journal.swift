@preconcurrency import Glibc
import Tables

/// A file that says which records the run has in hand, so that a start after a sudden death knows where to look.
///
/// It is mapped into memory: a note costs a few stores and no system call, and the pages outlive the process whatever kills it.
/// (They don't outlive the machine; then there is nothing to look for.)
final class Journal: @unchecked Sendable {  // Each hand has a stretch of its own, written by one queue.
    /// The records that somebody had in hand: from the first to the last, in the order of the archive.
    struct Handful: Sendable, Hashable {
        var firstSource: String
        var firstRecord: Int
        var lastSource: String
        var lastRecord: Int
    }

    private static let handByteCount = 8_192
    private let base: UnsafeMutableRawBufferPointer

    /// Makes the file, for so many hands. Nil where it can't be made: the run goes on without.
    init?(_ path: String, handCount: Int) {
        let size = handCount * Self.handByteCount
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // Room is taken now: a store into a page that a full disk can't hold would end the process.
        guard posix_fallocate(descriptor, 0, size) == 0,
            let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), start != MAP_FAILED
        else { return nil }
        base = UnsafeMutableRawBufferPointer(start: start, count: size)
    }

    deinit { munmap(base.baseAddress!, base.count) }

    /// The stretch of one queue: 0 writes, the workers follow, the last one reads.
    func hand(_ number: Int) -> Hand {
        Hand(
            base: UnsafeMutableRawBufferPointer(
                rebasing: base[number * Self.handByteCount..<(number + 1) * Self.handByteCount]))
    }

    struct Hand: @unchecked Sendable {
        fileprivate let base: UnsafeMutableRawBufferPointer
        private static let nameByteLimit = 4_000

        /// Notes one record.
        func take(_ origin: Origin) { take(origin, to: origin) }

        /// Notes the records from the first to the last.
        func take(_ first: Origin, to last: Origin) {
            base.storeBytes(of: 0, as: UInt8.self)
            base.storeBytes(of: first.record, toByteOffset: 8, as: Int.self)
            base.storeBytes(of: last.record, toByteOffset: 16, as: Int.self)
            store(first.source, at: 24)
            store(last.source, at: 4_096)
            base.storeBytes(of: 1, as: UInt8.self)
        }

        /// Notes that nothing is in hand.
        func put() { base.storeBytes(of: 0, as: UInt8.self) }

        private func store(_ name: String, at place: Int) {
            var name = name
            name.withUTF8 { bytes in
                let kept = min(bytes.count, Self.nameByteLimit)
                base.storeBytes(of: UInt32(kept), toByteOffset: place, as: UInt32.self)
                UnsafeMutableRawBufferPointer(rebasing: base[(place + 4)...])
                    .copyMemory(from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<kept])))
            }
        }
    }

    /// Reads what a dead run had in hand, from the file's bytes.
    static func handfuls(_ bytes: [UInt8]) -> [Handful] {
        stride(from: 0, to: bytes.count - bytes.count % handByteCount, by: handByteCount).compactMap { start in
            let hand = bytes[start..<start + handByteCount]
            guard hand.first == 1, let first = name(hand, at: 24), let last = name(hand, at: 4_096) else { return nil }
            return Handful(
                firstSource: first, firstRecord: number(hand, at: 8), lastSource: last, lastRecord: number(hand, at: 16)
            )
        }
    }

    private static func number(_ hand: ArraySlice<UInt8>, at place: Int) -> Int {
        hand.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Int.self) }
    }

    private static func name(_ hand: ArraySlice<UInt8>, at place: Int) -> String? {
        let count = Int(hand.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) })
        guard count < 4_000 else { return nil }
        let start = hand.startIndex + place + 4
        return String(decoding: hand[start..<start + count], as: UTF8.self)
    }
}
