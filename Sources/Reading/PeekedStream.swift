import Stages
import Tables

/// A stream whose first bytes have been looked at, to tell what it holds; they are given again.
final class PeekedStream: ByteStream {
    /// The first bytes, as many as were asked for or there are.
    private(set) var head: [UInt8]

    var encoding: TextEncoding? { stream.encoding }

    private let stream: any ByteStream
    private var given = 0
    private var damage: StreamDamage?

    init(_ stream: any ByteStream, byteCount: Int) {
        self.stream = stream
        var head = [UInt8](repeating: 0, count: byteCount)
        var count = 0
        var damage: StreamDamage?
        head.withUnsafeMutableBytes { buffer in
            do throws(StreamDamage) {
                while count < byteCount {
                    let read = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                    if read == 0 { break }
                    count += read
                }
            } catch {
                damage = error
            }
        }
        head.removeLast(byteCount - count)
        self.head = head
        self.damage = damage
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        guard given < head.count else {
            if let damage { throw damage }
            return try stream.read(into: buffer)
        }
        let count = min(buffer.count, head.count - given)
        buffer.copyBytes(from: head[given..<(given + count)])
        given += count
        return count
    }

    /// Leaves out the byte order marks among the spaces with which the stream begins; the lines keep their numbers.
    func dropMarks() {
        let end = TextStream.endOfMarks(head)
        head.replaceSubrange(..<end, with: head[..<end].filter(\.isSpace))
    }
}
