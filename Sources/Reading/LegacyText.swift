import Vietnamese

/// Text of the encodings from before Unicode.
enum LegacyText {
    /// Bytes that are no UTF-8, decoded by the encoding that makes Vietnamese of them; nil where none does.
    static func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let guess = LegacyEncoding.detect(bytes) else { return nil }
        let decoded = guess.encoding.decode(bytes)
        // What decodes to nothing is damage, not another encoding.
        return decoded.withUnsafeBytes { $0.contains(where: { $0 == 0xEF }) && hasReplacement($0) } ? nil : decoded
    }

    private static func hasReplacement(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
    }
}
