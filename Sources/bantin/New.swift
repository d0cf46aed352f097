import ArgumentParser
import Publishing

/// `bantin new`: writes a pipeline to begin with.
struct New: Command {
    static let configuration = CommandConfiguration(
        abstract: "Write a pipeline to begin with, every setting explained.",
        discussion: """
            EXAMPLES:
              bantin new weekly
              bantin new Pipelines/weekly.yaml
            """)

    @Argument(help: "The pipeline's name, or the file to write.")
    var name: String

    func validate() throws {
        if name.isEmpty || name.hasSuffix("/") { throw ValidationError("the pipeline needs a name") }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            throw ValidationError("a name of a pipeline has no control characters")
        }
    }

    func perform() throws {
        let path = name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : name + ".yaml"
        try NewFile.write(Array(Skeleton.text(path: path).utf8), to: path)
        let word = ShellWord.quote(path)
        Console.message("wrote \(path)\n  bantin check \(word)\n  bantin run \(word)")
    }
}
