@preconcurrency import Glibc

/// Whether tests take the long form, which tries every combination: `BANTIN_TORTURE=1 swift test`.
let torture = getenv("BANTIN_TORTURE") != nil
