@preconcurrency import Glibc

/// Numbers that look random and are the same for the same seed.
///
/// Source: S. Vigna, splitmix64.c.
public struct Random: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(_ seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// So many seeds: new ones each time, which a failing test names; or the one of `BANTIN_SEED`.
    public static func seeds(_ count: Int) -> [UInt64] {
        if let text = getenv("BANTIN_SEED"), let seed = UInt64(String(cString: text)) { return [seed] }
        return (0..<count).map { _ in UInt64.random(in: 0...UInt64.max) }
    }
}

/// Whether tests take the long form, which tries every combination: `BANTIN_TORTURE=1 swift test`.
public let isLong = getenv("BANTIN_TORTURE") != nil
