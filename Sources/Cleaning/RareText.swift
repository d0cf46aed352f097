@preconcurrency import Glibc

/// A stretch of text that is looked for in many others: by its rarest letter, so that hardly a word of them is compared.
struct RareText: Sendable {
    private let bytes: [UInt8]
    /// The place of the letter that Vietnamese text has least.
    private let rarest: Int

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        rarest = bytes.indices.min { Self.rank(bytes[$0]) < Self.rank(bytes[$1]) } ?? 0
    }

    /// Letters as they come in Vietnamese, the rarest first; bytes beyond ASCII are in every other word, and spaces between all.
    private static let letters = Array("zwjfZWJFEARSIOUYXGVMPDBKQLNHCTpkqrsxdvblymeguoactihn".utf8)

    private static func rank(_ byte: UInt8) -> Int { letters.firstIndex(of: byte) ?? letters.count }

    /// The first place of it that starts no earlier than a place.
    func first(in text: [UInt8], from start: Int) -> Range<Int>? {
        text.withUnsafeBytes { text in
            guard let base = text.baseAddress, !bytes.isEmpty else { return nil }
            var place = start + rarest
            while place < text.count, let found = memchr(base + place, Int32(bytes[rarest]), text.count - place) {
                place = UnsafeRawPointer(found) - base
                let range = place - rarest..<place - rarest + bytes.count
                if range.upperBound > text.count { return nil }
                if memcmp(base + range.lowerBound, bytes, bytes.count) == 0 { return range }
                place += 1
            }
            return nil
        }
    }
}
