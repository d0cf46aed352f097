import Stages
import Tables

/// Takes away the paragraphs that recur on many pages of a site, as `bantin learn` has found and people have reviewed them.
///
/// What is boilerplate is said by a file and not by the night's own articles: so the same article is cleaned the same way in every
/// night, order and part, and nobody wonders where a paragraph has gone. The file counts as a part of the pipeline file.
struct Boilerplate: Cleaner {
    static let name = "boilerplate"
    static let summary =
        "Takes away paragraphs that recur on many pages of a site, by a file that 'bantin learn' makes."
    static let after = ["unicode", "glued", "tones", "paragraphs"]

    private let list: BoilerplateList

    init(_ settings: inout Settings) {
        let bytes = settings.file(
            "file", doc: "the paragraphs to take away: site, number of pages and text, with tabs between them")
        switch BoilerplateList.parse(bytes) {
        case .success(let list): self.list = list
        case .failure(let mistake):
            settings.reject("file", mistake.reason)
            list = BoilerplateList()
        }
    }

    func clean(_ document: inout Document) -> Verdict {
        guard let paragraphs = list.paragraphs(of: Site.name(of: document)) else { return .keep }
        let kept = document.paragraphs.filter { paragraph in
            !Boilerplate.mayBe(paragraph.kind) || !paragraphs.contains(document.text[paragraph.bytes])
        }
        if kept.count == document.paragraphs.count { return .keep }
        document.keep(kept)
        return kept.isEmpty ? .drop(rule: "empty", reason: "the text is nothing but boilerplate of its site") : .keep
    }

    /// Headlines and dates recur with their articles only.
    static func mayBe(_ kind: Paragraph.Kind) -> Bool {
        switch kind {
        case .body, .heading, .list, .caption: true
        case .title, .lead, .byline, .credit: false
        }
    }
}

/// Where an article comes from, as far as boilerplate goes: the host of its address, else its publisher, else `-`.
enum Site {
    static func name(of document: Document) -> [UInt8] {
        if let url = document[.url], let host = host(of: url) { return host }
        return document[.publisher].map { $0.map { $0 == 0x09 ? 0x20 : $0 } } ?? [UInt8(ascii: "-")]
    }

    /// The host without `www.`, in small letters; nil where the address has none.
    private static func host(of url: [UInt8]) -> [UInt8]? {
        guard let scheme = url.firstRange(of: Array("://".utf8)) else { return nil }
        let ends = [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        let host = url[scheme.upperBound...].prefix { !ends.contains($0) && $0 > 0x20 }
            .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let name = host.starts(with: Array("www.".utf8)) ? Array(host.dropFirst(4)) : host
        return name.isEmpty ? nil : name
    }
}

extension Document {
    /// Leaves of the text the given paragraphs only.
    fileprivate mutating func keep(_ kept: [Paragraph]) {
        var text: [UInt8] = []
        paragraphs = kept.map { paragraph in
            if !text.isEmpty { text.append(0x0A) }
            let start = text.count
            text += self.text[paragraph.bytes]
            return Paragraph(kind: paragraph.kind, bytes: start..<text.count)
        }
        self.text = text
    }
}
