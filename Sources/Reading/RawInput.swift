import Stages

/// Reads an input as it lies there, compressed or not, without looking at what it holds.
public enum RawInput {
    /// Gives an input's pieces in their order; false where it can't be read to its end.
    public static func read(_ path: String, _ see: @escaping (UnsafeRawBufferPointer) -> Void) -> Bool {
        var defaults = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
        guard let stream = try? InputStream(path: path, limits: InputLimits(&defaults), tap: see) else { return false }
        return stream.drain()
    }
}
