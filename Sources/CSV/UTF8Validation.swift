/// Tells whether bytes are UTF-8, sixteen at a time and without branches.
///
/// The one, two and three bytes before each are loaded beside it; every byte is then judged by those alone.
///
/// Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
package func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { edge in
        edge.initialize(repeating: 0)
        let edgeStart = edge.baseAddress!
        var at = 0
        if bytes.count >= 16 {
            // The first block, with sixteen zeros where the bytes before it would be.
            (edgeStart + 16).update(from: start, count: 16)
            if !isEmpty(utf8Errors(at: edgeStart + 16)) { return false }
            at = 16
        }
        while at &+ 16 <= bytes.count {
            if !isEmpty(utf8Errors(at: start + at)) { return false }
            at &+= 16
        }
        // The rest, with zeros behind it, which no lead byte accepts as its continuation.
        edge.update(repeating: 0)
        if at > 0 { edgeStart.update(from: start + at - 16, count: 16) }
        (edgeStart + 16).update(from: start + at, count: bytes.count - at)
        return isEmpty(utf8Errors(at: edgeStart + 16) | utf8Errors(at: edgeStart + 32))
    }
}

/// Gives the lanes of a block whose byte may not stand there; three bytes before the block are read too.
@inline(__always)
private func utf8Errors(at place: UnsafePointer<UInt8>) -> ByteBlock {
    let byte = loadBlock(place)
    let first = loadBlock(place - 1)
    let second = loadBlock(place - 2)
    let third = loadBlock(place - 3)
    let isContinuation = lanes((byte & splat(0xC0)) .== splat(0x80))
    let needsContinuation = lanes(first .>= splat(0xC0)) | lanes(second .>= splat(0xE0)) | lanes(third .>= splat(0xF0))
    var errors = isContinuation ^ needsContinuation
    errors |= lanes(byte .>= splat(0xF5)) | lanes((byte & splat(0xFE)) .== splat(0xC0))
    errors |= lanes(first .== splat(0xE0)) & lanes(byte .< splat(0xA0))
    errors |= lanes(first .== splat(0xED)) & lanes(byte .> splat(0x9F))
    errors |= lanes(first .== splat(0xF0)) & lanes(byte .< splat(0x90))
    errors |= lanes(first .== splat(0xF4)) & lanes(byte .> splat(0x8F))
    return errors
}

@inline(__always)
private func splat(_ byte: UInt8) -> ByteBlock { ByteBlock(repeating: byte) }

@inline(__always)
private func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> ByteBlock { unsafeBitCast(mask, to: ByteBlock.self) }

@inline(__always)
private func isEmpty(_ lanes: ByteBlock) -> Bool {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    return words.x | words.y == 0
}
