@preconcurrency import Glibc
import TestSupport

/// The library that lets something happen at a call of a program on the file system; `Tests/FaultShim/shim.c` says what.
enum FaultShim {
    /// Where it was compiled to; nil where there is no C compiler.
    static let path: String? = {
        let library = folder.path + "/shim.so"
        let source = Repository.root + "/Tests/FaultShim/shim.c"
        let result = ChildProcess.run("/usr/bin/env", ["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"])
        return result.status == 0 ? library : nil
    }()

    static let isMissing = "needs a C compiler as 'cc'"
    private static let folder = TemporaryFolder()

    /// What a disturbed program did.
    struct Ending {
        var status: Int32
        var errors: String
        /// How many calls it made; nil where it was killed.
        var callCount: Int?
        /// The name of the call that was disturbed.
        var disturbed: String
    }

    /// Runs `bantin` with something happening at one of its calls.
    static func run(_ arguments: [String], at place: Int = 0, _ kind: String = "") -> Ending {
        let log = TemporaryFolder()
        // The clock stands still, so that runs can be compared to the byte.
        var environment = ["LD_PRELOAD": path!, "FAULT_LOG": log.path + "/log", "SOURCE_DATE_EPOCH": "1700000000"]
        if place > 0 { (environment["FAULT_AT"], environment["FAULT_KIND"]) = ("\(place)", kind) }
        let child = ChildProcess.run(Repository.program("bantin"), arguments, environment: environment)
        let words = (Files.readIfPresent(log.path + "/log").map { String(decoding: $0, as: UTF8.self) } ?? "")
            .split { $0 == " " || $0 == "\n" }
        return Ending(
            status: child.status, errors: child.errors, callCount: words.first.flatMap { Int($0) },
            disturbed: words.count > 1 ? String(words[1]) : "")
    }
}
