import JSON
import Stages
import Tables
import TestSupport
import Testing

@testable import Cleaning

@Suite struct CreditsTests {
    @Test func creditsAreFoundAtTheEnd() {
        let body = "Hội nghị diễn ra tại Vinh và có 21 điểm cầu."
        let cases: [(tail: String, author: String?, publisher: String?)] = [
            ("\nTác giả: Xuân Hướng\nNguồn tin: Truyền hình Nghệ An", "Xuân Hướng", "Truyền hình Nghệ An"),
            (" Thu Phương (TTXVN)", "Thu Phương", "TTXVN"), (" Công Hạnh", "Công Hạnh", nil),
            (" Trung Hiếu - Đình Phú", "Trung Hiếu - Đình Phú", nil), ("\nTRẦN LƯU", "TRẦN LƯU", nil),
            (" Theo TTXVN", nil, "TTXVN"), ("\n(Theo VnExpress)", nil, "VnExpress"), (" Thanh Niên", nil, "Thanh Niên"),
            (" TTXVN/Tin Tức", nil, "TTXVN/Tin Tức"), (" Tin, ảnh: Thế Lập (TTXVN)", "Thế Lập", "TTXVN"),
            (" Minh Minh (thực hiện)", "Minh Minh", nil), (" Đ.Phú-H.Ánh", "Đ.Phú-H.Ánh", nil),
            (" B.B.Đ", "B.B.Đ", nil),
            (" Theo Đình Thức (Soha.vn/Trí Thức Trẻ)", "Đình Thức", "Soha.vn/Trí Thức Trẻ"),
            ("\nBài và ảnh: Nguyễn Văn An", "Nguyễn Văn An", nil), ("\nNguồn: baonghean.vn", nil, "baonghean.vn"),
            (" Thời báo Tài chính", nil, "Thời báo Tài chính"), ("/.", nil, nil), (" Trân trọng!", nil, nil),
            (" Đoàn đã đến thăm thành phố Vinh", nil, nil), ("\nẢnh: Tuệ Lâm", nil, nil), (" Xin cảm ơn ông", nil, nil),
            (" Ông Nguyễn Sự", nil, nil), (" Việt Nam", nil, nil), (" Bắc Ninh", nil, nil), ("\nQuảng Nam", nil, nil),
            // The few provinces that are people's names too are authors here.
            (" Thái Bình", "Thái Bình", nil), ("\nTác giả: Bắc Ninh", "Bắc Ninh", nil),
            (" Thái Bình - Hà Giang", nil, nil), (" Thái Bình - Lan Anh", "Thái Bình - Lan Anh", nil),
            (" Hà Thái Bình", "Hà Thái Bình", nil),
            ("\nBài 2: Vướng giải phóng mặt bằng", nil, nil), ("\nTin: Đảm bảo quyền lợi nông dân", nil, nil),
            ("\n- Thành ủy Vinh", nil, nil),
            ("\nThực hiện: Nguyễn Văn An", "Nguyễn Văn An", nil), ("\nNgười viết: Trần Lan", "Trần Lan", nil),
            ("\nVideo: Trần Lan", nil, nil), ("\nClip: Trần Lan", nil, nil), (" Trần Lan/VOV", "Trần Lan", "VOV"),
            (" CTV Trần Lan/VOV.VN", "Trần Lan", "VOV.VN"), (" PV/VOV.VN", "PV", "VOV.VN"),
            (" Trần Lan - TTXVN", "Trần Lan", "TTXVN"), (" Theo Người Lao Động", nil, "Người Lao Động"),
            (" Trần Lan tổng hợp", "Trần Lan", nil), (" PV", "PV", nil), (" Quảng Ngãi", nil, nil),
            (" Nguyễn Văn An, Trần Lan", "Nguyễn Văn An, Trần Lan", nil), (" Bí thư Lò Văn Mai", nil, nil),
            ("\nBài, ảnh: Lò Hặc\nTheo Thu Hiền", "Lò Hặc", "Thu Hiền"), ("\nTheo Thu Hiền", "Thu Hiền", nil),
            (" Bài, Ảnh: Lò Hặc\nTheo VGP News", "Lò Hặc", "VGP News"), ("\nBài, ảnh: Mai\nTheo TTXVN", "Mai", "TTXVN"),
            ("\nTheo Thu Hiền\nNguồn: TTXVN", "Thu Hiền", "TTXVN"),
            // Desks, names of one word, credits told twice, pictures beside, papers behind
            (" Trần Lan/VOV - TPHCM", "Trần Lan", "VOV"), (" Lan - Hùng/VOV.VN", "Lan - Hùng", "VOV.VN"),
            (" Thu Hà-VOV- Miền Trung", "Thu Hà", "VOV"), (" Trần Lan/VOV Trần Lan/VOV", "Trần Lan", "VOV"),
            (" Minh Minh", "Minh Minh", nil), ("\nTRẦN LAN - Ảnh: LÒ HẶC", "TRẦN LAN", nil),
            (" Lò Hặc ghi", "Lò Hặc", nil), (" Nhóm phóng viên", "Nhóm phóng viên", nil),
            (" Kế Lan / Điều tra", "Kế Lan", nil), (" Theo Trần Lan/ Báo Dân trí", "Trần Lan", "Báo Dân trí"),
            (" Bài, ảnh: Lò Hặc / Theo Trí Thức Trẻ", "Lò Hặc", "Trí Thức Trẻ"),
            (" Bến này lớn nhất vùng Đông Á. Văn Chương", "Văn Chương", nil),
            // Behind a sentence that has lost its stop
            (" Đoàn bàn việc bổ nhiệm cán bộ Hoài Phong", "Hoài Phong", nil),
            (" Tên các em đã được thay đổi Theo VnExpress", nil, "VnExpress"),
            (" Các đại biểu tại hội nghị Minh Hòa/VOV.VN", "Minh Hòa", "VOV.VN"),
            (" Đoàn đến thăm gia đình bà Hoài Phong", nil, nil), (" Đoàn đến thăm xã Minh Hòa", nil, nil),
        ]
        for (tail, author, publisher) in cases {
            let document = cleaned("Mở đầu bài viết.\n" + body + tail)
            #expect(document.string(.author) == author, "\(tail)")
            #expect(document.string(.publisher) == publisher, "\(tail)")
            let letters = ("Mở đầu bài viết.\n" + body + tail).filter { !$0.isWhitespace }
            #expect(document.string.filter { !$0.isWhitespace } == letters, "\(tail): no letter is lost")
            if author ?? publisher != nil { #expect(document.paragraphs.last?.kind == .credit, "\(tail)") }
        }
    }

    @Test func articlesNameTheirOutlet() {
        let cases: [(text: String, publisher: String?)] = [
            ("Trao đổi với phóng viên Báo Thanh tra, bà Lan cho biết.", "Báo Thanh tra"),
            ("Dân Việt sẽ tiếp tục thông tin về vụ mùa.", "Dân Việt"),
            ("Ông Hặc nói với PV báo Người Đưa Tin về vụ mùa.", "Người Đưa Tin"),
            ("Theo phóng viên của Phapluatplus.vn, bến đã đóng.", "Phapluatplus.vn"),
            ("Báo Công lý sẽ tiếp tục thông tin về vụ việc.", "Báo Công lý"),
            ("Như Báo Giao thông đã đưa tin, bến đò bị đóng.", "Báo Giao thông"),
            ("TTXVN trân trọng giới thiệu toàn văn bài viết.", "TTXVN"),
            ("Người dân đọc báo Công lý ở bến đò.", nil), ("Báo Công lý đã đưa tin về bến đò.", nil),
            ("Chính phủ sẽ tiếp tục thông tin về vụ mùa.", nil), ("Dân Việt sẽ tiếp tục giữ nghề.", nil),
            ("Ông Hặc nói với PV Dân Việt về vụ mùa.", nil), ("Trao đổi với Báo Công lý, ông Hặc kể.", nil),
            ("Phóng viên xây dựng bài viết từ bến đò.", nil), ("Áo đã thông dụng ở bến đò.", nil),
        ]
        for (text, publisher) in cases {
            #expect(cleaned("Mở đầu bài viết.\n\(text) Bến có hai đò.").string(.publisher) == publisher, "\(text)")
        }
    }

    @Test func noCreditTakesALetterBeforeIt() {
        for end in ["”", "…", ").", "“"] {
            let text = "Mở đầu bài viết.\nÔng nói sẽ làm như đã hứa với bà con\(end)Theo VnExpress"
            #expect(String(validating: cleaned(text).text, as: UTF8.self) == text, "\(end)")
        }
    }

    @Test func anAuthorMayStandBeforeTheLastCaption() {
        let text = "Mở đầu bài viết.\nHội nghị diễn ra tại Vinh.\nHoàng Dương\nBến đò đã được đóng từ hôm qua."
        #expect(cleaned(text).string(.author) == "Hoàng Dương")
        #expect(cleaned(text.replacing("Hoàng Dương", with: "Bến đò")).string(.author) == nil)
    }

    @Test func captionsWithoutAMarkAreToldByTheirFormAndPlace() {
        let long =
            "Hội nghị đã đánh giá kết quả công tác năm qua. Nhiều ý kiến cho rằng cần cố gắng hơn nữa. Các đơn vị cam kết."
        let lines: [(String, Paragraph.Kind)] = [
            ("Đồng chí Lò Thị Mai - Bí thư Huyện ủy phát biểu khai mạc hội nghị.", .caption),
            ("Bí thư Huyện ủy trao tặng Bằng khen cho 2 đảng bộ gồm: xã Mường, TP. Vinh.", .caption),
            ("Các đại biểu tham dự hội nghị.", .caption), ("Đồng chí Lò Thị Mai chủ trì", .caption),
            ("Sáng 5/3, đồng chí Lò Thị Mai trao tặng Bằng khen cho hai xã.", .body),
            ("Đồng chí Lò Thị Mai đã trao tặng Bằng khen cho hai xã.", .body),
            ("Đồng chí Lò Thị Mai phát biểu: Hội nghị cần thẳng thắn.", .body),
            ("Đồng chí Lò Thị Mai đề nghị các xã trao Bằng khen đúng người.", .body),
            ("Bí thư Huyện ủy nhấn mạnh việc kiểm tra.", .body),
            ("Ông Lò Văn Mai kiến nghị Bộ bố trí vốn cho trạm bơm và ban hành quy trình báo cáo.", .body),
        ]
        for (line, kind) in lines {
            let document = cleaned([long, long, line, long, long].joined(separator: "\n"))
            #expect(document.paragraphs[2].kind == kind, "\(line)")
        }
        // At the end, or between lines as short, it may be the report itself.
        #expect(cleaned("\(long)\n\(lines[0].0)").paragraphs.last?.kind == .body)
        #expect(cleaned("\(lines[2].0)\n\(lines[2].0)\n\(lines[2].0)").paragraphs.allSatisfy { $0.kind == .body })
    }

    @Test func captionsInRunningTextBecomeParagraphs() {
        let cases: [(line: String, layout: [String])] = [
            (
                "Ảnh: VGP/Thành Trung Phát biểu tại buổi lễ, ông khẳng định quyết tâm.",
                ["caption|Ảnh: VGP/Thành Trung", "body|Phát biểu tại buổi lễ, ông khẳng định quyết tâm."]
            ),
            (
                "Cảnh cầu mới. Ảnh: Getty Tại buổi lễ, ông khẳng định quyết tâm.",
                ["caption|Cảnh cầu mới. Ảnh: Getty", "body|Tại buổi lễ, ông khẳng định quyết tâm."]
            ),
            (
                "Báo cáo của Sở Y tế. Ảnh: X.N Sở Y tế cho rằng cần làm rõ việc này.",
                ["caption|Báo cáo của Sở Y tế. Ảnh: X.N", "body|Sở Y tế cho rằng cần làm rõ việc này."]
            ),
            (
                "Việc này cần làm rõ. Cảnh thi công cầu. Ảnh: Hữu Tuấn Theo báo cáo, cầu dài 20 m.",
                [
                    "body|Việc này cần làm rõ.", "caption|Cảnh thi công cầu. Ảnh: Hữu Tuấn",
                    "body|Theo báo cáo, cầu dài 20 m.",
                ]
            ),
            (
                "Cảnh thi công cầu (Ảnh: Nguyễn Văn Bình) Sáng 5/3, cầu xong.",
                ["caption|Cảnh thi công cầu (Ảnh: Nguyễn Văn Bình)", "body|Sáng 5/3, cầu xong."]
            ),
            ("Cảnh thi công cầu. Ảnh: TTXVN", ["caption|Cảnh thi công cầu. Ảnh: TTXVN"]),
            (
                "Cảnh thi công cầu. Ảnh: An Văn - TTXVN Theo báo cáo, cầu dài 20 m.",
                ["caption|Cảnh thi công cầu. Ảnh: An Văn - TTXVN", "body|Theo báo cáo, cầu dài 20 m."]
            ),
            (
                "Cảnh thi công cầu (Ảnh: An Văn – TTXVN) Theo báo cáo, cầu dài 20 m.",
                ["caption|Cảnh thi công cầu (Ảnh: An Văn – TTXVN)", "body|Theo báo cáo, cầu dài 20 m."]
            ),
            (
                "Cảnh thi công cầu. Ảnh: Lò Hặc - Báo Sơn La Trong hai ngày, cầu đã xong.",
                ["caption|Cảnh thi công cầu. Ảnh: Lò Hặc - Báo Sơn La", "body|Trong hai ngày, cầu đã xong."]
            ),
            (
                "Cảnh thi công cầu. Ảnh: TTXVN - Lê Mai Theo báo cáo, cầu dài 20 m.",
                ["caption|Cảnh thi công cầu. Ảnh: TTXVN - Lê Mai", "body|Theo báo cáo, cầu dài 20 m."]
            ),
            (
                "Cảnh thi công cầu. Ảnh: Hà Vy Cầu dài 20 m, rộng 6 m.",
                ["caption|Cảnh thi công cầu. Ảnh: Hà Vy", "body|Cầu dài 20 m, rộng 6 m."]
            ),
            ("Ông nói về Ảnh: một bộ phim hay.", ["body|Ông nói về Ảnh: một bộ phim hay."]),
        ]
        for (line, layout) in cases {
            let document = cleaned("Mở đầu bài viết có nội dung.\n\(line)\nĐoạn cuối của bài viết này.")
            #expect(Array(document.layout.dropFirst().dropLast()) == layout)
            #expect(document.string.filter { !$0.isWhitespace }.contains(line.filter { !$0.isWhitespace }))
        }
    }

    @Test func aWordTooLongForANameIsNotCutWithinALetter() {
        for count in 100...130 {
            let word = String(repeating: "x", count: count % 3) + String(repeating: "ế", count: count)
            let line = "Ảnh: Q\(word) xa"
            let document = cleaned("Mở đầu bài viết có nội dung.\n\(line)\nĐoạn cuối của bài viết này.")
            #expect(document.layout.count == 3 && document.layout[1].hasSuffix("|\(line)"))
        }
        // Names go on up to the last whole word.
        let long = "Ảnh: Lò Hặc \(String(repeating: "ế", count: 90)) xa"
        #expect(cleaned("Mở đầu bài.\n\(long)").layout[1] == "caption|Ảnh: Lò Hặc")
    }

    @Test func placeLinesNameThePublisher() {
        let cases: [(line: String, publisher: String?)] = [
            ("(BĐ) - UBND tỉnh vừa ban hành.", "BĐ"), ("(binhdinh.gov.vn) - Sáng 01/4, đồng chí.", "binhdinh.gov.vn"),
            ("(Baonghean.vn) – Chiều 5/3.", "Baonghean.vn"), ("TPO - Ngày 5/3, hội nghị.", "TPO"),
            ("Yêu cầu bảo đảm tính mạng 5 thủy thủ (NLĐ) - Ngày 6-4, Cục Quản lý.", "NLĐ"),
            ("ĐÀ NẴNG- Ngày 14-6, ông.", nil),
            ("Đồng chí Trường Chinh (1907 - 1988) là.", nil), ("UBND - HĐND tỉnh họp.", nil), ("(5) - Năm người.", nil),
            ("Bí thư (ảnh trái) - người.", nil),
        ]
        for (line, publisher) in cases {
            #expect(cleaned(line + "\nĐoạn thứ hai của bài.").string(.publisher) == publisher, "\(line)")
        }
    }

    @Test func theHeaderGivesTheDate() {
        let cases: [(String, String?)] = [
            (" date 2021-03 Hội nghị họp.", "2021-03"), ("date 2025-10-03\nHội nghị họp.", "2025-10-03"),
            ("Thứ sáu, 05/03/2021 | 14:20 GMT+7\nHội nghị họp.", "2021-03-05"),
            ("Hội nghị ngày 05/03/2021.\nHai.", nil),
            ("Tiêu đề của bài\n5/3/2021 14:30\nHội nghị họp.", "2021-03-05"),
            ("March 5, 2021\nHội nghị họp.", "2021-03-05"), ("5 March 2021 - 14:20\nHội nghị họp.", "2021-03-05"),
            ("Hội nghị họp March 5, 2021.\nHai.", nil), ("date: 2021 Hội nghị họp.", nil),
        ]
        for (text, date) in cases { #expect(cleaned(text).published == date, "\(text)") }
    }

    @Test func whatTheInputSaysIsNotReplaced() {
        let fields: [Document.Field: String] = [.author: "A", .publisher: "B", .published: "2017"]
        let document = cleaned(" date 2021-03 Hội nghị họp.\nThu Phương (TTXVN)", fields)
        #expect([document.string(.author), document.string(.publisher), document.published] == ["A", "B", "2017"])
    }

    @Test(.enabled(if: Repository.shared != nil, "\(Repository.needsShared)"))
    func theGoldBylinesAreFound() throws {
        let gold = Repository.shared! + "/gold"
        let articles = JSONObject(paths: ["id", "text"])
        let bylines = JSONObject(paths: ["byline.author", "byline.publisher", "byline.published"])
        var counts = (right: 0, wrong: 0, missed: 0)
        for line in Files.read(gold + "/articles.jsonl").split(separator: 0x0A) {
            guard case .string(let id) = try Array(line).withUnsafeBytes({ try articles.values(in: $0) })[0],
                case .string(let text) = try Array(line).withUnsafeBytes({ try articles.values(in: $0) })[1]
            else { continue }
            let document = cleaned(String(decoding: text, as: UTF8.self))
            let file = Files.read("\(gold)/\(String(decoding: id, as: UTF8.self)).json")
            let expected = try file.withUnsafeBytes { try bylines.values(in: $0) }
            let found = [document.string(.author), document.string(.publisher), document.published]
            for (want, have) in zip(expected, found) {
                switch (want, have) {
                case (.string(let want), let have?) where String(decoding: want, as: UTF8.self) == have:
                    counts.right += 1
                case (.missing, nil): continue
                default:
                    if have != nil { counts.wrong += 1 }
                    if want != .missing { counts.missed += 1 }
                }
            }
        }
        #expect(counts == (13, 0, 0))
    }
}
