/// The doctype, and whether it asks for quirks: then `<table>` leaves a paragraph open.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#the-initial-insertion-mode
extension TreeBuilder {
    mutating func insertDoctype() {
        isQuirky = asksForQuirks
        tree.append(tree.add(.init(kind: .doctype, range: tokenizer.token.text)), to: 0)
    }

    private var asksForQuirks: Bool {
        let doctype = tokenizer.token.doctype
        if doctype.forcesQuirks || !doctype.hasName || lowercased(tokenizer.token.text) != Array("html".utf8) {
            return true
        }
        let system = doctype.systemIdentifier.map(lowercased)
        if system == Array("http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd".utf8) { return true }
        guard let identifier = doctype.publicIdentifier.map(lowercased) else { return false }
        if Self.quirkyIdentifiers.contains(identifier) { return true }
        if system == nil && Self.startsWithAny(of: Self.quirkyWithoutSystem, identifier) { return true }
        return Self.startsWithAny(of: Self.quirkyPrefixes, identifier)
    }

    private func lowercased(_ range: ByteRange) -> [UInt8] { range.indices.map { tokenizer.byte($0).lowercased } }

    private static func startsWithAny(of prefixes: [[UInt8]], _ identifier: [UInt8]) -> Bool {
        prefixes.contains { identifier.starts(with: $0) }
    }

    private static let quirkyIdentifiers = lines(
        """
        -//w3o//dtd w3 html strict 3.0//en//
        -/w3c/dtd html 4.0 transitional/en
        html
        """)

    private static let quirkyWithoutSystem = lines(
        """
        -//w3c//dtd html 4.01 frameset//
        -//w3c//dtd html 4.01 transitional//
        """)

    private static let quirkyPrefixes = lines(
        """
        +//silmaril//dtd html pro v0r11 19970101//
        -//as//dtd html 3.0 aswedit + extensions//
        -//advasoft ltd//dtd html 3.0 aswedit + extensions//
        -//ietf//dtd html 2.0 level 1//
        -//ietf//dtd html 2.0 level 2//
        -//ietf//dtd html 2.0 strict level 1//
        -//ietf//dtd html 2.0 strict level 2//
        -//ietf//dtd html 2.0 strict//
        -//ietf//dtd html 2.0//
        -//ietf//dtd html 2.1e//
        -//ietf//dtd html 3.0//
        -//ietf//dtd html 3.2 final//
        -//ietf//dtd html 3.2//
        -//ietf//dtd html 3//
        -//ietf//dtd html level 0//
        -//ietf//dtd html level 1//
        -//ietf//dtd html level 2//
        -//ietf//dtd html level 3//
        -//ietf//dtd html strict level 0//
        -//ietf//dtd html strict level 1//
        -//ietf//dtd html strict level 2//
        -//ietf//dtd html strict level 3//
        -//ietf//dtd html strict//
        -//ietf//dtd html//
        -//metrius//dtd metrius presentational//
        -//microsoft//dtd internet explorer 2.0 html strict//
        -//microsoft//dtd internet explorer 2.0 html//
        -//microsoft//dtd internet explorer 2.0 tables//
        -//microsoft//dtd internet explorer 3.0 html strict//
        -//microsoft//dtd internet explorer 3.0 html//
        -//microsoft//dtd internet explorer 3.0 tables//
        -//netscape comm. corp.//dtd html//
        -//netscape comm. corp.//dtd strict html//
        -//o'reilly and associates//dtd html 2.0//
        -//o'reilly and associates//dtd html extended 1.0//
        -//o'reilly and associates//dtd html extended relaxed 1.0//
        -//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//
        -//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//
        -//spyglass//dtd html 2.0 extended//
        -//sq//dtd html 2.0 hotmetal + extensions//
        -//sun microsystems corp.//dtd hotjava html//
        -//sun microsystems corp.//dtd hotjava strict html//
        -//w3c//dtd html 3 1995-03-24//
        -//w3c//dtd html 3.2 draft//
        -//w3c//dtd html 3.2 final//
        -//w3c//dtd html 3.2//
        -//w3c//dtd html 3.2s draft//
        -//w3c//dtd html 4.0 frameset//
        -//w3c//dtd html 4.0 transitional//
        -//w3c//dtd html experimental 19960712//
        -//w3c//dtd html experimental 970421//
        -//w3c//dtd w3 html//
        -//w3o//dtd w3 html 3.0//
        -//webtechs//dtd mozilla html 2.0//
        -//webtechs//dtd mozilla html//
        """)

    private static func lines(_ text: String) -> [[UInt8]] {
        Array(text.utf8).split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
}
