import Testing
import Vietnamese

@Suite struct CollationTests {
    @Test(arguments: [
        ["An", "Ăn", "Ân", "Ba", "Da", "Đa", "Em", "Ê", "Oanh", "Ô", "Ơ", "Xa"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Bình", "Bình An", "Bình Định", "Bo"],
        ["Zu", "Жук", "日本"],
    ])
    func namesStandAsInADictionary(names: [String]) {
        let keys = names.map { Collation.key(Array($0.utf8)) }
        for (earlier, later) in zip(keys, keys.dropFirst()) { #expect(earlier.lexicographicallyPrecedes(later)) }
    }

    @Test func peopleStandByTheirGivenNames() {
        let names = ["Trần Văn An", "Lê Thị Bình", "Nguyễn Bình", "Hồ Cúc"]
        let keys = names.map { Collation.keyByGivenName(Array($0.utf8)) }
        for (earlier, later) in zip(keys, keys.dropFirst()) { #expect(earlier.lexicographicallyPrecedes(later)) }
    }

    @Test(arguments: [
        ("Đỗ Thị Ước", "Do Thi Uoc"), ("Siôn Łódź", "Sion Lodz"), ("Жук Mỹ", "Жук My"), ("A\u{300} Ba", "A Ba"),
        ("", ""),
    ])
    func marksAreTakenOff(name: String, plain: String) {
        #expect(String(decoding: Folding.withoutMarks(Array(name.utf8)), as: UTF8.self) == plain)
    }

    @Test(arguments: ["", " ", "  A  B "])
    func oddNamesHaveKeys(name: String) {
        #expect(Collation.key(Array(name.utf8)).suffix(name.utf8.count).elementsEqual(name.utf8))
    }
}
