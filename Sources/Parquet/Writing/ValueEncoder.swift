import Compression

/// Turns a page's values from the plain encoding into another.
struct ValueEncoder {
    let type: PhysicalType

    /// The encodings, besides a dictionary, that a writer may choose from for the type; the simplest first.
    var candidates: [Encoding] {
        switch type {
        case .int32, .int64: [.plain, .deltaBinaryPacked, .byteStreamSplit]
        case .float, .double: [.plain, .byteStreamSplit]
        case .byteArray: [.plain, .deltaLengthByteArray, .deltaByteArray]
        // DuckDB and Polars don't read streams of values of a fixed length, so they are no candidate.
        case .fixedLengthByteArray(let width) where width > 0: [.plain, .deltaByteArray]
        default: [.plain]
        }
    }

    /// Appends the values that lie in `plain`, booleans a byte each, in one of the candidates' encodings.
    func encode(_ plain: UnsafeRawBufferPointer, as encoding: Encoding, into output: inout ByteBuffer) {
        switch encoding {
        case .byteStreamSplit: ByteStreamSplit.encode(plain, width: type.byteWidth!, into: &output)
        case .deltaLengthByteArray: DeltaLengthByteArray.encode(plain, into: &output)
        case .deltaByteArray: DeltaByteArray.encode(plain, width: type.byteWidth, into: &output)
        case .deltaBinaryPacked: encodeDeltas(plain, into: &output)
        default:
            if type == .boolean { Plain.encodeBooleans(plain, into: &output) } else { output.append(plain) }
        }
    }

    private func encodeDeltas(_ plain: UnsafeRawBufferPointer, into output: inout ByteBuffer) {
        guard let base = plain.baseAddress else { return }
        if type == .int32 {
            let numbers = base.assumingMemoryBound(to: Int32.self)
            DeltaBinaryPacked.encode(numbers, count: plain.count / 4, into: &output)
        } else {
            let numbers = base.assumingMemoryBound(to: Int64.self)
            DeltaBinaryPacked.encode(numbers, count: plain.count / 8, into: &output)
        }
    }
}
