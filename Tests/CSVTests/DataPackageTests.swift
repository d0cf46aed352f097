import Testing

@testable import CSV

@Suite struct DataPackageTests {
    @Test func describesTypesDialectAndChanges() throws {
        let fields = [CSVField("name", .text, summary: "the person's \"name\""), CSVField("born", .date)]
        let resource = DataResource(
            name: "people", path: "people.csv", fields: fields, dialect: .excel,
            part: CSVReport.Part(rowCount: 2, byteCount: 40),
            changes: [CSVReport.Column(name: "name", guardedCount: 1), CSVReport.Column(name: "born")],
            hash: "sha256:00")
        let package = DataPackage(name: "bulletin", resources: [resource])
        #expect(String(decoding: package.json, as: UTF8.self) == expected)
    }

    @Test func resourcesMayBePutOneAfterTheOther() throws {
        for count in 0...3 {
            let resources = (0..<count).map { number in
                DataResource(
                    name: "people-\(number)", path: "people-\(number).csv", fields: [CSVField("born", .date)],
                    dialect: .plain,
                    part: CSVReport.Part(rowCount: number, byteCount: 40))
            }
            let whole = DataPackage(name: "bulletin", title: "News", resources: resources).json
            let output = Gathered()
            try DataPackage(name: "bulletin", title: "News").write(to: output.take) { put in
                for resource in resources { try put(resource.text[...]) }
            }
            #expect(String(decoding: output.bytes, as: UTF8.self) == String(decoding: whole, as: UTF8.self))
        }
    }

    private final class Gathered {
        var bytes: [UInt8] = []
        func take(_ piece: UnsafeRawBufferPointer) { bytes += piece }
    }

    private let expected = #"""
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "bulletin",
          "resources": [
            {
              "name": "people",
              "type": "table",
              "path": "people.csv",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 40,
              "hash": "sha256:00",
              "rows": 2,
              "dialect": {
                "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
                "header": true,
                "delimiter": ",",
                "lineTerminator": "\r\n",
                "quoteChar": "\"",
                "doubleQuote": true
              },
              "schema": {
                "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
                "fields": [
                  {
                    "name": "name",
                    "type": "string",
                    "description": "the person's \"name\"",
                    "guardedCells": 1
                  },
                  {
                    "name": "born",
                    "type": "date"
                  }
                ],
                "missingValues": [
                  ""
                ]
              },
              "spreadsheet": {
                "guardPrefix": "'",
                "guardedFirstCharacters": [
                  "=",
                  "+",
                  "-",
                  "@",
                  "\t",
                  "\r",
                  "\u0000"
                ],
                "rowLimit": 1048576,
                "cellUnitLimit": 32767,
                "cellBreakLimit": 253,
                "cutMark": "… [cut]"
              }
            }
          ]
        }

        """#
}
