@preconcurrency import Glibc

/// The processors that this machine offers.
enum ActiveProcessors {
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
