import Hashing
import Stages
import Tables

extension RowMaker {
    func articles(_ batch: inout TableBatch) {
        let document = article.document
        let origin = document.origin
        batch.row { row in
            row.text(articleID)
            row.text(document[.recordID] ?? [])
            row.text("\(origin.source)#\(origin.record)")
            row.text(document[.url])
            row.text(document[.title])
            row.text(document[.lead])
            row.text(document[.author])
            row.text(document[.publisher])
            row.date(document.publishedOn?.first)
            row.text(document.publishedOn?.precision.rawValue)
            row.text(facts.provinceCode)
            row.text(document.language)
            row.text(document.text)
            row.int64(scalarCount(document.text[...]))
            row.int64(document.paragraphs.count)
            row.text(contentHash.hexDigits())
            row.null()  // duplicate_of and similarity are for a rule to fill.
            row.null()
            row.text(document.encoding?.name)
            if let encoding = document.encoding { row.double(encoding.confidence) } else { row.null() }
            row.text(document[.section])
            row.text(document[.tags])
        }
    }

    func paragraphs(_ batch: inout TableBatch) {
        let text = article.document.text
        let paragraphs = article.document.paragraphs
        var bounds: [Range<Int>] = []
        bounds.reserveCapacity(paragraphs.count)
        var scalars = 0
        var position = 0
        for paragraph in paragraphs {
            scalars += scalarCount(text[position..<paragraph.bytes.lowerBound])
            let length = scalarCount(text[paragraph.bytes])
            position = paragraph.bytes.upperBound
            bounds.append(scalars..<scalars + length)
            scalars += length
        }
        batch.rows(paragraphs.count) { columns in
            columns.text(articleID)
            columns.int64 { $0 }
            columns.word { paragraphs[$0].kind.rawValue }
            columns.int64 { bounds[$0].lowerBound }
            columns.int64 { bounds[$0].upperBound }
        }
    }

    /// The number of code points: bytes that do not continue one.
    private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBytes { bytes in
            var continuing = 0
            var place = 0
            while place &+ 8 <= bytes.count {
                // Eight bytes at once: the top bit of a byte that has it and not the next one, and their sum by a multiplication.
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let marks = (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
                continuing &+= Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
                place &+= 8
            }
            while place < bytes.count {
                continuing &+= bytes[place] & 0xC0 == 0x80 ? 1 : 0
                place &+= 1
            }
            return bytes.count &- continuing
        }
    }
}
