import Tables
import Vietnamese

extension OrganizationGrammar {
    /// Reads complements one after the other.
    struct Reader {
        let grammar: OrganizationGrammar
        let tokens: Tokens
        let head: OrganizationHead
        let headStart: Int
        let headEnd: Int
        let depth: Int
        var end: Int
        var kind: OrganizationKind?
        var level: Level?
        var place: PlaceGrammar.Match?
        /// The free words of the name.
        var ownName: Range<Int>?
        /// Whether a complement makes the name one even where its head is in small letters.
        var isStrong = false
        private var hasField = false
        private var endsWithField = false
        private var hasName = false
        private var hasTrade = false
        private var lastFieldEnd = -1

        init(
            grammar: OrganizationGrammar, tokens: Tokens, head: OrganizationHead, headStart: Int, headEnd: Int,
            depth: Int
        ) {
            self.grammar = grammar
            self.tokens = tokens
            self.head = head
            self.headStart = headStart
            self.headEnd = headEnd
            self.depth = depth
            end = headEnd
        }

        mutating func read() {
            while isInSentence {
                let start = end
                guard readOne() else { break }
                endsWithField = hasField && lastFieldEnd == end && end > start
            }
        }

        private var isInSentence: Bool {
            tokens[end].sentence == tokens[headStart].sentence && tokens[end].kind != .none
        }

        private func allows(_ complement: Complements) -> Bool { head.complements.contains(complement) }

        private mutating func readOne() -> Bool {
            skipTrade() || (allows(.unit) && readCentral())
                || (allows(.field) && readField())
                || (allows(.body) && readBody())
                || (allows(.unit) && (readUnit() || readAbbreviation()))
                || (allows(.place) && readPlace())
                || (allows(.number) && readNumber())
                || (allows(.name) && readName())
                || (allows(.owner) && readOwner())
                || (allows(.seat) && readSeat())
                || (allows(.term) && end > headEnd && readTerm())
        }

        private mutating func readCentral() -> Bool {
            guard let match = OrganizationWords.central.longestMatch(in: tokens, at: end), tokens[end].isCapitalized
            else {
                return false
            }
            end = match.end
            level = .central
            isStrong = true
            return true
        }

        private mutating func readUnit() -> Bool {
            guard let word = grammar.places.classWord(in: tokens, at: end), word.meaning.isUnit else { return false }
            if let unit = grammar.places.classed(in: tokens, at: end) {
                if unit.classWord == .hamlet, tokens[end].isCapitalized { return false }
                end = unit.range.upperBound
                place = unit
                isStrong = true
            } else {
                guard word.meaning != .hamlet, tokens[end].length > 1, place == nil || place?.world == .country else {
                    return false
                }
                if tokens[end].isCapitalized, tokens[end + 1].isCapitalized, !tokens[end].isAllCapitals,
                    end + 1 < word.end
                {
                    return false
                }
                end = tokens.is(PlaceWords.stop, at: word.end - 1) ? word.end - 1 : word.end
                isStrong = isStrong || head.kind != .school && tokens[headStart].isAllCapitals
            }
            level = level ?? OrganizationGrammar.level(of: word.meaning)
            return true
        }

        /// "Sở Lao động (LĐ-TB&XH) | tỉnh Hà Nam": past the short form of the name, where a unit goes on with it.
        private mutating func readAbbreviation() -> Bool {
            guard hasField, tokens.is(OrganizationWords.openings, at: end), tokens[end + 1].isAllCapitals,
                let close = (end + 2..<end + 7).first(where: {
                    !tokens[$0].isAllCapitals && !tokens.is(OrganizationWords.bracketed, at: $0)
                }), tokens.is(OrganizationWords.closings, at: close), tokens[close + 1].isLowercase,
                let unit = grammar.places.classed(in: tokens, at: close + 1), unit.classWord?.isUnit == true
            else { return false }
            end = close + 1
            return readUnit()
        }

        private mutating func readPlace() -> Bool {
            guard let name = grammar.places.name(in: tokens, at: end), tokens[end].isCapitalized || hasField else {
                return false
            }
            if startsPerson(at: end), !isFollowedByPerson(at: name.range.upperBound) { return false }
            if allows(.name), !hasName, name.range.count == 1, !isFollowedByPerson(at: name.range.upperBound),
                tokens.capitalRun(at: end, limit: 5) > name.range.upperBound
            {
                return false
            }
            end = name.range.upperBound
            place = place ?? name
            isStrong = isStrong || hasField || head.kind == .party || head.kind == .police
            while tokens.is(PlaceWords.dashes, at: end), let next = grammar.places.name(in: tokens, at: end + 1),
                next.world != nil
            { end = next.range.upperBound }
            return true
        }

        private mutating func readBody() -> Bool {
            guard !hasName, tokens[end].isCapitalized || tokens[headStart].isCapitalized else { return false }
            // "Thường trực huyện ủy": behind a committee stands the party's body in small letters too.
            let isParty = head.kind == .party && end == headEnd
            if let body = grammar.match(in: tokens, at: end, depth: depth + 1, inPost: isParty),
                tokens[end].isCapitalized || isParty && body.kind == .party
            {
                end = body.range.upperBound
                level = level ?? body.level
                place = place ?? body.place
                isStrong = true
                return true
            }
            guard end == headEnd, head.kind == .party, tokens[end].isCapitalized,
                tokens.is(OrganizationWords.shortBodies, at: end)
            else { return false }
            end += 1
            return true
        }

        private mutating func readField() -> Bool {
            var start = end
            let isJoined = endsWithField && tokens.is(OrganizationWords.joints, at: end)
            if isJoined { start += 1 }
            guard let field = grammar.fields.longestMatch(in: tokens, at: start) else { return false }
            let first = tokens[start]
            let isNoun = field.payload
            if start == headEnd {
                guard first.isCapitalized || isLooseField(isNoun) else {
                    return false
                }
            } else if isJoined {
                guard tokens.is(OrganizationWords.softJoints, at: end) || first.isCapitalized, isInSameName(start)
                else { return false }
                if tokens.is(OrganizationWords.commas, at: end) { return false }
            } else {
                guard hasField || hasName || place == nil, first.isCapitalized || isNoun else { return false }
                if allows(.oneField), hasField { return false }
                if place != nil || hasName && !first.isCapitalized { return false }
            }
            if first.isCapitalized || tokens.areAllCapitals(start..<field.end) { isStrong = true }
            end = field.end
            lastFieldEnd = end
            hasField = true
            return true
        }

        /// Whether a field in small letters may follow the head at once.
        private func isLooseField(_ isNoun: Bool) -> Bool {
            if isDoubled { return true }
            if allows(.oneField) { return false }
            if tokens[headStart].isCapitalized, !isNoun, head.kind == .state {
                // "Chi cục quản lý đất đai": a verb with its object is as good as a noun.
                return (grammar.fields.longestMatch(in: tokens, at: end)?.end ?? end) - end >= 3
            }
            return tokens[headStart].isCapitalized && isNoun || head.kind != .state
        }

        /// Past the words of trade that stand in small letters between a company's legal form and its name: "Công ty TNHH chế biến gỗ |
        /// An Phát". Only a legal form of more words than "công ty" says that they are no part of the sentence.
        private mutating func skipTrade() -> Bool {
            guard head.kind == .company, end == headEnd, headEnd - headStart >= 3, tokens[end].isLowercase else {
                return false
            }
            var next = end
            while next < end + 7, tokens[next].isLowercase || tokens.is(OrganizationWords.commas, at: next),
                !OrganizationWords.sentenceWords.contains(tokens[next].syllable)
                    || tokens.is(OrganizationWords.joints, at: next)
            { next += 1 }
            guard next > end, tokens[next].isCapitalized, tokens[next].spaceBefore,
                tokens[next].sentence == tokens[headStart].sentence
            else { return false }
            end = next
            hasTrade = true
            return readName()
        }

        /// "Trưởng phòng Phòng chống khủng bố": the first word is said twice, so the second starts a name.
        private var isDoubled: Bool { tokens[headStart].syllable == tokens[headStart - 1].syllable }

        /// "Sở Y tế và Sở Tài chính" are two.
        private func isInSameName(_ index: Int) -> Bool {
            grammar.heads.longestMatch(in: tokens, at: index) == nil || !tokens[index].isCapitalized
                || grammar.fields.longestMatch(in: tokens, at: index) != nil
        }

        private mutating func readNumber() -> Bool {
            var next = end
            if tokens.is(OrganizationWords.numberWord, at: next) { next += 1 }
            let token = tokens[next]
            if next == headEnd, tokens[next + 1].isLowercase, tokens.is(OrganizationWords.countable, at: headStart) {
                return false
            }
            let isRoman =
                token.isAllCapitals && token.length <= 4 && tokens.is(OrganizationWords.romanNumbers, at: next)
            guard
                token.isNumber && token.length <= 4 && !isCounting(next + 1)
                    || isRoman
            else {
                return false
            }
            end = next + 1
            if tokens.is(PlaceWords.dashes, at: end), !tokens[end].spaceBefore,
                tokens[end + 1].isNumber || tokens[end + 1].isAllCapitals,
                !tokens[end + 1].spaceBefore
            {
                end += 2
            }
            isStrong = true
            return true
        }

        /// Whether what follows a number makes it a count or a decimal: "Trung tâm 500 chỗ", "Đội 1,5 km"; not "Chi bộ 5, Chi bộ 6".
        private func isCounting(_ index: Int) -> Bool {
            guard tokens.is(OrganizationWords.afterNumber, at: index) else { return false }
            return tokens[index].isPunctuation && !tokens[index].spaceBefore
                ? tokens[index + 1].isNumber && !tokens[index + 1].spaceBefore : true
        }

        private mutating func readName() -> Bool {
            guard tokens[end].isCapitalized, end == headEnd || tokens[end].spaceBefore else { return false }
            var stop = tokens.capitalRun(at: end, limit: 7)
            stop = personStart(in: end + 1..<max(end + 1, stop)) ?? stop
            // "ĐH Vinh Trong thời gian tới": the next sentence has lost the mark before it.
            stop =
                (end + 1..<max(end + 1, stop)).first {
                    OrganizationWords.sentenceStarts.contains(tokens[$0].syllable) && tokens[$0 + 1].isLowercase
                } ?? stop
            // "NHNN Trần Văn Hai": an abbreviation is a name by itself, and a person's may follow.
            if head.kind == .company, headEnd == headStart + 1, tokens[headStart].isAllCapitals, end == headEnd,
                startsPerson(at: end)
            {
                return false
            }
            // "phóng viên Báo CAND Bằng cách nào": behind an abbreviation starts another word.
            if head.kind == .press, tokens[end].isAllCapitals, tokens[stop].isLowercase {
                stop = (end..<stop).first { !tokens[$0].isAllCapitals } ?? stop
            }
            // "Báo Dân trí": a name known by itself.
            if let known = grammar.knownName(in: tokens, at: end) { stop = max(stop, known.range.upperBound) }
            if tokens.areAllCapitals(end..<stop), stop == end + 1, hasName || hasField && tokens[end].length <= 2 {
                return false
            }
            if end > headEnd, startsPerson(at: end) && !hasTrade || place != nil { return false }
            if OrganizationWords.notNames.contains(tokens[end].syllable) { return false }
            if allows(.longName), end == headEnd, headEnd == headStart + 1, stop == end + 1 { return false }
            // "Công ty Trục vớt": a name of one Vietnamese syllable is the first half of a word.
            if head.kind == .company, stop == end + 1, PersonalNames.isVietnamese(tokens[end].syllable),
                tokens[stop].isLowercase,
                !tokens.is(OrganizationWords.sentenceWords, at: stop)
            {
                stop += 1
            }
            if !hasName { ownName = end..<stop }
            end = stop
            hasName = true
            isStrong = true
            while tokens.is(OrganizationWords.nameJoints, at: end), tokens[end + 1].isCapitalized,
                tokens[end].spaceBefore == tokens[end + 1].spaceBefore, !startsPerson(at: end + 1),
                tokens[end + 1].sentence == tokens[headStart].sentence
            {
                let next = tokens.capitalRun(at: end + 1, limit: 4)
                guard next > end + 1, places(at: end + 1) || tokens.is(OrganizationWords.ampersands, at: end) else {
                    break
                }
                end = next
            }
            return true
        }

        /// Where within a run of capitals a person's name starts: "Sao Vàng | Lê Thị Tư".
        private func personStart(in run: Range<Int>) -> Int? {
            let starts = run.filter { run.upperBound - $0 >= 2 && startsPerson(at: $0) }
            return starts.first { tokens.is(PersonalNames.majorSurnames, at: $0) && run.upperBound - $0 <= 5 }
                ?? starts.first
        }

        private func places(at index: Int) -> Bool { grammar.places.name(in: tokens, at: index) != nil }

        private mutating func readOwner() -> Bool {
            guard tokens.is(OrganizationWords.ownerWord, at: end), tokens[end + 1].isCapitalized,
                let body = grammar.match(in: tokens, at: end + 1, depth: depth + 1),
                body.kind == .peopleCouncil || body.level == .central
            else { return false }
            guard hasField, head.kind == .state || head.kind == .peopleCouncil else { return false }
            end = body.range.upperBound
            return true
        }

        private mutating func readSeat() -> Bool {
            // What has a field of its own has its country in its name, but not where it lies: "Trung tâm Dữ liệu tại | Vinh".
            guard end > headEnd, tokens.is(OrganizationWords.seatWords, at: end),
                let name = grammar.places.match(in: tokens, at: end + 1),
                !hasField || name.world == .country || name.world == .vietnam
            else { return false }
            end = name.range.upperBound
            return true
        }

        private mutating func readTerm() -> Bool {
            guard let next = grammar.term(in: tokens, at: end) else { return false }
            end = next
            return true
        }

        private func startsPerson(at index: Int) -> Bool {
            tokens.is(PersonalNames.commonSurnames, at: index)
                && (tokens.is(PersonalNames.majorSurnames, at: index) || !places(at: index + 1))
                && tokens.capitalRun(at: index, limit: 5) - index >= 2
        }

        private func isFollowedByPerson(at index: Int) -> Bool {
            tokens[index].isCapitalized && tokens.is(PersonalNames.commonSurnames, at: index)
        }
    }
}
