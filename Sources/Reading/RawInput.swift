import Stages

/// Reads an input as it lies there, compressed or not, without looking at what it holds.
public enum RawInput {
    /// Gives an input's pieces in their order; false where it can't be read to its end.
    public static func read(_ path: String, _ see: @escaping (UnsafeRawBufferPointer) -> Void) -> Bool {
        do throws(StreamDamage) { return try open(path, see).drain() } catch { return false }
    }

    /// Why an input can't be read to its end, in the words with which a night refuses it; nil where it can.
    public static func refusal(of path: String) -> String? {
        do throws(StreamDamage) {
            let stream = try open(path) { _ in }
            _ = stream.drain()
            return stream.failure?.reason
        } catch {
            return error.reason
        }
    }

    private static func open(
        _ path: String, _ see: @escaping (UnsafeRawBufferPointer) -> Void
    ) throws(StreamDamage) -> InputStream {
        var defaults = Settings(nil, mark: .start, isRead: false)
        return try InputStream(path: path, limits: InputLimits(&defaults), tap: see)
    }
}
