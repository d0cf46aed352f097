@preconcurrency import Glibc

/// Owns a growable run of raw bytes that encoders append to without initialising it first.
///
/// An array can't be extended by bytes that a C library or a kernel will write; this can, and it doubles in place
/// where the allocator allows.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
    // Sendable because it is the only owner of its memory and can't be copied.
    @usableFromInline var base: UnsafeMutableRawPointer
    @usableFromInline var capacity: Int
    /// The number of bytes written so far.
    @usableFromInline var length: Int

    /// The number of bytes written so far.
    @inlinable public var count: Int { length }

    /// Makes an empty buffer with room for `capacity` bytes.
    public init(capacity: Int = 0) {
        self.capacity = max(capacity, 16)
        self.length = 0
        self.base = allocate(self.capacity)
    }

    deinit {
        free(base)
    }

    /// Views the bytes written so far; valid until the next change.
    @inlinable
    public var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base, count: count)
    }

    /// Makes room for `additional` more bytes.
    @inlinable @inline(__always)
    public mutating func reserve(_ additional: Int) {
        if capacity &- count < additional { enlarge(by: additional) }
    }

    @usableFromInline
    mutating func enlarge(by additional: Int) {
        capacity = max(capacity * 2, count + additional)
        guard let moved = realloc(base, capacity) else { outOfMemory(capacity) }
        base = moved
    }

    /// Adds `size` bytes of unspecified content and returns where they begin.
    @inlinable @inline(__always)
    public mutating func extend(by size: Int) -> UnsafeMutableRawPointer {
        reserve(size)
        let start = base + count
        length &+= size
        return start
    }

    /// Appends one byte.
    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) {
        extend(by: 1).storeBytes(of: byte, as: UInt8.self)
    }

    /// Appends bytes.
    @inlinable
    public mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        extend(by: bytes.count).copyMemory(from: source, byteCount: bytes.count)
    }

    /// Appends the bytes of an array.
    public mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// Appends the little-endian bytes of an integer.
    @inlinable @inline(__always)
    public mutating func appendLittleEndian<Integer: FixedWidthInteger>(_ value: Integer) {
        extend(by: MemoryLayout<Integer>.size).storeBytes(of: value.littleEndian, as: Integer.self)
    }

    /// Writes an integer, as it lies in memory, over bytes appended before.
    public mutating func store<Integer: FixedWidthInteger>(_ value: Integer, at offset: Int) {
        precondition(offset >= 0 && offset + MemoryLayout<Integer>.size <= length)
        base.storeBytes(of: value, toByteOffset: offset, as: Integer.self)
    }

    /// Forgets the bytes from `count` on and keeps the room.
    public mutating func truncate(to count: Int) {
        precondition(count <= length)
        length = count
    }

    /// Forgets all bytes and keeps the room.
    public mutating func removeAll() {
        length = 0
    }

    /// Copies the bytes into an array.
    public func array() -> [UInt8] {
        Array(bytes)
    }
}

private func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    guard let memory = malloc(size) else { outOfMemory(size) }
    return memory
}

private func outOfMemory(_ size: Int) -> Never {
    fatalError("no memory for a buffer of \(size) bytes")
}
