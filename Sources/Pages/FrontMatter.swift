import HTML
import Tables
import Vietnamese

/// What stands around an article's text: date, authors, and which line is the lead.
struct FrontMatter {
    private(set) var date: [UInt8]?
    /// The line in which readers see the date.
    private var shown: [UInt8]?
    private(set) var authors: [Byline.Candidate] = []
    private(set) var section: [UInt8]?
    private(set) var tags: [[UInt8]] = []

    /// How many blocks beyond the headline and the text are looked at.
    private static let reach = 6
    private static let tagLimit = 64
    /// Longer blocks are no date lines and no names.
    private static let letterLimit = 160
    private static let lineLetterLimit = 80

    private let text: PageText
    private let near: Range<Int>
    private let front: Range<Int>

    init(_ page: HTMLDocument, _ text: PageText, _ body: BodyText, headline: Int?) {
        self.text = text
        let start = body.firstBlock ?? text.blocks.count
        let end = (body.lastBlock ?? start - 1) + 1
        front = min(headline ?? start, start)..<start
        near = max(0, front.lowerBound - Self.reach)..<min(text.blocks.count, end + Self.reach)
        shown = visibleDate(body)
        date = markedDate(page) ?? shown
        readAuthors(body)
        readLinks(headline)
    }

    /// The last step of the way before the headline, and the tags around the text.
    private mutating func readLinks(_ headline: Int?) {
        for mark in text.marks {
            let name = PageMetadata.trimmed(mark.text)
            guard !name.isEmpty, name.count <= Self.letterLimit else { continue }
            if mark.roles.contains(.way), Int(mark.block) < near.upperBound { section = name }
            guard tags.count < Self.tagLimit else { break }
            if mark.roles.contains(.tags), isNear(Int(mark.block)), !tags.contains(name) { tags.append(name) }
        }
    }

    /// Whether a block may say something of this article: what was cut off around it may be of others.
    private func isNear(_ block: Int) -> Bool { near.contains(block) }

    // MARK: The date

    /// What is said of the date outside of the text, or the line that readers see where it shows the day before or after: systems
    /// write times of another zone, and their own times as another zone's.
    func published(_ said: [UInt8]?) -> [UInt8]? {
        guard let said else { return date }
        guard let shown, let day = DatedLine(said).day, let shownDay = DatedLine(shown).day,
            !DatedLine(shown).isOfChange
        else { return said }
        return abs(day.first.daysSinceEpoch - shownDay.first.daysSinceEpoch) == 1 ? shown : said
    }

    /// The date of the first mark that has one in figures for programs.
    private func markedDate(_ page: HTMLDocument) -> [UInt8]? {
        for mark in text.marks where mark.roles.contains(.date) && isNear(Int(mark.block)) {
            for name in [AttributeName.datetime, .content, .title] {
                if let value = page.attribute(name, of: Int(mark.node)), DatedLine.holdsDay(value) {
                    return Array(value)
                }
            }
        }
        return nil
    }

    private func visibleDate(_ body: BodyText) -> [UInt8]? {
        var best: (block: Int, rank: Int)?
        for index in near {
            let block = text.blocks[index]
            guard block.letters <= Self.letterLimit, DatedLine.mayHoldDate(text.text(of: block)) else { continue }
            let line = DatedLine(text.text(of: block))
            guard line.day != nil else { continue }
            let isMarked = block.roles.contains(.date) || text.isWithin(.date, block)
            guard isMarked || !body.blocks.contains(index) || body.isDropped[index] else { continue }
            var rank = isMarked ? 4 : 0
            if front.contains(index) { rank += 3 } else if index < front.lowerBound { rank += 2 }
            if block.letters <= 80 { rank += 1 }
            if block.linkLetters * 2 > block.letters { rank -= 3 }
            if line.isOfChange { rank -= 2 }
            if rank > best?.rank ?? 0 { best = (index, rank) }
        }
        return best.map { Array(text.text(of: $0.block)) }
    }

    // MARK: Authors

    private mutating func readAuthors(_ body: BodyText) {
        for mark in text.marks where mark.roles.contains(.author) && isNear(Int(mark.block)) {
            if mark.text.count <= Self.letterLimit { authors.append(Byline.Candidate(text: mark.text, kind: .said)) }
        }
        let end = (body.lastBlock ?? -1) + 1
        for index in Array(front) + Array(min(end, near.upperBound)..<near.upperBound) {
            let line = Array(text.text(of: index))
            guard line.count <= Self.letterLimit, BylineText.mayBeLabelled(line),
                let kind = BylineText.labelledKind(of: line)
            else { continue }
            authors.append(Byline.Candidate(text: line, kind: kind))
        }
        let besideDates = blocksBesideDates
        if besideDates.isEmpty { return }
        let sections = sections(among: besideDates)
        for index in besideDates where !sections.contains(index) {
            authors.append(Byline.Candidate(text: Array(text.text(of: index)), kind: .line))
        }
    }

    /// The short lines that hold a date, or stand beside one that does.
    private var blocksBesideDates: [Int] {
        let dated = front.filter {
            text.blocks[$0].letters <= Self.letterLimit && DatedLine.holdsDay(text.text(of: $0))
        }
        if dated.isEmpty { return [] }
        let places = Set(dated)
        return front.filter { index in
            text.blocks[index].letters <= Self.lineLetterLimit
                && (index - 1...index + 1).contains { places.contains($0) }
        }
    }

    /// Those of some lines that stand in the site's menu too: among the short links of the page.
    private func sections(among lines: [Int]) -> Set<Int> {
        var places: [[UInt8]: [Int]] = [:]
        for index in lines {
            for line in BylineText.lines(of: Array(text.text(of: index))) {
                for part in DatedLine(line).rest { places[BlockForm.key(line[part]), default: []].append(index) }
            }
        }
        // Few of the page's links begin as one of the lines does: no more is asked of the others.
        let starts = Set(places.keys.map { BlockForm.keyStart($0) })
        var found: Set<Int> = []
        for (index, block) in text.blocks.enumerated() where !front.contains(index) {
            guard block.letters <= Self.lineLetterLimit, block.linkLetters * 10 > block.letters * 9
            else { continue }
            let link = text.text(of: block)
            guard starts.contains(BlockForm.keyStart(link)) else { continue }
            // What one link has settled is not asked again: menus name a section many times.
            if let same = places.removeValue(forKey: BlockForm.key(link)) { found.formUnion(same) }
        }
        return found
    }
}
