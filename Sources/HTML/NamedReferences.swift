/// The named character references, found by a hash of the whole name.
///
/// No trie is needed: a name is letters and digits, so one that a semicolon ends matches whole or not at all, and those
/// that may lack it are at most six bytes, of which the longest that fits counts.
struct NamedReferences: @unchecked Sendable {  // Written in `init` alone.
    struct Reference {
        fileprivate var name: UnsafePointer<UInt8>?
        fileprivate var nameCount = 0
        fileprivate var mayLackSemicolon = false
        var first: UInt32 = 0

        /// The second character; 0 where there is none.
        var second: UInt32 = 0
    }

    static let all = NamedReferences(data)

    private let slots: UnsafePointer<Reference>
    private static let slotCount = 4096
    private static let longestWithoutSemicolon = 6
    static let longestName = 31

    private init(_ data: StaticString) {
        let slots = UnsafeMutablePointer<Reference>.allocate(capacity: Self.slotCount)
        slots.initialize(repeating: Reference(name: nil), count: Self.slotCount)
        self.slots = UnsafePointer(slots)
        let text = UnsafeBufferPointer(start: data.utf8Start, count: data.utf8CodeUnitCount)
        for word in text.split(separator: UInt8(ascii: " ")) {
            let reference = Self.parse(UnsafeBufferPointer(rebasing: word))
            slots[place(of: reference.name, reference.nameCount)] = reference
        }
    }

    private static func parse(_ word: UnsafeBufferPointer<UInt8>) -> Reference {
        var reference = Reference(name: word.baseAddress)
        while word[reference.nameCount].isLetter || word[reference.nameCount].isDigit { reference.nameCount += 1 }
        reference.mayLackSemicolon = word[reference.nameCount] == UInt8(ascii: "!")
        for byte in word[(reference.nameCount + 1)...] {
            if byte == UInt8(ascii: ",") {
                swap(&reference.first, &reference.second)
            } else {
                reference.first = reference.first << 4 | UInt32(byte.hexadecimalValue ?? 0)
            }
        }
        if reference.second != 0 { swap(&reference.first, &reference.second) }
        return reference
    }

    /// The slot of a name, or the free one where it would stand.
    private func place(of name: UnsafePointer<UInt8>?, _ count: Int) -> Int {
        guard let name else { return 0 }
        var hash: UInt32 = 2_166_136_261
        for index in 0..<count { hash = (hash ^ UInt32(name[index])) &* 16_777_619 }
        var place = Int(hash ^ hash >> 15) & (Self.slotCount - 1)
        while let other = slots[place].name {
            if slots[place].nameCount == count && equal(other, name, count) { return place }
            place = (place + 1) & (Self.slotCount - 1)
        }
        return place
    }

    private func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        for index in 0..<count where a[index] != b[index] { return false }
        return true
    }

    /// The reference of a whole name, which a semicolon follows.
    func reference(named name: UnsafePointer<UInt8>, _ count: Int) -> Reference? {
        let reference = slots[place(of: name, count)]
        return reference.name == nil ? nil : reference
    }

    /// The longest reference that begins a run of letters and digits and may lack the semicolon, and its length.
    func longestReference(in run: UnsafePointer<UInt8>, _ count: Int) -> (reference: Reference, count: Int)? {
        for length in stride(from: min(count, Self.longestWithoutSemicolon), to: 1, by: -1) {
            if let reference = reference(named: run, length), reference.mayLackSemicolon { return (reference, length) }
        }
        return nil
    }
}

extension UInt8 {
    var hexadecimalValue: UInt8? {
        if isDigit { return self & 0x0F }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }
}
