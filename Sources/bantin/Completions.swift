import ArgumentParser

/// `bantin completions`: a script that completes the command line in a shell.
struct Completions: Command {
    static let configuration = CommandConfiguration(
        abstract: "Print a script that completes command lines in bash, zsh or fish.",
        discussion: """
            EXAMPLES:
              bantin completions bash > /etc/bash_completion.d/bantin
              bantin completions fish | source
            """)

    enum Shell: String, CaseIterable, ExpressibleByArgument { case bash, zsh, fish }

    @Argument(help: "The shell: bash, zsh or fish.")
    var shell: Shell

    func perform() throws {
        let target: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        try Console.data(Bantin.completionScript(for: target) + "\n")
    }
}
