import Testing

@testable import Pipeline

@Suite struct BooksTests {
    @Test func aLostRecordIsFoundAtItsBorder() {
        var books = Books()
        books[.reading] = .init(taken: 5, given: 3, rejected: 1)
        #expect(throws: BooksError.unbalanced(.reading, books[.reading])) { try books.audit() }
        books[.reading].rejected = 2
        #expect(throws: BooksError.lost(from: .reading, to: .cleaning)) { try books.audit() }
        books[.cleaning] = .init(taken: 3, given: 3, rejected: 0)
        #expect(throws: BooksError.lost(from: .cleaning, to: .extracting)) { try books.audit() }
        books[.extracting] = .init(taken: 3, given: 3, rejected: 0)
        #expect(throws: Never.self) { try books.audit() }
    }
}
