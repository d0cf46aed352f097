import ArgumentParser
import Publishing

/// `bantin rollback`: shows an earlier snapshot again.
struct Rollback: Command {
    static let configuration = CommandConfiguration(
        abstract: "Show an earlier snapshot as Output/current again.",
        discussion: """
            EXAMPLES:
              # To the snapshot before the present one.
              bantin rollback
              # To the snapshot of run 12; forward again in the same way.
              bantin rollback 12

            The snapshot is first compared with its manifest, to the byte.
            Nothing is removed.
            """)

    @Argument(help: "The run to go back to, by its number or name as in 'bantin history'.")
    var run: String?

    @Option(help: "The folder of the results.")
    var output = "Output"

    func perform() throws {
        guard try !Snapshots(output).runs().isEmpty else { throw PublishingError.nothingEarlier(folder: output) }
        let folder = try OutputFolder(output)
        for note in folder.notes { Console.message(note) }
        let target = try run.map { try folder.snapshots.run(named: $0) }
        let shown = try folder.rollback(to: target)
        Console.message("\(output)/current shows run \(shown)")
    }
}
