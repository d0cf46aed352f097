import Stages
import Tables

/// Stands in for the reader of an input that can't be read without the process dying: one rejection instead of its records.
struct PoisonedInput: Reader {
    static let name = "poison"
    static let summary = "refuses an input that has killed the process"

    let paths: [String] = []
    let limits: InputLimits

    init(_ settings: inout Settings) { limits = InputLimits(&settings) }

    init(limits: InputLimits) { self.limits = limits }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource { Source(source: source, reader: self) }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        .failure(.poison(origin, excerpt: bytes))
    }

    private struct Source: RecordSource {
        let source: String
        let reader: any Reader

        mutating func fill(_ batch: inout RecordBatch) -> Bool {
            batch.reject(.poison(Origin(source: source), excerpt: []))
            return false
        }
    }
}
