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
        /// Whether a post stands before the name.
        let isInPost: Bool
        var end: Int
        var kind: OrganizationKind?
        var level: Level?
        var place: PlaceGrammar.Match?
        /// The free words of the name.
        var ownName: Range<Int>?
        /// Whether a complement makes the name one even where its head is in small letters.
        var isStrong = false
        var hasField = false
        var endsWithField = false
        var hasName = false
        var hasTrade = false
        /// Whether a field that no list knows has been joined by "và".
        var hasJoinedField = false
        var lastFieldEnd = -1

        init(
            grammar: OrganizationGrammar, tokens: Tokens, head: OrganizationHead, headStart: Int, headEnd: Int,
            depth: Int, isInPost: Bool
        ) {
            self.grammar = grammar
            self.tokens = tokens
            self.head = head
            self.headStart = headStart
            self.headEnd = headEnd
            self.depth = depth
            self.isInPost = isInPost
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

        func allows(_ complement: Complements) -> Bool { head.complements.contains(complement) }

        private mutating func readOne() -> Bool {
            (mayEndWithName && allows(.trade) && readTrade()) || (allows(.unit) && readCentral())
                || (allows(.field) && readField())
                || (allows(.managed) && readManaged()) || (allows(.field) && readDashedField())
                || (allows(.body) && readBody())
                || ((allows(.unit) || head.kind == .company && (hasField || hasTrade)) && readUnit())
                || ((allows(.unit) || allows(.managed)) && readAbbreviation())
                || (allows(.place) && readPlace())
                || (allows(.number) && readNumber())
                || (allows(.field) && (readJoinedField() || readOpenField())) || (allows(.name) && readName())
                || (allows(.owner) && readOwner())
                || (allows(.seat) && readSeat())
                || (allows(.term) && (end > headEnd || isAssembly) && readTerm())
                || (allows(.trade) && readTrade())
        }

        private mutating func readCentral() -> Bool {
            guard let match = OrganizationWords.central.longestMatch(in: tokens, at: end), tokens[end].isCapitalized,
                tokens[end].isAllCapitals || !tokens.is(OrganizationWords.centralSyllable, at: end)
            else { return false }
            end = centralBodyEnd(at: match.end) ?? match.end
            level = .central
            isStrong = true
            return true
        }

        /// "Trung ương **Đoàn**", "Trung ương **Hội**": the body in short whose centre it is; "Đoàn Thị Mai" is a person.
        private func centralBodyEnd(at index: Int) -> Int? {
            guard tokens.is(OrganizationWords.centralBodies, at: index), tokens[index].isCapitalized,
                grammar.heads.longestMatch(in: tokens, at: index)?.end == index + 1,
                tokens[index + 1].isLowercase || !tokens[index + 1].isWord || startsPerson(at: index + 1)
            else { return nil }
            return index + 1
        }

        /// "Sở Lao động (LĐ-TB&XH) | tỉnh Hà Nam", "Ủy ban Kiểm tra (UBKT) | Thành ủy": past the short form of the name, where a unit, a place or the
        /// body to which it belongs goes on with it.
        private mutating func readAbbreviation() -> Bool {
            guard place == nil, tokens.is(OrganizationWords.openings, at: end), tokens[end + 1].isAllCapitals,
                let close = (end + 2..<end + 7).first(where: {
                    !tokens[$0].isAllCapitals && !tokens.is(OrganizationWords.bracketed, at: $0)
                }), tokens.is(OrganizationWords.closings, at: close), tokens[close + 1].spaceBefore,
                tokens[close + 1].sentence == tokens[headStart].sentence
            else { return false }
            if let grade = OrganizationWords.grades.longestMatch(in: tokens, at: close + 1),
                tokens[close + 1].isCapitalized
            {
                end = grade.end
                isStrong = true
                return true
            }
            if allows(.body), tokens[close + 1].isCapitalized,
                let body = grammar.match(in: tokens, at: close + 1, depth: depth + 1), body.kind == .party
            {
                end = body.range.upperBound
                place = body.place
                isStrong = true
                return true
            }
            guard let next = grammar.places.match(in: tokens, at: close + 1),
                next.classWord.map({ $0.isUnit || allows(.managed) && $0 == .feature })
                    ?? (next.world == .country || next.units?.isProvince == true)
            else { return false }
            end = next.range.upperBound
            place = next
            isStrong = true
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
            guard end == headEnd, let next = shortBodyEnd else { return false }
            end = next
            return true
        }

        /// "Đảng bộ Đại sứ quán", "Thanh tra sở": a body that the article has named, by its class alone.
        private var shortBodyEnd: Int? {
            let isOffice = tokens.is(OrganizationWords.offices, at: headStart) && tokens[headStart].isCapitalized
            guard head.kind == .party || isOffice,
                let body = OrganizationWords.shortBodies.longestMatch(in: tokens, at: end),
                tokens[end].isCapitalized || isOffice && tokens.is(OrganizationWords.smallBodies, at: end),
                OrganizationWords.notHeads.longestMatch(in: tokens, at: end) == nil,
                // "Thường trực Hội | đồng nhân dân": the word goes on.
                !tokens[body.end].isLowercase
                    || grammar.heads.longestMatch(in: tokens, at: end)?.end ?? body.end <= body.end
            else { return nil }
            return body.end
        }

        private mutating func readNumber() -> Bool {
            var next = end
            if tokens.is(OrganizationWords.numberWord, at: next) { next += 1 }
            let token = tokens[next]
            if next == headEnd, tokens[next + 1].isLowercase, tokens.is(OrganizationWords.countable, at: headStart) {
                return false
            }
            // "Công ty Dệt may | 29/3": a date.
            if head.kind == .company, token.isNumber, token.length <= 2, tokens.is(PlaceWords.slashes, at: next + 1),
                !tokens[next + 1].spaceBefore, tokens[next + 2].isNumber, tokens[next + 2].length <= 2
            {
                end = next + 3
                isStrong = true
                return true
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
            if tokens.is(MarkSet.dashes, at: end), !tokens[end].spaceBefore,
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

        private mutating func readOwner() -> Bool {
            guard tokens.is(OrganizationWords.ownerWord, at: end), tokens[end + 1].isCapitalized,
                let body = grammar.match(in: tokens, at: end + 1, depth: depth + 1),
                head.kind == .other
                    || hasField && (head.kind == .state || head.kind == .peopleCouncil)
                        && (body.kind == .peopleCouncil || body.level == .central)
            else { return false }
            end = body.range.upperBound
            return true
        }

        /// "**Quốc hội** khóa XIV", but not among its members: "đại biểu Quốc hội | khóa XIV".
        private var isAssembly: Bool {
            head.level == .central && tokens.matches(OrganizationWords.assembly, at: headStart)
                && !tokens.is(OrganizationWords.members, at: headStart - 1)
        }

        private mutating func readTerm() -> Bool {
            guard let next = grammar.term(in: tokens, at: end) else { return false }
            end = next
            return true
        }
    }
}
