import Hashing

// The manifest as a file. The same manifest gives the same bytes.
extension Manifest {
    func document() -> [UInt8] {
        let body = members()
        return JSONValue.object(body + [.init(key: "seal", value: .string(Self.seal(body).hex))]).document()
    }

    /// The SHA-256 of the manifest without its seal, by which an edited one is found out.
    private static func seal(_ body: [JSONValue.Member]) -> Digest {
        SHA256.digest(of: JSONValue.object(body).document())
    }

    private func members() -> [JSONValue.Member] {
        let pairs: KeyValuePairs<String, JSONValue> = [
            "format": .int(Self.format),
            "run": .string(run.description),
            "started_at": .string(startedAt.description),
            "ended_at": .string(endedAt.description),
            "pipeline": .string(pipeline),
            "pipeline_sha256": .string(pipelineHash.hex),
            "settings_sha256": .string(settingsHash.hex),
            "version": .string(version),
            "parts": .array(parts.map(\.json)),
            "outputs": .array(outputs.map(\.json)),
            "books": .array(books.map(\.json)),
            "nights": .array(nights.map(\.json)),
            "poison": .array(poison.map(\.json)),
        ]
        return pairs.map { JSONValue.Member(key: $0.key, value: $0.value) }
    }

    /// Reads a manifest that this program has written; throws `PublishingError.damaged` with what is wrong and where.
    static func read(_ bytes: [UInt8], path: String) throws -> Manifest {
        do {
            let json = try JSONReader.read(bytes)
            guard case .object(let members) = json else { throw FieldMistake("expected an object") }
            let body = Array(members.prefix { $0.key != "seal" })
            let manifest = try Manifest(Fields(json, place: ""))
            guard try Fields(json, place: "").string("seal") == seal(body).hex, body.count == members.count - 1 else {
                throw FieldMistake("the seal is broken: the file was changed after it had been written")
            }
            return manifest
        } catch let mistake as JSONReader.Mistake {
            throw PublishingError.damaged(path: "\(path):\(mistake.line):\(mistake.column)", reason: mistake.message)
        } catch let mistake as FieldMistake {
            throw PublishingError.damaged(path: path, reason: mistake.reason)
        }
    }

    private init(_ fields: Fields) throws {
        let format = try fields.int("format")
        guard format == Self.format else {
            throw FieldMistake("of form \(format), this program knows form \(Self.format)")
        }
        run = try fields.parsed("run", RunName.init)
        startedAt = try fields.parsed("started_at", Instant.init)
        endedAt = try fields.parsed("ended_at", Instant.init)
        pipeline = try fields.string("pipeline")
        pipelineHash = try fields.parsed("pipeline_sha256", Digest.init(hex:))
        settingsHash = try fields.parsed("settings_sha256", Digest.init(hex:))
        version = try fields.string("version")
        parts = try fields.list("parts", Part.init)
        outputs = try fields.list("outputs", Output.init)
        books = try fields.list("books", Books.init)
        nights = try fields.list("nights", Night.init)
        poison = try fields.list("poison", Poison.init)
    }
}

extension Manifest.Input {
    fileprivate var json: JSONValue {
        var pairs: [(String, JSONValue)] = [
            ("path", .string(path)), ("bytes", .int(bytes)), ("sha256", .string(sha256.hex)), ("run", .string(run)),
            ("reader", reader.map { .int($0) } ?? .null),
        ]
        if let unread { pairs.append(("unread", .string(unread))) }
        return .object(pairs.map { JSONValue.Member(key: $0.0, value: $0.1) })
    }

    fileprivate init(_ fields: Fields) throws {
        path = try fields.string("path")
        bytes = try fields.int("bytes")
        sha256 = try fields.parsed("sha256", Digest.init(hex:))
        run = try fields.string("run")
        reader = try fields.unlessNull("reader") { try $0.int("reader") }
        unread = try fields.ifPresent("unread") { try $0.string("unread") }
    }
}

extension Manifest.Part {
    fileprivate var json: JSONValue {
        .members([
            "part": .int(number), "closed": .bool(isClosed), "text_bytes": .int(textByteCount),
            "version": .string(version), "inputs": .array(inputs.map(\.json)), "books": .array(books.map(\.json)),
            "rejected": .array(rejected.map(\.json)), "files": .array(files.map { .string($0) }),
        ])
    }

    fileprivate init(_ fields: Fields) throws {
        number = try fields.int("part")
        isClosed = try fields.bool("closed")
        textByteCount = try fields.int("text_bytes")
        version = try fields.string("version")
        inputs = try fields.list("inputs", Manifest.Input.init)
        books = try fields.list("books", Manifest.Books.init)
        rejected = try fields.list("rejected", Manifest.Rejected.init)
        files = try fields.strings("files")
    }
}

extension Manifest.Rejected {
    fileprivate var json: JSONValue {
        .members(["stage": .string(stage), "rule": .string(rule), "count": .int(count)])
    }

    fileprivate init(_ fields: Fields) throws {
        stage = try fields.string("stage")
        rule = try fields.string("rule")
        count = try fields.int("count")
    }
}

extension Manifest.Night {
    fileprivate var json: JSONValue {
        .members([
            "run": .string(run.description), "pipeline": .string(pipeline),
            "pipeline_sha256": .string(pipelineHash.hex), "version": .string(version),
            "started_at": .string(startedAt.description), "ended_at": .string(endedAt.description),
            "status": .string(status), "books": .array(books.map(\.json)), "new_inputs": .int(newInputCount),
            "rows": .object(
                rows.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: .int($0.value)) }),
            "times": .array(times.map(\.json)),
        ])
    }

    fileprivate init(_ fields: Fields) throws {
        run = try fields.parsed("run", RunName.init)
        pipeline = try fields.string("pipeline")
        pipelineHash = try fields.parsed("pipeline_sha256", Digest.init(hex:))
        version = try fields.string("version")
        startedAt = try fields.parsed("started_at", Instant.init)
        endedAt = try fields.parsed("ended_at", Instant.init)
        status = try fields.string("status")
        books = try fields.list("books", Manifest.Books.init)
        // Nights of older programs don't have these.
        newInputCount = try fields.ifPresent("new_inputs") { try $0.int("new_inputs") } ?? 0
        rows = try fields.ifPresent("rows") { try $0.counts("rows") } ?? [:]
        times = try fields.ifPresent("times") { try $0.list("times", Manifest.StageTime.init) } ?? []
    }
}

extension Manifest.StageTime {
    fileprivate var json: JSONValue {
        .members(["kind": .string(kind), "stage": .string(stage), "ms": .int(milliseconds)])
    }

    fileprivate init(_ fields: Fields) throws {
        kind = try fields.string("kind")
        stage = try fields.string("stage")
        milliseconds = try fields.int("ms")
    }
}

extension Manifest.Poison {
    var json: JSONValue {
        .members(["sha256": .string(sha256.hex), "record": .int(record), "version": .string(version)])
    }

    /// Reads a list of them; nothing where it is no such list.
    static func read(_ bytes: [UInt8]) -> [Manifest.Poison] {
        guard let json = try? JSONReader.read(bytes), case .array(let items) = json else { return [] }
        return items.compactMap { try? Manifest.Poison(Fields($0, place: "")) }
    }

    fileprivate init(_ fields: Fields) throws {
        sha256 = try fields.parsed("sha256", Digest.init(hex:))
        record = try fields.int("record")
        version = try fields.string("version")
    }
}

extension Manifest.Output {
    fileprivate var json: JSONValue {
        .members([
            "path": .string(path), "bytes": .int(bytes), "sha256": .string(sha256.hex),
            "table": table.map { .string($0) } ?? .null, "rows": rows.map { .int($0) } ?? .null,
        ])
    }

    fileprivate init(_ fields: Fields) throws {
        path = try fields.string("path")
        guard Path.staysInside(path) else { throw FieldMistake("the output '\(path)' stands outside the snapshot") }
        bytes = try fields.int("bytes")
        sha256 = try fields.parsed("sha256", Digest.init(hex:))
        table = try fields.unlessNull("table") { try $0.string("table") }
        rows = try fields.unlessNull("rows") { try $0.int("rows") }
    }
}

extension Manifest.Books {
    fileprivate var json: JSONValue {
        .members(["stage": .string(stage), "in": .int(taken), "out": .int(given), "rejected": .int(rejected)])
    }

    fileprivate init(_ fields: Fields) throws {
        stage = try fields.string("stage")
        taken = try fields.int("in")
        given = try fields.int("out")
        rejected = try fields.int("rejected")
    }
}

private struct FieldMistake: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// The members of an object, taken by name.
private struct Fields {
    private var values: [String: JSONValue] = [:]
    private let place: String

    init(_ json: JSONValue, place: String) throws {
        guard case .object(let members) = json else { throw FieldMistake("\(place)expected an object") }
        for member in members { values[member.key] = member.value }
        self.place = place
    }

    func string(_ key: String) throws -> String {
        guard case .string(let text) = values[key] else { throw FieldMistake("\(place)'\(key)' should be a text") }
        return text
    }

    /// A number that counts: never negative.
    func int(_ key: String) throws -> Int {
        guard case .int(let number) = values[key], number >= 0 else {
            throw FieldMistake("\(place)'\(key)' should be a number from 0")
        }
        return number
    }

    func bool(_ key: String) throws -> Bool {
        guard case .bool(let value) = values[key] else {
            throw FieldMistake("\(place)'\(key)' should be true or false")
        }
        return value
    }

    func strings(_ key: String) throws -> [String] {
        guard case .array(let items) = values[key] else { throw FieldMistake("\(place)'\(key)' should be a list") }
        return try items.map { item in
            guard case .string(let text) = item else {
                throw FieldMistake("\(place)'\(key)' should be a list of texts")
            }
            return text
        }
    }

    func parsed<T>(_ key: String, _ parse: (String) -> T?) throws -> T {
        let text = try string(key)
        guard let value = parse(text) else { throw FieldMistake("\(place)'\(key)' can't be '\(text)'") }
        return value
    }

    func list<T>(_ key: String, _ make: (Fields) throws -> T) throws -> [T] {
        guard case .array(let items) = values[key] else { throw FieldMistake("\(place)'\(key)' should be a list") }
        return try items.enumerated().map { try make(Fields($1, place: "\(key)[\($0)]: ")) }
    }

    /// An object whose values all are numbers that count.
    func counts(_ key: String) throws -> [String: Int] {
        guard let object = values[key] else { throw FieldMistake("\(place)'\(key)' should be an object") }
        let fields = try Fields(object, place: "\(place)\(key): ")
        return try Dictionary(uniqueKeysWithValues: fields.values.keys.map { ($0, try fields.int($0)) })
    }

    func ifPresent<T>(_ key: String, _ take: (Fields) throws -> T) throws -> T? {
        values[key] == nil ? nil : try take(self)
    }

    func unlessNull<T>(_ key: String, _ take: (Fields) throws -> T) throws -> T? {
        values[key] == .null ? nil : try take(self)
    }
}
