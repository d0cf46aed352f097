/// Why a record was refused, and where it stands; the records after it are read nevertheless.
public struct CSVDamage: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        /// A quoted cell that isn't closed: not within the file, or not within the limit of a record.
        case unterminatedQuote(cell: Int)
        /// Bytes between the quote that closes a cell and the next delimiter.
        case textAfterQuote(cell: Int)
        case recordTooLong(limit: Int)
        case tooManyCells(limit: Int)
        case cellCount(found: Int, expected: Int)
        case wrongType(column: String, found: String, expected: CSVType)
        case invalidUTF8(column: String)
    }

    /// The line, from 1, on which the record starts or, where a quote is the matter, on which that quote opens.
    public var line: Int
    /// The record, from 1; the header is a record.
    public var record: Int
    /// The byte of the stream, from 0, at which that record starts.
    public var byteOffset: Int
    public var reason: Reason

    public init(line: Int, record: Int, byteOffset: Int, reason: Reason) {
        self.line = line
        self.record = record
        self.byteOffset = byteOffset
        self.reason = reason
    }

    public var description: String { "line \(line): \(reason)" }
}

extension CSVDamage.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unterminatedQuote(let cell): "the quote that opens cell \(cell) is never closed"
        case .textAfterQuote(let cell): "text behind the closing quote of cell \(cell), where a delimiter was expected"
        case .recordTooLong(let limit): "a record of more than \(limit) bytes"
        case .tooManyCells(let limit): "a record of more than \(limit) cells"
        case .cellCount(let found, let expected):
            "\(found) \(found == 1 ? "cell" : "cells"), but the header has \(expected)"
        case .wrongType(let column, let found, let expected):
            "column \(column): '\(found)' is no \(expected.rawValue)"
        case .invalidUTF8(let column): "column \(column): the text isn't UTF-8"
        }
    }
}
