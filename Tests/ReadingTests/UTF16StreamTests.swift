import Stages
import Testing

@testable import Reading

/// UTF-16 through buffers and from streams of every small size.
@Suite struct UTF16StreamTests {
    /// Gives its bytes so many at a time.
    private final class Dribble: ByteStream {
        private var bytes: ArraySlice<UInt8>
        private let step: Int

        init(_ bytes: [UInt8], step: Int) {
            self.bytes = bytes[...]
            self.step = step
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
            let given = bytes.prefix(min(step, buffer.count))
            buffer.copyBytes(from: given)
            bytes.removeFirst(given.count)
            return given.count
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["", "a", "Đ", "₫", "𝄞", "Hội nghị 𝄞 tổng kết: 1₫\r\nhết"])
    func everySizeOfBufferGivesTheSameBytes(text: String) throws {
        let units = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        for step in [1, 2, 3, 4, 5, 64] {
            for size in 1...9 {
                let stream = UTF16Stream(Dribble(units, step: step), order: .little)
                var found: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: size)
                while true {
                    let count = try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
                    if count == 0 { break }
                    found += buffer[..<count]
                }
                #expect(String(decoding: found, as: UTF8.self) == text, "\(step) bytes in, \(size) out")
            }
        }
    }
}
