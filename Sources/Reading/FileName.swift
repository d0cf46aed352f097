/// What a file's name says of its article.
enum FileName {
    /// The name without folders, without `.gz` or `.zst` and without the format's ending; nil for standard input.
    static func stem(of source: String) -> [UInt8]? {
        guard source != "-" else { return nil }
        var name = source.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
        if let last = ending(of: name), [".gz", ".zst"].contains(String(last)) {
            name = name.dropLast(last.utf8.count)
        }
        if let last = ending(of: name) { name = name.dropLast(last.utf8.count) }
        return name.isEmpty ? nil : Array(name)
    }

    /// From the last dot on, unless the name begins there or what follows is no ending but part of the name.
    private static func ending(of name: Substring.UTF8View) -> Substring? {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        let ending = name[dot...]
        let isWord = ending.dropFirst().allSatisfy {
            $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
        }
        return isWord && (2...6).contains(ending.count) ? Substring(ending) : nil
    }
}
