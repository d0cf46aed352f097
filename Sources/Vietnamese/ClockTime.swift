import Tables

/// A time of day in a line, with the zone behind it: `14:30`, `14h30`, `20:00:00Z`, `20:00:00.123+00:00`, `14:30 (GMT+7)`.
struct ClockTime {
    /// Minutes since midnight.
    let minute: Int
    /// Minutes that the zone is before universal time; nil where none stands there.
    let offset: Int?
    /// The token behind the time and its zone.
    let end: Int

    /// Vietnam's zone.
    private static let offsetOfVietnam = 7 * 60

    /// Reads the time that begins at a token; nil where none does.
    init?(_ tokens: Tokens, at index: Int) {
        guard let hour = Self.part(tokens, index, 0...24) else { return nil }
        var place = index + 1
        var minute = 0
        if tokens.is(":", at: place), !tokens[place].spaceBefore, let number = Self.part(tokens, place + 1, 0...59) {
            minute = number
            place += 2
        } else if tokens.is(Self.hours, at: place) {
            place += 1
            if let number = Self.part(tokens, place, 0...59), tokens[place].length == 2,
                !tokens[place].spaceBefore || tokens[place - 1].length > 1
            {
                minute = number
                place += 1
            }
        } else {
            return nil
        }
        let hasSeconds = tokens.is(":", at: place) && !tokens[place].spaceBefore
        if hasSeconds, Self.part(tokens, place + 1, 0...60) != nil { place += 2 }
        if tokens.is(".", at: place), !tokens[place + 1].spaceBefore, tokens[place + 1].isNumber { place += 2 }
        if tokens.is(Self.halves, at: place) { place += 1 }
        self.minute = hour * 60 + minute
        if let zone = Self.zone(tokens, place) {
            (offset, end) = zone
        } else {
            (offset, end) = (nil, place)
        }
    }

    /// The day that it is in Vietnam at this time of a day.
    func inVietnam(_ date: PartialDate) -> PartialDate {
        guard let offset, offset != Self.offsetOfVietnam, date.day != nil else { return date }
        let minutes = minute - offset + Self.offsetOfVietnam
        let shift = minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440
        let parts = CalendarDate(daysSinceEpoch: date.first.daysSinceEpoch + Int32(shift)).parts
        return PartialDate(year: parts.year, month: parts.month, day: parts.day) ?? date
    }

    private static func zone(_ tokens: Tokens, _ index: Int) -> (offset: Int?, end: Int)? {
        let start = tokens.is("(", at: index) || tokens.is("[", at: index) ? index + 1 : index
        if tokens.is(vietnamese, at: start) { return (offsetOfVietnam, start + 1) }
        guard tokens.is(universal, at: start) else {
            // A dash with a space before it parts; what is glued counts from universal time.
            let isOffset = tokens.is("+", at: start) || tokens.is("-", at: start) && !tokens[start].spaceBefore
            let isWhole = tokens[start + 1].length == 4 || tokens.is(":", at: start + 2)
            return isOffset && isWhole ? shift(tokens, start) : nil
        }
        return shift(tokens, start + 1) ?? (0, start + 1)
    }

    /// `+7`, `+07:00`, `-0500`.
    private static func shift(_ tokens: Tokens, _ index: Int) -> (offset: Int?, end: Int)? {
        guard tokens.is("+", at: index) || tokens.is("-", at: index), !tokens[index + 1].spaceBefore,
            let number = tokens.integer(at: index + 1), tokens[index + 1].length <= 4
        else { return nil }
        let sign = tokens.is("-", at: index) ? -1 : 1
        if tokens[index + 1].length > 2 { return (sign * (number / 100 * 60 + number % 100), index + 2) }
        guard number <= 14 else { return nil }
        if tokens.is(":", at: index + 2), let minutes = part(tokens, index + 3, 0...59) {
            return (sign * (number * 60 + minutes), index + 4)
        }
        return (sign * number * 60, index + 2)
    }

    private static func part(_ tokens: Tokens, _ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard tokens[index].length <= 2, let number = tokens.integer(at: index), range.contains(number) else {
            return nil
        }
        return number
    }

    private static let hours = SyllableSet("h g giờ")
    private static let halves = SyllableSet("am pm sa ch phút")
    private static let universal = SyllableSet("z gmt utc")
    private static let vietnamese = SyllableSet("ict")
}
