import Testing

@testable import Hashing

@Suite struct SHA256Tests {
    // Source: FIPS 180-4 examples and the empty message of NIST CAVP.
    static let known: [(message: String, hex: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]

    @Test(arguments: known) func agreesWithThePublishedExamples(_ example: (message: String, hex: String)) {
        #expect(SHA256.digest(of: example.message).hex == example.hex)
    }

    @Test func agreesWithThePublishedExampleOfAMillionLetters() {
        let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(
            SHA256.digest(of: message).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func isTheSameForEverySplitOfTheMessage() {
        let message = (0..<200).map { UInt8($0) }
        let whole = SHA256.digest(of: message)
        for cut in 0...message.count {
            var hash = SHA256()
            hash.update(Array(message[..<cut]))
            hash.update(Array(message[cut...]))
            #expect(hash.digest() == whole, "cut at \(cut)")
        }
    }

    @Test func aDigestMidwayLeavesTheHashUntouched() {
        var hash = SHA256()
        hash.update("a")
        #expect(hash.digest() == SHA256.digest(of: "a"))
        hash.update("bc")
        #expect(hash.digest() == SHA256.digest(of: "abc"))
    }

    @Test(arguments: [0, 1, 9, 10, 0xDEAD_BEEF, 0x0123_4567, 0x89AB_CDEF, UInt32.max])
    func eightDigitsAreWrittenAtOnce(value: UInt32) {
        let digits = withUnsafeBytes(of: HexDigits.digits(value)) { String(decoding: $0, as: UTF8.self) }
        #expect(digits.count == 8 && UInt32(digits, radix: 16) == value && digits == digits.lowercased())
    }

    @Test func hexadecimalIsReadBack() {
        let digest = SHA256.digest(of: "abc")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == digest)
        for bad in ["", "00", digest.hex.dropLast() + "g", digest.hex + "0", String(repeating: "é", count: 32)] {
            #expect(Digest(hex: bad) == nil, "\(bad)")
        }
    }

    @Test func thePrefixIsTheFirstSixteenDigits() {
        #expect(SHA256.digest(of: "abc").prefix == 0xba78_16bf_8f01_cfea)
    }
}
