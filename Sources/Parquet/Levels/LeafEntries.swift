/// A leaf's entries for some rows: the levels, where it has any, and the slots of the values that are there.
struct LeafEntries {
    var count = 0
    /// Empty where the leaf and all above are required.
    var definition: [UInt8] = []
    /// Empty where nothing above the leaf is repeated.
    var repetition: [UInt8] = []
    var slots = Slots.range(0..<0)
}
