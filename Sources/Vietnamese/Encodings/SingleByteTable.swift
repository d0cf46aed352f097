/// Encodings of one byte a letter, as tables from bytes to code points.
///
/// Bytes below 0x80 are ASCII but where an encoding puts capitals on controls. U+FFFD stands where an encoding has nothing.
struct SingleByteTable: Sendable {
    /// The UTF-8 of each byte.
    let letters: [[UInt8]]

    private init(_ upperHalf: String, controls: [UInt8: Unicode.Scalar] = [:]) {
        let upper = upperHalf.unicodeScalars.map { Array(String($0).utf8) }
        precondition(upper.count == 128)
        letters = (UInt8(0)..<0x80).map { controls[$0].map { Array(String($0).utf8) } ?? [$0] } + upper
    }

    /// Source: Microsoft code page 1258, unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT. Its marks stand alone
    /// after their letters.
    static let windows1258 = SingleByteTable(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ\
        \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
        ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß\
        àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ
        """)

    /// Source: TCVN 5712:1993, in which TCVN3 (the ABC fonts) is contained, as in the GNU C library; the ABC fonts keep the
    /// punctuation of windows-1252 at 0x80...0x9F.
    static let tcvn3 = SingleByteTable(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
        \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ\
        ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
        ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
        """)

    /// Source: RFC 1456.
    static let viscii = SingleByteTable(
        """
        ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
        ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ\
        ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư\
        àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
        """, controls: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

    /// Source: the charset VPS of the Vietnamese Professionals Society, as GNU recode 3.6 has it.
    static let vps = SingleByteTable(
        """
        ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ\u{FFFD}\u{FFFD}ỀỂỄỐỒỔ\u{FFFD}ýỷỵỚỜỞ\
        \u{FFFD}ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự\
        ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ\u{FFFD}\
        àáâãảạă\u{FFFD}èéêẽìí\u{FFFD}ĩẴĐòóôõ\u{FFFD}Ơụùúủ\u{FFFD}ỶẼỳ
        """,
        controls: [
            0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ", 0x13: "Ợ",
            0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
        ])

    /// Source: Microsoft code page 1252, unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
    static let windows1252 = SingleByteTable(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
        \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
        ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
        àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
        """)
}
