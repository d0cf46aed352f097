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
        var scalars = 0
        var position = 0
        for (number, paragraph) in article.document.paragraphs.enumerated() {
            scalars += scalarCount(text[position..<paragraph.bytes.lowerBound])
            let length = scalarCount(text[paragraph.bytes])
            position = paragraph.bytes.upperBound
            batch.row { row in
                row.text(articleID)
                row.int64(number)
                row.text(paragraph.kind.rawValue)
                row.int64(scalars)
                row.int64(scalars + length)
            }
            scalars += length
        }
    }

    /// The number of code points: bytes that do not continue one.
    private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = 0
            while index < bytes.count {  // A counted loop: the compiler makes vectors of it.
                count &+= bytes[index] & 0xC0 == 0x80 ? 0 : 1
                index &+= 1
            }
            return count
        }
    }
}
