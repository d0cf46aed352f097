import Tables
import Vietnamese

/// Reports that close a quotation with a verb of any meaning: "“…” – ông A lo lắng."
extension StatementReader {
    /// Behind a quotation, a mark and somebody's name the few words up to the end tell how he said it.
    func closing(_ sentence: Range<Int>) -> Report? {
        guard hasQuotes else { return nil }
        for mark in sentence where SpeechWords.closingQuotes.contains(tokens[mark].syllable) {
            var start = mark + 1
            while tokens.is(SpeechMarks.betweenQuoteAndSpeaker, at: start) { start += 1 }
            guard start > mark + 1, quotations.contains(where: { $0.upperBound == mark + 1 }),
                let actor = actors.actor(startingAt: start, within: sentence), actor.person != nil
            else { continue }
            let verb = actors.appositionEnd(after: actor.tail)
            let end =
                tokens.is(SpeechMarks.stop, at: sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
            guard (1...4).contains(end - verb), (verb..<end).allSatisfy({ tokens[$0].isLowercase }),
                !SpeechMarks.noVerbs.contains(tokens[verb].syllable)
            else { continue }
            return Report(speaker: actor, verb: verb..<end, start: start, content: sentence.lowerBound, isBehind: true)
        }
        return nil
    }
}
