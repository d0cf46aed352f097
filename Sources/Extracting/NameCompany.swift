import Vietnamese

/// What the names listed beside a name say of it: persons stand among persons, places among places.
extension UnclaimedNames {
    /// "Duy Sơn, Đức Trí, Thế Huy, Thanh Tùng": four names of a person's shape or more, and nothing but marks between them, are persons'.
    /// "Luang Prabang, Bokeo, Phongsali": foreign names listed with a place that is known are places'.
    mutating func readLists() {
        var index = 0
        for start in named.map(\.start) where start >= index {
            let members = list(from: start)
            index = members.last.map { name(at: $0)?.end ?? $0 } ?? start + 1
            if places(listedWith: members) {
                for member in members { takeForPlace(member) }
                continue
            }
            guard members.count >= 4, places.classWord(in: tokens, at: start - 1)?.end != start else { continue }
            let shapes = members.compactMap { name(at: $0).flatMap { groups[$0.group].person } }
            guard shapes.count == members.count, shapes.contains(where: { $0 > 0 }) else { continue }
            for member in members {
                guard let group = name(at: member)?.group else { continue }
                groups[group].evidence.add(2 * NameContexts.companion, for: .person)
            }
        }
    }

    /// The starts of the names that follow each other from one on.
    private func list(from start: Int) -> [Int] {
        var members: [Int] = []
        var next = start
        while let name = name(at: next), tokens[next].sentence == tokens[start].sentence {
            members.append(next)
            guard let mark = pastBrackets(name.end), tokens.is(Self.joints, at: mark) else { break }
            next = mark + 1
        }
        return members
    }

    /// Whether a known place stands before or behind the members of a list of three or more names.
    private func places(listedWith members: [Int]) -> Bool {
        guard let first = members.first, let last = members.last.flatMap({ name(at: $0)?.end }) else { return false }
        let isBefore = tokens.is(Self.joints, at: first - 1) && isPlace(first - 2)
        let isBehind = tokens.is(Self.joints, at: last) && isPlace(last + 1)
        return members.count + (isBefore ? 1 : 0) + (isBehind ? 1 : 0) >= 3 && (isBefore || isBehind)
    }

    /// Takes a foreign name for a place's, unless it stands elsewhere where only a person does.
    private mutating func takeForPlace(_ member: Int) {
        guard let group = name(at: member)?.group, groups[group].isForeign,
            groups[group].evidence.score(for: .person) <= 0
        else { return }
        groups[group].person = nil
        groups[group].evidence.add(NameContexts.threshold, for: .place)
    }

    /// What persons listed beside a name say of it.
    func company(of group: Group) -> Int {
        var score = 0
        for range in group.mentions {
            if isListed(before: range.lowerBound) { score += NameContexts.companion }
            if isListed(after: range.upperBound) { score += NameContexts.companion }
        }
        return min(score, 2 * NameContexts.companion)
    }

    private func isListed(before index: Int) -> Bool {
        guard tokens.is(NameContexts.listMarks, at: index - 1), tokens[index - 1].sentence == tokens[index].sentence
        else {
            return false
        }
        if isPerson(index - 2) { return true }
        // "Hà My (Ngọc), Thu Trang (Lan)": the brackets between tell a role or a club.
        guard tokens.is(OrganizationWords.closings, at: index - 2) else { return false }
        let open = (max(0, index - 9)..<index - 2).last { tokens.is(OrganizationWords.openings, at: $0) }
        return open.map { isPerson($0 - 1) } ?? false
    }

    private func isListed(after index: Int) -> Bool {
        guard let next = pastBrackets(index) else { return false }
        return tokens.is(NameContexts.listMarks, at: next) && isPerson(next + 1)
            && tokens[next].sentence == tokens[index - 1].sentence
    }

    private func pastBrackets(_ index: Int) -> Int? {
        guard tokens.is(OrganizationWords.openings, at: index) else { return index }
        return (index..<index + 8).first { tokens.is(OrganizationWords.closings, at: $0) }.map { $0 + 1 }
    }

    /// What places beside a name say of it: "Jaipur, Ấn Độ", "gồm Ramadi và Fallujah".
    func neighbours(of group: Group) -> Int {
        var score = 0
        for range in group.mentions {
            if tokens.is(Self.joints, at: range.upperBound), isPlace(range.upperBound + 1) {
                score += NameContexts.companion
            }
            if tokens.is(Self.joints, at: range.lowerBound - 1), isPlace(range.lowerBound - 2) {
                score += NameContexts.companion
            }
        }
        return min(score, 2 * NameContexts.companion)
    }

    private func isPlace(_ index: Int) -> Bool { senses.indices.contains(index) && senses[index] == .place }

    private static let joints: SyllableSet = [",", "và"]
}
