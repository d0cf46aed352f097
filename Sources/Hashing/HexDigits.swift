/// Writes numbers as lower case hexadecimal digits in ASCII, eight digits at once, and reads them back.
public enum HexDigits {
    /// The digits of a number, the first in the lowest place of memory.
    public static func digits(_ value: UInt32) -> UInt64 {
        // A byte for each four bits.
        var bits = UInt64(value)
        bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
        bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        // 1 where there are ten or more: from there on letters follow, which stand 39 behind the digits.
        let isLetter = (bits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return (bits &+ 0x3030_3030_3030_3030 &+ isLetter &* 39).bigEndian
    }
    /// The number that at most sixteen digits write; nil where there is anything else.
    public static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return number
    }
}
