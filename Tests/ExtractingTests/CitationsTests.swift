import Extracting
import Tables
import Testing

@Suite struct CitationsTests {
    /// A text and the surfaces of its citations.
    static let cases: [(text: String, citations: [String])] = [
        // Paragraphs
        ("NGHỊ QUYẾT\nHĐND tỉnh số 170 được bàn lại.", []),
        ("Cán bộ xã cùng học Điều lệ\nĐảng bộ xã có 20 chi bộ.", []),
        ("Tỉnh đã ban hành Chỉ thị\n“Giữ nước” là việc của mọi nhà.", []),
        // Plans by their years or scale
        (
            "Tỉnh duyệt quy hoạch mạng lưới bến đò đến năm 2030, tầm nhìn đến năm 2050 để kêu gọi đầu tư.",
            ["quy hoạch mạng lưới bến đò đến năm 2030, tầm nhìn đến năm 2050"]
        ),
        (
            "Huyện lập quy hoạch chi tiết tỷ lệ 1/500 bến đò Cái Mơ (xã Mây), rộng 2 ha.",
            ["quy hoạch chi tiết tỷ lệ 1/500 bến đò Cái Mơ"]
        ),
        ("Sở công bố Quy hoạch chung đô thị Cái Mơ trước ngày lễ.", ["Quy hoạch chung đô thị Cái Mơ"]),
        ("Việc quy hoạch bến đò đến năm 2030 còn chậm, cán bộ được quy hoạch trong giai đoạn 2020 - 2025.", []),
        (
            "Xã thực hiện Đề án Phát triển bến đò ven sông đến năm 2030 xác định hai bến chính.",
            ["Đề án Phát triển bến đò ven sông đến năm 2030"]
        ),
        (
            "Thành phố vừa ban hành Kế hoạch triển khai đấu giá bến đò năm 2017 trên địa bàn thành phố.",
            ["Kế hoạch triển khai đấu giá bến đò năm 2017 trên địa bàn thành phố"]
        ),
        ("Hai nước nhắc lại Tuyên bố về ứng xử trên sông Mây.", ["Tuyên bố về ứng xử trên sông Mây"]),
        (
            "Việc này có trong văn bản của Bộ Chính trị về “giữ nề nếp ở bến đò” ban hành năm ngoái.",
            ["văn bản của Bộ Chính trị về “giữ nề nếp ở bến đò”"]
        ),
        ("Chi bộ học Nghị quyết Trung ương Đảng và bàn việc.", ["Nghị quyết Trung ương Đảng"]),
        (
            "Bàn Quyết định 17 về giám sát của Mặt trận và các đoàn thể, Luật Đất đai và các nghị định.",
            ["Quyết định 17 về giám sát của Mặt trận và các đoàn thể", "Luật Đất đai"]
        ),
        // Papers of many kinds
        (
            "Căn cứ Báo cáo thẩm tra số 12/BC-HĐND ngày 5/6/2017, báo cáo 6 tháng và báo cáo của xã.",
            ["Báo cáo thẩm tra số 12/BC-HĐND ngày 5/6/2017"]
        ),
        (
            "Việc làm theo Biên bản ghi nhớ giữa hai Ban công tác về tìm kiếm đò chìm. Ký biên bản ghi nhớ với bà Lan.",
            ["Biên bản ghi nhớ giữa hai Ban công tác về tìm kiếm đò chìm"]
        ),
        (
            "Sở trao giấy chứng nhận đăng ký đầu tư dự án Khu bến đò Cái Mơ cho Công ty Hải An.",
            ["giấy chứng nhận đăng ký đầu tư dự án Khu bến đò Cái Mơ"]
        ),
        (
            "Bà Lan công bố Quyết định bổ nhiệm ông Lò Văn Hặc giữ chức Giám đốc bến. Bà nhận Quyết định nghỉ hưu.",
            ["Quyết định bổ nhiệm ông Lò Văn Hặc giữ chức Giám đốc bến"]
        ),
        ("Thành phố nêu chương trình 2 triệu cây xanh.", ["chương trình 2 triệu cây xanh"]),
        (
            "Thông qua Nghị quyết Hội nghị Ban Thường vụ Tỉnh ủy lần thứ III.",
            ["Nghị quyết Hội nghị Ban Thường vụ Tỉnh ủy lần thứ III"]
        ),
        // Codes with what the paper is for, or with a gap; standards; papers that courts and desks send
        (
            "Bến bị phạt theo Quyết định xử phạt vi phạm hành chính số 17/QĐ-XPVPHC ngày 3/5/2017.",
            ["Quyết định xử phạt vi phạm hành chính số 17/QĐ-XPVPHC ngày 3/5/2017"]
        ),
        ("Thuyền đóng theo Nghị định 31/2013 NĐ-CP đã hạ thủy.", ["Nghị định 31/2013 NĐ-CP"]),
        ("Nước bến vượt QCVN 07-MT:2014/BTNMT hai lần.", ["QCVN 07-MT:2014/BTNMT"]),
        (
            "Bến phải đạt quy chuẩn kỹ thuật quốc gia về phao cứu sinh.",
            ["quy chuẩn kỹ thuật quốc gia về phao cứu sinh"]
        ),
        (
            "Báo gửi Phiếu chuyển số 9/PC-BMT ngày 2/3/2017; tòa tuyên bản án 12 năm tù và giữ bản án sơ thẩm.",
            ["Phiếu chuyển số 9/PC-BMT ngày 2/3/2017"]
        ),
        (
            "Xã thu theo Nghị quyết HĐND tỉnh số 170 ngày 10/7/2015 và giấy chứng nhận nuôi cá (GCN) số 7/GCN-UBND.",
            ["Nghị quyết HĐND tỉnh số 170 ngày 10/7/2015", "giấy chứng nhận nuôi cá (GCN) số 7/GCN-UBND"]
        ),
        (
            "Xã chưa lập đề án sắp xếp bến đò dọc và chưa báo cáo tỉnh.",
            ["đề án sắp xếp bến đò dọc"]
        ),
        ("Lái đò phải giữ Quy tắc đạo đức nghề nghiệp của lái đò.", ["Quy tắc đạo đức nghề nghiệp của lái đò"]),
        // Inspections that are ordered, and decisions with their measure behind number or issuer
        (
            "Thanh tra tỉnh đã công bố quyết định thanh tra đột xuất bến đò Cái Mơ của ông Lò Văn Hặc.",
            ["quyết định thanh tra đột xuất bến đò Cái Mơ của ông Lò Văn Hặc"]
        ),
        ("Tỉnh ra quyết định thanh tra việc này. Xã ra quyết định kỷ luật ông Lò Văn Hặc.", []),
        (
            "Tỉnh vừa ban hành Quyết định số 44/QĐ-UBND công bố danh mục bến đò năm 2017.",
            ["Quyết định số 44/QĐ-UBND công bố danh mục bến đò năm 2017"]
        ),
        (
            "Quốc hội bàn Chương trình xây dựng luật năm 2018 và điều chỉnh Chương trình xây dựng luật năm 2017.",
            ["Chương trình xây dựng luật năm 2018", "Chương trình xây dựng luật năm 2017"]
        ),
        // Regulations, statutes, plans of a branch, titles in quotes
        (
            "Bến vi phạm Quy chế bán vé đò dọc và phải theo Quy tắc ứng xử của lái đò.",
            ["Quy chế bán vé đò dọc", "Quy tắc ứng xử của lái đò"]
        ),
        ("Nhà máy có trong Quy hoạch điện VII điều chỉnh của cả nước.", ["Quy hoạch điện VII điều chỉnh"]),
        ("Xã làm theo Chỉ thị “Giữ nước trên đồng” năm ấy.", ["Chỉ thị “Giữ nước trên đồng”"]),
        (
            "Sở lập quy hoạch khai thác và sử dụng cát ven sông đến năm 2030 trình tỉnh.",
            ["quy hoạch khai thác và sử dụng cát ven sông đến năm 2030"]
        ),
        // What is no part of a title: cause, purpose, spirit, who has signed, where it was told
        (
            "Bàn Nghị quyết số 7 của Tỉnh ủy về giữ rừng, xuất phát từ yêu cầu mới.",
            ["Nghị quyết số 7 của Tỉnh ủy về giữ rừng"]
        ),
        (
            "Họ giả Quyết định số 7/QĐ-UBND về việc cấp bến đò cho xã để báo cáo huyện.",
            ["Quyết định số 7/QĐ-UBND về việc cấp bến đò cho xã"]
        ),
        (
            "Xây dựng Đề án sắp xếp bến đò gọn nhẹ trên tinh thần quán triệt Nghị quyết Đại hội XII của Đảng.",
            ["Đề án sắp xếp bến đò gọn nhẹ", "Nghị quyết Đại hội XII của Đảng"]
        ),
        ("Xã có Công văn 46 do Phó Chủ tịch xã Lò Văn Hặc ký gửi huyện.", ["Công văn 46"]),
        (
            "Tỉnh công bố quyết định của Ban Bí thư về công tác cán bộ, tổ chức tại hội trường lớn.",
            ["quyết định của Ban Bí thư về công tác cán bộ"]
        ),
        (
            "Thực hiện Quyết định số 7/QĐ-UBND về việc thu phí bến đò, áp dụng trên địa bàn tỉnh, xã đã thu phí.",
            ["Quyết định số 7/QĐ-UBND về việc thu phí bến đò, áp dụng trên địa bàn tỉnh"]
        ),
        ("Khởi tố theo Bộ luật Hình sự về tội vi phạm bến bãi.", ["Bộ luật Hình sự"]),
        // One document told twice
        (
            "Có Quyết định số 15 ngày 5/6/2017 về việc mở bến mới. Ông xem Quyết định số 15/QĐ-UBND ngày 5/6/2017 về việc mở bến.",
            ["Quyết định số 15/QĐ-UBND ngày 5/6/2017 về việc mở bến"]
        ),
        (
            "Ông đưa Quyết định số 15/QĐ-UBND ngày 5/6/2017 về việc mở bến cát. Bà đưa Quyết định số 15/QĐ-UBND ngày 5/6/2017 về việc mở mỏ đá.",
            [
                "Quyết định số 15/QĐ-UBND ngày 5/6/2017 về việc mở bến cát",
                "Quyết định số 15/QĐ-UBND ngày 5/6/2017 về việc mở mỏ đá",
            ]
        ),
        // Lists, permits, days for numbers, names in capitals
        (
            "Tỉnh ban hành hai Quyết định số 21/QĐ-UBND và 22/QĐ-UBND về việc thu hồi rừng.",
            ["Quyết định số 21/QĐ-UBND", "22/QĐ-UBND về việc thu hồi rừng"]
        ),
        (
            "Mỏ mất giấy phép khai thác cát số 18/GP-UBND, ngày 5/6/2013 do UBND tỉnh cấp.",
            ["giấy phép khai thác cát số 18/GP-UBND, ngày 5/6/2013 do UBND tỉnh cấp"]
        ),
        (
            "Trích Thông báo ngày 5/6/2012 của Ban Bí thư về nội dung kỳ họp.",
            ["Thông báo ngày 5/6/2012 của Ban Bí thư về nội dung kỳ họp"]
        ),
        ("Hội thảo đã ra Tuyên bố Đà Lạt, thể hiện mối quan tâm chung.", ["Tuyên bố Đà Lạt"]),
        ("Hai bên ký Bản thỏa thuận quản lý chợ nổi với 5 huyện ven sông.", ["Bản thỏa thuận quản lý chợ nổi"]),
        (
            "Thảo luận Đề án tổng kết 10 năm thực hiện Nghị quyết Trung ương 7 khóa X về nông thôn.",
            [
                "Đề án tổng kết 10 năm thực hiện Nghị quyết Trung ương 7 khóa X về nông thôn",
                "Nghị quyết Trung ương 7 khóa X về nông thôn",
            ]
        ),
        // Papers in small letters, known by issuer and subject or by what is done with them
        (
            "Lễ công bố quyết định của Ban Bí thư về công tác cán bộ đã diễn ra.",
            ["quyết định của Ban Bí thư về công tác cán bộ"]
        ),
        ("Dân chưa rõ quy định của Chính phủ về kê khai tài sản.", ["quy định của Chính phủ về kê khai tài sản"]),
        ("Ông ký quyết định về việc đặt tên đường Hải An.", ["quyết định về việc đặt tên đường Hải An"]),
        ("Hội nghị thông qua nghị quyết về phát triển nghề cá.", ["nghị quyết về phát triển nghề cá"]),
        ("Bà nhận quyết định về hưu hôm qua. Các quyết định của UBND tỉnh về đất còn thiếu.", []),
        ("Hai nước kỷ niệm Hiệp ước Hữu nghị.", ["Hiệp ước Hữu nghị"]),
        // Short names and the full ones
        (
            "Theo Công điện số 15/CĐ-TTg ngày 5/6/2017 về việc chống hạn, xã đã làm. Công điện 15 của Thủ tướng nêu rõ.",
            ["Công điện số 15/CĐ-TTg ngày 5/6/2017 về việc chống hạn"]
        ),
        (
            "Sở dẫn Quyết định số 7/QĐ-UBND của UBND tỉnh về việc mở chợ quê ven sông. Quyết định của UBND tỉnh về việc mở chợ quê ven sông còn mới.",
            ["Quyết định số 7/QĐ-UBND của UBND tỉnh về việc mở chợ quê ven sông"]
        ),
        (
            "Bà đưa ra Quyết định số 7/QĐ-UBND về việc cấp đất tại xã Mây, huyện Gió cho hợp tác xã (bản sao) để đối chiếu.",
            ["Quyết định số 7/QĐ-UBND về việc cấp đất tại xã Mây, huyện Gió cho hợp tác xã"]
        ),
        ("Khách đón xem Chương trình pháo hoa bế mạc.", []),
        // Where titles end
        (
            "Hội quán triệt Chỉ thị 7 của Tỉnh ủy về học theo nếp sống, tác phong người lính đảo đã được phát tới từng chi hội.",
            ["Chỉ thị 7 của Tỉnh ủy về học theo nếp sống, tác phong người lính đảo"]
        ),
        (
            "Theo Quyết định số 7/QĐ-UBND về hỗ trợ nông dân trồng quế, hồi, các xã đã lập danh sách.",
            ["Quyết định số 7/QĐ-UBND về hỗ trợ nông dân trồng quế, hồi"]
        ),
        (
            "Ông nêu Nghị định số 7/2016/NĐ-CP về phân loại doanh nghiệp, đơn vị có vốn nhà nước và hợp tác xã.",
            ["Nghị định số 7/2016/NĐ-CP về phân loại doanh nghiệp, đơn vị có vốn nhà nước và hợp tác xã"]
        ),
        (
            "Huyện thực hiện Nghị quyết 9 về trồng rừng và thực hiện Chỉ thị 5 về giữ rừng.",
            ["Nghị quyết 9 về trồng rừng", "Chỉ thị 5 về giữ rừng"]
        ),
        (
            "Sở ra Công văn số 12/SNV về việc “siết nề nếp ở bến đò” với các xã ven sông.",
            ["Công văn số 12/SNV về việc “siết nề nếp ở bến đò”"]
        ),
        (
            "Ban hành Kết luận số 8-KL/TU về công tác kiểm tra; công tác dân vận của các chi bộ.",
            ["Kết luận số 8-KL/TU về công tác kiểm tra; công tác dân vận của các chi bộ"]
        ),
        (
            "Tỉnh xét đề án xử lý thuyền công của TP.HCM Theo đề án trên, xe còn lại ít.",
            ["đề án xử lý thuyền công của TP.HCM"]
        ),
        (
            "Hai bên ký Thỏa thuận hợp tác về “Trồng rau sạch” với bảy xã.",
            ["Thỏa thuận hợp tác về “Trồng rau sạch”"]
        ),
        ("Chi bộ học Chỉ thị 05 của TW về “Làm theo lời dạy”.", ["Chỉ thị 05 của TW về “Làm theo lời dạy”"]),
        // Numbers in a list, congresses by their number
        ("Xã học Quyết định 217, 218 về giám sát của Mặt trận.", ["Quyết định 217, 218 về giám sát của Mặt trận"]),
        ("Thực hiện nghị quyết lần thứ 16 của Tỉnh ủy.", ["nghị quyết lần thứ 16 của Tỉnh ủy"]),
        ("Bàn Luật Hợp tác xã (HTX) năm 2012. Theo Luật HTX, xã viên góp vốn.", ["Luật Hợp tác xã (HTX) năm 2012"]),
        // Schemes by their aims, rules between two, aliases
        ("Tỉnh đang xét đề án xử lý thuyền công.", ["đề án xử lý thuyền công"]),
        ("Trường còn thiếu đề án đổi mới.", []),
        ("Xã bàn đề án bảo tồn chợ nổi Cái Mơ, đề án bến xe.", ["đề án bảo tồn chợ nổi Cái Mơ"]),
        ("Quốc hội bàn Luật Hợp tác xã (HTX) năm 2012.", ["Luật Hợp tác xã (HTX) năm 2012"]),
        // Numbers
        ("Theo Nghị quyết số 18-NQ/TW, huyện sáp nhập.", ["Nghị quyết số 18-NQ/TW"]),
        ("Áp dụng Nghị định 24/2014/NĐ-CP từ nay.", ["Nghị định 24/2014/NĐ-CP"]),
        ("Thực hiện Nghị quyết 36a/NQ-CP tại xã.", ["Nghị quyết 36a/NQ-CP"]),
        ("Vi phạm Chỉ thị 20 nhiều lần.", ["Chỉ thị 20"]),
        ("Sở gửi công văn số 3445/UBND-VX hỏa tốc.", ["công văn số 3445/UBND-VX"]),
        ("Có Công văn số: 2230/UBND-KTN, ngày 27.5.2015 làm căn cứ.", ["Công văn số: 2230/UBND-KTN, ngày 27.5.2015"]),
        ("Theo Chỉ thị 40 – CT/TW, ngân hàng cho vay.", ["Chỉ thị 40 – CT/TW"]),
        ("Đóng tàu theo NĐ 67 rất chậm.", ["NĐ 67"]),
        (
            "Thông tư liên tịch số 05/2015/TTLT-BTP-BCA-BYT còn hiệu lực.",
            ["Thông tư liên tịch số 05/2015/TTLT-BTP-BCA-BYT"]
        ),
        ("Hoàn thành Chương trình 135 ở vùng cao.", ["Chương trình 135"]),
        ("Kết luận số 24-KL/TW được phổ biến.", ["Kết luận số 24-KL/TW"]),
        ("Thông tư 15.2015 đã hết hạn.", ["Thông tư 15.2015"]),
        ("Cấp giấy phép số 12/GP-UBND cho mỏ.", ["giấy phép số 12/GP-UBND"]),
        ("Theo Nghị quyết số 66/2013/QH13, đường được mở.", ["Nghị quyết số 66/2013/QH13"]),
        ("Bộ luật Hình sự số 100/2015/QH13 có hiệu lực.", ["Bộ luật Hình sự số 100/2015/QH13"]),
        (
            "Kỳ họp thông qua Luật sửa đổi, bổ sung một số điều của Luật Đất đai.",
            ["Luật sửa đổi, bổ sung một số điều của Luật Đất đai"]
        ),
        ("Theo Hiến pháp năm 2013, dân là chủ.", ["Hiến pháp năm 2013"]),
        (
            "Xã thực hiện chương trình mục tiêu quốc gia xây dựng nông thôn mới.",
            ["chương trình mục tiêu quốc gia xây dựng nông thôn mới"]
        ),
        ("Ông học Trường Đại học Luật Hà Nội.", []),
        ("Xem Chương trình giao lưu văn nghệ.", []),
        ("Công ước (gọi tắt là Công ước Biển) đã ký.", []),
        (
            "Theo Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013, dân là chủ.",
            ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013"]
        ),
        (
            "Xã học Quy định số 47-QĐ/TW về những điều đảng viên không được làm.",
            ["Quy định số 47-QĐ/TW về những điều đảng viên không được làm"]
        ),
        (
            "Họp bàn Nghị định 67/CP về phát triển thủy sản sáng 9/6.", ["Nghị định 67/CP về phát triển thủy sản"]
        ),
        ("Ông làm ở Công ty Luật Minh Tâm.", []),
        // One document, cited once in full
        (
            "Theo Nghị định số 67/2014/NĐ-CP, dân đóng tàu. Tàu theo Nghị định 67 đã ra khơi.",
            ["Nghị định số 67/2014/NĐ-CP"]
        ),
        ("Luật Đất đai đã sửa. Luật Đất đai năm 2013 hết hạn.", ["Luật Đất đai năm 2013"]),
        ("Luật Đầu tư đã sửa. Luật Đầu tư công còn hạn.", ["Luật Đầu tư", "Luật Đầu tư công"]),
        // Titles
        (
            "Kỳ họp đã ban hành Nghị quyết về giá nước sạch nông thôn và Nghị quyết sửa đổi Nghị quyết số 7/2019/NQ-HĐND.",
            [
                "Nghị quyết về giá nước sạch nông thôn", "Nghị quyết sửa đổi Nghị quyết số 7/2019/NQ-HĐND",
                "Nghị quyết số 7/2019/NQ-HĐND",
            ]
        ),
        (
            "Gồm Nghị quyết số 9/2022/NQ-HĐND quy định mức thu phí chợ và các văn bản khác.",
            ["Nghị quyết số 9/2022/NQ-HĐND quy định mức thu phí chợ"]
        ),
        ("Nghị quyết số 9/2022/NQ-HĐND quy định rõ mức thu.", ["Nghị quyết số 9/2022/NQ-HĐND"]),
        ("Hai bên ký Thỏa thuận hợp tác nghề cá trên biển.", ["Thỏa thuận hợp tác nghề cá trên biển"]),
        (
            "Vi phạm Luật Đất đai năm 2003, sửa đổi, bổ sung năm 2009; đang xét.",
            ["Luật Đất đai năm 2003, sửa đổi, bổ sung năm 2009"]
        ),
        ("Diện tích của Đề án đạt 40 ha.", []),
        (
            "Thực hiện Chương trình công tác của Sở Y tế, ngày 8/6, trạm mở cửa.",
            ["Chương trình công tác của Sở Y tế"]
        ),
        (
            "Huyện có Chương trình mục tiêu quốc gia giảm nghèo bền vững, giúp 50 hộ có nhà.",
            ["Chương trình mục tiêu quốc gia giảm nghèo bền vững"]
        ),
        // What follows on
        (
            "Theo Nghị định số 67/2025/NĐ-CP ngày 15/3/2025 của Chính phủ, người nghỉ được trợ cấp.",
            ["Nghị định số 67/2025/NĐ-CP ngày 15/3/2025 của Chính phủ"]
        ),
        (
            "Quy định số 181-QĐ/TW của Bộ Chính trị về xử lý kỷ luật đảng viên, Ban đã họp.",
            ["Quy định số 181-QĐ/TW của Bộ Chính trị về xử lý kỷ luật đảng viên"]
        ),
        (
            "Triển khai Chỉ thị 05 của Bộ Chính trị khóa XII về nêu gương.",
            ["Chỉ thị 05 của Bộ Chính trị khóa XII về nêu gương"]
        ),
        (
            "Tổng kết Nghị quyết số 35/NQ-CP về hỗ trợ và phát triển doanh nghiệp đến năm 2020; bàn việc khác.",
            ["Nghị quyết số 35/NQ-CP về hỗ trợ và phát triển doanh nghiệp đến năm 2020"]
        ),
        (
            "Theo Nghị quyết 12 về phát triển hồ tiêu, gia đình ông đã được vay vốn.",
            ["Nghị quyết 12 về phát triển hồ tiêu"]
        ),
        ("Nghị quyết số 09/NQ-HĐND của HĐND tỉnh có hiệu lực.", ["Nghị quyết số 09/NQ-HĐND của HĐND tỉnh"]),
        (
            "Chỉ thị số 16/CT-UBND ngày 16/9/2016 của Chủ tịch UBND tỉnh nêu rõ.",
            ["Chỉ thị số 16/CT-UBND ngày 16/9/2016 của Chủ tịch UBND tỉnh"]
        ),
        ("Kế hoạch số 02 về “Tết trồng cây” được duyệt.", ["Kế hoạch số 02 về “Tết trồng cây”"]),
        // Congresses and plenums
        ("Đưa Nghị quyết Đại hội XII của Đảng vào đời sống.", ["Nghị quyết Đại hội XII của Đảng"]),
        (
            "Quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng tới chi bộ.",
            ["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"]
        ),
        ("Thực hiện nghị quyết đại hội Đảng các cấp trong năm.", ["nghị quyết đại hội Đảng các cấp"]),
        (
            "Học Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng.",
            ["Nghị quyết Trung ương 4 (khóa XII) về xây dựng Đảng"]
        ),
        ("Theo Nghị quyết Hội nghị Trung ương 5 khóa IX.", ["Nghị quyết Hội nghị Trung ương 5 khóa IX"]),
        // Laws and rules
        ("Sửa Luật Đất đai năm 2013 và Luật Đấu thầu 2005.", ["Luật Đất đai năm 2013", "Luật Đấu thầu 2005"]),
        ("Vi phạm luật hôn nhân và gia đình.", ["luật hôn nhân và gia đình"]),
        ("Điều 12 Bộ luật Hình sự quy định.", ["Bộ luật Hình sự"]),
        ("Pháp lệnh Ưu đãi người có công với cách mạng.", ["Pháp lệnh Ưu đãi người có công với cách mạng"]),
        ("Thảo luận Luật Đường sắt (sửa đổi) sáng nay.", ["Luật Đường sắt (sửa đổi)"]),
        ("Góp ý Luật Phòng, chống tham nhũng của dân.", ["Luật Phòng, chống tham nhũng"]),
        ("Dự án Luật Trồng nấm được trình.", ["Luật Trồng nấm"]),
        ("Trái quy chế làm việc của UBND tỉnh.", ["quy chế làm việc của UBND tỉnh"]),
        (
            "Kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025) đạt kết quả.",
            ["Kế hoạch phát triển kinh tế - xã hội 5 năm (2021 - 2025)"]
        ),
        ("Trình Đề án “Phố đi bộ” vào tháng sau.", ["Đề án “Phố đi bộ”"]),
        ("Ký Hiệp định Thương mại biên giới vào mùa thu.", ["Hiệp định Thương mại biên giới"]),
        ("Sửa đổi Điều lệ Đảng.", ["Điều lệ Đảng"]),
        // What is no citation
        ("Nghị quyết này và các nghị quyết, chỉ thị của Đảng.", []),
        ("Theo quy định của pháp luật, kỷ luật 13 đảng viên.", []),
        ("Luật sư và luật gia bàn luật chơi.", []),
        ("Quyết định 5 người được thưởng, kết luận 3 nội dung.", []),
        ("Thông báo của xã, công văn của huyện, báo cáo số 5.", []),
        ("Tham gia chương trình văn nghệ và kế hoạch công tác.", []),
        ("Xây dựng quy chế làm việc cho tổ.", []),
        ("Tổ đã ban hành Quy chế làm việc, xây dựng nội quy của bến.", []),
        ("Báo Pháp luật TP.HCM đưa tin.", []),
    ]

    @Test(arguments: cases) func documentsAreCitedByNumberOrName(text: String, citations: [String]) {
        let found = Extraction(text, by: [Times.self, Citations.self])
        #expect(found.facts.citations.map { found.text($0.span) } == citations)
    }

    /// What needs the names of bodies and persons.
    static let withNames: [(text: String, citations: [String])] = [
        ("Ông làm đúng Điều lệ Hội Nông dân Việt Nam.", ["Điều lệ Hội Nông dân Việt Nam"]),
        (
            "Ông trao Quyết định của Tỉnh ủy về việc phân công ông Trần Văn Sáo, Tỉnh ủy viên, Giám đốc Sở Xây dựng giữ chức Bí thư Huyện ủy Mây Trắng.",
            [
                "Quyết định của Tỉnh ủy về việc phân công ông Trần Văn Sáo, Tỉnh ủy viên, Giám đốc Sở Xây dựng giữ chức Bí thư Huyện ủy Mây Trắng"
            ]
        ),
        (
            "Hai bên ký Quy chế phối hợp giữa Sở Y tế với Sở Nội vụ.", ["Quy chế phối hợp giữa Sở Y tế với Sở Nội vụ"]
        ),
        (
            "Hội đồng xem Tờ trình số 50 của Chủ tịch UBND tỉnh Lê Văn Giáp về việc lập xã mới.",
            ["Tờ trình số 50 của Chủ tịch UBND tỉnh Lê Văn Giáp về việc lập xã mới"]
        ),
    ]

    @Test(arguments: withNames) func bodiesAndPersonsBelongToACitation(text: String, citations: [String]) {
        let found = Extraction(
            text,
            by: [Organizations.self, Places.self, People.self, Positions.self, Times.self, Citations.self])
        #expect(found.facts.citations.map { found.text($0.span) } == citations)
    }

    @Test func aCitationTellsKindNumberIssuerAndDay() throws {
        let found = Extraction(
            "Theo Nghị định số 67/2025/NĐ-CP ngày 15/3/2025 của Chính phủ.", by: [Times.self, Citations.self])
        let citation = try #require(found.facts.citations.first)
        #expect(String(decoding: citation.kind, as: UTF8.self) == "nghị định")
        #expect(found.text(citation.number) == "67/2025/NĐ-CP")
        #expect(found.text(citation.issuer) == "Chính phủ")
        #expect(citation.issuedOn == CalendarDate(year: 2025, month: 3, day: 15))
    }
}
