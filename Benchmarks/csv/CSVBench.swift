import CSV
@preconcurrency import Glibc

/// Measures the CSV library on one file, in CPU seconds of this process:
///
///     csvbench generate mentions|articles ROWS FILE
///     csvbench read FILE
///     csvbench write FILE OUT [plain|excel]
///
/// `read` and `write` print user and system seconds of the operation alone; what `write` writes is read before the clock starts.
@main
struct CSVBench {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            fputs("csvbench: \(error)\n", stderr)
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch arguments.first {
        case "generate" where arguments.count == 4:
            guard let rowCount = Int(arguments[2]), let workload = Workload(rawValue: arguments[1]) else { fallthrough }
            try generate(workload, rowCount: rowCount, path: arguments[3])
        case "read" where arguments.count == 2:
            try report { try read(arguments[1]).rowCount }
        case "scan" where arguments.count == 2:
            try report { try scan(arguments[1]) }
        case "write" where (3...4).contains(arguments.count):
            let table = try read(arguments[1])
            try report { try table.write(to: arguments[2], dialect: arguments.last == "excel" ? .excel : .plain) }
        default:
            throw Usage()
        }
    }

    private struct Usage: Error, CustomStringConvertible {
        var description: String {
            "usage: csvbench generate mentions|articles ROWS FILE | read FILE | write FILE OUT [excel]"
        }
    }

    private static func report(_ operation: () throws -> Int) rethrows {
        let start = cpuSeconds()
        let rowCount = try operation()
        let end = cpuSeconds()
        print("{\"rows\": \(rowCount), \"user\": \(end.user - start.user), \"sys\": \(end.system - start.system)}")
    }

    private static func cpuSeconds() -> (user: Double, system: Double) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return (seconds(usage.ru_utime), seconds(usage.ru_stime))
    }

    /// Reads a whole file into typed columns, and keeps them.
    private static func read(_ path: String) throws -> Table {
        let file = try File(path, O_RDONLY)
        var reader = try CSVReader { try file.read(into: $0) }
        var batches: [CSVBatch] = []
        while let batch = try reader.next() {
            if let damage = batch.damages.first { throw damage }
            batches.append(batch)
        }
        return Table(fields: reader.fields, batches: batches)
    }

    /// Counts the records of a file.
    private static func scan(_ path: String) throws -> Int {
        let file = try File(path, O_RDONLY)
        var scanner = CSVRecordScanner { try file.read(into: $0) }
        var count = 0
        while try scanner.next() { count += scanner.records.count }
        return count
    }
}

/// A table in memory.
struct Table {
    var fields: [CSVField]
    var batches: [CSVBatch]

    var rowCount: Int { batches.reduce(0) { $0 + $1.rowCount } }

    /// Writes the table, the parts of a split one behind each other.
    func write(to path: String, dialect: CSVDialect) throws -> Int {
        let file = try File(path, O_WRONLY | O_CREAT | O_TRUNC)
        var writer = CSVWriter(fields: fields, dialect: dialect) { try file.write($1) }
        for batch in batches { try writer.append(batch.columns) }
        return try writer.finish().rowCount
    }
}

final class File {
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32) throws {
        descriptor = open(path, flags, 0o644)
        if descriptor < 0 { throw Failure(what: "\(path): \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 { throw Failure(what: String(cString: strerror(errno))) }
        return count
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 { throw Failure(what: String(cString: strerror(errno))) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    struct Failure: Error, CustomStringConvertible {
        var what: String
        var description: String { what }
    }
}
