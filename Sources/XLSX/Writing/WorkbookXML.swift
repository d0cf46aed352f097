/// The parts of a workbook besides its sheets.
///
/// Source: ISO/IEC 29500-1, sections 18.2 and 18.8; ISO/IEC 29500-2 for the container.
enum WorkbookXML {
    static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// Sheets are what a part is unless it is named, so that this can stand before it is known how many there will be.
    static let contentTypes = document(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
        <Override PartName="/xl/workbook.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/styles.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """)

    static let packageRelations = document(
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """)

    /// One format for each `CellStyle`, in its order.
    static let styles = document(
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
        <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss.000"/></numFmts>\
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
        <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """)

    /// The list of sheets, each with the range of its filter, as `$A$1:$C$9`.
    static func workbook(_ sheets: [(name: String, filter: String)]) -> [UInt8] {
        var xml: [UInt8] = []
        xml.append(declaration)
        xml.append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ")
        xml.append("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
        // The view of each sheet refers to this one; strict readers miss it otherwise.
        xml.append("<bookViews><workbookView/></bookViews><sheets>")
        for (index, sheet) in sheets.enumerated() {
            xml.append("<sheet name=\"")
            xml.append(escaping: sheet.name)
            xml += "\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>".utf8
        }
        xml.append("</sheets><definedNames>")
        for (index, sheet) in sheets.enumerated() {
            xml += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">".utf8
            xml.append(
                escaping: "'"
                    + sheet.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!")
            xml += "\(sheet.filter)</definedName>".utf8
        }
        xml.append("</definedNames></workbook>")
        return xml
    }

    static func workbookRelations(sheetCount: Int) -> [UInt8] {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        for number in 1...sheetCount {
            xml +=
                "<Relationship Id=\"rId\(number)\" Type=\"\(relations)/worksheet\" Target=\"\(sheetPath(number, from: ""))\"/>"
        }
        xml +=
            "<Relationship Id=\"rId\(sheetCount + 1)\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
        return document(xml)
    }

    static func sheetPath(_ number: Int, from folder: String = "xl/") -> String {
        "\(folder)worksheets/sheet\(number).xml"
    }

    private static func document(_ content: String) -> [UInt8] {
        var xml: [UInt8] = []
        xml.append(declaration)
        xml += content.utf8
        return xml
    }
}
