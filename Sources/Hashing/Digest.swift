/// A SHA-256: 32 bytes, which print as 64 lower case hexadecimal digits.
public struct Digest: Sendable, Hashable {
    public static let byteCount = 32

    public let bytes: [UInt8]

    init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// Takes 32 bytes; nil for any other number.
    public init?(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        if self.bytes.count != Self.byteCount { return nil }
    }

    /// Reads 64 hexadecimal digits of either case; nil for anything else.
    public init?(hex: some StringProtocol) {
        let digits = hex.utf8.map(Self.value)
        guard digits.count == 2 * Self.byteCount, !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0 }
        bytes = stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }

    public var hex: String { String(decoding: hexDigits(), as: UTF8.self) }

    /// The first digits in ASCII, all where `count` is left out; behind a letter where one is given.
    public func hexDigits(_ count: Int = 2 * byteCount, behind letter: UInt8? = nil) -> [UInt8] {
        bytes.withUnsafeBufferPointer { bytes in
            [UInt8](unsafeUninitializedCapacity: count + 1) { digits, written in
                if let letter {
                    digits[written] = letter
                    written += 1
                }
                for place in 0..<count {
                    digits[written] = Self.digit(place & 1 == 0 ? bytes[place >> 1] >> 4 : bytes[place >> 1] & 15)
                    written += 1
                }
            }
        }
    }

    /// The first eight bytes as a number, most significant first: an id where 64 bits are enough.
    public var prefix: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Digest: CustomStringConvertible {
    public var description: String { hex }
}
