@preconcurrency import Glibc
import Parquet

// columnar write IN.parquet OUT.parquet CODEC[:LEVEL] [modern] [parallel]   reads the table into memory, then writes it
// columnar read IN.parquet                                       reads all columns into memory
//
// Prints the CPU seconds of the part that is measured, the size in bytes and the peak of memory in MiB.

@main enum Columnar {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            fputs("columnar: \(error)\n", stderr)
            exit(1)
        }
    }

    static func run(_ words: [String]) throws {
        switch words.first {
        case "write" where words.count >= 4:
            let (schema, groups) = try load(words[1])
            var options = WriterOptions(codec: try codec(words[3]))
            if words.contains("modern") { options.profile = .modern }
            options.parallel = words.contains("parallel")
            report(try measure { try write(schema, groups, to: words[2], options) })
        case "read" where words.count == 2:
            report(try measure { try load(words[1]).groups.reduce(0) { $0 + ($1.first?.count ?? 0) } })
        default:
            throw ParquetError.misuse("usage: columnar write IN OUT CODEC[:LEVEL] [modern] [parallel] | read IN")
        }
    }

    private static func load(_ path: String) throws -> (schema: Schema, groups: [[Column]]) {
        let reader = try ParquetReader(FileSource(path: path))
        return (reader.schema, try reader.rowGroups.indices.map { try reader.read(rowGroup: $0) })
    }

    private static func write(
        _ schema: Schema, _ groups: [[Column]], to path: String, _ options: WriterOptions
    ) throws -> Int {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw ParquetError.misuse("can't make \(path)") }
        defer { close(file) }
        var size = 0
        let writer = try ParquetWriter(schema, options: options) { bytes in
            guard Glibc.write(file, bytes.baseAddress, bytes.count) == bytes.count else {
                throw ParquetError.misuse("can't write \(path)")
            }
            size += bytes.count
        }
        for group in groups { try writer.append(group) }
        try writer.finish()
        return size
    }

    private static func codec(_ word: String) throws -> CompressionCodec {
        let parts = word.split(separator: ":")
        let level = parts.count > 1 ? Int(parts[1]) : nil
        switch parts.first {
        case "none": return .uncompressed
        case "snappy": return .snappy
        case "gzip": return .gzip(level: level ?? 6)
        case "zstd": return .zstd(level: level ?? 3)
        case "lz4": return .lz4Raw
        default: throw ParquetError.misuse("no codec \(word)")
        }
    }

    private struct Measurement {
        var user: Double
        var system: Double
        var result: Int
    }

    private static func measure(_ body: () throws -> Int) rethrows -> Measurement {
        let start = usage()
        let result = try body()
        let end = usage()
        return Measurement(
            user: seconds(end.ru_utime) - seconds(start.ru_utime),
            system: seconds(end.ru_stime) - seconds(start.ru_stime), result: result)
    }

    private static func report(_ measurement: Measurement) {
        print(
            "user \(measurement.user) system \(measurement.system) result \(measurement.result)",
            "peak \(usage().ru_maxrss / 1024)")
    }

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
