@preconcurrency import Glibc

/// A node of a pipeline file with its place: what settings are taken from.
public indirect enum SettingNode: Sendable {
    case scalar(String, Mark)
    case sequence([SettingNode], Mark)
    case mapping([(key: String, keyMark: Mark, value: SettingNode)], Mark)

    public var mark: Mark {
        switch self {
        case .scalar(_, let mark), .sequence(_, let mark), .mapping(_, let mark): mark
        }
    }

    /// What the node is, in words for a message.
    public var kind: String {
        switch self {
        case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(text)'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A place in a pipeline file, both from 1.
public struct Mark: Sendable, Hashable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The start of a file: where a mistake of the whole file is shown.
    public static let start = Mark(line: 1, column: 1)
}

/// A mistake in a pipeline file, for a person: where it is, what is wrong, what is right.
public struct Mistake: Sendable, Hashable, Error {
    public var mark: Mark
    public var message: String

    public init(_ mark: Mark, _ message: String) {
        self.mark = mark
        self.message = message
    }
}

/// What a stage tells about one of its settings, where it takes it.
public struct SettingDescription: Sendable, Hashable {
    public var name: String
    /// What may stand there: "a size such as `64 MiB`", "one of plain, excel".
    public var form: String
    /// The default as it would be written; nil where the setting is required.
    public var defaultText: String?
    public var doc: String
}

/// The settings of one stage: each is taken once, by name, with its unit, range, default and doc text in that one place.
///
/// What no stage has taken is a misspelling. Taking never throws: a mistake is noted and the default goes on, so that one
/// pass finds all mistakes. Made without a node, it only learns what a stage takes: `bantin list` is printed from that.
public struct Settings {
    public private(set) var descriptions: [SettingDescription] = []
    public private(set) var mistakes: [Mistake] = []
    /// The bytes of the files that settings name.
    public private(set) var files: [[UInt8]] = []
    /// Where the stage stands in the pipeline file.
    public let mark: Mark

    private let entries: [(key: String, keyMark: Mark, value: SettingNode)]
    private var taken: Set<String> = []
    /// False while the settings only learn what the stage takes.
    private let isRead: Bool

    /// Makes the settings of a stage from its part of the pipeline file; nil and an empty scalar mean that all are defaults.
    public init(_ node: SettingNode?, mark: Mark, isRead: Bool = true) {
        self.mark = mark
        self.isRead = isRead
        switch node {
        case .mapping(let entries, _):
            self.entries = entries
        case .none, .scalar("", _):
            entries = []
        case .some(let other):
            entries = []
            mistakes.append(Mistake(other.mark, "expected settings as 'name: value', found \(other.kind)"))
        }
    }

    /// Learns what a stage takes, without a pipeline file.
    public static func descriptions(of stage: any Stage.Type) -> [SettingDescription] {
        var settings = Settings(nil, mark: .start, isRead: false)
        _ = stage.init(&settings)
        return settings.descriptions
    }

    /// The entries that no stage has taken.
    public var untaken: [(key: String, mark: Mark)] {
        entries.filter { !taken.contains($0.key) }.map { ($0.key, $0.keyMark) }
    }

    /// Whether the pipeline file gives a setting.
    public func gives(_ name: String) -> Bool { entries.contains { $0.key == name } }

    /// Notes a mistake that only the stage can see, at the setting's place.
    public mutating func reject(_ name: String, _ message: String) {
        guard isRead else { return }
        mistakes.append(Mistake(entries.first { $0.key == name }?.value.mark ?? mark, message))
    }

    // MARK: Taking

    /// Takes a word or text.
    public mutating func text(_ name: String, default fallback: String?, doc: String) -> String {
        take(name, form: "a text", default: fallback, shown: fallback, doc: doc) { $0 } ?? ""
    }

    /// Takes the path of a file and gives the file's bytes, which count as a part of the pipeline file.
    public mutating func file(_ name: String, doc: String) -> [UInt8] {
        let path = take(name, form: "the path of a file", default: nil, shown: nil, doc: doc) { $0 }
        guard isRead, let path else { return [] }
        guard let bytes = Self.read(path) else {
            reject(name, "can't read \(path): \(String(cString: strerror(errno)))")
            return []
        }
        files.append(bytes)
        return bytes
    }

    /// The bytes of a file of at most 64 MiB.
    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size <= 64 << 20 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        return count == bytes.count ? bytes : nil
    }

    /// Takes a whole number within bounds.
    public mutating func integer(
        _ name: String, in range: ClosedRange<Int>, unit: String = "", default fallback: Int, doc: String
    ) -> Int {
        let form =
            "a whole number" + (unit.isEmpty ? "" : " of \(unit)") + " from \(range.lowerBound) to \(range.upperBound)"
        return take(name, form: form, default: fallback, shown: String(fallback), doc: doc) { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        } ?? fallback
    }

    /// Takes a share from 0 to 1, written as a number or in percent.
    public mutating func share(_ name: String, default fallback: Double, doc: String) -> Double {
        take(name, form: "a share such as 0.05 or 5%", default: fallback, shown: String(fallback), doc: doc) { text in
            Self.share(text)
        } ?? fallback
    }

    /// Reads `0.05` or `5%`; nil for anything that is no share.
    public static func share(_ text: String) -> Double? {
        let value = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
        return value.flatMap { (0...1).contains($0) ? $0 : nil }
    }

    /// Takes a number of bytes, written with a unit: `64 KiB`, `1 MiB`, `2 GiB`.
    public mutating func bytes(
        _ name: String, in range: ClosedRange<Int>, default fallback: Int, doc: String
    ) -> Int {
        let form = "a size from \(ByteSize.text(range.lowerBound)) to \(ByteSize.text(range.upperBound))"
        return take(name, form: form, default: fallback, shown: ByteSize.text(fallback), doc: doc) { text in
            ByteSize.parse(text).flatMap { range.contains($0) ? $0 : nil }
        } ?? fallback
    }

    /// Takes `true` or `false`.
    public mutating func boolean(_ name: String, default fallback: Bool, doc: String) -> Bool {
        take(name, form: "true or false", default: fallback, shown: String(fallback), doc: doc) { Bool($0) } ?? fallback
    }

    /// Takes one word of a closed set.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, default fallback: Choice, doc: String
    ) -> Choice {
        let words = Choice.allCases.map(\.rawValue)
        return take(
            name, form: "one of \(words.joined(separator: ", "))", default: fallback, shown: fallback.rawValue,
            doc: doc,
            words: words
        ) { Choice(rawValue: $0) } ?? fallback
    }

    /// Takes a list of texts; a single text stands for a list of one. Without a default it is required.
    public mutating func texts(
        _ name: String, of words: [String]? = nil, default fallback: [String]?, doc: String
    ) -> [String] {
        let form = words.map { "a list of \($0.joined(separator: ", "))" } ?? "a list of texts"
        guard let node = node(name, form, fallback.map { "[\($0.joined(separator: ", "))]" }, doc) else {
            return fallback ?? []
        }
        let items: [SettingNode] = if case .sequence(let items, _) = node { items } else { [node] }
        return items.compactMap { item in
            guard case .scalar(let text, let mark) = item, !text.isEmpty else {
                mistakes.append(Mistake(item.mark, "'\(name)' expects \(form), found \(item.kind)"))
                return nil
            }
            if let words, !words.contains(text) {
                mistakes.append(Mistake(mark, "'\(text)' is not \(form)" + Nearest.suggestion(text, among: words)))
                return nil
            }
            return text
        }
    }

    /// Takes a value of any form that a single scalar can hold; nil where it is absent and has no default.
    public mutating func value<Value>(
        _ name: String, form: String, default fallback: Value?, shown: String?, words: [String] = [], doc: String,
        parse: (String) -> Value?
    ) -> Value? {
        take(name, form: form, default: fallback, shown: shown, doc: doc, words: words, parse: parse)
    }

    /// Takes a mapping from closed words to lists of texts, such as `title: [headline, name]`.
    public mutating func mapping(
        _ name: String, of words: [String], default fallback: [String: [String]], doc: String
    ) -> [String: [String]] {
        let form = "a mapping from any of \(words.joined(separator: ", ")) to a name or a list of names"
        let shown = words.compactMap { word in fallback[word].map { "\(word): [\($0.joined(separator: ", "))]" } }
        guard let node = node(name, form, "{\(shown.joined(separator: ", "))}", doc) else { return fallback }
        guard case .mapping(let pairs, _) = node else {
            mistakes.append(Mistake(node.mark, "'\(name)' expects \(form), found \(node.kind)"))
            return fallback
        }
        var result = fallback
        for pair in pairs {
            guard words.contains(pair.key) else {
                let message = "'\(pair.key)' is not a field" + Nearest.suggestion(pair.key, among: words)
                mistakes.append(Mistake(pair.keyMark, message))
                continue
            }
            var inner = Settings(.mapping([pair], pair.value.mark), mark: pair.keyMark)
            result[pair.key] = inner.texts(pair.key, default: nil, doc: "")
            mistakes += inner.mistakes
        }
        return result
    }

    // MARK: The mechanism

    private mutating func take<Value>(
        _ name: String, form: String, default fallback: Value?, shown: String?, doc: String, words: [String] = [],
        parse: (String) -> Value?
    ) -> Value? {
        guard let node = node(name, form, shown, doc) else { return fallback }
        if case .scalar(let text, _) = node, !text.isEmpty, let value = parse(text) { return value }
        var message = "'\(name)' expects \(form), found \(node.kind)"
        if case .scalar(let text, _) = node { message += Nearest.suggestion(text, among: words) }
        mistakes.append(Mistake(node.mark, message))
        return fallback
    }

    private mutating func node(_ name: String, _ form: String, _ shown: String?, _ doc: String) -> SettingNode? {
        descriptions.append(SettingDescription(name: name, form: form, defaultText: shown, doc: doc))
        taken.insert(name)
        if let entry = entries.first(where: { $0.key == name }) { return entry.value }
        if shown == nil, isRead { mistakes.append(Mistake(mark, "the setting '\(name)' is missing: \(form), \(doc)")) }
        return nil
    }
}
