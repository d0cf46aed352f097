/// The names of papers, agencies, broadcasters and sites, with their usual abbreviations.
public enum OutletNames {
    public static let all = Gazetteer<Bool>(
        names.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })

    private static let names = """
        Thanh Niên;Tuổi Trẻ;Tuổi Trẻ Online;Tuổi Trẻ TP.HCM;Dân Trí;Tiền Phong;Lao Động;Người Lao Động;Nhân Dân;Nhân Dân điện tử;Tin Tức
        VnExpress;VnExpress.net;VietNamNet;Vietnam+;VietnamPlus;Zing;Zing News;Zing.vn;Infonet;Soha;Soha News;Kênh 14;Trí Thức Trẻ;VietTimes
        Pháp Luật TP.HCM;Pháp Luật TPHCM;Pháp Luật TP HCM;Pháp Luật Việt Nam;Pháp luật Plus;Pháp luật & Xã hội;Pháp luật và Xã hội;PLVN;PLO
        Bảo vệ pháp luật;Đời sống & Pháp luật;Đời sống và Pháp luật;Đời sống Pháp luật;Kinh doanh và Pháp luật;Kinh doanh & Pháp luật;Công lý
        Sài Gòn Giải Phóng;SGGP;Hà Nội Mới;HNM;Lao động Thủ đô;An ninh Thủ đô;ANTĐ;An ninh Hải Phòng;Kinh tế & Đô thị;Kinh tế và Đô thị
        Công an Nhân dân;CAND;Công an TP.HCM;Công an TPHCM;Công an Đà Nẵng;An ninh thế giới;An ninh tiền tệ;Quân đội Nhân dân;QĐND;Hải quân
        Biên phòng;Đất Việt;Kiến Thức;Gia đình & Xã hội;Gia đình và Xã hội;Gia đình Việt Nam;Gia đình Mới;Đại Đoàn Kết;Đại biểu Nhân dân
        Nông nghiệp Việt Nam;NNVN;Nông thôn Ngày nay;NTNN;Dân Việt;Giáo dục & Thời đại;Giáo dục và Thời đại;GD&TĐ;Giáo dục Việt Nam;Giáo dục Thủ đô
        Giáo dục TP.HCM;Người Đưa Tin;Một Thế Giới;Xây dựng;Tài nguyên & Môi trường;Tài nguyên và Môi trường;Sức khỏe & Đời sống;Sức khỏe và Đời sống
        Khoa học & Đời sống;Khoa học và Đời sống;Khoa học và Phát triển;Chính phủ;Diễn đàn Doanh nghiệp;Thời báo Tài chính;Thời báo Ngân hàng
        Thời báo Kinh tế Sài Gòn;Thời báo Kinh tế Việt Nam;Kinh tế Sài Gòn;Doanh nhân Sài Gòn;Kinh tế nông thôn;Kinh tế Việt Nam;Đầu tư;Đầu tư Tài chính
        Đầu tư Bất động sản;Đấu thầu;Công Thương;Giao thông;Hải quan;Thanh tra;Tổ Quốc;Bizlive;CafeF;CafeBiz;VnEconomy;VnMedia;ICTNews;BNEWS
        Nhịp sống Kinh tế;Nhịp sống số;Tài chính;Tài chính Việt Nam;VTC News;VTV News;24h;Phụ nữ Việt Nam;Phụ nữ TP.HCM;Phụ nữ Thủ đô
        Thể thao & Văn hóa;Thể thao và Văn hóa;Văn Hóa;Văn nghệ;Nhà báo & Công luận;Nhà báo và Công luận;Người tiêu dùng;Thế giới & Việt Nam
        Thế giới và Việt Nam;Cựu chiến binh Việt Nam;Lao động Xã hội;Lao động và Xã hội;Dân sinh;Dân tộc và Phát triển;Bảo hiểm xã hội;Du lịch
        Năng lượng Mới;Petrotimes;Môi trường và Đô thị;Môi trường & Đô thị;Xây dựng Đảng;Kiểm toán;Kiểm sát;Tuổi trẻ Thủ đô;Tuổi trẻ và Đời sống
        Báo Mới;BBC;Reuters;AFP;AP;WSJ;Tân Hoa xã;TTXVN;Thông tấn xã Việt Nam;VOV;VTV;VTC;VGP;VGP News;TTO;TNO;TPO;VNE;VNN
        """
}
