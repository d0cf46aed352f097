import Vietnamese

/// The words that numbers count or measure, grouped by what they mean: the longest that stands behind a number is its unit.
enum Units {
    enum Kind: Sendable {
        case money, share, measure, duration, clock, age, people, group, thing, occasion
    }

    static let words: Gazetteer<Kind> = {
        var entries: [(String, Kind)] = []
        for (kind, text) in lists {
            for line in text.split(separator: "\n") {
                for word in line.split(separator: ",") { entries.append((String(word), kind)) }
            }
        }
        return Gazetteer(entries)
    }()

    private static let lists: [(Kind, String)] = [
        (.money, money), (.share, "%,‰,phần trăm,điểm phần trăm"), (.measure, measures), (.duration, durations),
        (.clock, "giờ,h,phút"), (.age, "tuổi"), (.people, people), (.group, groups), (.thing, things),
        (.thing, documents), (.occasion, occasions),
    ]

    private static let money = """
        đồng,đ,VND,VNĐ,USD,đô la,đô la Mỹ,đô-la,đô-la Mỹ,đôla,đôla Mỹ,đô Mỹ,EUR,euro,bảng Anh,yên,yên Nhật,yen,nhân dân tệ,won,kíp,baht
        rúp,đô la Úc,đô la Singapore,bảng,AUD,JPY,GBP,CNY,SGD
        """

    private static let measures = """
        m,m2,m3,m²,m³,km,km2,km²,cm,mm,dm,ha,hecta,héc ta,hécta,héc-ta,mét,mét vuông,mét khối,ki lô mét,kilômét,kilomet,km vuông
        cây số,kg,g,gam,gram,mg,tấn,tạ,yến,lạng,lít,ml,MW,MWp,kW,KW,kWh,KWh,kV,KV,MVA,GW,GB,MB,TB,Mbps,Hz,MHz,hải lý,sào,mẫu,mẫu đất,thước
        độ,độ C,°C,độ richter,độ Richter,CV,cv,HP,mã lực,thùng,DWT,TEU,inch,héc-ta rừng,m khối,m vuông,m dài,mét dài,kilogam
        phân,chỉ vàng,lượng vàng,cây vàng,lượng,carat,calo,pixel,lux,decibel,dB
        """

    private static let durations = """
        năm,tháng,ngày,tuần,tuần lễ,giây,thập kỷ,thập niên,thế kỷ,quý,nhiệm kỳ,ngày đêm,đêm,tiếng,tiếng đồng hồ,giờ đồng hồ
        buổi,ca,mùa,vụ mùa,ngày làm việc,năm học,học kỳ,tiết,tiết học,niên khóa,giờ bay,ngày công,mùa giải,phiên giao dịch,tháng lương
        """

    private static let people = """
        người,người dân,người lao động,người có công,người thân,người con,người nghèo,người tham dự,người nước ngoài
        đảng viên,cán bộ,đại biểu,đồng chí,học sinh,sinh viên,nữ sinh,nam sinh,học viên,giáo viên,giảng viên,thí sinh,nghiên cứu sinh
        học sinh giỏi,thạc sĩ,thạc sỹ,tiến sĩ,tiến sỹ,giáo sư,phó giáo sư,bác sĩ,bác sỹ,y sĩ,y bác sĩ,điều dưỡng,dược sĩ,kỹ sư
        kiến trúc sư,luật sư,nhà báo,phóng viên,nhà khoa học,chuyên gia,công chức,viên chức,công nhân,công nhân viên,lao động,nhân viên
        nhân sự,nông dân,ngư dân,tiểu thương,thương nhân,doanh nhân,nhà đầu tư,nhà thầu,chủ tàu,chủ rừng,chủ hộ,chủ xe,chủ đầu tư,tài xế,lái xe
        thuyền viên,thuyền trưởng,thủy thủ,hành khách,du khách,khách,khách du lịch,khách quốc tế,lượt khách,lượt khách quốc tế,lượt du khách
        lượt người,lượt hành khách,khách hàng,bệnh nhân,lượt bệnh nhân,nạn nhân,bị can,bị cáo,bị hại,nghi can,nghi phạm,đối tượng,phạm nhân
        cá nhân,công dân,cử tri,hội viên,đoàn viên,thành viên,ủy viên,uỷ viên,đảng ủy viên,cộng tác viên,tình nguyện viên,tuyên truyền viên
        vận động viên,VĐV,cầu thủ,huấn luyện viên,trọng tài,diễn viên,nghệ sĩ,nghệ sỹ,nghệ nhân,ca sĩ,nhạc sĩ,nhà văn,nhà thơ,họa sĩ,thanh niên
        đoàn viên thanh niên,thiếu niên,thiếu nhi,trẻ em,trẻ,em,em học sinh,cháu,cháu bé,em bé,con,con gái,con trai,phụ nữ,đàn ông,cụ,mẹ
        Bà mẹ Việt Nam Anh hùng,bà mẹ Việt Nam anh hùng,mẹ Việt Nam anh hùng,liệt sĩ,liệt sỹ,thương binh,bệnh binh,cựu chiến binh,chiến sĩ
        chiến sỹ,cán bộ chiến sĩ,CBCS,sĩ quan,hạ sĩ quan,quân nhân,bộ đội,tân binh,dân quân,hộ,hộ dân,hộ gia đình,hộ nghèo,hộ cận nghèo
        hộ nông dân,hộ nuôi,hộ kinh doanh,hộ sản xuất,gia đình,khẩu,nhân khẩu,vợ chồng,anh em,chị em,mẹ con,cha con,cặp,cặp vợ chồng
        thứ trưởng,bộ trưởng,phó chủ tịch,phó giám đốc,giám đốc,phó thủ tướng,lãnh đạo,ứng viên,ứng cử viên,thẩm phán,hội thẩm,kiểm sát viên
        thanh tra viên,kiểm lâm viên,hướng dẫn viên,đại sứ,nguyên thủ,tác giả,người Việt,người mẫu,cổ đông,nhân chứng,con người,hậu vệ,tiền đạo
        cô giáo,thầy giáo,phó trưởng phòng,trưởng phòng,đứa con,phó giám đốc sở,HS,SV,GV,ĐB,ca sinh,CB,CNLĐ,công nhân lao động,phật tử,tăng ni,giáo dân,linh mục,chức sắc,dân
        đ/c,bí thư,phó bí thư,bí thư chi bộ,hiệu trưởng,phó hiệu trưởng,trưởng thôn,trưởng bản,già làng,người có uy tín,bạn,bạn trẻ,con em,sư sãi
        nhà sư,anh hùng,phi công,thợ,bé gái,bé trai,chị gái,em gái,cựu binh,lão nông,người lớn,người phục vụ,vị khách,phó chánh thanh tra,phó chánh văn phòng,phật tử,tăng ni,phó ban,phó trưởng ban,phó chủ tịch,phó giám đốc,phó tổng giám đốc,phó bí thư,phó thủ tướng,phó trưởng phòng,trưởng phòng,phó phòng
        ủy viên,thứ trưởng,bộ trưởng,giám đốc,hiệu trưởng,phó hiệu trưởng,cấp phó,lãnh đạo,người con gái,người con trai,con gái,con trai,quần chúng,quần chúng ưu tú,thủ khoa,chuyên viên,thư ký,kế toán,bảo vệ,cảnh sát,chiến sĩ công an,quân nhân dự bị,dân quân tự vệ
        công nhân viên chức,công chức viên chức,người khuyết tật,người cao tuổi,hộ đồng bào
        """

    private static let groups = """
        đơn vị,địa phương,tỉnh,tỉnh thành,tỉnh thành phố,thành phố,huyện,quận,xã,phường,thị trấn,thị xã,thôn,ấp,bản,làng,khu phố,tổ dân phố
        tổ,nhóm,đội,đoàn,hội,chi hội,chi bộ,đảng bộ,chi đoàn,tổ chức,tổ chức đảng,tổ chức cơ sở đảng,tổ chức xã hội
        tổ công tác,đoàn công tác,đoàn kiểm tra,đoàn thanh tra,đoàn đại biểu,doanh nghiệp,DN,DNNN,doanh nghiệp nhà nước,công ty,công ty con
        tập đoàn,tổng công ty,ngân hàng,hợp tác xã,HTX,cơ quan,cơ quan báo chí,cơ sở,cơ sở đào tạo,cơ sở sản xuất,cơ sở y tế,sở,ngành,bộ
        bộ ngành,sở ngành,ban,ban ngành,phòng,phòng ban,vụ,cục,tổng cục,trường,trường học,trường đại học,trường mầm non,bệnh viện,trung tâm
        phòng khám,trạm,trạm y tế,viện,quốc gia,quốc gia và vùng lãnh thổ,nền kinh tế,dân tộc,dân tộc thiểu số,tôn giáo,tập thể,lực lượng
        cấp ủy,khối,cụm,cụm công nghiệp,khu công nghiệp,KCN,khu kinh tế,khu vực,vùng,miền,lưu vực,câu lạc bộ,CLB,đội bóng,đội tuyển
        đoàn nghệ thuật,báo,tờ báo,đài,kênh,nhà mạng,hãng,hãng hàng không,thương hiệu,tiểu đoàn,trung đoàn,sư đoàn,quân khu,đại đội,lớp
        lớp học,tòa án,nghiệp đoàn,công đoàn,công đoàn cơ sở,băng nhóm,phân khu,chi nhánh,văn phòng,nước,nước thành viên,đồn,đồn biên phòng
        trường phổ thông,trường THPT,trường THCS,trường tiểu học,trường cao đẳng,trường nghề,trường trung học phổ thông,trường trung học cơ sở
        trường dân tộc nội trú,đội thi,tổ đội,tổ tự quản,tổ bảo vệ,tổ hợp tác,khu dân cư,bon,buôn,sóc,phum,khóm,đặc khu,trạm y tế xã
        """

    private static let things = """
        điểm cầu,điểm,điểm đến,điểm bán,điểm trường,điểm nóng,dự án,dự án thành phần,dự án đầu tư,công trình,hạng mục,hạng mục công trình
        gói thầu,nhà thầu phụ,mô hình,đề tài,tham luận,bài tham luận,báo cáo,ý kiến,lượt ý kiến,kiến nghị,câu hỏi,vấn đề,nội dung,lĩnh vực
        nhiệm vụ,nhóm nhiệm vụ,giải pháp,nhóm giải pháp,mục tiêu,chỉ tiêu,tiêu chí,tiêu chuẩn,nhóm chỉ tiêu,chương trình,kế hoạch,phương án
        chính sách,nhóm chính sách,nguyên tắc,nguyên nhân,bài học,bài học kinh nghiệm,yếu tố,thách thức,giai đoạn,bước,loại,loại hình,loài
        hình thức,phương thức,trường hợp,vụ,vụ việc,vụ án,vụ cháy,vụ tai nạn,vụ tai nạn giao thông,vụ vi phạm,vụ phạm pháp,vi phạm,sai phạm
        ca mắc,ca bệnh,ca tử vong,ca nhiễm,ca ghép,tin nhắn,cuộc gọi,đơn,đơn thư,lá đơn,lượt,lượt xe,lần,lượt người dân,suất,suất ăn
        suất quà,phần quà,suất học bổng,học bổng,phần,giải,giải thưởng,giải nhất,giải nhì,giải ba,giải khuyến khích,giải đặc biệt,huy chương
        huy chương vàng,huy chương bạc,huy chương đồng,HCV,HCB,HCĐ,cúp,danh hiệu,bằng khen,giấy khen,Bằng khen,Giấy khen,huân chương
        huy hiệu,cờ,cờ thi đua,kỷ niệm chương,phiếu,người bạn,phiếu bầu,phiếu tín nhiệm,phiếu tín nhiệm cao,phiếu tín nhiệm thấp,di sản văn hóa thế giới,di sản thế giới,lá phiếu,ghế,ghế đại biểu,suất đầu tư,căn,căn hộ,căn nhà,ngôi nhà,nhà,nhà ở
        nhà tình nghĩa,nhà tình thương,nhà đại đoàn kết,biệt thự,tòa nhà,toà nhà,tòa,tầng,tầng hầm,phòng học,phòng ngủ,giường,giường bệnh
        ngôi mộ,mộ,ngôi chùa,ngôi đình,khách sạn,phòng khách sạn,siêu thị,cửa hàng,chợ,khu chợ,ki ốt,kiốt,quầy,quầy hàng,gian hàng,nhà hàng
        nhà máy,nhà máy thủy điện,nhà xưởng,phân xưởng,dây chuyền,xe,chiếc xe,xe ô tô,xe máy,xe tải,xe khách,xe buýt,ô tô,ôtô,xe cứu thương
        đầu xe,phương tiện,chiếc,chiếc tàu,tàu,tàu cá,tàu thuyền,tàu vỏ thép,con tàu,tàu hàng,tàu cao tốc,thuyền,ghe,xuồng,sà lan,toa,đoàn tàu
        máy bay,chuyến,chuyến bay,chuyến xe,chuyến biển,chuyến tàu,chỗ,chỗ ngồi,làn,làn xe,tuyến,tuyến đường,tuyến phố,con đường,đoạn,cây cầu
        cầu,cầu vượt,hầm,nút giao,trạm thu phí,trạm BOT,cảng,bến,bến cảng,bến xe,bãi,bãi đỗ xe,sân bay,nhà ga,hồ,hồ chứa,đập,kênh mương
        khu chung cư,chung cư,thủy điện,nhà máy điện,lóng gỗ,khúc gỗ,vòm cầu,nhánh cầu,đầu mối,địa điểm,màn hình,công an,địa bàn,phiếu uống cà phê,xe mô tô,mô tô,hóa đơn
        giếng,mỏ,mỏ đá,lô,lô đất,thửa,thửa đất,mảnh đất,khu đất,mặt bằng,cây,cây xanh,cây gỗ,gốc cây,gốc,cành,con bò,con lợn,con trâu,con gà
        con vật,cá thể,con cá,con tôm,quả,trái,bông,củ,hạt,bao,thùng hàng,hộp,chai,lon,gói,viên,viên thuốc,bánh,tép,liều,túi
        đơn vị máu,tấm,bức,bức ảnh,bức tranh,tranh,ảnh,tác phẩm,cuốn,cuốn sách,đầu sách,quyển,bài,bài viết,bài hát,bài báo,ca khúc,bộ phim
        phim,tập phim,vở,vở diễn,tiết mục,trang,chữ,dòng,ngôn ngữ,khẩu,khẩu súng,súng,quả bom,viên đạn,quả lựu đạn,lựu đạn,con dao
        bộ,bộ hồ sơ,hồ sơ,bộ hài cốt,hài cốt,hài cốt liệt sĩ,hiện vật,di tích,di sản,di sản văn hóa,danh lam,cổ vật,sản phẩm,mặt hàng
        dịch vụ,thủ tục,thủ tục hành chính,TTHC,dịch vụ công,bộ thủ tục,máy,máy tính,máy chủ,thiết bị,bộ phận,camera,điện thoại,thẻ
        tài khoản,sim,website,trang web,ứng dụng,phần mềm,hệ thống,vị trí,khu,khu dân cư,khu đô thị,hướng,mũi,cột mốc,cột,trụ,cọc
        ống,cửa,cổng,lối,mặt,góc,vòng,trận,trận đấu,bàn,bàn thắng,séc,set,quả bóng,kỷ lục,cổ phần,cổ phiếu,trái phiếu,hợp đồng,lô hàng
        container,kiện,mẫu,mẫu nước,mẫu xét nghiệm,thông số,chỉ số,bậc,điều kiện,yêu cầu,quyền,nghĩa vụ,tội,tội danh,án
        chức danh,biên chế,việc làm,công việc,ngành nghề,nghề,ngành học,chuyên ngành,môn,môn thi,môn học,bộ môn,nguyện vọng,chứng chỉ
        tín chỉ,mũi tiêm,suối,con sông,sông,đảo,hòn đảo,ngọn núi,hang,làng nghề,nông trường,trang trại,vườn,cánh đồng,ao,lồng,bè,lồng bè
        cơn bão,trận lũ,trận động đất,đợt,đợt mưa,điểm ngập,điểm sạt lở,đám cháy,thiệt hại,quy hoạch,đồ án,di vật,tượng,pho tượng,bia,bức tượng
        nguồn,nguồn tin,nguồn vốn,khoản,khoản vay,khoản chi,khoản thu,phương diện,khía cạnh,trục,trụ cột,đột phá,khâu,khâu đột phá,hộ chiếu
        ca nô,tàu mẹ,tàu cá xa bờ,cảng cá,cảng biển,chùa,ki-ốt,chuyên đề,phần thi,điểm nghẽn,nút thắt,việc,trạm bơm,trạm bơm điện,trạm biến áp
        xe ô tô bán tải,xe bán tải,xe đạp,xe lăn,xe đạp điện,xe điện,điện thoại di động,máy tính bảng,máy tính xách tay,bộ máy tính,túi thuốc,tủ sách,tủ thuốc,áo phao,phao cứu sinh
        lá cờ,bình chữa cháy,nền,nền tái định cư,nền nhà,đoạn kè,đoạn đường,tuyến kè,lò đốt,bể chứa,cống,cửa khẩu,hồ thủy lợi,cặp bánh chưng
        sổ tiết kiệm,thẻ bảo hiểm y tế,bộ sách,bộ quần áo,bộ bàn ghế,con giống,cây giống,bồn nước,đèn,bóng đèn,ngọn đèn,nhà văn hóa,nhà vệ sinh,nhà tạm,nhà dột nát
        sáng kiến,đề xuất,khuyến nghị,hạn chế,tồn tại,nhóm vấn đề,câu lệnh,lệnh,lượt văn bản,clip,video,tin,tin bài,phóng sự,cụm từ,gian,gian trưng bày
        """

    private static let documents = """
        thể loại,móng,nhân vật,quần đảo,thiết chế,ổ dịch,thế hệ,sinh mạng,rạn san hô,khoảnh,hợp phần,chủ đề,tiểu ban,tụ điểm,ngôi tháp,vé,đám tang,hệ sinh thái,phòng lưu trú
        mốc giới,phiên chợ,triều đại,điển hình,tấm vé,tờ vé số,nhánh,túp lều,khái niệm,lỗi,chặng,chốt,chốt kiểm soát,khoa,quan điểm,phát hiện,câu chuyện,lý do,hướng đi,nhóm đối tượng,luận điểm
        dấu hiệu,bài toán,lợi thế,tiềm năng,thế mạnh,hình ảnh,lời khuyên,bằng chứng,trụ sở,nhà khách,dãy nhà,ngôi trường,điều luật,ngôi làng
        văn bản,văn kiện,nghị quyết,nghị định,quyết định,luật,bộ luật,dự án luật,dự luật,đề án,thông tư,chỉ thị,quy chế,quy định,hiệp định
        thỏa thuận,biên bản,biên bản ghi nhớ,bản ghi nhớ,tờ trình,công văn,kết luận,điều,chương,giấy phép,giấy chứng nhận,sổ đỏ,bản án
        """

    /// What may follow a noun and belongs to it: it says of which sort the things are, not how they are or what they do.
    static let sorts = Gazetteer<Bool>(
        """
        thương mại,đào tạo,đào tạo đại học,đào tạo ĐH,đào tạo thạc sĩ,đào tạo tiến sĩ,đào tạo sau đại học,hợp tác,chuyên trách,kiêm nhiệm,chức năng,công tác
        hành chính,kiểm soát,kiểm soát tải trọng xe,hình sự,tai nạn giao thông,vỏ thép,vỏ gỗ,đóng tàu,thủy điện,y tế,tham mưu,liên ngành,biên phòng,nước ngoài,quốc tế
        """.split { $0 == "\n" || $0 == "," }.map { (String($0), true) })

    private static let occasions = """
        cuộc,cuộc họp,cuộc thi,cuộc thanh tra,cuộc kiểm tra,cuộc điện đàm,cuộc gặp,cuộc tiếp xúc cử tri,hội nghị,hội thảo,buổi làm việc
        kỳ họp,phiên họp,phiên tòa,phiên toà,đại hội,lễ hội,sự kiện,hoạt động,hoạt động văn hóa,lớp tập huấn,khóa,khóa học,khoá,khóa đào tạo
        vòng đấu,giải đấu,kỳ thi,chuyến thăm,chuyến công tác,đêm diễn,buổi diễn,phong trào,cuộc vận động,chiến dịch,cuộc kháng chiến
        """
}
