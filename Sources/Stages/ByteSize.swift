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

    /// Writes a number of bytes in the unit that suits it, with three digits: `7.34 MB`.
    public static func rounded(_ bytes: Int) -> String {
        let units = ["kB", "MB", "GB", "TB"]
        guard bytes >= 1_000 else { return "\(bytes) B" }
        var value = Double(bytes) / 1_000
        var unit = 0
        while value >= 999.5, unit < units.count - 1 {
            value /= 1_000
            unit += 1
        }
        return "\(decimal(value, places: value < 9.995 ? 2 : value < 99.95 ? 1 : 0)) \(units[unit])"
    }

    /// A number with a fixed count of decimal places, 0 to 3.
    public static func decimal(_ value: Double, places: Int) -> String {
        let scale = [1, 10, 100, 1_000][places]
        let scaled = Int((value * Double(scale)).rounded())
        guard places > 0 else { return "\(scaled)" }
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
}
