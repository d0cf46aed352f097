import Hashing
import Stages

/// Reads pipeline files: YAML that chains stages by name, section by section.
///
/// All mistakes of a file are found in one pass, before the first document is read or a byte is written.
public enum PipelineFile {
    /// The most bytes that a pipeline file may have.
    public static let byteLimit = 1 << 16

    /// Makes the plan that a pipeline file asks for, or gives every mistake in it.
    ///
    /// `path` is the file's name in messages; `environment` looks up the variables that the file refers to.
    public static func parse(
        _ bytes: [UInt8], path: String, catalog: Catalog = .standard,
        environment: @escaping @Sendable (String) -> String? = processVariable
    ) -> Result<Plan, PipelineMistakes> {
        let (text, damage) = decode(bytes)
        let source = SourceText(text)
        if let damage { return .failure(PipelineMistakes(path: path, mistakes: [damage], source: source)) }

        let tree = SettingTree(text, source: source, environment: EnvironmentVariables(value: environment))
        guard let root = tree.root else {
            let empty = Mistake(.start, "the file is empty; 'bantin new' writes a pipeline to begin with")
            let mistakes = tree.mistakes.isEmpty ? [empty] : tree.mistakes
            return .failure(PipelineMistakes(path: path, mistakes: mistakes, source: source))
        }
        var planner = Planner(catalog: catalog)
        let plan = planner.plan(root, path: path, hash: SHA256.digest(of: bytes))
        let mistakes = tree.mistakes + planner.mistakes.filter { !tree.unresolved.contains($0.mark) }
        guard let plan, mistakes.isEmpty else {
            return .failure(PipelineMistakes(path: path, mistakes: mistakes, source: source))
        }
        return .success(plan)
    }

    /// Makes text of a file's bytes, or says where they are none.
    static func decode(_ bytes: [UInt8]) -> (text: String, damage: Mistake?) {
        if bytes.count > byteLimit {
            let limit = ByteSize.text(byteLimit)
            return ("", Mistake(.start, "the file has \(bytes.count) bytes, but a pipeline file has at most \(limit)"))
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return ("", Mistake(.start, "the file is UTF-16; save it as UTF-8"))
        }
        let text = String(decoding: bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        if let offset = firstInvalidByte(bytes) {
            let mark = SourceText(String(decoding: bytes[..<offset], as: UTF8.self)).end
            let byte = String(bytes[offset], radix: 16, uppercase: true)
            return (text, Mistake(mark, "the byte 0x\(byte) is no part of UTF-8 text; save the file as UTF-8"))
        }
        if let mark = SourceText(text).first(where: SourceText.isControl) {
            return (text, Mistake(mark, "a control character, which YAML does not allow"))
        }
        return (text, nil)
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}

/// Yams has a `Mark` too; in this module the word means the one of the settings.
typealias Mark = Stages.Mark
