import Stages
import Tables

/// The sequential half of reading: all inputs of a run, one after the other, cut into batches of records.
public struct InputFeed {
    /// What is known of an input when it has been read to its end, or as far as it could be.
    public struct Ended: Sendable, Hashable {
        public var source: String
        /// The bytes of the file itself, before decompression.
        public var rawByteCount: Int
        /// False where the rest of the file could not be read.
        public var isWhole: Bool
    }

    /// Inputs in the order in which they are read, each with the reader that opens it.
    public let inputs: [(path: String, reader: any Reader)]

    private let tap: (UnsafeRawBufferPointer) -> Void
    private let ended: (Ended) -> Void
    private var next = 0
    private var current: (source: any RecordSource, stream: InputStream)?

    /// Makes the feed of a run.
    ///
    /// `tap` sees the raw bytes of every input in order, for hashing, and `ended` is called after each. An input that can't
    /// be opened is one rejection in its place. Throws `InputError` where a path names nothing.
    public init(
        readers: [any Reader],
        tap: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }, ended: @escaping (Ended) -> Void = { _ in }
    ) throws(InputError) {
        var inputs: [(path: String, reader: any Reader)] = []
        for reader in readers {
            for path in try InputPaths.expand(reader.paths) { inputs.append((path, reader)) }
        }
        self.inputs = inputs
        self.tap = tap
        self.ended = ended
    }

    /// Fills the batch with records of as many inputs as it takes; false when no input is left.
    public mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            guard let input = current ?? open(&batch) else {
                if next < inputs.count { continue }
                return false
            }
            current = nil
            var source = input.source
            batch.begin(source.reader)
            if source.fill(&batch) {
                current = (source, input.stream)
            } else {
                close(input.stream)
            }
        }
        return current != nil || next < inputs.count
    }

    private mutating func open(_ batch: inout RecordBatch) -> (source: any RecordSource, stream: InputStream)? {
        guard next < inputs.count else { return nil }
        let (path, reader) = inputs[next]
        next += 1
        do throws(StreamDamage) {
            let stream = try InputStream(path: path, limits: reader.limits, tap: tap)
            return (reader.open(stream, source: path), stream)
        } catch {
            let stage = type(of: reader).name
            batch.reject(Rejection(origin: Origin(source: path), stage: stage, rule: error.rule, reason: error.reason))
            ended(Ended(source: path, rawByteCount: 0, isWhole: false))
            return nil
        }
    }

    private func close(_ stream: InputStream) {
        let isWhole = stream.drain()
        ended(Ended(source: stream.path, rawByteCount: stream.rawByteCount, isWhole: isWhole))
    }
}
