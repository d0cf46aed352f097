@preconcurrency import Glibc

/// Writes bytes one behind the other into memory that the caller has found to be large enough.
///
/// Nothing is checked here: `RowEncoder.byteBound` says how much room a block of rows can need at most. A put may touch up to
/// `slack` bytes behind what it writes.
struct ByteCursor {
    static let slack = 16

    private(set) var end: UnsafeMutablePointer<UInt8>

    init(_ start: UnsafeMutablePointer<UInt8>) { end = start }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        end.pointee = byte
        end += 1
    }

    /// Puts the lowest `count` bytes of a word, 0...8.
    @inline(__always)
    mutating func put(_ word: UInt64, count: Int) {
        UnsafeMutableRawPointer(end).storeBytes(of: word.littleEndian, as: UInt64.self)
        end += count
    }

    /// Puts the first `count` bytes of a block, 0...16.
    @inline(__always)
    mutating func put(_ block: ByteBlock, count: Int) {
        UnsafeMutableRawPointer(end).storeBytes(of: block, as: ByteBlock.self)
        end += count
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafePointer<UInt8>, count: Int) {
        memcpy(end, bytes, count)
        end += count
    }

    mutating func put(_ text: StaticString) {
        put(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Takes back what was put since `end` stood there.
    @inline(__always)
    mutating func rewind(to earlier: UnsafeMutablePointer<UInt8>) { end = earlier }
}
