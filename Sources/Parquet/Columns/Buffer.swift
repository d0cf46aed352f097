/// Owns a growable run of numbers that kernels fill through a pointer.
struct Buffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
    // Sendable because it is the only owner of its memory and can't be copied.
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 0) {
        self.capacity = max(capacity, 8)
        base = .allocate(capacity: self.capacity)
    }

    deinit {
        base.deallocate()
    }

    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { enlarge(by: 1) }
        base[count] = element
        count &+= 1
    }

    /// Adds `size` elements of unspecified content and returns where they begin.
    mutating func extend(by size: Int) -> UnsafeMutablePointer<Element> {
        if capacity - count < size { enlarge(by: size) }
        count += size
        return base + (count - size)
    }

    mutating func removeAll() {
        count = 0
    }

    /// Makes the buffer `count` copies of `element` long.
    mutating func fill(_ element: Element, count: Int) {
        removeAll()
        extend(by: count).update(repeating: element, count: count)
    }

    private mutating func enlarge(by additional: Int) {
        capacity = max(capacity * 2, count + additional)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
