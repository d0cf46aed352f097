/// Reads Thrift's compact protocol from bytes that nobody vouches for.
///
/// Fields that are unknown, of whatever type, are skipped down to a depth of 32. A list claims no more elements than
/// there are bytes left, so that nothing is allocated on its word alone.
struct CompactReader {
    struct Field {
        var id: Int
        var type: ThriftType
    }

    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0
    private var depth = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Gives the fields of a structure that begins here, in their order, to be read or skipped.
    mutating func fields(_ read: (inout CompactReader, Field) throws(Damage) -> Void) throws(Damage) {
        var id = 0
        while let field = try nextField(&id) { try read(&self, field) }
    }

    /// Gives the fields of the structure that a field holds.
    mutating func structure(
        _ field: Field, _ read: (inout CompactReader, Field) throws(Damage) -> Void
    ) throws(Damage) {
        guard field.type == .structure else { throw mismatch(field, expected: "structure") }
        try fields(read)
    }

    /// Returns the next field of a structure whose last field was `id`, which moves on; nil at the structure's end.
    private mutating func nextField(_ id: inout Int) throws(Damage) -> Field? {
        let header = try byte()
        if header == 0 { return nil }
        guard let type = ThriftType(rawValue: header & 15) else {
            throw damage("unknown thrift type \(header & 15)")
        }
        id = header >> 4 == 0 ? try zigzag() : id &+ Int(header >> 4)
        return Field(id: id, type: type)
    }

    mutating func boolean(_ field: Field) throws(Damage) -> Bool {
        switch field.type {
        case .true: return true
        case .false: return false
        default: throw mismatch(field, expected: "boolean")
        }
    }

    /// Reads a whole number of any width, which must fit into 32 bits.
    mutating func int32(_ field: Field) throws(Damage) -> Int {
        let value = try integer(field)
        guard Int32(exactly: value) != nil else { throw damage("\(value) is no 32-bit number") }
        return value
    }

    mutating func integer(_ field: Field) throws(Damage) -> Int {
        switch field.type {
        case .byte: return Int(Int8(bitPattern: try byte()))
        case .i16, .i32, .i64: return try zigzag()
        default: throw mismatch(field, expected: "whole number")
        }
    }

    mutating func binary(_ field: Field) throws(Damage) -> [UInt8] {
        guard field.type == .binary else { throw mismatch(field, expected: "binary") }
        return try binary()
    }

    mutating func string(_ field: Field) throws(Damage) -> String {
        String(decoding: try binary(field), as: UTF8.self)
    }

    mutating func list<Element>(
        _ field: Field, _ read: (inout CompactReader, Field) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        guard field.type == .list || field.type == .set else { throw mismatch(field, expected: "list") }
        let (count, type) = try listHeader()
        var elements: [Element] = []
        elements.reserveCapacity(min(count, 1 << 16))
        for _ in 0..<count {
            elements.append(try read(&self, Field(id: field.id, type: type)))
        }
        return elements
    }

    /// Reads a list's element; writers disagree about whether false is 0 or 2.
    mutating func listedBoolean(_ element: Field) throws(Damage) -> Bool {
        guard element.type == .true || element.type == .false else { throw mismatch(element, expected: "boolean") }
        return try byte() == 1
    }

    mutating func skip(_ field: Field) throws(Damage) {
        try skip(field.type)
    }

    func damage(_ reason: String) -> Damage {
        Damage("metadata: " + reason, at: position)
    }

    private func mismatch(_ field: Field, expected: String) -> Damage {
        damage("field \(field.id) has thrift type \(field.type.rawValue), expected a \(expected)")
    }

    private mutating func skip(_ type: ThriftType) throws(Damage) {
        switch type {
        case .true, .false: break
        case .byte: try advance(1)
        case .i16, .i32, .i64: _ = try varint()
        case .double: try advance(8)
        case .uuid: try advance(16)
        case .binary: try advance(try length())
        case .list, .set, .map, .structure: try skipNested(type)
        }
    }

    private mutating func skipNested(_ type: ThriftType) throws(Damage) {
        guard depth < 32 else { throw damage("nested deeper than 32") }
        depth += 1
        switch type {
        case .structure:
            var id = 0
            while let field = try nextField(&id) { try skip(field.type) }
        case .map:
            try skipMap()
        default:
            let (count, element) = try listHeader()
            for _ in 0..<count { try skipElement(element) }
        }
        depth -= 1
    }

    private mutating func skipMap() throws(Damage) {
        let count = try length()
        if count == 0 { return }
        let types = try byte()
        guard let key = ThriftType(rawValue: types >> 4), let value = ThriftType(rawValue: types & 15) else {
            throw damage("unknown thrift types \(types) of a map")
        }
        for _ in 0..<count {
            try skipElement(key)
            try skipElement(value)
        }
    }

    /// A boolean takes a byte in a list, none as a field.
    private mutating func skipElement(_ type: ThriftType) throws(Damage) {
        if type == .true || type == .false { try advance(1) } else { try skip(type) }
    }

    private mutating func listHeader() throws(Damage) -> (count: Int, element: ThriftType) {
        let header = try byte()
        let count = header >> 4 == 15 ? try length() : Int(header >> 4)
        // Some writers give the elements that an empty list lacks no type.
        guard let type = ThriftType(rawValue: header & 15) ?? (count == 0 ? .byte : nil) else {
            throw damage("unknown thrift type \(header & 15) of a list")
        }
        guard count <= bytes.count - position else {
            throw damage("a list of \(count) elements in \(bytes.count - position) bytes")
        }
        return (count, type)
    }

    mutating func binary() throws(Damage) -> [UInt8] {
        let count = try length()
        let start = position
        try advance(count)
        return Array(bytes[start..<position])
    }

    /// Reads a length, which is at most the number of bytes left.
    private mutating func length() throws(Damage) -> Int {
        let value = try varint()
        guard value <= UInt64(bytes.count - position) else {
            throw damage("a length of \(value) where \(bytes.count - position) bytes are left")
        }
        return Int(value)
    }

    private mutating func advance(_ count: Int) throws(Damage) {
        guard count <= bytes.count - position else { throw damage("ends too early") }
        position += count
    }

    private mutating func byte() throws(Damage) -> UInt8 {
        guard position < bytes.count else { throw damage("ends too early") }
        position += 1
        return bytes[position - 1]
    }

    private mutating func zigzag() throws(Damage) -> Int {
        let value = try varint()
        return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1)
    }

    private mutating func varint() throws(Damage) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let next = try byte()
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
        throw damage("a number of more than ten bytes")
    }
}
