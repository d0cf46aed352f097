import TestSupport
import Testing

@testable import CSV

@Suite struct UTF8ValidationTests {
    @Test func everyPairAndLeadTripleAgreesWithTheStandardLibrary() {
        for first in 0...255 {
            for second in 0...255 {
                expectAgreement([UInt8(first), UInt8(second)])
                expectAgreement([UInt8(first), UInt8(second), 0x80])
                if first >= 0xF0 { expectAgreement([UInt8(first), UInt8(second), 0x80, 0x80]) }
            }
        }
    }

    @Test func randomBytesAgreeWithTheStandardLibrary() {
        var generator = Random(5)
        let edges: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
        ]
        let text = Array("Nguyễn Thị 🇻🇳 họp ở Nghệ An, xã hội và kinh tế: 12 tỉnh, thành phố trực thuộc trung ương".utf8)
        for _ in 0..<5_000 {
            let start = Int.random(in: 0..<40, using: &generator)
            var bytes = Array(text[start..<start + Int.random(in: 0...60, using: &generator)])
            for _ in 0..<Int.random(in: 0...2, using: &generator) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = edges.randomElement(using: &generator)!
            }
            expectAgreement(bytes)
        }
    }

    private func expectAgreement(_ bytes: [UInt8]) {
        let found = bytes.withUnsafeBufferPointer(isUTF8)
        if found != (String(validating: bytes, as: UTF8.self) != nil) { Issue.record("\(bytes): \(found)") }
    }
}
