import HTML

extension BlockCutter {
    /// Ends the block at hand where an element that lays out blocks begins or ends.
    mutating func flush() {
        breakCount = 0
        endBlock()
    }

    private mutating func endBlock() {
        let start = Int32(truncatingIfNeeded: text.lineStart)
        let element = open.last?.element
        text.endLine(isKept: block.letters > 0 && element != nil)
        if block.letters > 0, let element {
            block.text = start..<Int32(truncatingIfNeeded: text.bytes.count)
            block.element = element
            block.isAllEmphasised = emphasised == block.letters
            block.isAllStrong = strong == block.letters
            blocks.append(block)
            picture = -1
        }
        block = .none
        emphasised = 0
        strong = 0
    }

    /// Notes that a picture stands here: in front of the next block, and behind the last one.
    mutating func notePicture() {
        guard let element = open.last?.element else { return }
        picture = element
        if block.letters > 0 {
            if block.nextPicture < 0 { block.nextPicture = element }
        } else if let last = blocks.indices.last, blocks[last].nextPicture < 0 {
            blocks[last].nextPicture = element
        }
    }

    mutating func append(_ content: ArraySlice<UInt8>, at index: Int) {
        var start = content.startIndex
        let isLoose = (lineFeeds == .loose || lineFeeds == .ofGaps) && self.isLoose
        let endsAtAll = index < preEnd || lineFeeds == .all || lineFeeds == .loose && isLoose
        if endsAtAll || isLoose {
            while let newline = content[start...].firstIndex(of: 0x0A) {
                appendRun(start, newline, index)
                let next = content[(newline + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
                if !next.isEmpty, next.first != 0x0A, block.letters > 0, breakCount == 0 {
                    looseFeedBalance += BlockForm.endsSentence(text.bytes[text.lineStart...]) ? 1 : -1
                }
                if endsAtAll || next.first == 0x0A { breakCount += 2 } else { text.appendSpace() }
                start = newline + 1
            }
        }
        appendRun(start, content.endIndex, index)
    }

    /// Whether text stands in no element but the page's body.
    private var isLoose: Bool { open.last.map { elements[Int($0.element)].tag == .body } ?? false }

    private mutating func appendRun(_ start: Int, _ end: Int, _ index: Int) {
        var place = start
        let isBroken = breakCount > 0
        if isBroken {
            while place < end, source[place] <= 0x20 { place += 1 }
            guard place < end else { return }
            if breakCount > 1 || isBreak(before: place) { endBlock() } else { text.appendSpace() }
            breakCount = 0
        }
        if block.letters == 0 { block.picture = picture }
        let parent = page.nodes[index].parent
        if parent != textParent, !text.endsInSpace, isGlued(at: place) { text.appendSpace() }
        if marks.isOpen, parent != textParent || block.letters == 0 || isBroken {
            marks.breakText(at: text.bytes.count)
        }
        textParent = parent
        let (letters, commas) = text.append(source, place..<end)
        block.letters += letters
        block.commas += commas
        if index < linkEnd {
            block.linkLetters += letters
            if block.link < 0 { block.link = link }
        }
        if index < emphasisEnd { emphasised += letters }
        if index < strongEnd { strong += letters }
    }

    /// Whether `<br>` ends a paragraph: behind a sentence, or before what begins like one.
    private func isBreak(before place: Int) -> Bool {
        guard let last = text.bytes.last(where: { $0 != 0x20 }) else { return true }
        if last < 0x80, !(last | 0x20 >= 0x61 && last | 0x20 <= 0x7A), last != UInt8(ascii: ",") { return true }
        let next = source[place]
        return !(next >= 0x61 && next <= 0x7A) && next < 0x80
    }

    /// Whether a tag parts a word from one that begins with a capital, as labels in boxes of their own are parted.
    private func isGlued(at place: Int) -> Bool {
        guard block.letters > 0, let last = text.bytes.last else { return false }
        let next = source[place + 1 < source.count ? place + 1 : place]
        let isCapital = source[place] &- 0x41 < 26 || source[place] == 0xC4 && next == 0x90
        return isCapital && (last &- 0x61 < 26 || last >= 0x80 || last &- 0x30 < 10)
    }
}
