import Parquet

/// Makes the same text of a table as `Strangers/canonical.py`.
enum Canonical {
    static func table(_ schema: Schema, _ columns: [Column]) -> String {
        zip(schema.fields, columns).map { field, column in
            "\(field.name): [" + values(field, column).joined(separator: ",") + "]\n"
        }.joined()
    }

    private static func values(_ field: Field, _ column: Column) -> [String] {
        let texts: [String] =
            switch column {
            case .boolean(let values, _): values.map { $0 ? "true" : "false" }
            case .int32(let values, _): values.map { isUnsigned(field) ? "\(UInt32(bitPattern: $0))" : "\($0)" }
            case .int64(let values, _): values.map { isUnsigned(field) ? "\(UInt64(bitPattern: $0))" : "\($0)" }
            case .float(let values, _): values.map { "f" + hex($0.bitPattern.bigEndian) }
            case .double(let values, _): values.map { "d" + hex($0.bitPattern.bigEndian) }
            case .bytes(let values, _): (0..<values.count).map { bytes(field, values[$0]) }
            case .fixed(let values, 12, _) where field.kind == .leaf(.int96):
                (0..<column.count).map { "\(Int96.nanoseconds(values[$0 * 12..<($0 + 1) * 12]))" }
            case .fixed(let values, let width, _):
                (0..<column.count).map { bytes(field, values[$0 * width..<($0 + 1) * width]) }
            case .structure(let children, _): structures(field, children, column.count)
            // A map without values is a set, which pyarrow gives as a list of its keys.
            case .list(let ends, .structure(let keys, _), _) where field.logicalType == .map && keys.count == 1:
                lists(.list(field.name, of: field.children[0].children[0]), ends, keys[0])
            case .list(let ends, let elements, _): lists(field, ends, elements)
            }
        guard let valid = column.valid else { return texts }
        return zip(texts, valid).map { $1 ? $0 : "null" }
    }

    private static func structures(_ field: Field, _ children: [Column], _ count: Int) -> [String] {
        let texts = zip(field.children, children).map { values($0, $1) }
        return (0..<count).map { row in
            "{" + zip(field.children, texts).map { "\($0.name):\($1[row])" }.joined(separator: ",") + "}"
        }
    }

    private static func lists(_ field: Field, _ ends: [Int], _ elements: Column) -> [String] {
        let texts = values(elementField(field), elements)
        return ends.indices.map { row in
            "[" + texts[(row == 0 ? 0 : ends[row - 1])..<ends[row]].joined(separator: ",") + "]"
        }
    }

    private static func elementField(_ list: Field) -> Field {
        guard list.logicalType == .list, let repeated = list.children.first else {
            return list.logicalType == .map ? list.children[0] : list
        }
        return repeated.children.count == 1 && repeated.name != "array" ? repeated.children[0] : repeated
    }

    private static func isUnsigned(_ field: Field) -> Bool {
        if case .integer(_, signed: false) = field.logicalType { true } else { false }
    }

    private static func bytes(_ field: Field, _ value: ArraySlice<UInt8>) -> String {
        if case .decimal = field.logicalType { return decimal(value) }
        if field.logicalType == .float16 { return "h" + hexBytes(value.reversed()) }
        return "x" + hexBytes(Array(value))
    }

    /// The decimal digits of big-endian two's complement of at most 16 bytes.
    private static func decimal(_ value: ArraySlice<UInt8>) -> String {
        var number: Int128 = (value.first ?? 0) >= 0x80 ? -1 : 0
        for byte in value { number = number << 8 | Int128(byte) }
        return "\(number)"
    }

    private static func hex<Word: FixedWidthInteger>(_ word: Word) -> String {
        withUnsafeBytes(of: word) { hexBytes(Array($0)) }
    }

    private static func hexBytes(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
