import Stages
import Tables

/// The sequential half of reading: all inputs of a run, one after the other, cut into batches of records.
public struct InputFeed {
    /// What is known of an input when it has been read to its end, or as far as it could be.
    public struct Ended: Sendable, Hashable {
        public var source: String
        /// The bytes of the file itself, before decompression.
        public var rawByteCount: Int
        /// The bytes that were read of it, after decompression.
        public var textByteCount: Int
        /// False where the rest of the file could not be read.
        public var isWhole: Bool
        /// Why the file's bytes could not be read, or not to their end; nil where only what they hold is damaged.
        public var unread: String?
    }

    /// A file to be read.
    public struct Input: Sendable {
        /// Where it lies now.
        public var path: String
        /// What it is called in origins.
        public var name: String
        /// The reader that opens it.
        public var reader: any Reader
        /// Why it is refused without being opened.
        public var refusal: StreamDamage?

        public init(path: String, name: String, reader: any Reader, refusal: StreamDamage? = nil) {
            self.path = path
            self.name = name
            self.reader = reader
            self.refusal = refusal
        }
    }

    /// Inputs in the order in which they are read.
    public let inputs: [Input]

    private let tap: (UnsafeRawBufferPointer) -> Void
    private let ended: (Ended) -> Bool
    private var next = 0
    private var current: (source: any RecordSource, stream: InputStream, name: String)?

    /// Makes the feed of a run.
    ///
    /// `tap` sees the raw bytes of every input in order, for hashing, and `ended` is called after each. An input that can't
    /// be opened is one rejection in its place. Throws `InputError` where a path names nothing.
    public init(
        readers: [any Reader],
        tap: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }, ended: @escaping (Ended) -> Void = { _ in }
    ) throws(InputError) {
        var inputs: [Input] = []
        for reader in readers {
            for path in try InputPaths.expand(reader.paths) {
                inputs.append(Input(path: path, name: path, reader: reader))
            }
        }
        self.init(inputs: inputs, tap: tap) { input in
            ended(input)
            return false
        }
    }

    /// Makes the feed of some inputs; where `ended` gives true, the batch ends with the input.
    public init(
        inputs: [Input], tap: @escaping (UnsafeRawBufferPointer) -> Void, ended: @escaping (Ended) -> Bool
    ) {
        self.inputs = inputs
        self.tap = tap
        self.ended = ended
    }

    /// Fills the batch with records of as many inputs as it takes; false when no input is left.
    public mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            var isOver = false
            guard let input = current ?? open(&batch, &isOver) else {
                if isOver { break }
                if next < inputs.count { continue }
                return false
            }
            current = nil
            var source = input.source
            batch.begin(source.reader)
            if source.fill(&batch) {
                current = (source, input.stream, input.name)
            } else if close(input.stream, input.name) {
                break
            }
        }
        return current != nil || next < inputs.count
    }

    private mutating func open(
        _ batch: inout RecordBatch, _ isOver: inout Bool
    ) -> (source: any RecordSource, stream: InputStream, name: String)? {
        guard next < inputs.count else { return nil }
        let input = inputs[next]
        next += 1
        do throws(StreamDamage) {
            if let refusal = input.refusal { throw refusal }
            let stream = try InputStream(path: input.path, limits: input.reader.limits, tap: tap)
            return (input.reader.open(stream, source: input.name), stream, input.name)
        } catch {
            let stage = type(of: input.reader).name
            let origin = Origin(source: input.name)
            batch.reject(Rejection(origin: origin, stage: stage, rule: error.rule, reason: error.reason))
            isOver = ended(
                Ended(source: input.name, rawByteCount: 0, textByteCount: 0, isWhole: false, unread: error.reason))
            return nil
        }
    }

    private func close(_ stream: InputStream, _ name: String) -> Bool {
        let isWhole = stream.drain()
        return ended(
            Ended(
                source: name, rawByteCount: stream.rawByteCount, textByteCount: stream.decompressedByteCount,
                isWhole: isWhole, unread: stream.failure?.reason))
    }
}
