import CSimdJSON

/// Reads fields of one JSON object, at the speed of simdjson; what is wrong with damaged text is told with its byte.
public struct JSONObject: Sendable {
    /// The value of a field.
    public enum Value: Sendable, Hashable {
        /// Not there, or null.
        case missing
        case string([UInt8])
        /// A number as text: whole numbers with all their digits.
        case number(String)
        /// A boolean, or an object or array that stands for no text.
        case other(String)
    }

    /// What stands for a text beside a text.
    public enum Form: Sendable {
        /// An array of texts, which are its lines.
        case lines
        /// The first item of an array, and an object by what names it.
        case first
        /// All items of an array, joined by ", ", and objects by what names them.
        case list
    }

    /// The members that name an object, the best first: persons and bodies, dates and numbers as MongoDB writes them, texts as
    /// WordPress and JSON-LD do.
    public static let naming = ["name", "$date", "$oid", "$numberLong", "title", "label", "rendered", "@value"]

    /// Names to look for, nested ones as `outer.inner`.
    public let paths: [String]
    /// The deepest nesting of objects and arrays that is read.
    public let depthLimit: Int

    private let names: [UInt8]
    /// The paths, and behind them what names an object.
    private let nameRanges: [(bytes: Range<Int>, form: json_form)]

    /// Looks for paths; their forms are those of lists where none are given.
    public init(paths: [String], forms: [Form]? = nil, depthLimit: Int = 64) {
        self.paths = paths
        self.depthLimit = depthLimit
        var names: [UInt8] = []
        nameRanges = (paths + Self.naming).enumerated().map { place, path in
            let start = names.count
            names += path.utf8
            let form = forms.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? .list
            return (start..<names.count, form.code)
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
            let paths = nameRanges.map { range, form in
                let name = UnsafeRawBufferPointer(rebasing: names[range])
                let bytes = name.baseAddress?.assumingMemoryBound(to: CChar.self)
                return json_path(bytes: bytes, count: name.count, form: form)
            }
            let bytes = text.baseAddress?.assumingMemoryBound(to: CChar.self)
            return json_find(
                bytes, text.count, depthLimit, paths, self.paths.count, Self.naming.count, &values)
        }
    }
}

extension JSONObject.Form {
    fileprivate var code: json_form {
        switch self {
        case .lines: JSON_LINES
        case .first: JSON_FIRST
        case .list: JSON_LIST
        }
    }
}

extension JSONObject.Value {
    fileprivate init(_ value: json_value) {
        let bytes = UnsafeRawBufferPointer(start: value.bytes, count: value.count)
        switch value.kind {
        case JSON_MISSING: self = .missing
        case JSON_STRING: self = .string(Array(bytes))
        case JSON_SIGNED: self = .number(String(Int64(bitPattern: value.integer)))
        case JSON_UNSIGNED: self = .number(String(value.integer))
        case JSON_DOUBLE: self = .number(String(value.number))
        case JSON_BOOLEAN: self = .other("true or false")
        default: self = .other("an object or an array")
        }
    }
}
