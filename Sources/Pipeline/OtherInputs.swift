import Reading
import Stages

/// How inputs are read that stand in the place of a pipeline's own: each as its content asks for, with the settings that the
/// pipeline file gives for such a file.
///
/// The settings of the only reader hold for every format. Of several, each holds for the files of its format, `detect` for those
/// that have no reader of their own; where two of a format differ, nothing tells which of them a file belongs to.
struct OtherInputs: Sendable {
    /// A reader of the pipeline file, with what it sets.
    struct Own: Sendable {
        var name: String
        var settings: SettingNode?

        fileprivate var entries: [(key: String, keyMark: Mark, value: SettingNode)] {
            if case .mapping(let entries, _)? = settings { entries.filter { $0.key != "paths" } } else { [] }
        }

        /// The same text for the same settings.
        fileprivate var text: String {
            settings.map { ArchiveSettings.text(of: $0, without: ArchiveSettings.unimportant) } ?? ""
        }
    }

    let readers: [Own]

    /// Makes the reader of other inputs.
    func reader(_ paths: [String]) -> any Reader { Detect(paths: paths) { settings(for: $0) } }

    private func settings(for name: String) -> SettingNode? {
        if readers.count == 1 { return readers[0].settings }
        return only(name) ?? only(Detect.name)
    }

    /// The settings of the readers of a name, where they agree.
    private func only(_ name: String) -> SettingNode? {
        let named = readers.filter { $0.name == name }
        return Set(named.map(\.text)).count == 1 ? named[0].settings : nil
    }

    /// What the pipeline file sets and other inputs are read without, a sentence each.
    var unused: [String] {
        if readers.count == 1 { return [] }
        var sentences: [String] = []
        for name in Set(readers.map(\.name)).sorted() {
            let named = readers.filter { $0.name == name }
            let areTold = only(name) != nil || named.allSatisfy { $0.text == named[0].text }
            let keys = Set(named.flatMap(\.entries).map(\.key)).filter { !areTold || Self.ofInputs.contains($0) }
            if keys.isEmpty { continue }
            let list = keys.sorted().joined(separator: ", ")
            sentences.append(
                "--input: \(list) of the reader '\(name)' \(keys.count == 1 ? "is" : "are") not used, since the pipeline has several readers"
            )
        }
        return sentences
    }

    /// What is asked of an input before its format is known, or of all inputs of one reader.
    private static let ofInputs = ["decompressed", "ratio"] + ArchiveSettings.shareLimits
}
