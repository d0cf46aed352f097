import Compression
import FuzzDriver
import XLSX

/// Reads whatever bytes libFuzzer makes up: as a workbook, and as one of the parts of a workbook that is right otherwise.
@main struct FuzzXLSX {
    static func main() { fuzz(readTwice) }
}

private func readTwice(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    read(bytes)
    read(workbook(with: Array(bytes.dropFirst()), as: Int(bytes.first ?? 0) % parts.count))
    return 0
}

private func read(_ bytes: [UInt8]) {
    guard let reader = try? XLSXReader(XLSXSource(bytes)) else { return }
    for sheet in reader.sheets.prefix(10) {
        var rows = 0
        try? reader.readRows(of: sheet) { _, _ in
            rows += 1
            return rows < 10_000
        }
    }
}

private let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// The parts of a small workbook.
private let parts: [(path: String, xml: String)] = [
    (
        "xl/worksheets/sheet1.xml",
        #"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44000.5</v></c></row></sheetData></worksheet>"#
    ),
    ("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>"),
    (
        "xl/styles.xml",
        #"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
    ),
    (
        "xl/workbook.xml",
        #"<workbook xmlns:r="r"><sheets><sheet name="s" sheetId="1" r:id="a"/></sheets></workbook>"#
    ),
    (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="a" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="b" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="c" Type="\(relations)/styles" Target="styles.xml"/></Relationships>
        """
    ),
    (
        "_rels/.rels",
        #"<Relationships><Relationship Id="a" Type="\#(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    ),
]

/// Makes an archive of unpacked parts, one of which is replaced.
private func workbook(with bytes: [UInt8], as replaced: Int) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for (number, part) in parts.enumerated() {
        let content = number == replaced ? bytes : Array(part.xml.utf8)
        let offset = archive.count
        let sums = word(crc32(content)) + word(UInt32(content.count)) + word(UInt32(content.count))
        let rest = sums + half(part.path.utf8.count) + half(0)
        archive += word(0x0403_4B50) + half(20) + half(0) + half(0) + word(0) + rest + part.path.utf8 + content
        directory += word(0x0201_4B50) + half(20) + half(20) + half(0) + half(0) + word(0) + rest
        directory += half(0) + half(0) + half(0) + word(0) + word(UInt32(offset)) + part.path.utf8
    }
    let end = word(0x0605_4B50) + half(0) + half(0) + half(parts.count) + half(parts.count)
    return archive + directory + end + word(UInt32(directory.count)) + word(UInt32(archive.count)) + half(0)
}

private func crc32(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { Compression.crc32($0) } }

private func word(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }

private func half(_ value: Int) -> [UInt8] { Array(word(UInt32(value)).prefix(2)) }
