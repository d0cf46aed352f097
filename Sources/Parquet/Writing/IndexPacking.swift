import Compression

/// Says how the indices of a chunk's dictionary are packed.
struct IndexPacking {
    /// Eight where whole bytes pack better than fewer bits: compressors look for what repeats among bytes.
    var leastBitWidth = 0

    /// Appends indices after their bit width.
    func encode(_ indices: UnsafePointer<UInt32>, count: Int, into output: inout ByteBuffer) {
        var (greatest, position): (UInt32, Int) = (0, 0)
        while position < count {
            greatest = max(greatest, indices[position])
            position &+= 1
        }
        let bitWidth = max(leastBitWidth, BitPacking.bitWidth(of: Int(greatest)))
        output.append(UInt8(bitWidth))
        RunLengthBitPackingHybrid.encode(indices, count: count, bitWidth: bitWidth, into: &output)
    }
}

extension ChunkDictionary {
    /// Whether a value follows itself more often than not, as in sorted columns.
    var repeatsInRuns: Bool {
        var (repeats, position) = (0, 1)
        let indices = indices.base
        while position < self.indices.count {
            repeats &+= indices[position] == indices[position &- 1] ? 1 : 0
            position &+= 1
        }
        return repeats * 2 > self.indices.count
    }

    /// Returns the values, by their indices, by falling frequency; equally frequent ones keep their order.
    ///
    /// Frequent values then have small indices, whose upper bits are alike. It doesn't suit sorted columns.
    func orderByFrequency() -> [UInt32] {
        var frequencies = [Int](repeating: 0, count: count)
        for position in 0..<indices.count { frequencies[Int(indices.base[position])] += 1 }
        // Sorted by counting: where each frequency's stretch of the order begins.
        let most = 4095
        var starts = [Int](repeating: 0, count: most + 2)
        for frequency in frequencies { starts[most - min(frequency, most) + 1] += 1 }
        for place in 1..<starts.count { starts[place] += starts[place - 1] }
        var order = [UInt32](repeating: 0, count: count)
        for (value, frequency) in frequencies.enumerated() {
            let place = most - min(frequency, most)
            order[starts[place]] = UInt32(value)
            starts[place] += 1
        }
        return order
    }
}
