/// A regular expression as a table of states: a text takes one step a code point, and no text can make it take more.
///
/// Made whole before the first text, with bounds on its size, so that an expression that would grow beyond them is a mistake in the
/// pipeline file and no surprise in the night. Code points that no part of the expression tells apart are one column of the table.
///
/// Source: V. M. Glushkov, The abstract theory of automata (1961), for the positions; subsets of them are the states.
struct PatternAutomaton: Sendable {
    static let positionLimit = 1_000
    static let stateLimit = 2_000

    /// What a text is in that can no longer match.
    private static let dead = 0
    private static let start = 1

    private let alphabet: ScalarClasses
    /// `next[state * alphabet.count + class]` is the state behind a code point of the class.
    private let next: [UInt16]
    private let isEnd: [Bool]

    static let matchingNothing = PatternAutomaton()

    private init() {
        alphabet = ScalarClasses([])
        next = [0, 0]
        isEnd = [false, false]
    }

    init(_ expression: PatternExpression) throws(PatternMistake) {
        let positions = try Positions(expression)
        let alphabet = ScalarClasses(positions.sets)
        var states: [[Int]: Int] = [:]
        var members: [[Int]] = [[], []]
        var next = [UInt16](repeating: 0, count: alphabet.count)
        var isEnd = [false, positions.matchesNothing]
        var state = Self.start
        while state < members.count {
            let candidates = state == Self.start ? positions.first : positions.followers(of: members[state])
            for column in 0..<alphabet.count {
                let reached = candidates.filter { alphabet.isMember(column, of: positions.set[$0]) }
                if reached.isEmpty {
                    next.append(UInt16(Self.dead))
                    continue
                }
                let known = states[reached] ?? members.count
                if known == members.count {
                    guard known < Self.stateLimit else {
                        throw PatternMistake(
                            message:
                                "needs more than \(Self.stateLimit) states; make it simpler, its repetitions shorter")
                    }
                    states[reached] = known
                    members.append(reached)
                    isEnd.append(reached.contains { positions.isLast[$0] })
                }
                next.append(UInt16(known))
            }
            state += 1
        }
        self.alphabet = alphabet
        self.next = next
        self.isEnd = isEnd
    }

    /// Whether a text, which is valid UTF-8, matches from its beginning to its end.
    func matches(_ text: ArraySlice<UInt8>) -> Bool {
        var state = Self.start
        text.withUnsafeBytes { bytes in
            var place = 0
            while place < bytes.count, state != Self.dead {
                let column = alphabet.column(takingScalarOf: bytes, at: &place)
                state = Int(next[state &* alphabet.count &+ column])
            }
        }
        return isEnd[state]
    }
}

/// The places of an expression at which a code point is matched, and which may come behind which.
private struct Positions {
    /// The different sets of the expression.
    private(set) var sets: [ScalarSet] = []
    /// The set of each position, by its number in `sets`.
    private(set) var set: [Int] = []
    private(set) var first: [Int] = []
    private(set) var isLast: [Bool] = []
    private(set) var matchesNothing = false
    private var behind: [Set<Int>] = []
    private var numbers: [ScalarSet: Int] = [:]

    /// A piece of the expression: the positions at which it may begin and end.
    private struct Piece {
        var matchesNothing = true
        var first: [Int] = []
        var last: [Int] = []
    }

    init(_ expression: PatternExpression) throws(PatternMistake) {
        let whole = try piece(expression)
        first = Set(whole.first).sorted()
        isLast = [Bool](repeating: false, count: set.count)
        for position in whole.last { isLast[position] = true }
        matchesNothing = whole.matchesNothing
    }

    /// The positions that may come behind any of some, in their order.
    func followers(of positions: [Int]) -> [Int] {
        var isFollower = [Bool](repeating: false, count: set.count)
        for position in positions {
            for follower in behind[position] { isFollower[follower] = true }
        }
        return isFollower.indices.filter { isFollower[$0] }
    }

    private mutating func piece(_ expression: PatternExpression) throws(PatternMistake) -> Piece {
        switch expression {
        case .nothing: return Piece()
        case .one(let set): return try position(set)
        case .sequence(let items):
            var whole = Piece()
            for item in items { whole = join(whole, try piece(item)) }
            return whole
        case .either(let choices):
            var whole = Piece(matchesNothing: false)
            for choice in choices {
                let choice = try piece(choice)
                whole.matchesNothing = whole.matchesNothing || choice.matchesNothing
                whole.first += choice.first
                whole.last += choice.last
            }
            return whole
        case .repeated(let item, let least, let most):
            var whole = Piece()
            let count = most ?? max(1, least)
            for number in 0..<count {
                var copy = try piece(item)
                if copy.first.isEmpty { return Piece() }
                if number >= least { copy.matchesNothing = true }
                if most == nil, number == count - 1 { follow(copy.last, by: copy.first) }
                whole = join(whole, copy)
            }
            return whole
        }
    }

    private mutating func position(_ scalars: ScalarSet) throws(PatternMistake) -> Piece {
        let position = set.count
        guard position < PatternAutomaton.positionLimit else {
            throw PatternMistake(
                message: "matches more than \(PatternAutomaton.positionLimit) code points, repetitions counted")
        }
        let number = numbers[scalars] ?? sets.count
        if number == sets.count { sets.append(scalars) }
        numbers[scalars] = number
        set.append(number)
        behind.append([])
        return Piece(matchesNothing: false, first: [position], last: [position])
    }

    private mutating func join(_ left: Piece, _ right: Piece) -> Piece {
        follow(left.last, by: right.first)
        return Piece(
            matchesNothing: left.matchesNothing && right.matchesNothing,
            first: left.first + (left.matchesNothing ? right.first : []),
            last: right.last + (right.matchesNothing ? left.last : []))
    }

    private mutating func follow(_ positions: [Int], by followers: [Int]) {
        for position in positions { behind[position].formUnion(followers) }
    }
}

/// The code points, sorted into classes that the sets of an expression don't tell apart.
private struct ScalarClasses: Sendable {
    let count: Int
    /// Where stretches of code points begin that are of one class, and the class of each.
    private let starts: [UInt32]
    private let columns: [Int]
    private let ascii: [Int]
    /// `members[class][set]`.
    private let members: [[Bool]]

    init(_ sets: [ScalarSet]) {
        let edges = sets.flatMap(\.ranges).flatMap { [$0.lowerBound, $0.upperBound + 1] }
        starts = Set(edges + [0]).sorted()
        var known: [[Bool]: Int] = [:]
        var members: [[Bool]] = []
        var columns: [Int] = []
        for start in starts {
            let membership = sets.map { $0.contains(start) }
            let column = known[membership] ?? members.count
            if column == members.count { members.append(membership) }
            known[membership] = column
            columns.append(column)
        }
        self.members = members
        self.columns = columns
        count = members.count
        ascii = (0..<0x80).map { [starts] in columns[Self.stretch(of: $0, in: starts)] }
    }

    func isMember(_ column: Int, of set: Int) -> Bool { members[column][set] }

    /// The class of the code point at a place of valid UTF-8, behind which it moves the place.
    @inline(__always)
    func column(takingScalarOf bytes: UnsafeRawBufferPointer, at place: inout Int) -> Int {
        let lead = bytes[place]
        place &+= 1
        if lead < 0x80 { return ascii[Int(lead)] }
        let tailCount = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        var scalar = UInt32(lead) & (0x3F >> UInt32(tailCount))
        for _ in 0..<tailCount where place < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[place] & 0x3F)
            place &+= 1
        }
        return columns[Self.stretch(of: scalar, in: starts)]
    }

    private static func stretch(of scalar: UInt32, in starts: [UInt32]) -> Int {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return low
    }
}
