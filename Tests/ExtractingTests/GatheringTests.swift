import Extracting
import Testing

@Suite struct GatheringTests {
    /// A text and its events as "kind surface".
    static let cases: [(text: String, events: [String])] = [
        // Where somebody does something, a gathering is held
        (
            "Ông Trần Văn Bảo trình bày tờ trình về thủy lợi trong hội nghị giao ban quý I.",
            ["conference hội nghị giao ban quý I"]
        ),
        ("Bà Lý Thị Mơ từng trình bày đề án này tại kỳ họp thứ 2 HĐND tỉnh.", []),
        (
            "Phiên họp thường kỳ chiều 5/6 do ông Trần Văn Bảo chủ trì.",
            ["session Phiên họp thường kỳ"]
        ),
        // What is only spoken of names no event that is told
        (
            """
            Ngày 5/6, tỉnh tổ chức hội nghị sơ kết. Hội nghị thống nhất cách làm theo tinh thần của Hội nghị Trung ương 9 sắp tới. \
            Hội nghị đã bế mạc.
            """,
            ["conference hội nghị sơ kết"]
        ),
        (
            """
            Ngày 5/6, huyện tổ chức lễ bàn giao nhà mới. Bà Lý Thị Mơ cảm ơn xã đã tổ chức lễ tưởng niệm trang nghiêm và \
            thắm tình làng nghĩa xóm.
            """,
            ["ceremony lễ bàn giao nhà mới"]
        ),
        // One gathering by two names that share most of their words
        (
            """
            Hội nghị xúc tiến du lịch vào vùng Sông Mây sẽ có 300 đại biểu. Ngày 5/6, tỉnh tổ chức Hội nghị Xúc tiến du lịch vùng \
            Sông Mây lần thứ 2.
            """,
            ["conference Hội nghị Xúc tiến du lịch vùng Sông Mây lần thứ 2"]
        ),
        // Who visits a province and pays homage there does two things
        (
            """
            Ngày 5/6, ông Trần Văn Bảo có chuyến thăm và làm việc tại tỉnh Nghệ An. Dịp này, ngày 5/6, ông Trần Văn Bảo đã đến \
            viếng nghĩa trang liệt sĩ tỉnh Nghệ An.
            """,
            [
                "visit chuyến thăm và làm việc tại tỉnh Nghệ An", "visit viếng nghĩa trang liệt sĩ tỉnh Nghệ An",
            ]
        ),
        // The next that a visitor calls on, and a show in the course of a festival
        (
            """
            Ngày 5/6, ông Trần Văn Bảo đã đến thăm và làm việc tại tỉnh Nghệ An. Cùng ngày, ông Trần Văn Bảo cũng đã đến thăm \
            làng gốm cổ tỉnh Nghệ An.
            """,
            ["visit thăm và làm việc tại tỉnh Nghệ An", "visit thăm làng gốm cổ tỉnh Nghệ An"]
        ),
        (
            "Ngày 5/6, tỉnh khai mạc Lễ hội Sáo trúc 2023. Tối 6/6, huyện tổ chức đêm hội Hoa sim.",
            ["other Lễ hội Sáo trúc 2023", "other đêm hội Hoa sim"]
        ),
        // A life told with its dates, and a festival of another year
        (
            """
            Ông Trần Văn Bảo sinh ngày 12/6/1953. Quê ông ở Nghệ An. Ông học ở Hà Nội. Ông làm kỹ sư. Tại Đại hội đại biểu toàn \
            quốc lần thứ IX diễn ra từ ngày 20/1/2022, ông được bầu vào Ban Chấp hành.
            """,
            []
        ),
        ("Lễ hội Sáo trúc 2022. Tối nay, Lễ hội Sáo trúc 2023 khai mạc.", ["other Lễ hội Sáo trúc 2023"]),
        // Others than those told before
        (
            """
            Sáng 5/6, ông Trần Văn Bảo đã có buổi làm việc với Quận ủy quận 3. Chiều cùng ngày, ông Trần Văn Bảo đã có \
            buổi làm việc với Quận ủy quận 7.
            """,
            [
                "working_meeting buổi làm việc với Quận ủy quận 3",
                "working_meeting buổi làm việc với Quận ủy quận 7",
            ]
        ),
        (
            """
            Sáng 5/6, ông Trần Văn Bảo đã tiếp ông Đỗ Minh Quân. Chiều 5/6, bà Lý Thị Mơ đã có buổi tiếp ông Đỗ Minh \
            Quân.
            """,
            ["talks tiếp ông Đỗ Minh Quân", "talks buổi tiếp ông Đỗ Minh Quân"]
        ),
        (
            """
            Sau khi kết thúc phiên họp tổ sáng 5/6, các đại biểu về hội trường. Tại phiên họp thứ 4 của Ủy ban Thường vụ \
            Quốc hội, bà Lý Thị Mơ cho biết đê đã an toàn.
            """,
            ["session phiên họp tổ", "session phiên họp thứ 4 của Ủy ban Thường vụ Quốc hội"]
        ),
        (
            """
            Ngày 5/6, tỉnh tổ chức hội nghị công bố quy hoạch vùng. Dự buổi hội nghị trọng thể này có 50 người.
            """,
            ["conference hội nghị công bố quy hoạch vùng"]
        ),
        // What came before is told beside what is new
        (
            """
            Ngày 15/6, tỉnh tổ chức hội nghị sơ kết. Trước đó, ngày 2/6, huyện Tân Kỳ đã tổ chức lễ khánh thành cầu treo.
            """,
            ["conference hội nghị sơ kết"]
        ),
        (
            "Trước đó, ngày 2/6, huyện Tân Kỳ đã tổ chức lễ khánh thành cầu treo.",
            ["ceremony lễ khánh thành cầu treo"]
        ),
        // Bodies that debate and sit
        (
            "Sáng 5/6, Quốc hội thảo luận dự án Luật Chăn nuôi (sửa đổi).",
            ["session thảo luận dự án Luật Chăn nuôi (sửa đổi)"]
        ),
        ("Chiều 5/6, HĐND tỉnh tiếp tục chất vấn lãnh đạo Sở Y tế.", ["session chất vấn lãnh đạo Sở Y tế"]),
        ("Sở Y tế thảo luận dự án Luật Chăn nuôi.", []),
        ("Sáng 5/6, Quốc hội tiếp tục phần chất vấn về giống lúa.", ["session phần chất vấn về giống lúa"]),
        (
            "Ngày 5/6, Thường trực Huyện ủy đã họp, thống nhất đắp đê.",
            ["working_meeting Thường trực Huyện ủy đã họp"]
        ),
        (
            "Ngày 5/6, Ban Bí thư đã họp dưới sự chủ trì của ông Trần Văn Bảo.",
            ["working_meeting Ban Bí thư đã họp"]
        ),
        ("Ngày 5/6, Thường trực Huyện ủy đã họp để xem xét kỷ luật.", ["working_meeting họp để xem xét kỷ luật"]),
        ("Ngày 5/6, họp về giống lúa, ông Trần Văn Bảo biểu dương các xã.", ["working_meeting họp về giống lúa"]),
        (
            "Thực hiện chương trình làm việc của phiên họp thứ 4, chiều 5/6, các đại biểu đi thăm đê.",
            ["session phiên họp thứ 4"]
        ),
        ("Chiều 5/6, ông Trần Văn Bảo chủ trì buổi sơ kết của ba xã.", ["conference buổi sơ kết của ba xã"]),
        // Subjects
        (
            "Sáng cùng ngày UBND tỉnh Nghệ An đã họp bàn giá muối. Ngày 5/6, muối lên giá.",
            ["working_meeting họp bàn giá muối"]
        ),
        (
            "Ngày 5/6, UBND huyện Tân Kỳ đã làm việc với Hạt kiểm lâm Pù Lai.",
            ["working_meeting làm việc với Hạt kiểm lâm Pù Lai"]
        ),
        (
            "Chiều 5/6, ông Trần Văn Bảo đã đến thăm và thưởng nóng đội cứu hộ.",
            ["visit thăm và thưởng nóng đội cứu hộ"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo, Bí thư Tỉnh ủy Nghệ An, đã tiếp bà Lý Thị Mơ.",
            ["talks tiếp bà Lý Thị Mơ"]
        ),
        (
            "Ngày 5/6, đoàn giám sát do ông Trần Văn Bảo làm trưởng đoàn, đã làm việc với Sở Y tế.",
            ["working_meeting làm việc với Sở Y tế"]
        ),
        (
            "Ngày 5/6, UBND tỉnh Nghệ An làm việc với đoàn công tác của Bộ Y tế.",
            ["working_meeting làm việc với đoàn công tác của Bộ Y tế"]
        ),
        // Where names end
        (
            """
            Ngày 5/6, Đảng ủy Công ty Gạo Vàng tổ chức hội nghị nhằm đánh giá công tác giữ rừng, chống cháy và trồng cây \
            thời gian qua; xem xét nhân sự.
            """,
            ["conference hội nghị nhằm đánh giá công tác giữ rừng, chống cháy và trồng cây thời gian qua"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo chủ trì cuộc họp của Thường trực Huyện ủy về giá muối.",
            ["session cuộc họp của Thường trực Huyện ủy về giá muối"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo dự hội nghị hợp tác Việt - Lào tại Nghệ An.",
            ["conference hội nghị hợp tác Việt - Lào tại Nghệ An"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức lễ cầu siêu tưởng niệm các anh hùng, liệt sĩ vùng biên.",
            ["ceremony lễ cầu siêu tưởng niệm các anh hùng, liệt sĩ vùng biên"]
        ),
        (
            "Ngày 5/6, xã tổ chức lễ mừng lúa mới của người K’Ho.",
            ["ceremony lễ mừng lúa mới của người K’Ho"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức lễ truy điệu liệt sĩ hy sinh tại nước bạn Lào.",
            ["ceremony lễ truy điệu liệt sĩ hy sinh tại nước bạn Lào"]
        ),
        (
            "Ngày 5/6, bảo tàng vừa tổ chức trưng bày, giới thiệu và bán gốm cổ.",
            ["other trưng bày, giới thiệu và bán gốm cổ"]
        ),
        (
            "Ngày 5/6, Sở Y tế trình tại kỳ họp thứ 9 (HĐND tỉnh khóa V) do bà Lý Thị Mơ chủ trì.",
            ["session kỳ họp thứ 9 (HĐND tỉnh khóa V)"]
        ),
    ]

    @Test(arguments: cases) func anArticlesOwnGatheringsAreToldApart(text: String, events: [String]) {
        let found = Extraction(text, by: EventsTests.extractors)
        #expect(found.facts.events.map { "\($0.kind.rawValue) \(found.text($0.span))" } == events)
    }
}
