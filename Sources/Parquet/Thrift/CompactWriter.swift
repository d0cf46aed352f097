import Compression

/// Writes Thrift's compact protocol: a field that is nil is left out.
struct CompactWriter: ~Copyable {
    private(set) var output = ByteBuffer(capacity: 256)
    private var lastID = 0

    mutating func structure(_ body: (inout CompactWriter) -> Void) {
        let outerID = lastID
        lastID = 0
        body(&self)
        output.append(0)
        lastID = outerID
    }

    mutating func field(_ id: Int, structure body: (inout CompactWriter) -> Void) {
        header(id, .structure)
        structure(body)
    }

    mutating func field(_ id: Int, _ value: Bool?) {
        guard let value else { return }
        header(id, value ? .true : .false)
    }

    mutating func field(_ id: Int, byte value: Int8) {
        header(id, .byte)
        output.append(UInt8(bitPattern: value))
    }

    mutating func field(_ id: Int, i16 value: Int?) {
        guard let value else { return }
        header(id, .i16)
        zigzag(value)
    }

    mutating func field(_ id: Int, i32 value: Int?) {
        guard let value else { return }
        header(id, .i32)
        zigzag(value)
    }

    mutating func field(_ id: Int, i64 value: Int?) {
        guard let value else { return }
        header(id, .i64)
        zigzag(value)
    }

    mutating func field(_ id: Int, _ value: [UInt8]?) {
        guard let value else { return }
        header(id, .binary)
        binary(value)
    }

    mutating func field(_ id: Int, _ value: String?) {
        field(id, value.map { Array($0.utf8) })
    }

    mutating func field<Element>(
        _ id: Int, list elements: [Element]?, of type: ThriftType,
        _ write: (inout CompactWriter, Element) -> Void
    ) {
        guard let elements else { return }
        header(id, .list)
        if elements.count < 15 {
            output.append(UInt8(elements.count) << 4 | type.rawValue)
        } else {
            output.append(0xF0 | type.rawValue)
            varint(UInt64(elements.count))
        }
        for element in elements { write(&self, element) }
    }

    mutating func zigzag(_ value: Int) {
        varint(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
    }

    mutating func binary(_ bytes: [UInt8]) {
        varint(UInt64(bytes.count))
        output.append(bytes)
    }

    /// Writes a list's element: the element type of a list of booleans is written as `true`.
    mutating func boolean(_ value: Bool) {
        output.append(value ? 1 : 2)
    }

    private mutating func header(_ id: Int, _ type: ThriftType) {
        let delta = id - lastID
        if (1...15).contains(delta) {
            output.append(UInt8(delta) << 4 | type.rawValue)
        } else {
            output.append(type.rawValue)
            zigzag(id)
        }
        lastID = id
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(truncatingIfNeeded: rest))
    }
}
