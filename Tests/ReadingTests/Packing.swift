import CBrotli
import CZlib
import CZstd

/// One gzip member.
func gzip(_ bytes: some Collection<UInt8>) -> [UInt8] { deflated(bytes, windowBits: 15 + 16) }

/// Deflate data, in zlib's frame or without, as servers pack them.
func deflated(_ bytes: some Collection<UInt8>, frame: Bool) -> [UInt8] { deflated(bytes, windowBits: frame ? 15 : -15) }

private func deflated(_ bytes: some Collection<UInt8>, windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    precondition(czlib_deflate_init(&stream, 6, windowBits) == Z_OK)
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: input.count + 1_000)
    let count = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(target.count)
            precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
            return Int(stream.total_out)
        }
    }
    deflateEnd(&stream)
    return Array(output[..<count])
}

/// One zstd frame.
func zstd(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let input = Array(bytes)
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(input.count))
    let count = ZSTD_compress(&output, output.count, input, input.count, 3)
    return Array(output[..<count])
}

/// Brotli data, as servers pack them.
func brotli(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let input = Array(bytes)
    var count = BrotliEncoderMaxCompressedSize(input.count)
    var output = [UInt8](repeating: 0, count: count)
    let done = BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, input.count, input, &count, &output)
    precondition(done == BROTLI_TRUE)
    return Array(output[..<count])
}
