import JSON

/// The values of a record as bytes that travel to the workers: each behind its kind and its length.
enum PackedValues {
    static func pack(_ values: [JSONObject.Value]) -> [UInt8] {
        var bytes: [UInt8] = []
        for value in values {
            switch value {
            case .missing: append([], kind: 0, to: &bytes)
            case .string(let text): append(text, kind: 1, to: &bytes)
            case .number(let text): append(Array(text.utf8), kind: 2, to: &bytes)
            case .other(let text): append(Array(text.utf8), kind: 3, to: &bytes)
            }
        }
        return bytes
    }

    static func unpack(_ bytes: UnsafeRawBufferPointer) -> [JSONObject.Value] {
        var values: [JSONObject.Value] = []
        var place = 0
        while place + 5 <= bytes.count {
            let length = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 1, as: UInt32.self))
            let start = place + 5
            let end = min(bytes.count, start + Int(length))
            let text = Array(bytes[start..<end])
            switch bytes[place] {
            case 1: values.append(.string(text))
            case 2: values.append(.number(String(decoding: text, as: UTF8.self)))
            case 3: values.append(.other(String(decoding: text, as: UTF8.self)))
            default: values.append(.missing)
            }
            place = end
        }
        return values
    }

    private static func append(_ text: [UInt8], kind: UInt8, to bytes: inout [UInt8]) {
        bytes.append(kind)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes += text
    }
}
