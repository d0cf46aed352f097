import Extracting
import Stages
import Tables
import Testing

@Suite struct ParticipationsTests {
    static let extractors: [any Extractor.Type] = [
        Organizations.self, Places.self, People.self, Positions.self, Times.self, Quantities.self, Statements.self,
        Events.self,
        Awards.self, Participations.self,
    ]
    static let opening = "Ngày 5/6, tỉnh tổ chức hội nghị sơ kết. "

    /// What follows the opening sentence, and who did what as "name role".
    static let cases: [(text: String, participations: [String])] = [
        ("Ông Trần Văn Bảo chủ trì hội nghị.", ["Trần Văn Bảo chair"]),
        (
            "Các đồng chí: Trần Văn Bảo - Bí thư Tỉnh ủy; Lê Minh Hà - Chủ tịch UBND tỉnh đồng chủ trì hội nghị.",
            ["Trần Văn Bảo chair", "Lê Minh Hà chair"]
        ),
        ("Hội nghị diễn ra dưới sự chủ trì của ông Trần Văn Bảo.", ["Trần Văn Bảo chair"]),
        (
            "Dự hội nghị có ông Trần Văn Bảo, Bí thư Tỉnh ủy; bà Lý Thị Mơ, Giám đốc Sở Y tế.",
            ["Trần Văn Bảo attend", "Lý Thị Mơ attend"]
        ),
        (
            "Tham dự hội nghị có đại diện lãnh đạo Sở Y tế, Sở Tài chính.",
            ["Sở Y tế attend", "Sở Tài chính attend"]
        ),
        ("Về phía tỉnh có ông Trần Văn Bảo, Bí thư Tỉnh ủy.", ["Trần Văn Bảo attend"]),
        ("Ông Trần Văn Bảo đã đến dự hội nghị.", ["Trần Văn Bảo attend"]),
        ("Ông Trần Văn Bảo phát biểu khai mạc hội nghị.", ["Trần Văn Bảo open"]),
        ("Phát biểu khai mạc hội nghị, ông Trần Văn Bảo đã biểu dương các xã.", ["Trần Văn Bảo open"]),
        ("Kết luận hội nghị, ông Trần Văn Bảo yêu cầu các xã dọn rác.", ["Trần Văn Bảo close"]),
        ("Phát biểu tại hội nghị, ông Trần Văn Bảo biểu dương các xã.", ["Trần Văn Bảo speak"]),
        ("Ông Trần Văn Bảo phát biểu tại hội nghị.", ["Trần Văn Bảo speak"]),
        ("Tại hội nghị, ông Trần Văn Bảo cho biết đê đã an toàn.", ["Trần Văn Bảo speak"]),
        ("Bà Lý Thị Mơ trình bày báo cáo tổng kết.", ["Lý Thị Mơ report"]),
        ("Ông Trần Văn Bảo điều hành phần thảo luận tại hội nghị.", ["Trần Văn Bảo run"]),
        (
            "Các tham luận nêu kinh nghiệm hay, như: Sở Y tế với công tác chống dịch; Sở Tài chính với việc thu thuế.",
            ["Sở Y tế present_paper", "Sở Tài chính present_paper"]
        ),
        ("Ông Trần Văn Bảo trao Bằng khen cho Sở Y tế.", ["Trần Văn Bảo give_award", "Sở Y tế receive_award"]),
        ("Báo cáo của Sở Y tế cho biết dịch đã lui.", ["Sở Y tế report"]),
        ("Bế mạc hội nghị, ông Trần Văn Bảo cảm ơn các xã.", ["Trần Văn Bảo close"]),
        ("Báo cáo do ông Trần Văn Bảo, Bí thư Tỉnh ủy, trình bày nêu ba việc.", ["Trần Văn Bảo report"]),
        (
            "Hội nghị nghe tham luận của Sở Y tế về chống dịch; Sở Tài chính về thu thuế.",
            ["Sở Y tế present_paper", "Sở Tài chính present_paper"]
        ),
        (
            "Hội nghị bầu bà Lý Thị Mơ và ông Trần Văn Bảo làm Phó Bí thư Tỉnh ủy.",
            ["Lý Thị Mơ other", "Trần Văn Bảo other"]
        ),
        ("Bà Lý Thị Mơ được bổ nhiệm làm Giám đốc Sở Y tế.", ["Lý Thị Mơ other"]),
        ("Trước đó, tỉnh bổ nhiệm bà Lý Thị Mơ làm Giám đốc Sở Y tế.", []),
        ("Ông Trần Văn Bảo – Bí thư Tỉnh ủy – đã chủ trì hội nghị.", ["Trần Văn Bảo chair"]),
        ("Chủ trì hội nghị, ông Trần Văn Bảo biểu dương các xã.", ["Trần Văn Bảo chair"]),
        ("Ông Trần Văn Bảo và bà Lý Thị Mơ đồng chủ trì hội nghị.", ["Trần Văn Bảo chair", "Lý Thị Mơ chair"]),
        ("Cùng dự có ông Trần Văn Bảo, bà Lý Thị Mơ.", ["Trần Văn Bảo attend", "Lý Thị Mơ attend"]),
        ("Đến dự hội nghị có các đồng chí: Trần Văn Bảo, Lý Thị Mơ.", ["Trần Văn Bảo attend", "Lý Thị Mơ attend"]),
        ("Hội nghị có sự tham dự của ông Trần Văn Bảo.", ["Trần Văn Bảo attend"]),
        ("Ông Trần Văn Bảo phát biểu bế mạc hội nghị.", ["Trần Văn Bảo close"]),
        ("Phát biểu kết luận hội nghị, bà Lý Thị Mơ cảm ơn các xã.", ["Lý Thị Mơ close"]),
        ("Bà Lý Thị Mơ đọc báo cáo tại hội nghị.", ["Lý Thị Mơ report"]),
        (
            "Tại hội nghị, Sở Y tế và Sở Tài chính đã ký kết hợp tác.",
            ["Sở Y tế sign", "Sở Tài chính sign"]
        ),
        ("Ông Trần Văn Bảo ký biên bản ghi nhớ với bà Lý Thị Mơ.", ["Trần Văn Bảo sign", "Lý Thị Mơ sign"]),
        ("Trao đổi với phóng viên, ông Trần Văn Bảo cho biết đê đã an toàn.", []),
        ("Ông Trần Văn Bảo yêu cầu Sở Y tế ký hợp đồng với trạm xá.", ["Trần Văn Bảo speak"]),
        ("Sở Y tế tặng Giấy khen cho bà Lý Thị Mơ.", ["Sở Y tế give_award", "Lý Thị Mơ receive_award"]),
        ("Bà Lý Thị Mơ được Sở Y tế tặng Giấy khen.", ["Sở Y tế give_award", "Lý Thị Mơ receive_award"]),
        ("Theo ông Trần Văn Bảo, đê đã an toàn.", []),
        (
            "Hội nghị có sự tham dự của ông Trần Văn Bảo - Chủ tịch Hội phát triển nghề gốm; bà Lý Thị Mơ.",
            ["Trần Văn Bảo attend", "Lý Thị Mơ attend"]
        ),
        ("Ông Trần Văn Bảo cùng các đại biểu tham dự hội nghị.", ["Trần Văn Bảo attend"]),
        ("Ông Trần Văn Bảo đã đến trụ sở huyện để dự hội nghị.", ["Trần Văn Bảo attend"]),
        ("Tỉnh yêu cầu Sở Y tế chủ trì, phối hợp với Sở Tài chính làm rõ.", []),
        ("Tỉnh giao Sở Y tế chủ trì việc này.", []),
        ("Ngành lo danh dự của bà Lý Thị Mơ.", []),
        ("Dân tham gia đắp đê theo lời của ông Trần Văn Bảo.", []),
        ("Sở Y tế vừa có dự thảo kết luận về bà Lý Thị Mơ.", []),
        ("Báo cáo tại hội nghị, Sở Y tế nêu ba việc.", ["Sở Y tế report"]),
        ("Ông Trần Văn Bảo, thay mặt Sở Y tế trình bày báo cáo.", ["Trần Văn Bảo report"]),
        ("Các đại biểu đã xem phim. Ảnh: TTXVN", []),
        (
            "Bà Lý Thị Mơ trao quyết định cho ông Trần Văn Bảo và ông Lê Minh Hà.",
            ["Lý Thị Mơ other", "Trần Văn Bảo receive", "Lê Minh Hà receive"]
        ),
        ("Các cán bộ nhận quyết định gồm: Trần Văn Bảo; Lê Minh Hà.", ["Trần Văn Bảo receive", "Lê Minh Hà receive"]),
        ("Bà Lý Thị Mơ và ông Trần Văn Bảo chúc mừng các tân thủ khoa.", ["Lý Thị Mơ other", "Trần Văn Bảo other"]),
        ("Hội nghị nghe quyết định của Sở Y tế.", []),
        ("Ngày 4/6, Sở Y tế ký quyết định bổ nhiệm bà Lý Thị Mơ.", []),
        ("Ngày 4/6, Sở Y tế ký ban hành Quyết định số 5 bổ nhiệm bà Lý Thị Mơ.", []),
        ("Sở Y tế thông qua báo cáo.", []),
        ("Bà Lý Thị Mơ thông qua báo cáo.", ["Lý Thị Mơ report"]),
        (
            "Hội nghị đã bầu Ban Chấp hành khóa mới, gồm các đồng chí: Lý Thị Mơ, Lê Minh Hà.",
            ["Lý Thị Mơ other", "Lê Minh Hà other"]
        ),
        ("Ông Trần Văn Bảo đánh trống khai hội.", ["Trần Văn Bảo open"]),
        ("Hội nghị nghe bà Lý Thị Mơ báo cáo tổng kết vụ cá.", ["Lý Thị Mơ report"]),
        ("Theo báo cáo của Sở Y tế, dịch đã lui.", ["Sở Y tế report"]),
        ("Trình bày về tiến độ sửa đê, bà Lý Thị Mơ nêu ba việc.", ["Lý Thị Mơ report"]),
        ("Tờ trình về giá nước do bà Lý Thị Mơ trình bày nêu ba việc.", ["Lý Thị Mơ report"]),
        ("Ông Trần Văn Bảo cùng lãnh đạo các sở, ngành tham dự hội nghị.", ["Trần Văn Bảo attend"]),
        (
            "Dự hội nghị có ông Trần Văn Bảo. Các đồng chí nguyên Bí thư Tỉnh ủy: Lê Minh Hà, Lý Thị Mơ.",
            ["Trần Văn Bảo attend", "Lê Minh Hà attend", "Lý Thị Mơ attend"]
        ),
        ("Chủ trì hội nghị, ông Trần Văn Bảo cho biết đê đã an toàn.", ["Trần Văn Bảo chair", "Trần Văn Bảo speak"]),
        ("Tại hội nghị, đại diện Sở Y tế cho biết dịch đã lui.", ["Sở Y tế speak"]),
        ("Đại diện Sở Y tế cho biết dịch đã lui.", []),
        ("Trong bài phát biểu bế mạc hội nghị, ông Trần Văn Bảo cảm ơn các xã.", ["Trần Văn Bảo close"]),
        ("Các đại biểu xem đê Phát biểu kết luận hội nghị, ông Trần Văn Bảo khen các xã.", ["Trần Văn Bảo close"]),
        ("Ngày 31/1/1965, ông Trần Văn Bảo đã dự hội nghị.", []),
        (
            "Dự hội nghị có ông Trần Văn Bảo nhân dịp kỷ niệm 90 năm ngày sinh của bà Lý Thị Mơ.",
            ["Trần Văn Bảo attend"]
        ),
        ("Trả lời Tin Mới, ông Trần Văn Bảo cho biết đê đã an toàn.", []),
    ]

    @Test(arguments: cases) func rolesComeFromVerbsAndLists(text: String, participations: [String]) {
        #expect(Self.rows(Self.opening + text) == participations)
    }

    @Test func theHostRunsTheGuestsAttend() {
        #expect(
            Self.rows("Ngày 5/6, Sở Y tế phối hợp với Sở Tài chính tổ chức hội nghị sơ kết.")
                == ["Sở Y tế run", "Sở Tài chính run"].sorted())
        #expect(Self.rows("Ngày 5/6, Sở Y tế (tỉnh Nghệ An) tổ chức hội nghị sơ kết.") == ["Sở Y tế run"])
        #expect(
            Self.rows("Ngày 5/6, bà Lý Thị Mơ đã tiếp ông Trần Văn Bảo.") == [
                "Lý Thị Mơ receive", "Trần Văn Bảo attend",
            ])
        #expect(
            Self.rows("Ngày 5/6, ông Trần Văn Bảo đã kiểm tra tiến độ sửa đê. Cùng đi có bà Lý Thị Mơ.") == [
                "Trần Văn Bảo run", "Lý Thị Mơ attend",
            ])
        #expect(Self.rows("Ngày 5/6, ông Trần Văn Bảo đã thăm và làm việc tại Nghệ An.") == ["Trần Văn Bảo visit"])
    }

    @Test func hostsStandInListsAndBesidePlaces() {
        #expect(Self.rows("Ngày 5/6, Sở Y tế phối hợp với tỉnh Nghệ An tổ chức hội nghị sơ kết.") == ["Sở Y tế run"])
        #expect(
            Self.rows("Ngày 5/6, Tỉnh ủy, HĐND, UBND tỉnh Nghệ An đã tổ chức hội nghị sơ kết.").sorted() == [
                "Tỉnh ủy Nghệ An run", "UBND tỉnh Nghệ An run",
            ])
        #expect(Self.rows("Ngày 5/6, UBND tỉnh Nghệ An khởi công cầu Hạ Lang.") == ["UBND tỉnh Nghệ An run"])
    }

    @Test func aBodyAttendsItsSession() {
        #expect(
            Self.rows("Ngày 5/6, tại Kỳ họp thứ 15 của Ủy ban Kiểm tra Trung ương có ba việc được nêu.") == [
                "Ủy ban Kiểm tra Trung ương attend"
            ])
        #expect(
            Self.rows("Ngày 5/6, tại phiên họp thường kỳ Chính phủ có ba việc được nêu.") == ["Chính phủ attend"])
        #expect(Self.rows("Ngày 5/6, tại Kỳ họp thứ 5 của Quốc hội có ba việc được nêu.") == ["Quốc hội attend"])
        #expect(Self.rows("Sáng 5/6, Quốc hội tiếp tục thảo luận dự án Luật Chăn nuôi.") == ["Quốc hội attend"])
        #expect(
            Self.rows("Ngày 5/6, Thường trực Huyện ủy đã họp, thống nhất đắp đê.") == ["Thường trực Huyện ủy attend"])
    }

    @Test func aDelegationStandsForTheBodyThatSendsIt() {
        #expect(
            Self.rows("Ngày 5/6, đoàn công tác của Bộ Y tế đã đến làm việc với UBND tỉnh Nghệ An.") == [
                "Bộ Y tế attend", "UBND tỉnh Nghệ An attend",
            ])
    }

    @Test func whoSpeaksTogetherSpeaksEach() {
        let text = Self.opening + "Bí thư Tỉnh ủy Trần Văn Bảo, Chủ tịch UBND tỉnh Lý Thị Mơ yêu cầu các xã dọn rác."
        #expect(Set(Self.rows(text)) == ["Trần Văn Bảo speak", "Lý Thị Mơ speak"])
    }

    @Test func whoSpeaksElsewhereDoesNotSpeakThere() {
        #expect(Self.rows(Self.opening + "Mới đây, ông Trần Văn Bảo cho biết đê đã an toàn.").isEmpty)
        let toPress = "Trả lời trên báo chí, ông Trần Văn Bảo cho biết đê đã an toàn. Ông Bảo nhấn mạnh xã đã dọn rác."
        #expect(Self.rows(Self.opening + toPress).isEmpty)
        let briefing = "Ngày 5/6, Sở Y tế tổ chức họp báo. Trả lời báo chí, ông Trần Văn Bảo cho biết dịch đã lui."
        #expect(Self.rows(briefing) == ["Sở Y tế run", "Trần Văn Bảo speak"])
    }

    @Test func whoClosesAMeetingIsToldWithoutAComma() {
        let text = Self.opening + "Phát biểu kết thúc hội nghị Bí thư Tỉnh ủy Trần Văn Bảo đề nghị các xã dọn rác."
        #expect(Self.rows(text) == ["Trần Văn Bảo close"])
    }

    @Test func guestsAndHostsAreToldByNounsToo() {
        #expect(
            Self.rows("Ngày 5/6, bà Lý Thị Mơ đã có buổi tiếp ông Trần Văn Bảo.") == [
                "Lý Thị Mơ receive", "Trần Văn Bảo attend",
            ])
        #expect(
            Self.rows("Ngày 5/6, chuyến thăm Lào của ông Trần Văn Bảo đã kết thúc tốt đẹp.") == ["Trần Văn Bảo visit"])
    }

    @Test func leadersOfDelegationsMeetAndBodiesInspect() {
        #expect(
            Self.rows("Ngày 5/6, ông Trần Văn Bảo dẫn đầu đoàn công tác làm việc với Sở Y tế.") == [
                "Trần Văn Bảo attend", "Sở Y tế attend",
            ])
        #expect(
            Self.rows("Ngày 5/6, Sở Y tế đã phối hợp với Sở Tài chính kiểm tra công tác trực đê.").sorted() == [
                "Sở Tài chính run", "Sở Y tế run",
            ])
    }

    @Test func delegationsComeWithThoseWhoLeadThem() {
        #expect(
            Self.rows("Ngày 5/6, đoàn công tác của Sở Y tế do bà Lý Thị Mơ dẫn đầu có buổi làm việc với Sở Tài chính.")
                == [
                    "Sở Y tế attend", "Lý Thị Mơ attend", "Sở Tài chính attend",
                ])
        #expect(
            Self.rows("Ngày 5/6, Trần Văn Bảo có buổi làm việc với đại diện Sở Y tế - bà Lý Thị Mơ.").contains(
                "Lý Thị Mơ attend"))
        #expect(
            Self.rows("Ngày 5/6, ông Trần Văn Bảo chủ trì cuộc họp với các sở về việc của Sở Y tế.") == [
                "Trần Văn Bảo chair"
            ])
    }

    @Test func hostsOpenAndDoWhatTheyHold() {
        #expect(
            Self.rows("Ngày 5/6, Sở Y tế phối hợp với các đơn vị địa phương tổ chức hội nghị sơ kết.") == [
                "Sở Y tế run"
            ])
        #expect(Self.rows("Ngày 5/6, Sở Y tế long trọng khai mạc hội thi nấu ăn.") == ["Sở Y tế run"])
        #expect(Self.rows("Ngày 5/6, Sở Y tế vừa chính thức làm lễ ra mắt đội xe.") == ["Sở Y tế run"])
    }

    @Test func hostsStandBehindTheirMeetingAndConveneIt() {
        #expect(Self.rows("Ngày 5/6, lễ tuyên dương thợ giỏi đã được Sở Y tế tổ chức.") == ["Sở Y tế run"])
        #expect(Self.rows("Ngày 5/6, Sở Y tế đã có cuộc họp về vụ vỡ đê.") == ["Sở Y tế run"])
    }

    @Test func whoReceivesADecisionIsNotToldAsAppointedToo() {
        #expect(
            Self.rows(
                "Ngày 5/6, tỉnh tổ chức hội nghị sơ kết. Bà Lý Thị Mơ trao quyết định bổ nhiệm ông Trần Văn Bảo.") == [
                    "Lý Thị Mơ other", "Trần Văn Bảo receive",
                ])
    }

    @Test func thoseOneCallsOnReceive() {
        #expect(
            Self.rows("Ngày 5/6, ông Trần Văn Bảo và bà Lý Thị Mơ đã đến thăm, tặng quà gia đình ông Lê Minh Hà.") == [
                "Trần Văn Bảo visit", "Lý Thị Mơ visit", "Lê Minh Hà receive",
            ])
    }

    @Test func aPostOfSomebodyNamesNoGuest() {
        #expect(
            Self.rows(Self.opening + "Dự hội nghị có đại diện Sở Y tế; Bí thư Tỉnh ủy Trần Văn Bảo.") == [
                "Sở Y tế attend", "Trần Văn Bảo attend",
            ])
    }

    @Test func ofARiteOneSpeaksWithoutSpeakingThere() {
        let rite = "Ngày 5/6, xã tổ chức lễ rước nước. "
        #expect(Self.rows(rite + "Ông Trần Văn Bảo cho biết nước lấy từ giếng cổ.") == [])
        #expect(
            Self.rows(rite + "Dự lễ có bà Lý Thị Mơ. Ông Trần Văn Bảo cho biết nước lấy từ giếng cổ.") == [
                "Lý Thị Mơ attend", "Trần Văn Bảo speak",
            ])
    }

    @Test func thoseWhoMeetAttend() {
        #expect(
            Self.rows("Ngày 5/6, ông Trần Văn Bảo đã có buổi làm việc với Sở Y tế, Sở Tài chính.") == [
                "Trần Văn Bảo attend", "Sở Y tế attend", "Sở Tài chính attend",
            ])
        #expect(
            Self.rows("Ngày 5/6, ông Trần Văn Bảo chủ trì buổi làm việc với Sở Y tế.") == [
                "Trần Văn Bảo chair", "Sở Y tế attend",
            ])
    }

    @Test func papersTellTheirTopics() {
        for text in [
            "Các tham luận như: Sở Y tế với công tác chống dịch; Sở Tài chính với việc thu thuế.",
            "Hội nghị nghe tham luận của Sở Y tế về công tác chống dịch; Sở Tài chính về việc thu thuế.",
        ] {
            let found = Extraction(Self.opening + text, by: Self.extractors)
            let topics = found.facts.participations.compactMap { found.text($0.topic) }
            #expect(topics == ["công tác chống dịch", "việc thu thuế"], "\(text)")
        }
    }

    static func rows(_ text: String) -> [String] {
        let found = Extraction(text, by: extractors)
        return found.facts.participations.map {
            "\(String(decoding: found.facts.entities[$0.participant].name, as: UTF8.self)) \($0.role.rawValue)"
        }
    }
}
