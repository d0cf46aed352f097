import Tables
import Vietnamese

/// Reports that close a quotation with a verb of any meaning: "“…” – ông A lo lắng."
extension StatementReader {
    /// Behind a quotation, a mark and somebody's name the few words up to the end tell how he said it.
    func closing(_ sentence: Range<Int>) -> Report? {
        for quotation in quotations where sentence.contains(quotation.upperBound - 1) {
            var start = quotation.upperBound
            while tokens.is(SpeechMarks.betweenQuoteAndSpeaker, at: start) { start += 1 }
            guard start > quotation.upperBound,
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
