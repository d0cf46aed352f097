import Testing

@testable import Cleaning

@Suite struct RareTextTests {
    @Test(arguments: ["PV ", " sẽ tiếp tục", "áo ", "a", "aab"])
    func everyPlaceIsFoundAsByComparingAllOfThem(text: String) {
        let wanted = Array(text.utf8)
        let pieces = [text, String(text.dropFirst()), String(text.dropLast()), "Báo A ", "sẽ ", "PV", "aa", " tiếp"]
        for first in pieces {
            for second in pieces {
                let all = Array((first + second + text.prefix(2) + first).utf8)
                for start in 0...all.count {
                    let expected = (start..<max(start, all.count - wanted.count + 1))
                        .first { all[$0...].starts(with: wanted) }
                    #expect(RareText(text).first(in: all, from: start)?.lowerBound == expected)
                }
            }
        }
    }
}
