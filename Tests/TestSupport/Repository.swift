@preconcurrency import Glibc

/// Where things stand for the tests.
public enum Repository {
    /// The folder that holds `Package.swift`.
    public static let root: String = {
        let parts = #filePath.split(separator: "/")
        return "/" + parts.dropLast(3).joined(separator: "/")
    }()

    /// A program that was built with the tests, which stands beside the one that runs them.
    public static func program(_ name: String) -> String {
        let runner = Files.link("/proc/self/exe") ?? ""
        return "/" + runner.split(separator: "/").dropLast().joined(separator: "/") + "/" + name
    }

    /// The folder of real articles beside the repository, which not every machine has; nil where it is missing.
    public static let shared: String? = {
        let folder = root.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/shared"
        return access(folder, R_OK) == 0 ? folder : nil
    }()

    /// The Python whose libraries read what we write; nil until `Scripts/strangers` has made it.
    public static let strangers: String? = {
        let python = root + "/.build/strangers/bin/python"
        return access(python, X_OK) == 0 ? python : nil
    }()

    public static let needsShared = "needs real articles in ../shared, which are not here"
    public static let needsStrangers = "needs the Python environment that Scripts/strangers makes"
}
