import TestSupport
import Testing

/// Runs the Python libraries that the tests compare with.
enum Strangers {
    static let python = Repository.root + "/.build/strangers/bin/python"
    static let isThere = Repository.strangers != nil
    /// A folder of Python packages that were released in 2023.
    static let of2023 = Repository.root + "/.build/strangers/of-2023"
    static let of2023AreThere = !Files.list(of2023 + "/duckdb").isEmpty
    static let hint = Comment(rawValue: Repository.needsStrangers)

    /// The environment with Spark, which `make test-spark` makes.
    static let spark = Repository.root + "/.build/spark/bin/python"

    /// Runs a script of the folder `Strangers` and returns its exit code and what it printed.
    static func run(
        _ script: String, _ arguments: [String], python: String = python
    ) -> (code: Int32, output: String) {
        let path = Repository.root + "/Tests/ParquetTests/Strangers/" + script
        let child = ChildProcess.run(python, [path] + arguments)
        return (child.status, child.output + child.errors)
    }
}
