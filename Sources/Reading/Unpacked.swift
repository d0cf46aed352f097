import Compression

/// What packed bytes stand for: as much as a record may hold and some bytes more, so that the reader sees that it is too much.
struct Unpacked {
    private(set) var bytes: [UInt8] = []
    /// True where the data end where the bytes do, or are too much.
    private(set) var isWhole = false

    init(_ packed: [UInt8], _ decompressor: any StreamDecompressor, _ limit: Int) throws(DamagedStream) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        var place = 0
        while bytes.count <= limit {
            let step = packed.withUnsafeBytes { bytes -> Result<(consumed: Int, produced: Int), DamagedStream> in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
                do throws(DamagedStream) { return .success(try decompressor.decompress(rest, into: piece)) } catch {
                    return .failure(error)
                }
            }
            let (consumed, produced) = try step.get()
            bytes += piece[..<produced]
            place += consumed
            if produced == 0, consumed == 0 || place == packed.count { break }
        }
        isWhole = bytes.count > limit || decompressor.isAtBoundary && place == packed.count
    }
}
