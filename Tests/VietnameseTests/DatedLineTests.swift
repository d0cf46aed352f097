import Tables
import Testing

@testable import Vietnamese

@Suite struct DatedLineTests {
    func published(_ text: String) -> String? {
        DatedLine(Array(text.utf8)).published.map { date in
            let parts = [date.year, date.month, date.day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
            return parts.joined(separator: "-")
        }
    }

    @Test func datesAreReadAsFarAsTheyGo() {
        let cases: [(String, String?)] = [
            ("2017", "2017"), ("2017-06", "2017-06"), ("2017-06-05", "2017-06-05"), ("2017/06/05 10:20", "2017-06-05"),
            ("05/03/2021", "2021-03-05"), ("5-3-2021", "2021-03-05"), ("5.3.2021", "2021-03-05"),
            ("05 / 03 / 2021", "2021-03-05"), ("05/03/21", "2021-03-05"), ("05-03-21 14:30", "2021-03-05"),
            ("5/3/21", "2021-03-05"), ("1.2.21", nil), ("10/12/20:30", nil), ("03/25/2021", "2021-03-25"),
            ("03/2021", "2021-03"),
            ("ngày 5 tháng 3 năm 2021", "2021-03-05"), ("tháng 3 năm 2021", "2021-03"), ("Tháng 3/2021", "2021-03"),
            ("Thứ hai, 05/03/2021 | 14:20", "2021-03-05"), ("14:20 05/03/2021", "2021-03-05"), ("", nil),
            ("hôm qua", nil),
            ("31/02/2021", nil), ("99/99/2021", nil), ("2021-13", nil), ("10/2020/NĐ", nil),
            ("Thứ Sáu, ngày 5/3/2021 14h", "2021-03-05"), ("12h30 ngày 5/3/2021", "2021-03-05"),
            ("mùng 5 tháng 3 năm 2021", "2021-03-05"), ("5.3.2021 09.15", "2021-03-05"),
            ("14:30-05/03/2021", "2021-03-05"), ("Thứ 6-05/03/2021", "2021-03-05"), ("Th 6, 05/03/2021", "2021-03-05"),
        ]
        for (text, date) in cases { #expect(published(text) == date, "\(text)") }
    }

    @Test func monthsHaveNames() {
        let cases: [(String, String?)] = [
            ("5 Tháng Ba, 2021", "2021-03-05"), ("Tháng Ba 15, 2021", "2021-03-15"), ("Tháng 3 15, 2021", "2021-03-15"),
            ("05 Th3 2021", "2021-03-05"), ("5 thg 3, 2021", "2021-03-05"), ("Th12 31, 2021", "2021-12-31"),
            ("15 tháng mười hai 2021", "2021-12-15"), ("15 THÁNG MƯỜI MỘT, 2021", "2021-11-15"),
            ("15 Tháng Mười, 2021", "2021-10-15"), ("ngày 2 tháng Giêng năm 2021", "2021-01-02"),
            ("30 tháng Chạp 2021", "2021-12-30"), ("5 tháng năm năm 2021", "2021-05-05"), ("tháng Tư 2021", "2021-04"),
            ("5 Thang 3, 2021", "2021-03-05"), ("Ngày 5, tháng 3, năm 2021", "2021-03-05"),
            ("5 tháng 13 năm 2021", nil),
            ("March 5, 2021", "2021-03-05"), ("5 March 2021", "2021-03-05"), ("Mar. 5th 2021", "2021-03-05"),
            ("5-Mar-2021", "2021-03-05"), ("10:30 | 05 MAR, 2021", "2021-03-05"), ("May 2021", "2021-05"),
            ("Posted on the 21st of Sept, 2021", "2021-09-21"), ("21 September", nil), ("31 June 2021", nil),
            ("Marathon 5, 2021", nil), ("March 5, 20 2021", nil), ("Fri Mar 05 14:30:00 ICT 2021", "2021-03-05"),
        ]
        for (text, date) in cases { #expect(published(text) == date, "\(text)") }
    }

    @Test func aTimeOfAnotherZoneNamesTheDayInVietnam() {
        let cases: [(String, String?)] = [
            ("2021-03-05T20:00:00Z", "2021-03-06"), ("2021-03-05T16:59:59.999Z", "2021-03-05"),
            ("2017-06-05T23:30:00+07:00", "2017-06-05"), ("2021-03-05T23:30:00", "2021-03-05"),
            ("2021-03-05 20:00:00+00:00", "2021-03-06"), ("2021-03-05T01:00:00+09:00", "2021-03-04"),
            ("2020-12-31T13:00:00-0500", "2021-01-01"), ("Fri, 05 Mar 2021 07:30:00 GMT", "2021-03-05"),
            ("Fri, 05 Mar 2021 20:30:00 +0000", "2021-03-06"), ("Fri Mar 05 20:30:00 UTC 2021", "2021-03-06"),
            ("05/03/2021 20:00 GMT+7", "2021-03-05"), ("05/03/2021 20:00 (GMT+07:00)", "2021-03-05"),
            ("05/3/2021,20:00 [GMT+7]", "2021-03-05"), ("05/03/2021 20:00 - 21:00", "2021-03-05"),
        ]
        for (text, date) in cases { #expect(published(text) == date, "\(text)") }
    }

    @Test func programsWriteDatesAsNumbers() {
        let cases: [(String, String?)] = [
            ("20170605", "2017-06-05"), ("20210305143000", "2021-03-05"), ("202103051430", "2021-03-05"),
            ("20210305 14:30", "2021-03-05"), ("20210305T143000Z", "2021-03-05"), ("20211305", nil),
            ("1614963600", "2021-03-06"), ("1614963599", "2021-03-05"), ("1614929400.0", "2021-03-05"),
            ("1.6149294e9", "2021-03-05"), ("1614929400123", "2021-03-05"), ("1614929400123456", "2021-03-05"),
            ("/Date(1614929400000)/", "2021-03-05"), ("/Date(1614929400000+0700)/", "2021-03-05"),
            ("99999999999999999999", nil), ("12345678901", nil), ("0912345678", nil), ("0", nil), ("inf", nil),
        ]
        for (text, date) in cases { #expect(published(text) == date, "\(text)") }
    }

    @Test func theDayOfPublicationIsTheOneThatTheLineCallsSo() {
        let cases: [(String, String?)] = [
            ("Cập nhật: 06/03/2021 09:00 - Đăng ngày 05/03/2021 08:00", "2021-03-05"),
            ("05/03/2021 08:00 (Cập nhật 06/03/2021)", "2021-03-05"), ("Cập nhật 06/03/2021", "2021-03-06"),
            ("Hạn nộp 10/03/2021, xuất bản 05/03/2021", "2021-03-05"),
            ("Updated March 6, 2021, posted March 5, 2021", "2021-03-05"),
        ]
        for (text, date) in cases { #expect(published(text) == date, "\(text)") }
        #expect(
            DatedLine(Array("Cập nhật 06/03/2021".utf8)).isOfChange && !DatedLine(Array("06/03/2021".utf8)).isOfChange)
    }

    @Test func whatIsLeftOfALineIsWhatItSaysBesideItsDates() {
        let cases: [(String, [String])] = [
            ("Lò Thị Mai | 05/03/2021 14:20", ["Lò Thị Mai"]), ("Lò Thị Mai 14:20 05/03/2021", ["Lò Thị Mai"]),
            ("Thứ sáu, 05/03/2021 - 14:20 Lò Thị Mai", ["Lò Thị Mai"]),
            ("Lò Thị Mai • 5 Tháng Ba, 2021", ["Lò Thị Mai"]),
            ("14:30-05/03/2021 bởi Lò Mai", ["bởi Lò Mai"]), ("Thứ Sáu, ngày 05/03/2021 14:20 (GMT+7)", []),
            ("Ngày đăng: 05/03/2021 - Lượt xem: 12", ["Lượt xem: 12"]), ("Cập nhật lúc 14h30, ngày 5/3/2021", []),
            ("Đào Hải Đăng - 05/03/2021", ["Đào Hải Đăng"]), ("Lò Mai đăng lúc 05/03/2021", ["Lò Mai"]),
            ("Chủ nhật, 07/03/2021, 08:00 SA", []), ("Friday, March 5, 2021 at 2:20 pm", []), ("2021", ["2021"]),
            ("Hội nghị ngày 05/03/2021 tại Hòa An", ["Hội nghị", "tại Hòa An"]),
        ]
        for (text, rest) in cases {
            let bytes = Array(text.utf8)
            #expect(DatedLine(bytes).rest.map { String(decoding: bytes[$0], as: UTF8.self) } == rest, "\(text)")
        }
    }

    @Test func anyBytesAreALine() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "05/03/2021", "5 tháng", "T20:00", "Z", "-", "+07", "\u{A0}", "th", "Mar", "ngày", ":", "é", "99", "h",
        ]
        for _ in 0..<2_000 {
            var bytes = (0..<8).flatMap { _ in Array(pieces.randomElement(using: &random)!.utf8) }
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            let line = DatedLine(bytes)
            #expect(line.rest.allSatisfy { $0.upperBound <= bytes.count })
        }
    }
}
