@preconcurrency import Glibc

/// Puts environment variables into the values of a pipeline file: `${NAME}` and, with a default, `${NAME:-default}`.
///
/// It is done after YAML has been parsed, in single values only, so that what a variable holds can never become keys,
/// stages or lists. `$${` stands for the two characters `${`.
struct EnvironmentVariables: Sendable {
    /// What may be wrong with a reference.
    enum Problem: Error, CustomStringConvertible {
        case unset(String)
        case malformed(String)

        var description: String {
            switch self {
            case .unset(let name):
                "the environment variable '\(name)' is not set; set it, or give a default as ${\(name):-default}"
            case .malformed(let text):
                "'\(text)' is not a variable; expected ${NAME} or ${NAME:-default}, and $${ for the characters themselves"
            }
        }
    }

    /// Looks a variable up; nil where it is not set.
    var value: @Sendable (String) -> String?

    /// Replaces every reference by its variable's value, which is not looked at again.
    func expand(_ text: String) throws(Problem) -> String {
        var rest = text.unicodeScalars[...]
        var result = String.UnicodeScalarView()
        while let dollar = rest.firstIndex(of: "$") {
            result.append(contentsOf: rest[..<dollar])
            rest = rest[dollar...]
            if rest.starts(with: "$${".unicodeScalars) {
                result.append(contentsOf: "${".unicodeScalars)
                rest = rest.dropFirst(3)
            } else if rest.starts(with: "${".unicodeScalars) {
                guard let end = rest.firstIndex(of: "}") else { throw .malformed(String(rest)) }
                result.append(contentsOf: try resolve(rest[...end]).unicodeScalars)
                rest = rest[end...].dropFirst()
            } else {
                result.append("$")
                rest = rest.dropFirst()
            }
        }
        result.append(contentsOf: rest)
        return String(result)
    }

    /// Resolves one reference, `${NAME}` or `${NAME:-default}`; as in a shell, the default stands for an empty value too.
    private func resolve(_ reference: String.UnicodeScalarView.SubSequence) throws(Problem) -> String {
        let inside = reference.dropFirst(2).dropLast()
        let nameEnd = inside.firstIndex { !Self.isNameCharacter($0) } ?? inside.endIndex
        let name = inside[..<nameEnd]
        let tail = inside[nameEnd...]
        guard let first = name.first, !("0"..."9").contains(first) else { throw .malformed(String(reference)) }
        let found = value(String(name))
        if tail.isEmpty {
            guard let found else { throw .unset(String(name)) }
            return found
        }
        guard tail.starts(with: ":-".unicodeScalars) else { throw .malformed(String(reference)) }
        if let found, !found.isEmpty { return found }
        return String(tail.dropFirst(2))
    }

    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
    }
}

extension PipelineFile {
    /// Looks up an environment variable of this process.
    @Sendable public static func processVariable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
