import ArgumentParser

/// In which form a command shows what it found: as text, as a page, or as data.
struct PageOptions: ParsableArguments {
    @Flag(help: "Write a page of HTML that needs nothing else.")
    var html = false

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func validate() throws {
        if html, format == .json { throw ValidationError("--html and --format json exclude each other") }
    }
}
