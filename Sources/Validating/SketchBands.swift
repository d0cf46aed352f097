import Stages

/// The keys under which a sketch is found: five bins each.
enum SketchBands {
    static let bandCount = 12
    private static let bandLength = 5

    /// A band's key.
    ///
    /// Bins of one band are 12 apart, so that neighbours in a sparse sketch do not fall into one.
    static func key(_ band: Int, of bins: SketchBins) -> UInt32 {
        var key = UInt32(band + 1)
        for row in 0..<bandLength { key = key << 4 ^ filled(band + row * bandCount, of: bins) }
        return key
    }

    /// A bin's value; that of another one where it has no shingle, so that short texts have keys too.
    ///
    /// Source: optimal densification, A. Shrivastava, arXiv:1703.04664.
    private static func filled(_ bin: Int, of bins: SketchBins) -> UInt32 {
        for attempt in 0..<Sketch.binCount {  // An odd factor, so that every bin has its turn.
            let value = value(bin ^ attempt * 89 & 127, of: bins)
            if value != 0 { return value }
        }
        return 0
    }

    @inline(__always)
    private static func value(_ bin: Int, of bins: SketchBins) -> UInt32 {
        UInt32(truncatingIfNeeded: bins[bin / 16] >> UInt64(bin % 16 * 4) & 15)
    }
}
