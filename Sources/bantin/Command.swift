import ArgumentParser
import Pipeline

/// A command whose failures become one message and one exit code, in one place.
protocol Command: ParsableCommand {
    /// Does the work; what it throws is told on standard error.
    func perform() throws
}

extension Command {
    func run() throws {
        do {
            try perform()
        } catch let exit as ExitCode {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            Console.message(Console.red("bantin: ") + Layout.oneLine("\(error)"))
            throw ExitStatus(error).exit
        }
    }
}
