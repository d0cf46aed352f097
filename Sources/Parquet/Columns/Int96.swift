/// Understands the timestamps that old writers stored in twelve bytes.
public enum Int96 {
    /// Returns nanoseconds since 1970-01-01T00:00:00 of the twelve bytes; outside the years 1677 to 2262 they wrap.
    ///
    /// The bytes are nanoseconds of the day, then the Julian day, both little-endian.
    public static func nanoseconds(_ bytes: some RandomAccessCollection<UInt8>) -> Int64 {
        var (ofDay, day): (UInt64, UInt64) = (0, 0)
        for byte in bytes.prefix(8).reversed() { ofDay = ofDay << 8 | UInt64(byte) }
        for byte in bytes.dropFirst(8).prefix(4).reversed() { day = day << 8 | UInt64(byte) }
        let days = Int64(day) - 2_440_588
        return days &* 86_400_000_000_000 &+ Int64(bitPattern: ofDay)
    }
}
