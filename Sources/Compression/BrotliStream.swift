import CBrotli

/// Decompresses brotli data, as servers pack what they answer; nothing in its bytes tells it from other data.
///
/// Windows are capped at 16 MiB, since what RFC 9841 adds is not asked for.
/// Source: RFC 7932, through libbrotli.
public final class BrotliStream: StreamDecompressor {
    public private(set) var isAtBoundary = false

    private let state: OpaquePointer
    private var damage: DamagedStream?

    public init() throws(DamagedStream) {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .outOfMemory }
        self.state = state
    }

    deinit { BrotliDecoderDestroyInstance(state) }

    public func decompress(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(DamagedStream) -> (consumed: Int, produced: Int) {
        if let damage { throw damage }
        if isAtBoundary { return (0, 0) }
        var (inputLeft, outputLeft) = (input.count, output.count)
        var source = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        var target = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let status = BrotliDecoderDecompressStream(state, &inputLeft, &source, &outputLeft, &target, nil)
        let produced = output.count - outputLeft
        if status == BROTLI_DECODER_RESULT_SUCCESS { isAtBoundary = true }
        if status == BROTLI_DECODER_RESULT_ERROR {
            let fault = DamagedStream.brotli(
                String(cString: BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state))))
            damage = fault
            if produced == 0 { throw fault }
        }
        return (input.count - inputLeft, produced)
    }
}
