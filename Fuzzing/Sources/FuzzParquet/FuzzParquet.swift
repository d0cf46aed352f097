import Parquet

/// Reads whatever bytes libFuzzer makes up; only a trap, a hang or too much memory is a finding.
@main struct FuzzParquet {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments, readAll)
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private func readAll(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var options = ReaderOptions()
    options.columnByteLimit = 64 << 20
    options.verifiesChecksums = false
    guard let reader = try? ParquetReader(MemorySource(bytes), options: options) else { return 0 }
    for group in reader.rowGroups.indices.prefix(20) {
        for field in reader.schema.fields.prefix(50) {
            _ = try? reader.read(rowGroup: group, columns: [field.name])
        }
        _ = try? reader.describe(rowGroup: group)
        for leaf in reader.leaves.prefix(50) {
            for value in [Predicate.Value.integer(3), .text("a"), .double(0.5), .boolean(true)] {
                _ = try? reader.mayMatch(rowGroup: group, Predicate(leaf.name, .equal, value))
            }
        }
    }
    return 0
}
