import Extracting
import Tables
import Testing

@Suite struct TimesTests {
    /// A text published in 2023, and its times as "surface start end".
    static let cases: [(text: String, times: [String])] = [
        // What recurs is no day of one year
        ("Ngày 2-2 hằng năm, làng mở hội.", []),
        ("Hội mở vào tháng 3 của năm chẵn.", []),
        ("Ròng rã cả năm trời, dân chờ nước.", []),
        (
            "Sáng 8/9, họp huyện. Ngày 12/5 vừa qua, xã đã họp. Chiều cùng ngày, đoàn về.",
            ["8/9 2023-09-08 2023-09-08", "12/5 2023-05-12 2023-05-12", "cùng ngày 2023-09-08 2023-09-08"]
        ),
        // Days
        ("Sáng 17/10, đoàn lên đường.", ["17/10 2023-10-17 2023-10-17"]),
        ("Ngày 15-3, lớp học khai giảng.", ["15-3 2023-03-15 2023-03-15"]),
        ("Chiều 10.10, mưa to.", ["10.10 2023-10-10 2023-10-10"]),
        ("Hội chợ mở cửa thứ Tư (28/4).", ["28/4 2023-04-28 2023-04-28"]),
        ("Cầu khánh thành ngày 2/9/1998.", ["2/9/1998 1998-09-02 1998-09-02"]),
        (
            "Đơn gửi ngày 12-11-2021 và 1.2.2022.",
            ["12-11-2021 2021-11-12 2021-11-12", "1.2.2022 2022-02-01 2022-02-01"]
        ),
        ("Ông nhận việc ngày 19 tháng 6 năm 2017.", ["19 tháng 6 năm 2017 2017-06-19 2017-06-19"]),
        ("Kho đóng cửa ngày 5 tháng 7.", ["5 tháng 7 2023-07-05 2023-07-05"]),
        (
            "Sáng 8/9, họp huyện để nộp hồ sơ trước ngày 20/9. Chiều cùng ngày, họp xã.",
            [
                "8/9 2023-09-08 2023-09-08", "20/9 2023-09-20 2023-09-20", "cùng ngày 2023-09-08 2023-09-08",
            ]
        ),
        (
            "Xuất khẩu 9 tháng tăng. Trong 9 tháng đầu năm, thu vượt; 9 tháng qua, 9 tháng tù.",
            [
                "9 tháng 2023-01-01 2023-09-30", "9 tháng đầu năm 2023-01-01 2023-09-30",
                "9 tháng qua 2023-01-01 2023-09-30",
            ]
        ),
        ("Chợ đóng cửa 9 tháng rồi mở.", []),
        ("Quý II tăng 12%, cả năm 14%.", ["Quý II 2023-04-01 2023-06-30", "cả năm 2023-01-01 2023-12-31"]),
        ("Nghỉ lễ 30/4 và 1/5.", ["30/4 2023-04-30 2023-04-30", "1/5 2023-05-01 2023-05-01"]),
        ("Nghỉ dịp 30-4 và 1-5.", ["30-4 2023-04-30 2023-04-30", "1-5 2023-05-01 2023-05-01"]),
        ("date 2022-05-09 Tin vắn", ["2022-05-09 2022-05-09 2022-05-09"]),
        (
            "Sáng nay (6/2), chợ họp. Chiều nay chợ tan.",
            ["6/2 2023-02-06 2023-02-06", "Chiều nay 2023-02-06 2023-02-06"]
        ),
        ("Hôm qua, ngày 19/5, và hôm nay.", ["19/5 2023-05-19 2023-05-19", "hôm nay 2023-05-20 2023-05-20"]),
        (
            "Ngày 3/4, họp xã. Chiều cùng ngày, họp thôn.",
            ["3/4 2023-04-03 2023-04-03", "cùng ngày 2023-04-03 2023-04-03"]
        ),
        (
            "Ngày 9/9/2020, đơn được nhận; đến ngày 12/9 thì trả.",
            [
                "9/9/2020 2020-09-09 2020-09-09", "12/9 2020-09-12 2020-09-12",
            ]
        ),
        // Months, quarters, years
        ("Tháng 4/2025 sẽ xong.", ["4/2025 2025-04-01 2025-04-30"]),
        ("Từ tháng 11-2016 đến nay.", ["11-2016 2016-11-01 2016-11-30"]),
        ("Phiên họp tháng 6 năm 2017.", ["tháng 6 năm 2017 2017-06-01 2017-06-30"]),
        ("Đầu tháng 2, lúa trổ.", ["tháng 2 2023-02-01 2023-02-28"]),
        ("date 2021-03 Tin tỉnh", ["2021-03 2021-03-01 2021-03-31"]),
        (
            "Thu ngân sách quý I tăng, quý II/2024 giảm.",
            ["quý I 2023-01-01 2023-03-31", "quý II/2024 2024-04-01 2024-06-30"]
        ),
        ("Kết quả quý 3 năm 2019.", ["quý 3 năm 2019 2019-07-01 2019-09-30"]),
        ("Năm 2020 được mùa, năm nay mất mùa.", ["2020 2020-01-01 2020-12-31", "năm nay 2023-01-01 2023-12-31"]),
        ("Ông Bình (SN 1958) khai nhận.", ["1958 1958-01-01 1958-12-31"]),
        ("So với năm trước, giá giảm.", ["năm trước 2022-01-01 2022-12-31"]),
        ("Thu cả năm vượt kế hoạch.", ["cả năm 2023-01-01 2023-12-31"]),
        // Parts of a year
        ("Trong 6 tháng đầu năm, xuất khẩu tăng.", ["6 tháng đầu năm 2023-01-01 2023-06-30"]),
        ("9 tháng đầu năm 2021 đã qua.", ["9 tháng đầu năm 2021 2021-01-01 2021-09-30"]),
        ("Sáu tháng cuối năm sẽ khó.", ["Sáu tháng cuối năm 2023-07-01 2023-12-31"]),
        (
            "Tăng 5% trong 6 tháng đầu năm, cùng kỳ năm ngoái giảm.",
            [
                "6 tháng đầu năm 2023-01-01 2023-06-30", "cùng kỳ năm ngoái 2022-01-01 2022-06-30",
            ]
        ),
        // Spans
        ("Kế hoạch 2021 - 2025 của tỉnh.", ["2021 - 2025 2021-01-01 2025-12-31"]),
        ("Nhiệm kỳ 2020-2025.", ["2020-2025 2020-01-01 2025-12-31"]),
        ("Từ ngày 11- 18/6/2017, tại xã.", ["11- 18/6/2017 2017-06-11 2017-06-18"]),
        ("Kỷ niệm 50 năm (31.3.1975 - 31.3.2025).", ["31.3.1975 - 31.3.2025 1975-03-31 2025-03-31"]),
        ("Từ ngày 6 đến 10/6, trời mưa.", ["6 đến 10/6 2023-06-06 2023-06-10"]),
        ("Từ 25/12/2022 - 3/1/2023.", ["25/12/2022 - 3/1/2023 2022-12-25 2023-01-03"]),
        ("Ngày 15 và 16/6, thi tốt nghiệp.", ["15 và 16/6 2023-06-15 2023-06-16"]),
        ("Tính từ ngày 26/1-1/2.", ["26/1-1/2 2023-01-26 2023-02-01"]),
        ("Từ năm 1999 đến 2016.", ["1999 đến 2016 1999-01-01 2016-12-31"]),
        ("Từ tháng 3 - 5/2017.", ["tháng 3 - 5/2017 2017-03-01 2017-05-31"]),
        // The moon's calendar: the new year of 2023 was January 22
        ("Làng mở hội mùng 6 tháng Giêng.", ["mùng 6 tháng Giêng 2023-01-27 2023-01-27"]),
        ("Hội vật từ ngày 11 - 16 tháng Giêng.", ["11 - 16 tháng Giêng 2023-02-01 2023-02-06"]),
        (
            "Giỗ Tổ ngày 10/3 âm lịch, giỗ làng ngày 8/4 (âm lịch).",
            [
                "10/3 âm lịch 2023-04-29 2023-04-29", "8/4 (âm lịch) 2023-05-26 2023-05-26",
            ]
        ),
        (
            "Chợ hoa mở tới chiều 28 Tết, mùng 2 Tết đóng cửa.",
            [
                "28 Tết 2023-01-19 2023-01-19", "mùng 2 Tết 2023-01-23 2023-01-23",
            ]
        ),
        ("Lễ hội diễn ra vào rằm tháng 7.", ["rằm tháng 7 2023-08-30 2023-08-30"]),
        ("Ông Táo về trời 23 tháng Chạp.", ["23 tháng Chạp 2023-01-14 2023-01-14"]),
        ("Hội mở mùng ba đến mùng năm Tết.", ["mùng ba đến mùng năm Tết 2023-01-24 2023-01-26"]),
        ("Hội mở 9 tháng Giêng năm 2018.", ["9 tháng Giêng năm 2018 2018-02-24 2018-02-24"]),
        // What is no time
        ("Nghị định số 178/2024/NĐ-CP và Thông tư 12/2016/TT-BTC.", []),
        ("Có 2/5 tàu hỏng, 10-15 người ở lại, giá 6.5 triệu đồng.", []),
        ("Ở đường 30/4, công viên 29/3 và số 12/7.", []),
        ("Thời gian tới, nhiều năm nay, hơn 20 năm nay.", []),
        ("Mùng 8 tháng 3, mùng 10/3, 20 Tết.", []),
        ("Hội làng mở hằng năm, vào mùng 6 tháng Giêng.", []),
        ("Đoàn có 2000 người và 1950 đồng.", []),
        ("Ngày 31/2, ngày 5/13.", []),
        ("Điện thoại 0912.345.678, tỷ lệ 1/2.000.", []),
    ]

    @Test(arguments: cases) func everyFormCoversItsDays(text: String, times: [String]) {
        #expect(Self.times(text, PartialDate(year: 2023)) == times)
    }

    /// A text with the date of its article.
    static let dated: [(text: String, published: PartialDate?, times: [String])] = [
        (
            "Hôm qua trời nắng, sáng mai mưa.", PartialDate(year: 2023, month: 3, day: 1),
            [
                "Hôm qua 2023-02-28 2023-02-28", "sáng mai 2023-03-02 2023-03-02",
            ]
        ),
        ("Ngày 28/12, xã họp.", PartialDate(year: 2023, month: 1, day: 5), ["28/12 2022-12-28 2022-12-28"]),
        ("Ngày 3/1, xã họp.", PartialDate(year: 2022, month: 12), ["3/1 2023-01-03 2023-01-03"]),
        (
            "Tháng này thu, tháng trước chi.", PartialDate(year: 2023, month: 1),
            [
                "Tháng này 2023-01-01 2023-01-31", "tháng trước 2022-12-01 2022-12-31",
            ]
        ),
        ("Ngày 5/6, họp; ngày 7/8/2019 ký.", nil, ["5/6 2019-06-05 2019-06-05", "7/8/2019 2019-08-07 2019-08-07"]),
        ("Ngày 5/6, năm nay, hôm nay.", nil, []),
        ("Năm tới xã xây chợ, vài năm tới xây cầu.", PartialDate(year: 2023), ["Năm tới 2024-01-01 2024-12-31"]),
    ]

    @Test(arguments: dated) func theArticlesDateFixesWhatTheTextLeavesOpen(
        text: String, published: PartialDate?, times: [String]
    ) {
        #expect(Self.times(text, published) == times)
    }

    @Test func theKindsTellTermsFromPeriods() {
        let found = Extraction(
            "Nhiệm kỳ 2020 - 2025, giai đoạn 2021-2030, quý I, ngày 1/2, tháng 3; năm 2022.", by: [Times.self])
        #expect(found.facts.times.map(\.kind) == [.term, .period, .quarter, .date, .month, .year])
        #expect(found.facts.times.map(\.precision) == ["year", "year", "quarter", "day", "month", "year"])
    }

    static func times(_ text: String, _ published: PartialDate?) -> [String] {
        let found = Extraction(text, published: published, by: [Times.self])
        return found.facts.times.map { "\(found.text($0.span)) \($0.startsOn) \($0.endsOn)" }
    }
}
