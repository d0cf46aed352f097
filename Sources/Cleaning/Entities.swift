@preconcurrency import Glibc

/// Replaces HTML entities that were left over in text, also those that were escaped twice (`&amp;nbsp;`).
///
/// Only what ends in a semicolon is an entity: `GD&ĐT` and `?a=1&copy=2` stay.
/// Source: HTML 4.01, section 24, and the names of HTML 5 for letters of Vietnamese.
enum Entities {
    /// The text with its entities replaced; nil where there are none.
    static func replace(in text: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var copied = 0
        var place = ampersand(in: text, from: 0)
        while let start = place {
            if let (scalar, end) = entity(in: text, at: start) {
                result += text[copied..<start]
                result += UTF8.encode(scalar)!
                copied = end
            }
            place = ampersand(in: text, from: max(copied, start + 1))
        }
        return copied == 0 ? nil : result + text[copied...]
    }

    private static func ampersand(in text: [UInt8], from start: Int) -> Int? {
        text.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress else { return nil }
            return memchr(base + start, 0x26, bytes.count - start).map { UnsafeRawPointer($0) - base }
        }
    }

    private static func entity(in text: [UInt8], at start: Int) -> (Swift.Unicode.Scalar, end: Int)? {
        var nameStart = start + 1
        let escaped = Array("amp;".utf8)
        while text[nameStart...].starts(with: escaped), isEntity(in: text, at: nameStart + escaped.count) {
            nameStart += escaped.count
        }
        guard let end = text[nameStart...].prefix(longestName + 1).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = text[nameStart..<end]
        let scalar = name.first == UInt8(ascii: "#") ? numeric(name.dropFirst()) : names[Array(name)]
        return scalar.map { ($0, end + 1) }
    }

    /// True where the name of an entity stands without its ampersand, as in `&amp;quot;`.
    private static func isEntity(in text: [UInt8], at start: Int) -> Bool {
        guard let end = text[start...].prefix(longestName + 1).firstIndex(of: UInt8(ascii: ";")) else { return false }
        let name = text[start..<end]
        return name.first == UInt8(ascii: "#") ? numeric(name.dropFirst()) != nil : names[Array(name)] != nil
    }

    private static func numeric(_ digits: ArraySlice<UInt8>) -> Swift.Unicode.Scalar? {
        let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard let code = UInt32(text, radix: isHexadecimal ? 16 : 10), code != 0 else { return nil }
        return Swift.Unicode.Scalar(code)
    }

    private static let longestName = 8

    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
        para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
        Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
        Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
        igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
        thorn yuml
        """

    private static let others: [(String, UInt32)] = [
        ("quot", 0x22), ("amp", 0x26), ("apos", 0x27), ("lt", 0x3C), ("gt", 0x3E), ("Abreve", 0x102), ("abreve", 0x103),
        ("Dstrok", 0x110), ("dstrok", 0x111), ("Itilde", 0x128), ("itilde", 0x129), ("Utilde", 0x168),
        ("utilde", 0x169),
        ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D), ("lrm", 0x200E),
        ("rlm", 0x200F), ("ndash", 0x2013), ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A),
        ("ldquo", 0x201C), ("rdquo", 0x201D), ("bdquo", 0x201E), ("bull", 0x2022), ("hellip", 0x2026),
        ("permil", 0x2030),
        ("prime", 0x2032), ("Prime", 0x2033), ("lsaquo", 0x2039), ("rsaquo", 0x203A), ("euro", 0x20AC),
        ("trade", 0x2122),
        ("larr", 0x2190), ("rarr", 0x2192), ("minus", 0x2212), ("le", 0x2264), ("ge", 0x2265), ("ne", 0x2260),
    ]

    private static let names: [[UInt8]: Swift.Unicode.Scalar] = {
        var names: [[UInt8]: Swift.Unicode.Scalar] = [:]
        for (offset, name) in latin1.split(separator: " ").enumerated() {
            names[Array(name.utf8)] = Swift.Unicode.Scalar(0xA0 + UInt32(offset))
        }
        for (name, code) in others { names[Array(name.utf8)] = Swift.Unicode.Scalar(code) }
        return names
    }()
}
