import Compression

/// Decodes the values of a leaf's pages, whatever their encoding.
struct ValueDecoder: ~Copyable {
    /// Where decoded values lie until they are spread over their slots.
    enum Decoded {
        /// Numbers or booleans, one after another.
        case numbers(UnsafeRawPointer)
        /// Which of the dictionary's byte arrays the values are.
        case indices(UnsafePointer<UInt32>)
        /// Byte values in a buffer, by the places in `places`.
        case bytes(UnsafeRawPointer)
    }

    private let leaf: Leaf
    private var dictionary = ByteBuffer()
    /// Where the values lie in the dictionary's page.
    private(set) var dictionaryPlaces = Buffer<BytePlace>()
    private(set) var dictionaryCount = 0
    private var hasDictionary = false
    private var indices = Buffer<UInt32>()
    private var scratch = ByteBuffer()
    private(set) var places = Buffer<BytePlace>()

    init(_ leaf: Leaf) {
        self.leaf = leaf
    }

    private var holdsBytes: Bool {
        switch leaf.type {
        case .byteArray, .fixedLengthByteArray, .int96: true
        default: false
        }
    }

    /// Takes the values of a dictionary page.
    mutating func setDictionary(_ page: UnsafeRawBufferPointer, _ header: DictionaryPageHeader) throws(Damage) {
        guard !hasDictionary else { throw Damage("a second dictionary", at: 0) }
        guard header.encoding == .plain || header.encoding == .plainDictionary else {
            throw .unsupported("a dictionary encoded as \(header.encoding)")
        }
        hasDictionary = true
        dictionaryCount = header.valueCount
        if leaf.type == .byteArray {
            return try Plain.decode(page, at: 0, count: header.valueCount, into: &dictionaryPlaces)
        }
        if let width = leaf.type.byteWidth {
            guard width == 0 || header.valueCount <= page.count / width else {
                throw Damage("\(header.valueCount) values in a dictionary of \(page.count) bytes", at: 0)
            }
            if holdsBytes {
                try Plain.decode(page, at: 0, count: header.valueCount, width: width, into: &dictionaryPlaces)
            }
        } else {
            throw .unsupported("a dictionary of booleans")
        }
        dictionary.append(page)
        dictionary.reserve(PageReader.slack)
    }

    /// Decodes `count` values that begin at `start` of a page.
    mutating func decode(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int, _ encoding: Encoding, byteLimit: Int
    ) throws(Damage) -> Decoded {
        places.removeAll()
        switch encoding {
        case .plainDictionary, .rleDictionary:
            return try decodeIndices(page, from: start, count: count)
        case .plain:
            return try decodePlain(page, from: start, count: count)
        case .rle where leaf.type == .boolean:
            return try decodeRunsOfBooleans(page, from: start, count: count)
        case .deltaBinaryPacked where leaf.type == .int32:
            return try decodeDeltas(page, from: start, count: count, Int32.self)
        case .deltaBinaryPacked where leaf.type == .int64:
            return try decodeDeltas(page, from: start, count: count, Int64.self)
        case .deltaLengthByteArray where leaf.type == .byteArray:
            _ = try DeltaLengthByteArray.decode(page, at: start, count: count, into: &places)
            return .bytes(page.baseAddress!)
        case .deltaByteArray where holdsBytes && leaf.type != .int96:
            return try decodePrefixes(page, from: start, count: count, byteLimit)
        case .byteStreamSplit where leaf.type.byteWidth != nil && leaf.type != .int96:
            return try decodeStreams(page, from: start, count: count)
        default:
            throw .unsupported("\(leaf.type) values encoded as \(encoding)")
        }
    }

    private mutating func decodePlain(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int
    ) throws(Damage) -> Decoded {
        if leaf.type == .boolean {
            guard count <= (page.count - start) * 8 else {
                throw Damage("\(count) booleans in \(page.count) bytes", at: start)
            }
            let bits = UnsafeRawBufferPointer(rebasing: page[start...])
            BitPacking.decode(bits, count: count, bitWidth: 1, into: scratchBytes(count))
            return .numbers(scratch.bytes.baseAddress!)
        }
        guard let width = leaf.type.byteWidth else {
            try Plain.decode(page, at: start, count: count, into: &places)
            return .bytes(page.baseAddress!)
        }
        if holdsBytes {
            try Plain.decode(page, at: start, count: count, width: width, into: &places)
            return .bytes(page.baseAddress!)
        }
        guard count <= (page.count - start) / width else {
            throw Damage("\(count) values of \(width) bytes in \(page.count - start)", at: start)
        }
        return .numbers(page.baseAddress! + start)
    }

    private mutating func decodeIndices(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int
    ) throws(Damage) -> Decoded {
        if count == 0 { return holdsBytes ? .bytes(page.baseAddress!) : .numbers(page.baseAddress!) }
        guard hasDictionary else { throw Damage("indices, but no dictionary came before", at: start) }
        guard start < page.count else { throw Damage("ends before the indices", at: start) }
        guard dictionaryCount > 0 else { throw Damage("\(count) indices into an empty dictionary", at: start) }
        indices.removeAll()
        // One more than there are, since spreading looks at the next value before it knows whether there is one.
        let target = indices.extend(by: count + 1)
        let packed = UnsafeRawBufferPointer(rebasing: page[(start + 1)...])
        do {
            try RunLengthBitPackingHybrid.decode(
                packed, count: count, bitWidth: Int(page[start]), largest: UInt32(dictionaryCount - 1), into: target)
        } catch {
            throw Damage("dictionary indices: " + error.reason, at: start + 1 + error.offset)
        }
        return lookUp(count)
    }

    private mutating func lookUp(_ count: Int) -> Decoded {
        if leaf.type == .byteArray { return .indices(indices.base) }
        guard !holdsBytes else {
            let target = places.extend(by: count)
            var next = 0
            while next < count {
                target[next] = dictionaryPlaces.base[Int(indices.base[next])]
                next &+= 1
            }
            return .bytes(dictionary.bytes.baseAddress!)
        }
        let width = leaf.type.byteWidth!
        scratch.removeAll()
        scratch.reserve(count * width + PageReader.slack)
        let target = scratch.extend(by: count * width)
        if width == 4 {
            gather(target.assumingMemoryBound(to: UInt32.self), count)
        } else {
            gather(target.assumingMemoryBound(to: UInt64.self), count)
        }
        return .numbers(target)
    }

    private func gather<Word: BitwiseCopyable>(_ target: UnsafeMutablePointer<Word>, _ count: Int) {
        let values = dictionary.bytes.baseAddress!.assumingMemoryBound(to: Word.self)
        var next = 0
        while next < count {
            target[next] = values[Int(indices.base[next])]
            next &+= 1
        }
    }

    /// Decodes booleans as runs, which stand after their length in pages of either version.
    private mutating func decodeRunsOfBooleans(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int
    ) throws(Damage) -> Decoded {
        guard page.count - start >= 4 else { throw Damage("ends before the booleans", at: start) }
        let length = Int(UInt32(littleEndian: page.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
        guard length <= page.count - start - 4 else {
            throw Damage("booleans of \(length) bytes where \(page.count - start - 4) are left", at: start)
        }
        let runs = UnsafeRawBufferPointer(rebasing: page[start + 4..<start + 4 + length])
        do {
            try RunLengthBitPackingHybrid.decode(runs, count: count, bitWidth: 1, largest: 1, into: scratchBytes(count))
        } catch {
            throw Damage("booleans: " + error.reason, at: start + 4 + error.offset)
        }
        return .numbers(scratch.bytes.baseAddress!)
    }

    private mutating func decodeDeltas<Number: FixedWidthInteger & SignedInteger>(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int, _: Number.Type
    ) throws(Damage) -> Decoded {
        scratch.removeAll()
        let byteCount = max(1, count) * MemoryLayout<Number>.size
        scratch.reserve(byteCount + PageReader.slack)
        let target = scratch.extend(by: byteCount).assumingMemoryBound(to: Number.self)
        if count > 0 { _ = try DeltaBinaryPacked.decode(page, at: start, count: count, into: target) }
        return .numbers(target)
    }

    private mutating func decodePrefixes(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int, _ byteLimit: Int
    ) throws(Damage) -> Decoded {
        scratch.removeAll()
        try DeltaByteArray.decode(page, at: start, count: count, limit: byteLimit, into: &scratch, &places)
        if let width = leaf.type.byteWidth {
            for index in 0..<count where places[index].count != width {
                throw Damage("a value of \(places[index].count) bytes, expected \(width)", at: start)
            }
        }
        scratch.reserve(PageReader.slack)
        return .bytes(scratch.bytes.baseAddress!)
    }

    private mutating func decodeStreams(
        _ page: UnsafeRawBufferPointer, from start: Int, count: Int
    ) throws(Damage) -> Decoded {
        let width = leaf.type.byteWidth!
        scratch.removeAll()
        let streams = UnsafeRawBufferPointer(rebasing: page[start...])
        do {
            try ByteStreamSplit.decode(streams, count: count, width: width, into: &scratch)
        } catch {
            throw Damage(error.reason, at: start)
        }
        scratch.reserve(PageReader.slack)
        guard holdsBytes else { return .numbers(scratch.bytes.baseAddress!) }
        try Plain.decode(scratch.bytes, at: 0, count: count, width: width, into: &places)
        return .bytes(scratch.bytes.baseAddress!)
    }

    private mutating func scratchBytes(_ count: Int) -> UnsafeMutablePointer<UInt8> {
        scratch.removeAll()
        scratch.reserve(count + PageReader.slack)
        return scratch.extend(by: count).assumingMemoryBound(to: UInt8.self)
    }
}
