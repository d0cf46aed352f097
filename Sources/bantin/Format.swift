import ArgumentParser
import Publishing

/// For whom data is written.
enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

extension JSONValue {
    /// Writes the value to standard output.
    func write() throws { try Console.data(document()) }

    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
