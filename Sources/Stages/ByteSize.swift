/// Numbers of bytes as people write them.
public enum ByteSize {
    private static let units: [(name: String, size: Int)] = [
        ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000),
        ("B", 1),
    ]

    /// Reads `64 KiB`, `1MiB`, `200 MB` or a bare number of bytes; nil for anything else.
    public static func parse(_ text: String) -> Int? {
        let unit = units.first { text.hasSuffix($0.name) } ?? ("", 1)
        let digits = text.utf8.dropLast(unit.name.utf8.count).drop { $0 == UInt8(ascii: " ") }
        var number = Substring(digits)
        while number.last == " " { number.removeLast() }
        guard let count = Int(number), count >= 0 else { return nil }
        let (bytes, overflow) = count.multipliedReportingOverflow(by: unit.size)
        return overflow ? nil : bytes
    }

    /// Writes a number of bytes by the largest binary unit that divides it.
    public static func text(_ bytes: Int) -> String {
        for unit in units.prefix(3) where bytes >= unit.size && bytes % unit.size == 0 {
            return "\(bytes / unit.size) \(unit.name)"
        }
        return "\(bytes) B"
    }
}
