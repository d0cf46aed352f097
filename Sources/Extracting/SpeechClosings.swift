import Tables
import Vietnamese

/// Reports that close a quotation with a verb of any meaning: "“…” – ông A lo lắng."
extension StatementReader {
    /// Behind a quotation, a mark and somebody's name the few words up to the end tell how he said it.
    func closing(_ sentence: Range<Int>) -> Report? {
        for quotation in quotations(endingIn: sentence) {
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

    /// "“…”. **Đó là khẳng định của ông A** tại hội nghị.": a clause that points back to a quotation.
    func pointing(_ sentence: Range<Int>) -> Report? {
        guard hasQuotes else { return nil }
        for start in sentence {
            guard let pointer = SpeechMarks.pointers.lazy.compactMap({ tokens.match($0, at: start) }).first else {
                continue
            }
            var mark = start - 1
            while mark > 0, tokens[mark].isPunctuation, !SpeechWords.closingQuotes.contains(tokens[mark].syllable) {
                mark -= 1
            }
            guard !quotations(endingIn: mark..<mark + 1).isEmpty,
                let verb = SpeechWords.verbs.longestMatch(in: tokens, at: pointer), verb.end <= sentence.upperBound,
                let of = (verb.end..<min(verb.end + 3, sentence.upperBound)).first(where: {
                    tokens.is(SpeechMarks.of, at: $0)
                }),
                let actor = actors.actor(startingAt: of + 1, within: sentence), actor.person != nil
            else { continue }
            return Report(
                speaker: actor, verb: pointer..<verb.end, start: start, content: sentence.lowerBound, isBehind: true)
        }
        return nil
    }
}
