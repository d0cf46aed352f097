@preconcurrency import Glibc

// libbrotli is looked for when the first brotli buffer comes: few files need it, so the program doesn't demand it.

/// Packs with the machine's libbrotlienc.
final class BrotliPacker: BlockPacker {
    // BrotliEncoderCompress(quality, lgwin, mode, input_size, input, encoded_size, encoded)
    private typealias Compress =
        @convention(c) (
            Int32, Int32, Int32, Int, UnsafeRawPointer, UnsafeMutablePointer<Int>, UnsafeMutableRawPointer
        ) -> Int32

    private let level: Int32
    private let pack: Compress

    init(level: Int) throws(BlockError) {
        guard (0...11).contains(level) else { throw .badLevel(codec: "brotli", level: level) }
        self.level = Int32(level)
        pack = unsafeBitCast(try symbol("BrotliEncoderCompress", in: "libbrotlienc.so.1"), to: Compress.self)
    }

    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        // BrotliEncoderMaxCompressedSize: 4 bytes for every 16 KiB, and 6 around it.
        var written = input.count + (input.count >> 14) * 4 + 16
        let start = output.count
        let target = output.extend(by: written)
        let done = pack(level, 22, 0, input.count, input.orEmpty, &written, target)
        output.truncate(to: done == 1 ? start + written : start)
        if done != 1 { throw .failed(codec: "brotli") }
    }
}

/// Unpacks with the machine's libbrotlidec.
final class BrotliUnpacker: BlockUnpacker {
    // BrotliDecoderDecompress(encoded_size, encoded, decoded_size, decoded)
    private typealias Decompress =
        @convention(c) (
            Int, UnsafeRawPointer, UnsafeMutablePointer<Int>, UnsafeMutableRawPointer?
        ) -> Int32

    private let unpack: Decompress

    init() throws(BlockError) {
        unpack = unsafeBitCast(try symbol("BrotliDecoderDecompress", in: "libbrotlidec.so.1"), to: Decompress.self)
    }

    var name: String { "brotli" }

    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError) {
        var written = target.count
        guard unpack(input.count, input.orEmpty, &written, target.baseAddress) == 1 else {
            throw .damaged(codec: name)
        }
        guard written == target.count else { throw .wrongSize(codec: name, expected: target.count, found: written) }
    }
}

private func symbol(_ name: String, in file: String) throws(BlockError) -> UnsafeMutableRawPointer {
    guard let library = dlopen(file, RTLD_NOW), let address = dlsym(library, name) else {
        throw .missingLibrary(codec: "brotli", file: file)
    }
    return address
}
