extension Array {
    /// A copy of the elements for the life of the process: what constants are made of.
    var neverFreed: UnsafeMutablePointer<Element> {
        let copy = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, count))
        copy.initialize(from: self, count: count)
        return copy
    }
}
