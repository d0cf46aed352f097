/// Shortens bounds of byte values so that the footer stays small; a shortened bound still bounds.
enum Truncation {
    static let byteLimit = 64

    /// Returns a lower bound of at most 64 bytes that ends between two characters.
    static func lower(_ bound: [UInt8], isText: Bool) -> (bound: [UInt8], isExact: Bool) {
        guard bound.count > byteLimit else { return (bound, true) }
        return (Array(bound[..<cut(bound, isText)]), false)
    }

    /// Returns an upper bound of at most 64 bytes: the prefix, its last character raised by one; the whole bound where
    /// no character can be raised.
    static func upper(_ bound: [UInt8], isText: Bool) -> (bound: [UInt8], isExact: Bool) {
        guard bound.count > byteLimit else { return (bound, true) }
        let prefix = Array(bound[..<cut(bound, isText)])
        let raised = isText ? raisedText(prefix) : raisedBytes(prefix)
        return raised.map { ($0, false) } ?? (bound, true)
    }

    private static func cut(_ bytes: [UInt8], _ isText: Bool) -> Int {
        guard isText else { return byteLimit }
        var end = byteLimit
        while end > byteLimit - 4 && bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[end] & 0xC0 == 0x80 ? byteLimit : end
    }

    private static func raisedBytes(_ bytes: [UInt8]) -> [UInt8]? {
        guard let last = bytes.lastIndex(where: { $0 < 0xFF }) else { return nil }
        return bytes[..<last] + [bytes[last] + 1]
    }

    /// Raises the last character that has a next one of as many bytes, and drops what follows it.
    private static func raisedText(_ bytes: [UInt8]) -> [UInt8]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return raisedBytes(bytes) }
        var end = bytes.count
        for scalar in text.unicodeScalars.reversed() {
            let size = UTF8.width(scalar)
            end -= size
            if let next = Unicode.Scalar(scalar.value + 1), UTF8.width(next) == size {
                return bytes[..<end] + Array(String(Character(next)).utf8)
            }
        }
        return nil
    }
}
