@preconcurrency import Glibc

/// The processors that this machine offers.
public enum Processors {
    /// Asked for once: the C library reads files of the kernel for each answer.
    public static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
