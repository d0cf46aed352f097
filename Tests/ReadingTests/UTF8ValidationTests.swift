import Testing
import Vietnamese

@Suite struct UTF8ValidationTests {
    /// What the standard library says of the same bytes.
    func reference(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    func check(_ bytes: [UInt8], _ comment: String = "") {
        let fault = bytes.withUnsafeBytes { UTF8Validation.firstFault(in: $0) }
        #expect((fault == nil) == reference(bytes), "\(comment) \(bytes)")
        if let fault { #expect(reference(Array(bytes[..<fault])), "\(comment): all before the fault is right") }
    }

    @Test func agreesWithTheStandardLibraryOnEveryPairAndOnEdgesOfLongerSequences() {
        for a in UInt8.min...UInt8.max { for b in UInt8.min...UInt8.max { check([a, b]) } }
        let edges: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5]
        for a in edges {
            for b in edges {
                for c in edges {
                    check([a, b, c])
                    for d in edges { check([a, b, c, d]) }
                }
            }
        }
    }

    @Test func agreesWithTheStandardLibraryOnDamagedTextOfEveryLength() {
        let text = Array(
            "Hội nghị trực tuyến – 😀 với “21 điểm cầu” của các huyện, thành, thị trong tỉnh Nghệ An… Đồng chí".utf8)
        for length in 0...text.count { check(Array(text[..<length]), "cut at \(length)") }
        for place in text.indices {
            for byte: UInt8 in [0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xE1, 0xED, 0xF0, 0xF4, 0xFF] {
                var damaged = text
                damaged[place] = byte
                check(damaged, "byte \(place)")
            }
        }
    }
}
