extension UnsafeMutablePointer {
    /// Moves the first elements to larger memory and frees the old.
    mutating func move(_ count: Int, toCapacity capacity: Int) {
        let larger = Self.allocate(capacity: capacity)
        larger.moveInitialize(from: self, count: count)
        deallocate()
        self = larger
    }
}
