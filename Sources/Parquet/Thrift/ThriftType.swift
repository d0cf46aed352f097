/// The kinds of value in Thrift's compact protocol.
///
/// Source: Apache Thrift, doc/specs/thrift-compact-protocol.md.
enum ThriftType: UInt8 {
    case `true` = 1
    case `false` = 2
    case byte = 3
    case i16 = 4
    case i32 = 5
    case i64 = 6
    case double = 7
    case binary = 8
    case list = 9
    case set = 10
    case map = 11
    case structure = 12
    case uuid = 13
}
