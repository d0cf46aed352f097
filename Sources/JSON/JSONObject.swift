import CSimdJSON

/// Reads fields of one JSON object, at the speed of simdjson; what is wrong with damaged text is told with its byte.
public struct JSONObject: Sendable {
    /// The value of a field.
    public enum Value: Sendable, Hashable {
        /// Not there, or null.
        case missing
        case string([UInt8])
        /// An array of strings, joined by ", ".
        case strings([UInt8])
        /// A number as text: whole numbers with all their digits.
        case number(String)
        /// A boolean, an object, or an array of other things.
        case other(String)
    }

    /// Names to look for, nested ones as `outer.inner`.
    public let paths: [String]
    /// The deepest nesting of objects and arrays that is read.
    public let depthLimit: Int

    private let names: [UInt8]
    private let nameRanges: [Range<Int>]

    public init(paths: [String], depthLimit: Int = 64) {
        self.paths = paths
        self.depthLimit = depthLimit
        var names: [UInt8] = []
        nameRanges = paths.map { path in
            let start = names.count
            names += path.utf8
            return start..<names.count
        }
        self.names = names
    }

    /// Reads the values of `paths` from the text of one object.
    ///
    /// Throws `JSONFault` with the byte where the text stops being the JSON of an object.
    public func values(in text: UnsafeRawBufferPointer) throws(JSONFault) -> [Value] {
        var values = [json_value](repeating: json_value(), count: paths.count)
        var outcome = find(in: text, into: &values)
        if outcome == JSON_DAMAGED {
            var checker = JSONChecker(text, depthLimit: depthLimit)
            try checker.check()
            // Right by the grammar, so what simdjson refuses are numbers beyond 64 bits: they are read as strings.
            let quoted = checker.quotingLongNumbers()
            outcome = quoted.withUnsafeBytes { find(in: $0, into: &values) }
        }
        switch outcome {
        case JSON_PARSED: return values.map(Value.init)
        case JSON_NOT_AN_OBJECT: throw JSONFault(offset: 0, reason: "expected an object, found another value")
        case JSON_NO_MEMORY: throw JSONFault(offset: 0, reason: "no memory to read \(text.count) bytes of JSON")
        default: throw JSONFault(offset: 0, reason: "not JSON")
        }
    }

    private func find(in text: UnsafeRawBufferPointer, into values: inout [json_value]) -> json_outcome {
        names.withUnsafeBytes { names in
            let paths = nameRanges.map { range in
                let name = UnsafeRawBufferPointer(rebasing: names[range])
                return json_path(bytes: name.baseAddress?.assumingMemoryBound(to: CChar.self), count: name.count)
            }
            let bytes = text.baseAddress?.assumingMemoryBound(to: CChar.self)
            return json_find(bytes, text.count, depthLimit, paths, paths.count, &values)
        }
    }
}

extension JSONObject.Value {
    fileprivate init(_ value: json_value) {
        let bytes = UnsafeRawBufferPointer(start: value.bytes, count: value.count)
        switch value.kind {
        case JSON_MISSING: self = .missing
        case JSON_STRING: self = .string(Array(bytes))
        case JSON_STRINGS: self = .strings(Array(bytes))
        case JSON_SIGNED: self = .number(String(Int64(bitPattern: value.integer)))
        case JSON_UNSIGNED: self = .number(String(value.integer))
        case JSON_DOUBLE: self = .number(String(value.number))
        case JSON_BOOLEAN: self = .other("true or false")
        default: self = .other("an object or an array")
        }
    }
}
