import Tables

/// The paragraphs of each site that are boilerplate, as a file of lines that people read and change:
/// `site<tab>pages<tab>text`; a line that begins with `#` says nothing.
public struct BoilerplateList: Sendable {
    private var paragraphs: [[UInt8]: Set<ArraySlice<UInt8>>] = [:]

    public init() {}

    /// What is wrong with a file.
    public struct Fault: Error, Sendable { public var reason: String }

    static func parse(_ bytes: [UInt8]) -> Result<BoilerplateList, Fault> {
        var list = BoilerplateList()
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            let cells = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
            guard cells.count == 3, !cells[0].isEmpty, !cells[2].isEmpty else {
                return .failure(
                    Fault(reason: "line \(number + 1) of the file is not site, pages and text with tabs between them"))
            }
            list.paragraphs[Array(cells[0]), default: []].insert(ArraySlice(Array(cells[2])))
        }
        return .success(list)
    }

    func paragraphs(of site: [UInt8]) -> Set<ArraySlice<UInt8>>? { paragraphs[site] }
}

/// Counts the paragraphs of articles, site by site, to find those that recur.
///
/// Cost: 16 bytes and a table's overhead for every different paragraph, and the text of those seen twice.
public struct BoilerplateCount {
    private struct Entry {
        var site: [UInt8]
        /// The first article's text is kept when the second comes.
        var text: [UInt8] = []
        var pageCount = 1
        var lastPage: Int
    }

    private var entries: [Int: Entry] = [:]
    private var pages: Set<Int> = []

    /// The articles counted: those with the same text count once.
    public var pageCount: Int { pages.count }

    public init() {}

    /// Counts an article that has been laid out.
    public mutating func add(_ document: Document) {
        guard pages.insert(Self.hash(document.text[...], [])).inserted else { return }
        let site = Site.name(of: document)
        for paragraph in document.paragraphs where Boilerplate.mayBe(paragraph.kind) {
            let text = document.text[paragraph.bytes]
            if CreditLine(text) != nil { continue }
            let key = Self.hash(text, site)
            guard var entry = entries[key] else {
                entries[key] = Entry(site: site, lastPage: pageCount)
                continue
            }
            if entry.lastPage == pageCount { continue }
            if entry.text.isEmpty { entry.text = Array(text) }
            entry.pageCount += 1
            entry.lastPage = pageCount
            entries[key] = entry
        }
    }

    /// The file of the paragraphs that stand on at least as many pages, by site, then by how many, then by text.
    public func file(leastPageCount: Int) -> [UInt8] {
        let found = entries.values.filter { $0.pageCount >= max(2, leastPageCount) }.sorted { a, b in
            if a.site != b.site { return a.site.lexicographicallyPrecedes(b.site) }
            if a.pageCount != b.pageCount { return a.pageCount > b.pageCount }
            return a.text.lexicographicallyPrecedes(b.text)
        }
        var file = Array(
            "# site\tpages\ttext: take out the lines that belong to articles, then name the file in a pipeline.\n".utf8)
        for entry in found { file += entry.site + [0x09] + Array("\(entry.pageCount)\t".utf8) + entry.text + [0x0A] }
        return file
    }

    private static func hash(_ text: ArraySlice<UInt8>, _ site: [UInt8]) -> Int {
        var hasher = Hasher()
        hasher.combine(site)
        text.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}
