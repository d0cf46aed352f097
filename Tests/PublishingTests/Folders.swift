import TestSupport

extension TemporaryFolder {
    var output: String { "\(path)/Output" }
}
