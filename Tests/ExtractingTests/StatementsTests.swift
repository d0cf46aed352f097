import Extracting
import Stages
import Tables
import Testing

@Suite struct StatementsTests {
    static let extractors: [any Extractor.Type] = [
        Organizations.self, Places.self, People.self, Positions.self, Times.self, Citations.self,
        Statements.self,
    ]

    /// A text and its statements as "speaker | verb | what was said".
    static let cases: [(text: String, statements: [String])] = [
        // Where a statement starts and ends
        (
            "Trời mưa. “Cứ tết là có “núi” rác. Không thể chấp nhận được”, ông Trần Văn Bảo nói.",
            ["ông Trần Văn Bảo | nói | Cứ tết là có “núi” rác. Không thể chấp nhận được"]
        ),
        (
            "Đặc biệt, theo ông Trần Văn Bảo, tinh thần chung là phải xóa bỏ rào cản.",
            ["ông Trần Văn Bảo | theo | tinh thần chung là phải xóa bỏ rào cản"]
        ),
        (
            "Ông Trần Văn Bảo cho biết nước đã rút ở thôn. Lúa lên xanh trên đồng. Cá về đầy các ao. Đường làng đã khô ráo. Chợ quê lại đông người.",
            [
                "Ông Trần Văn Bảo | cho biết | nước đã rút ở thôn. Lúa lên xanh trên đồng. Cá về đầy các ao. Đường làng đã khô ráo"
            ]
        ),
        (
            "Ông Trần Văn Bảo cho rằng đó là việc phải làm ngay. Bà Lý Thị Mơ đề nghị trên cơ sở quy hoạch, xã mở chợ mới.",
            [
                "Ông Trần Văn Bảo | cho rằng | đó là việc phải làm ngay",
                "Bà Lý Thị Mơ | đề nghị | trên cơ sở quy hoạch, xã mở chợ mới",
            ]
        ),
        ("Xã giải quyết khiếu nại, tố cáo trên địa bàn bà Lý Thị Mơ phụ trách.", []),
        (
            "“Nước đã rút ở cả năm thôn”, ông Trần Văn Bảo nói như vậy tại buổi họp chiều 5/6 ở đình làng.",
            ["ông Trần Văn Bảo | nói | Nước đã rút ở cả năm thôn"]
        ),
        (
            "“Nước đã rút ở cả năm thôn”, ông Trần Văn Bảo nói Trên đồng, lúa đã xanh trở lại sau mưa.",
            ["ông Trần Văn Bảo | nói | Nước đã rút ở cả năm thôn"]
        ),
        (
            "“Nước đã rút ở cả năm thôn”. Đó là khẳng định của ông Trần Văn Bảo tại đình làng.",
            ["ông Trần Văn Bảo | khẳng định | Nước đã rút ở cả năm thôn"]
        ),
        (
            """
            Ông Trần Văn Bảo hỏi rằng: “Nước có rút được không? Sau đó bà Lý Thị Mơ khẳng định lúa đã xanh trở lại. \
            “Nước rút là nhờ kênh mới”, bà nhấn mạnh.
            """,
            [
                "Ông Trần Văn Bảo | hỏi | Nước có rút được không",
                "bà Lý Thị Mơ | khẳng định | lúa đã xanh trở lại",
                "bà | nhấn mạnh | Nước rút là nhờ kênh mới",
            ]
        ),
        // Who speaks, told by what he is
        (
            "Trong khi đó, theo lãnh đạo tỉnh Hà Nam, hố sụt đã có từ lâu.",
            ["lãnh đạo tỉnh Hà Nam | theo | hố sụt đã có từ lâu"]
        ),
        (
            "Theo vị lãnh đạo này, đất lún vì mưa lớn kéo dài.",
            ["vị lãnh đạo này | Theo | đất lún vì mưa lớn kéo dài"]
        ),
        (
            "Theo thông tin ông Trần Văn Bảo cung cấp, thôn đã có nước sạch.",
            ["ông Trần Văn Bảo | Theo | thôn đã có nước sạch"]
        ),
        (
            "Theo ông Trần Văn Bảo - Chủ tịch UBND xã Phú Lâm - đường làng vẫn chưa xong.",
            ["ông Trần Văn Bảo | Theo | đường làng vẫn chưa xong"]
        ),
        (
            "Theo ông Trần Văn Bảo thì giá lúa còn tăng nhiều.",
            ["ông Trần Văn Bảo | Theo | giá lúa còn tăng nhiều"]
        ),
        (
            "Nhà chức trách Hà Nam xác định có năm tàu hút trộm cát.",
            ["Nhà chức trách Hà Nam | xác định | có năm tàu hút trộm cát"]
        ),
        (
            "Đại diện của Sotexim cho biết hàng đã về cảng.",
            ["Đại diện của Sotexim | cho biết | hàng đã về cảng"]
        ),
        (
            "Vị luật sư này cho biết thêm, hồ sơ ghi sai ngày.",
            ["Vị luật sư này | cho biết thêm | hồ sơ ghi sai ngày"]
        ),
        (
            "Người đứng đầu Tỉnh ủy Hà Nam cho biết hai cây cầu sẽ xong trước Tết.",
            ["Người đứng đầu Tỉnh ủy Hà Nam | cho biết | hai cây cầu sẽ xong trước Tết"]
        ),
        ("Báo cáo của Tổ công tác Đồng Tiến nêu rõ việc này với xã.", []),
        ("Người dân xã Phú Lâm cho biết nước đã rút.", []),
        (
            "Nguyên nhân được ông Trần Văn Bảo chỉ ra là xã thiếu vốn.",
            ["ông Trần Văn Bảo | chỉ ra | xã thiếu vốn"]
        ),
        (
            "Bộ trưởng Ngoại giao Lê Minh Hà ngày 8/6 nói hai nước sẽ mở thêm chợ biên giới.",
            ["Bộ trưởng Ngoại giao Lê Minh Hà | nói | hai nước sẽ mở thêm chợ biên giới"]
        ),
        (
            "Kỹ sư Trần Văn Bảo (đại diện Viện Cầu đường (Hà Nội), chủ nhiệm dự án) chia sẻ, cầu sẽ bền hơn.",
            ["Kỹ sư Trần Văn Bảo | chia sẻ | cầu sẽ bền hơn"]
        ),
        (
            "Ông Trần Văn Bảo khẳng định chợ đã sạch; thay mặt bà con trong xã cảm ơn các anh bộ đội đã giúp dọn bùn.",
            [
                "Ông Trần Văn Bảo | khẳng định | chợ đã sạch",
                "Ông Trần Văn Bảo | cảm ơn | các anh bộ đội đã giúp dọn bùn",
            ]
        ),
        // Where others' words and the article's own begin
        (
            "Ông Trần Văn Bảo cho biết nước đã rút ở thôn. Theo kế hoạch, đoàn sẽ về tỉnh ngày mai.",
            ["Ông Trần Văn Bảo | cho biết | nước đã rút ở thôn"]
        ),
        (
            "Ông Trần Văn Bảo cho biết nước đã rút ở thôn. Nhiều ý kiến mong xã sẽ đắp thêm đê.",
            ["Ông Trần Văn Bảo | cho biết | nước đã rút ở thôn"]
        ),
        // Two verbs of one speaker
        (
            "Tại buổi tiếp, ông Trần Văn Bảo giới thiệu cảng mới của tỉnh; cho biết tàu lớn đã vào được cảng.",
            ["ông Trần Văn Bảo | cho biết | tàu lớn đã vào được cảng"]
        ),
        ("Ông Trần Văn Bảo đã cùng tập thể lãnh đạo, chỉ đạo thực hiện tốt các nhiệm vụ.", []),
        (
            "Ông Trần Văn Bảo báo cáo từ đầu cầu của xã rằng nước đã rút ở hai thôn.",
            ["Ông Trần Văn Bảo | báo cáo | nước đã rút ở hai thôn"]
        ),
        (
            "Ông Trần Văn Bảo cảm ơn bà con đã giúp sức và cam kết trả nợ trong ba tháng.",
            [
                "Ông Trần Văn Bảo | cảm ơn | bà con đã giúp sức",
                "Ông Trần Văn Bảo | cam kết | trả nợ trong ba tháng",
            ]
        ),
        (
            "Chủ tịch UBND tỉnh Lê Minh Hà yêu cầu các xã dọn rác trước mùa mưa; giao Sở Y tế phun thuốc ở chợ.",
            [
                "Chủ tịch UBND tỉnh Lê Minh Hà | yêu cầu | các xã dọn rác trước mùa mưa",
                "Chủ tịch UBND tỉnh Lê Minh Hà | giao | Sở Y tế phun thuốc ở chợ",
            ]
        ),
        (
            "Bà Phạm Thị Sen, bán hàng ở chợ đã mười năm, nói: Chợ mới sạch hơn chợ cũ.",
            ["Bà Phạm Thị Sen | nói | Chợ mới sạch hơn chợ cũ"]
        ),
        (
            "Bí thư Tỉnh ủy Lê Minh Hà giao Ban Tổ chức Tỉnh ủy lập kế hoạch.",
            ["Bí thư Tỉnh ủy Lê Minh Hà | giao | Ban Tổ chức Tỉnh ủy lập kế hoạch"]
        ),
        // Behind the subject
        (
            "Ông Trần Văn Bảo cho biết nhà máy sẽ mở lại trong tháng tới.",
            ["Ông Trần Văn Bảo | cho biết | nhà máy sẽ mở lại trong tháng tới"]
        ),
        (
            "Chủ tịch UBND tỉnh Lê Minh Hà nhấn mạnh: Các xã phải dọn rác trước mùa mưa.",
            ["Chủ tịch UBND tỉnh Lê Minh Hà | nhấn mạnh | Các xã phải dọn rác trước mùa mưa"]
        ),
        (
            "Bà Phạm Thị Sen cho rằng, giá lúa còn thấp hơn năm ngoái.",
            ["Bà Phạm Thị Sen | cho rằng | giá lúa còn thấp hơn năm ngoái"]
        ),
        (
            "Thủ tướng yêu cầu các bộ báo cáo kết quả hằng tuần.",
            ["Thủ tướng | yêu cầu | các bộ báo cáo kết quả hằng tuần"]
        ),
        (
            "UBND tỉnh đề nghị người dân không đốt rơm rạ ngoài đồng.",
            ["UBND tỉnh | đề nghị | người dân không đốt rơm rạ ngoài đồng"]
        ),
        (
            "Ông Vũ Hải Nam cũng khẳng định rằng công trình đã đúng thiết kế.",
            ["Ông Vũ Hải Nam | khẳng định rằng | công trình đã đúng thiết kế"]
        ),
        (
            "Lãnh đạo Sở Y tế cho hay dịch đã được khống chế ở ba huyện.",
            ["Lãnh đạo Sở Y tế | cho hay | dịch đã được khống chế ở ba huyện"]
        ),
        (
            "Ông Đỗ Văn Tám, Giám đốc Sở Công Thương cho biết, chợ mới sẽ mở cửa vào mùa xuân.",
            ["Ông Đỗ Văn Tám | cho biết | chợ mới sẽ mở cửa vào mùa xuân"]
        ),
        (
            "Ông Đỗ Văn Tám (Giám đốc Sở Công Thương) đánh giá cao nỗ lực của các tiểu thương.",
            ["Ông Đỗ Văn Tám | đánh giá cao | nỗ lực của các tiểu thương"]
        ),
        (
            "Đồng chí Nguyễn Văn Hòa ghi nhận, đánh giá cao kết quả của các chi bộ.",
            ["Đồng chí Nguyễn Văn Hòa | ghi nhận, đánh giá cao | kết quả của các chi bộ"]
        ),
        (
            "Bà Lý Thị Mơ đã cảm ơn sự giúp đỡ của bà con trong xã.",
            ["Bà Lý Thị Mơ | cảm ơn | sự giúp đỡ của bà con trong xã"]
        ),
        (
            "Phát biểu tại lễ ra quân, ông Trần Văn Bảo mong muốn mọi người giữ gìn sức khỏe.",
            ["ông Trần Văn Bảo | mong muốn | mọi người giữ gìn sức khỏe"]
        ),
        (
            "Ông Trần Văn Bảo là bí thư xã. Đồng chí thẳng thắn chỉ rõ: Việc thu phí còn rất tùy tiện.",
            ["Đồng chí | chỉ rõ | Việc thu phí còn rất tùy tiện"]
        ),
        (
            "Bí thư Huyện ủy chỉ đạo các xã mở đường cho xe cứu hộ.",
            ["Bí thư Huyện ủy | chỉ đạo | các xã mở đường cho xe cứu hộ"]
        ),
        (
            "Bộ Tài chính kiến nghị Chính phủ giãn nợ cho nông dân vùng lũ.",
            ["Bộ Tài chính | kiến nghị | Chính phủ giãn nợ cho nông dân vùng lũ"]
        ),
        // Quotations
        (
            "Ông Trần Văn Bảo nói: “Chúng tôi đã chờ ba năm. Nay đường đã thông”. Xe chạy từ sáng sớm.",
            ["Ông Trần Văn Bảo | nói | Chúng tôi đã chờ ba năm. Nay đường đã thông"]
        ),
        (
            "“Đường này phải xong trước Tết”, ông Trần Văn Bảo nói.",
            ["ông Trần Văn Bảo | nói | Đường này phải xong trước Tết"]
        ),
        (
            "Sở Y tế đã có kiến nghị UBND tỉnh mở thêm trạm xá ven sông.",
            ["Sở Y tế | kiến nghị | UBND tỉnh mở thêm trạm xá ven sông"]
        ),
        (
            "Đường còn xấu, nhưng theo ông Trần Văn Bảo, dân xã này rất chịu khó học nghề.",
            ["ông Trần Văn Bảo | theo | dân xã này rất chịu khó học nghề"]
        ),
        (
            "Đại diện của Sở Y tế cho biết, bệnh viện mới sẽ mở cửa vào mùa thu.",
            ["Đại diện của Sở Y tế | cho biết | bệnh viện mới sẽ mở cửa vào mùa thu"]
        ),
        (
            "“Con đê này yếu lắm rồi. Mưa nữa là vỡ” – ông Trần Văn Bảo thở dài.",
            ["ông Trần Văn Bảo | thở dài | Con đê này yếu lắm rồi. Mưa nữa là vỡ"]
        ),
        (
            "“Con đê này yếu lắm rồi”. – ông Trần Văn Bảo nói.",
            ["ông Trần Văn Bảo | nói | Con đê này yếu lắm rồi"]
        ),
        ("Xã treo bảng “Làng văn hóa”, ông Trần Văn Bảo và bà con.", []),
        (
            "“Nước lên rất nhanh. Cả làng phải chạy”, bà Phạm Thị Sen kể lại.",
            ["bà Phạm Thị Sen | kể lại | Nước lên rất nhanh. Cả làng phải chạy"]
        ),
        (
            "\"Giá còn tăng nữa\" - bà Phạm Thị Sen nhận định.",
            ["bà Phạm Thị Sen | nhận định | Giá còn tăng nữa"]
        ),
        // According to
        (
            "Theo ông Trần Văn Bảo, mỏ đá sẽ đóng cửa trong quý tới.",
            ["ông Trần Văn Bảo | Theo | mỏ đá sẽ đóng cửa trong quý tới"]
        ),
        (
            "Theo Bí thư Tỉnh ủy: Đây là việc phải làm ngay.",
            ["Bí thư Tỉnh ủy | Theo | Đây là việc phải làm ngay"]
        ),
        (
            "Cũng theo Bộ Tài chính, số thu đã vượt kế hoạch năm.",
            ["Bộ Tài chính | theo | số thu đã vượt kế hoạch năm"]
        ),
        (
            "Theo ông Đỗ Văn Tám, Giám đốc Sở Công Thương, hàng hóa không thiếu.",
            ["ông Đỗ Văn Tám | Theo | hàng hóa không thiếu"]
        ),
        // Further verbs and sentences
        (
            "Ông Trần Văn Bảo khẳng định đê vẫn an toàn; đề nghị bà con không hoang mang.",
            [
                "Ông Trần Văn Bảo | khẳng định | đê vẫn an toàn",
                "Ông Trần Văn Bảo | đề nghị | bà con không hoang mang",
            ]
        ),
        (
            "Bà Lý Thị Mơ chúc mừng tập thể lớp; đồng thời, mong muốn các em học tốt hơn.",
            ["Bà Lý Thị Mơ | chúc mừng | tập thể lớp", "Bà Lý Thị Mơ | mong muốn | các em học tốt hơn"]
        ),
        (
            "Ông Trần Văn Bảo cho biết cầu đã nối nhịp. Tuy nhiên, đường dẫn còn chậm hai tháng so với kế hoạch.",
            [
                "Ông Trần Văn Bảo | cho biết | cầu đã nối nhịp. Tuy nhiên, đường dẫn còn chậm hai tháng so với kế hoạch"
            ]
        ),
        (
            "Ông Trần Văn Bảo nhấn mạnh việc giữ rừng là cấp bách. Do đó, đề nghị kiểm lâm tăng ca trực.",
            [
                "Ông Trần Văn Bảo | nhấn mạnh | việc giữ rừng là cấp bách",
                "Ông Trần Văn Bảo | đề nghị | kiểm lâm tăng ca trực",
            ]
        ),
        (
            "Cho rằng hồ đã cạn, ông Trần Văn Bảo yêu cầu ngừng xả nước.",
            ["ông Trần Văn Bảo | Cho rằng | hồ đã cạn", "ông Trần Văn Bảo | yêu cầu | ngừng xả nước"]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Bà Phạm Thị Sen cho rằng giá vẫn thấp.",
            [
                "Ông Trần Văn Bảo | cho biết | vụ này được mùa",
                "Bà Phạm Thị Sen | cho rằng | giá vẫn thấp",
            ]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Tại hội nghị, các đại biểu đã xem phim về nghề trồng chè.",
            ["Ông Trần Văn Bảo | cho biết | vụ này được mùa"]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Ngày 5/6, đoàn đã đi thăm đồng ruộng của xã.",
            ["Ông Trần Văn Bảo | cho biết | vụ này được mùa"]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Ông cũng lo ngại giá phân bón còn tăng cao.",
            ["Ông Trần Văn Bảo | cho biết | vụ này được mùa", "Ông | lo ngại | giá phân bón còn tăng cao"]
        ),
        (
            "UBND tỉnh đề nghị Chính phủ chấp thuận dự án hồ chứa nước.",
            ["UBND tỉnh | đề nghị | Chính phủ chấp thuận dự án hồ chứa nước"]
        ),
        (
            "Theo ông Trần Văn Bảo, UBND tỉnh đã đề nghị Bộ Tài chính cấp vốn.",
            ["ông Trần Văn Bảo | Theo | UBND tỉnh đã đề nghị Bộ Tài chính cấp vốn"]
        ),
        // Letters, sources, further words of the same speaker
        (
            "UBND tỉnh đã có Công văn số 123/UBND-VX ngày 5/6/2023 yêu cầu các xã dọn rác trước mùa mưa.",
            ["UBND tỉnh | yêu cầu | các xã dọn rác trước mùa mưa"]
        ),
        (
            "Theo thông tin từ Sở Y tế, dịch đã lui ở cả ba huyện.",
            ["Sở Y tế | Theo | dịch đã lui ở cả ba huyện"]
        ),
        (
            "Chiều qua, nguồn tin từ Sở Y tế cho biết dịch đã lui ở cả ba huyện.",
            ["Sở Y tế | cho biết | dịch đã lui ở cả ba huyện"]
        ),
        (
            "Ông Trần Văn Bảo cho biết đê đã an toàn cho mùa lũ. Mong muốn các xã giữ đê cho tốt.",
            [
                "Ông Trần Văn Bảo | cho biết | đê đã an toàn cho mùa lũ",
                "Ông Trần Văn Bảo | Mong muốn | các xã giữ đê cho tốt",
            ]
        ),
        (
            "“Đê đã an toàn cho mùa lũ”, ông Trần Văn Bảo nói và khẳng định: “Không xã nào bị ngập”.",
            [
                "ông Trần Văn Bảo | nói | Đê đã an toàn cho mùa lũ",
                "ông Trần Văn Bảo | khẳng định | Không xã nào bị ngập",
            ]
        ),
        (
            "Cũng đánh giá cao việc giữ đê, ông Trần Văn Bảo đề nghị các xã trực đêm.",
            [
                "ông Trần Văn Bảo | đánh giá cao | việc giữ đê", "ông Trần Văn Bảo | đề nghị | các xã trực đêm",
            ]
        ),
        (
            "Ông Trần Văn Bảo xác nhận những tin trên và cho biết đê đã an toàn cho mùa lũ.",
            [
                "Ông Trần Văn Bảo | xác nhận | những tin trên",
                "Ông Trần Văn Bảo | cho biết | đê đã an toàn cho mùa lũ",
            ]
        ),
        // Interviews
        (
            "Ông Trần Văn Bảo trao đổi với báo chí: Đê đã an toàn cho mùa lũ. Thưa ông, còn rừng thì sao? Rừng vẫn phải canh lửa.",
            [
                "Ông Trần Văn Bảo | trao đổi | Đê đã an toàn cho mùa lũ",
                "Ông Trần Văn Bảo | trao đổi | Rừng vẫn phải canh lửa",
            ]
        ),
        // Who somebody is
        (
            "Đại biểu Trần Văn Bảo, người làm vườn ở làng ven sông cho rằng cần đắp đê.",
            ["Đại biểu Trần Văn Bảo | cho rằng | cần đắp đê"]
        ),
        (
            "Ông Trần Văn Bảo - Bí thư Huyện ủy (Nghệ An) cho biết đê đã an toàn.",
            ["Ông Trần Văn Bảo | cho biết | đê đã an toàn"]
        ),
        (
            "Ông Trần Văn Bảo – Bí thư Huyện ủy – cho biết đê đã an toàn.",
            ["Ông Trần Văn Bảo | cho biết | đê đã an toàn"]
        ),
        // Within what is said
        (
            "“Huyện ủy đã yêu cầu các xã trực đêm. Tôi sẽ đi xem”, ông Trần Văn Bảo nói.",
            ["ông Trần Văn Bảo | nói | Huyện ủy đã yêu cầu các xã trực đêm. Tôi sẽ đi xem"]
        ),
        (
            "Ông Trần Văn Bảo cho biết sau khi có tin, UBND tỉnh đã yêu cầu các xã trực đêm.",
            ["Ông Trần Văn Bảo | cho biết | sau khi có tin, UBND tỉnh đã yêu cầu các xã trực đêm"]
        ),
        (
            "Ông Trần Văn Bảo cho biết đê đã an toàn cho mùa lũ năm nay.\nÔng Trần Văn Bảo cho biết đê đã an toàn cho mùa lũ năm nay ở cả ba xã.",
            ["Ông Trần Văn Bảo | cho biết | đê đã an toàn cho mùa lũ năm nay ở cả ba xã"]
        ),
        // Speakers without a name that was found
        (
            "“Rừng này cha ông để lại”, một cán bộ kiểm lâm huyện Tân Kỳ nói.",
            ["một cán bộ kiểm lâm huyện Tân Kỳ | nói | Rừng này cha ông để lại"]
        ),
        (
            "Huyện Tân Kỳ đề nghị tỉnh làm cầu mới qua sông trước mùa lũ.",
            ["Huyện Tân Kỳ | đề nghị | tỉnh làm cầu mới qua sông trước mùa lũ"]
        ),
        (
            "UBND tỉnh này đã yêu cầu các xã dọn rác trước mùa mưa.",
            ["UBND tỉnh này | yêu cầu | các xã dọn rác trước mùa mưa"]
        ),
        (
            "Sau vụ cháy, lãnh đạo tỉnh đã chỉ đạo các xã kiểm tra bình chữa cháy.",
            ["lãnh đạo tỉnh | chỉ đạo | các xã kiểm tra bình chữa cháy"]
        ),
        (
            "Cũng theo vị phó chủ tịch huyện, đường mới sẽ thông xe trước mùa gặt.",
            ["vị phó chủ tịch huyện | theo | đường mới sẽ thông xe trước mùa gặt"]
        ),
        (
            "Tỉnh ủy Nghệ An và Tỉnh ủy Hà Tĩnh nhất trí mở thêm hai bến xe liên tỉnh.",
            ["Tỉnh ủy Nghệ An và Tỉnh ủy Hà Tĩnh | nhất trí | mở thêm hai bến xe liên tỉnh"]
        ),
        (
            "Theo báo cáo từ các tổ thợ ở Tân Kỳ, máy bơm đã chạy lại từ tối qua.",
            ["các tổ thợ ở Tân Kỳ | Theo | máy bơm đã chạy lại từ tối qua"]
        ),
        (
            "Giá điện sẽ giữ nguyên cho tới hết mùa khô, theo Bộ Công Thương.",
            ["Bộ Công Thương | theo | Giá điện sẽ giữ nguyên cho tới hết mùa khô"]
        ),
        (
            "Sáng nay, thông tin từ Sở Y tế, dịch đã lui ở cả ba huyện.",
            ["Sở Y tế | thông tin từ | dịch đã lui ở cả ba huyện"]
        ),
        // Letters and several verbs
        (
            "Sở Y tế vừa có văn bản gửi UBND tỉnh đề nghị mua thêm thuốc cho trạm xá.",
            ["Sở Y tế | đề nghị | mua thêm thuốc cho trạm xá"]
        ),
        (
            "Văn bản của UBND tỉnh nêu rõ, các xã phải dọn rác trước mùa mưa.",
            ["UBND tỉnh | nêu rõ | các xã phải dọn rác trước mùa mưa"]
        ),
        ("UBND tỉnh vừa ký quyết định thu hồi đất của ba công ty ven sông.", []),
        (
            "Ông Trần Văn Bảo đã dành lời khen cho đội thợ đồng thời khẳng định cầu sẽ xong đúng hẹn.",
            ["Ông Trần Văn Bảo | khẳng định | cầu sẽ xong đúng hẹn"]
        ),
        (
            "Ông Trần Văn Bảo gọi điện cho vợ nói: “Đêm nay tôi ngủ lại trên đê”.",
            ["Ông Trần Văn Bảo | nói | Đêm nay tôi ngủ lại trên đê"]
        ),
        (
            "“Đê này không thể vỡ!” - ông Trần Văn Bảo nói.",
            ["ông Trần Văn Bảo | nói | Đê này không thể vỡ"]
        ),
        (
            "Ông Trần Văn Bảo yêu cầu “làm ngay” các đoạn đê còn yếu ở ven sông.",
            ["Ông Trần Văn Bảo | yêu cầu | làm ngay” các đoạn đê còn yếu ở ven sông"]
        ),
        // How far a statement goes
        (
            "UBND tỉnh yêu cầu các xã dọn rác trước mùa mưa. Mỗi ngày cả vùng đổ ra ba xe rác đầy.",
            ["UBND tỉnh | yêu cầu | các xã dọn rác trước mùa mưa"]
        ),
        (
            "UBND tỉnh yêu cầu các xã dọn rác trước mùa mưa. Xe rác phải chạy cả ban đêm ở ba phường.",
            [
                "UBND tỉnh | yêu cầu | các xã dọn rác trước mùa mưa. Xe rác phải chạy cả ban đêm ở ba phường"
            ]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Nhiều ý kiến khác cho rằng giá lúa vẫn quá thấp.",
            ["Ông Trần Văn Bảo | cho biết | vụ này được mùa"]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Tuy nhiên, ông Lê Văn Cẩn đã bán hết ruộng ở làng.",
            ["Ông Trần Văn Bảo | cho biết | vụ này được mùa"]
        ),
        (
            "Ông Trần Văn Bảo nhấn mạnh một số nội dung. UBND tỉnh lo giống lúa cho cả vùng lũ.",
            ["Ông Trần Văn Bảo | nhấn mạnh | một số nội dung. UBND tỉnh lo giống lúa cho cả vùng lũ"]
        ),
        // Who says what is quoted
        (
            "Một thợ cả của xưởng có tay nghề cao cho biết: “Gỗ này phải ngâm ba tháng”.",
            ["Một thợ cả của xưởng có tay nghề cao | cho biết | Gỗ này phải ngâm ba tháng"]
        ),
        (
            "Ông Trần Văn Bảo, người lái đò, sống ở bến sông này cùng vợ con từ nhỏ nói: “Nước năm nay lên sớm”.",
            ["Ông Trần Văn Bảo | nói | Nước năm nay lên sớm"]
        ),
        (
            "Ông Trần Văn Bảo nói: \"Chợ này có \"vua\" gà\". Xe chạy từ sáng sớm.",
            ["Ông Trần Văn Bảo | nói | Chợ này có \"vua\" gà"]
        ),
        (
            "Ông Trần Văn Bảo nói: “Đê đã an toàn\". Xe chạy từ sáng sớm.",
            ["Ông Trần Văn Bảo | nói | Đê đã an toàn"]
        ),
        ("Ông Trần Văn Bảo đã soạn “bản ghi nhớ và cam kết” để hai bên cùng ký.", []),
        (
            "Nhấn mạnh tại cuộc họp, ông Trần Văn Bảo cho rằng đê phải xong sớm.",
            ["ông Trần Văn Bảo | cho rằng | đê phải xong sớm"]
        ),
        ("Ông Trần Văn Bảo có lỗi khi ban hành chủ trương, quyết định đầu tư dàn trải ở cảng.", []),
        (
            "Về việc của bà Phạm Thị Sen, Bí thư Huyện ủy, Tỉnh ủy Nghệ An kết luận bà đã làm sai quy định. Nhiều giấy chi ở huyện còn bị ký khống.",
            ["Tỉnh ủy Nghệ An | kết luận | bà đã làm sai quy định. Nhiều giấy chi ở huyện còn bị ký khống"]
        ),
        // Headings that have run into the text
        (
            "Ông Trần Văn Bảo nêu lo ngại ở chợ huyện Theo bà Phạm Thị Sen, giá phân bón còn tăng cao.",
            ["bà Phạm Thị Sen | Theo | giá phân bón còn tăng cao"]
        ),
        (
            "Ông Trần Văn Bảo cho biết vụ này được mùa. Lúa lên xanh ở cánh đồng làng Trong ba ngày qua, xã đã gặt xong.",
            ["Ông Trần Văn Bảo | cho biết | vụ này được mùa"]
        ),
        // What is no statement
        ("Ông Trần Văn Bảo đến chợ thì bị người ta chặn lại, yêu cầu mua vé vào cổng.", []),
        ("Ông Trần Văn Bảo được nhiều đại biểu Quốc hội đánh giá cao vì việc giữ đê.", []),
        ("Ông Trần Văn Bảo phát biểu tại hội nghị.", []),
        ("Ông Trần Văn Bảo chỉ đạo trong buổi làm việc với xã chiều qua.", []),
        ("Ông Trần Văn Bảo trình bày báo cáo tổng kết năm.", []),
        ("Báo cáo của UBND tỉnh cho biết thu ngân sách tăng.", []),
        ("Theo đó, các xã phải nộp hồ sơ trước tháng sau.", []),
        ("Chủ tịch UBND tỉnh yêu cầu dừng mỏ đá", []),
        ("Đồng thời, giới thiệu cảnh đẹp của làng với khách xa.", []),
        ("Những đề xuất, kiến nghị của ông Trần Văn Bảo đã được ghi lại đủ.", []),
        ("Ông Trần Văn Bảo ghi nhận và sẽ trả lời bà con sau.", []),
        ("Người dân cho biết nước đã rút khỏi ba thôn.", []),
        ("Ý kiến của ông Trần Văn Bảo được ghi vào biên bản.", []),
        ("Ngành y tế nói chung và bệnh viện nói riêng thiếu thuốc.", []),
        ("Công tác đánh giá cán bộ được làm hằng năm ở các xã.", []),
    ]

    @Test(arguments: cases) func speakersAreTiedToWhatTheySaid(text: String, statements: [String]) {
        let found = Extraction(text, by: Self.extractors)
        let rows = found.facts.statements.map {
            "\(found.text($0.speaker)) | \(found.text($0.verb)) | \(found.text($0.span))"
        }
        #expect(rows == statements)
    }

    @Test func shortFormsSpeakForThePersonNamedBefore() {
        let text = """
            Ông Trần Văn Bảo - Bí thư Huyện ủy đã dự. Ông Bảo cho biết đê an toàn. Bí thư Huyện ủy đề nghị cả xã trực đêm. Ông lưu ý phải ghi sổ trực.
            """
        let found = Extraction(text, by: Self.extractors)
        let people = found.facts.statements.map { statement in
            statement.person.map { String(decoding: found.facts.entities[$0].name, as: UTF8.self) }
        }
        #expect(people == ["Trần Văn Bảo", "Trần Văn Bảo", "Trần Văn Bảo"])
    }

    @Test func quotationsAndColonsAreDirect() {
        let text = "Ông Trần Văn Bảo nói: Đê an toàn. Bà Lý Thị Mơ cho biết đê an toàn. “Đê rất an toàn”, ông Bảo nói."
        #expect(Extraction(text, by: Self.extractors).facts.statements.map(\.direct) == [true, false, true])
    }
}
