import Vietnamese

/// Words that look like names and are none.
enum PersonNameWords {
    /// Prizes, roads and the like that bear a person's name.
    static let namesakes = SyllableSet(
        "giải thưởng chương tưởng mòn đường phố cầu trường mang hiệu lăng đền hẻm ngõ giao lộ xoay nhánh hướng tuyến giá tộc họ xe"
    )
    static let notPeople = Gazetteer<Bool>(
        """
        Tài Nhân, Việt Minh, Việt Cộng, Bình Minh, Hòa Bình, Lê nin, Mai Linh, Hoàng Sa, Trường Sa, Hồ Tây, Hồ Gươm, Hồ Hoàn Kiếm, La Liga, Phó Chủ tịch, Phó Giám đốc, Phó Bí thư, Phó Thủ tướng, Tổng Giám đốc
        Đinh Dậu, Đinh Hợi, Đinh Mùi, Đinh Tỵ, Đinh Mão, Đinh Sửu, Tân Sửu, Tân Mão, Tân Hợi, Mậu Tuất, Mậu Thân, Kỷ Hợi, Canh Tý, Nhâm Dần, Quý Mão, Giáp Thìn
        Vương quốc, Trang chủ, Hoàng gia, Hoàng thành, Dương lịch, Đào tạo, Trần nhà, Lý do, Lý luận, Cao đẳng, Văn phòng, Văn hóa, Kim ngạch, Công ty, Thái Lan, Hà Lan
        Cao tốc, Tô thị, Đoàn Thanh niên, Đoàn đại biểu, Đoàn công tác, Đoàn Thanh tra, Đoàn kiểm tra, Đoàn giám sát, Đoàn kiểm toán, Đoàn thẩm định, Mai táng, Võ thuật, Vũ khí, Vũ trụ, Bạch Mai, Chu Lai, Võ Cường, Phan Xi Păng, Thế giới
        """.split { $0 == "," || $0 == "\n" }.map { (String($0), true) })
    /// Capitalised words that follow "ông" or a post without being a name.
    static let notNames = SyllableSet(
        "UBND HĐND Đảng Nhà Quốc Chính Bộ Sở Ủy Ban Hội Tổng Trung TW Công An Viện Đại Cục Vụ Phòng Tòa Huyện Tỉnh Thành Trong Tại Theo Khi Việt Cty Công Kẻ"
    )
    /// Names that are a person's only where a word before them says so.
    static let withCue = Gazetteer<Bool>([("Hồ Chí Minh", true)])
    /// What of his is spoken of without a word of respect: "tư tưởng", "đạo đức", "phong cách".
    static let legacies = SyllableSet("tưởng đức cách gương")
    /// How the people call him.
    static let uncle: Phrase = "Bác Hồ"
    static let uncleName: Phrase = "Hồ Chí Minh"
    /// Ordinary words whose first syllable is a common given name.
    static let compounds = Gazetteer<Bool>(
        """
        trung học, lực lượng, liên danh, liên hợp, liên minh, liên hiệp, liên đoàn, liên kết, kế hoạch, đồng chí, đồng thời, cử tri, kỳ họp, cảnh sát, vương quốc
        quân đội, quân sự, quân khu, quân nhân, trình độ, trình bày, trung ương, trung tâm, trung bình, thành phố, thành ủy, thành lập, thành viên, thành công, công an, công ty
        công tác, công trình, công nhân, công bố, minh bạch, minh chứng, hải quan, hải quân, quang cảnh, bình quân, bình thường, phong trào, phong tục, tài chính, tài sản, tài nguyên
        thanh tra, thanh niên, thanh toán, thống nhất, thống kê, dân tộc, dân số, nhân dân, nhân viên, hòa bình, an ninh, an toàn, đức tính, quyết định, quyết tâm, hiếu học, hạnh phúc
        hùng vĩ, tuyên truyền, tuyển dụng, chi phí, chi tiết, chi nhánh, chính phủ, chính quyền, chính sách, chiến lược, chiến sĩ, lâm nghiệp, lâm tặc, thủy sản, thủy lợi, thủy điện
        phúc lợi, phúc thẩm, sinh viên, sinh hoạt, mai táng, xuân hè, thu hồi, thu nhập, thư ký, thư viện, tiến độ, tiến hành, tiến sĩ, toàn bộ, toàn quốc, trí thức, trí tuệ, trường học
        trường hợp, trọng tâm, trọng điểm, vinh dự, vĩnh viễn, kiên quyết, kiên trì, khánh thành, hội nghị, hội đồng, huy động, huy chương, hoàng gia, điện lực, điện tử, dũng cảm, đông đảo
        cường quốc, cường độ, bảo đảm, bảo vệ, bảo hiểm, bích họa, hoa quả, hồng cầu, hà khắc, giang hồ, duy trì, duy nhất, danh sách, danh hiệu, nam giới, nữ giới, nguyên nhân, nguyên tắc
        tài nhân, cửu giai, phi tần, quý phi, hoàng hậu, thái hậu, công chúa, vương phi, thứ phi, chánh phi, hiền phi, tiểu thương, chủ tọa, thẩm phán, viện sĩ, bộ trưởng, tổng thống, thủ tướng, nghị sĩ, giám đốc, trưởng phòng, long trọng, linh hoạt, lan tỏa, lợi ích, lợi nhuận, loan tin, khoa học, hợp tác, hợp đồng, hiệp định, hiệp hội, hậu quả, hậu cần, hạnh kiểm, đạt chuẩn, đại biểu, tường trình, tuấn tú
        một ngày, một tuần, một tháng, một năm, một số, một trong, một giờ, một lần, hiện nay, hiện tại, trước đó, sau đó, sau khi, theo đó, trong đó, ngoài ra, tuy nhiên
        """.split { $0 == "," || $0 == "\n" }.map { ($0.description, true) })
    static let sources = SyllableSet("Theo")
    /// Titles in capitals that follow a word of respect.
    static let titles = Gazetteer<Bool>(
        [
            "Tài Nhân", "Quý Phi", "Hoàng Hậu", "Thái Hậu", "Hoàng Thái Hậu", "Đức Vua", "Đức Phật", "Phật Hoàng",
            "Tiến Sĩ", "Bộ Trưởng",
        ].map {
            ($0, true)
        })
    /// Words that are no part of a name, and start a sentence as often as not.
    static let nextSentences = SyllableSet(
        "Trước Trong Theo Tại Khi Sau Hiện Các Những Đây Đó Để Từ Với Và Nhưng Nếu Tuy Được Ngành Chiều Sáng Tối Ngày Cũng Bên Dự Tham Phát Về Qua Vì Do Thay Đại Ban Việc Đến Trả Nói Nhiều Một Không Cùng"
    )
    static let numberWords = SyllableSet("số nhà")
    /// Last words of posts behind which a foreign word is the company's more often than the person's.
    static let directors = SyllableSet("đốc tịch CEO lập diện viên")
    /// Given names that at a sentence's start are most often another word.
    static let ordinary = SyllableSet(
        "Anh Trong Hay Thu Công Hai Nhân Lan Sinh Hiện Đó Nam Đông Bắc Tây Thành Tuy Sau Trung Thanh Tú Bình Long Thái Sơn Hà Hải Quang Toàn Ngày Cùng Hoàng Lý Chính Hoa Phong Nhất Đại Tân Mỹ"
    )
    static let slashes: MarkSet = ["/"]
    /// "Ảnh: Tuệ Lâm", "Tác giả: Xuân Hướng": the end of the words before a credited name.
    static func credit(in tokens: Tokens, at index: Int) -> Int? {
        guard let match = credits.longestMatch(in: tokens, at: index), !tokens.is(inWord, at: index - 1) else {
            return nil
        }
        if tokens.is(PositionWords.colons, at: match.end) { return match.end + 1 }
        return isBareCredit(tokens, index..<match.end) ? match.end : nil
    }

    /// "Ảnh Thu Giang": the mark is left out, and nothing stands behind the name.
    private static func isBareCredit(_ tokens: Tokens, _ words: Range<Int>) -> Bool {
        let end = tokens.capitalRun(at: words.upperBound, limit: 5)
        return tokens[words.lowerBound].isCapitalized && (2...4).contains(end - words.upperBound)
            && tokens.is(pictures, at: words.upperBound - 1)
            && (words.upperBound..<end).allSatisfy {
                tokens.is(PersonalNames.nameSyllables, at: $0) || tokens.is(PersonalNames.commonSurnames, at: $0)
            } && (tokens[end].isPunctuation || tokens[end].paragraph != tokens[words.lowerBound].paragraph)
    }

    private static let pictures = SyllableSet("ảnh")
    /// Small words between a subject and its verb.
    static let auxiliaries = SyllableSet("đã đang sẽ cũng vẫn từng vừa bị được là còn không chưa có cho và tự lại rất")
    /// "Trong ảnh: …" tells what is to be seen, not by whom.
    private static let inWord = SyllableSet("trong")
    static let credits = Gazetteer<Bool>(
        """
        Ảnh, Tác giả, Bài, Bài và ảnh, Tin, Tin ảnh, Bài ảnh, Thực hiện, Video, Clip, Đồ họa, Nguồn, Người viết, Ghi chép, Biên tập, Phóng viên, Ảnh chụp, Ảnh minh họa
        """.split(separator: ",").map { (String($0), true) })
    static let foreignGivenNames = SyllableSet(
        """
        Donald Barack George Bill Hillary Joe John Jim Jimmy Mike Michael David James Robert William Richard Thomas Charles Daniel Matthew Anthony Mark Paul
        Steven Steve Stephen Andrew Andy Kenneth Kevin Brian Edward Ronald Timothy Tim Tom Jason Jeff Jeffrey Ryan Jacob Gary Nicholas Nick Eric Jonathan Larry
        Justin Scott Brandon Benjamin Ben Samuel Sam Gregory Frank Alexander Alex Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Henry Adam Douglas Peter Zachary
        Kyle Walter Ethan Jeremy Harry Carl Keith Roger Terry Sean Austin Arthur Joseph Chris Christopher Bruce Bryan Ralph Roy Louis Philip Bobby Johnny Rex Jared Ivanka Melania
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah
        Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Shirley Anna Ruth Brenda Pamela Nicole Katherine Samantha Christine Catherine Virginia Rachel Janet Maria Emma
        Diane Julie Julia Joyce Victoria Kelly Christina Joan Evelyn Olivia Judith Megan Cheryl Martha Andrea Frances Hannah Jacqueline Ann Jean Alice Kathryn Gloria Teresa Sara Janice
        Doris Madison Abigail Sophia Grace Denise Amber Marilyn Danielle Beverly Isabella Theresa Diana Natalie Brittany Charlotte Marie Kayla Alexis Lori Theresa Angelina
        Vladimir Dmitry Dmitri Sergei Sergey Mikhail Alexei Alexey Nikolai Nikolay Ivan Igor Boris Andrei Andrey Yuri Viktor Oleg Natalia Svetlana Olga Tatiana Maxim Pavel Konstantin Evgeny
        Emmanuel Francois François Nicolas Jacques Pierre Jean Marine Philippe Michel Bernard Alain Hollande Antonio Mariano Pedro Pablo Carlos Juan Luis Jorge Miguel Fidel Raul Raúl Ernesto Hugo
        Nicolás Evo Lula Dilma Michel Ricardo Fernando Diego Cristiano Lionel Sergio Jose Eduardo Roberto Herminio Alejandro Manuel Rafael Javier Andres
        Angela Olaf Helmut Gerhard Wolfgang Frank Jens Martin Sigmar Theresa Boris Tony Gordon Silvio Matteo Paolo Giuseppe Mario Marco Luca Roberto Alessandro
        Shinzo Taro Yoshihide Fumio Junichiro Naoto Akihito Kazuo Hiroshi Kenji Takeshi Yukio Umeda Mitsuo Toshiko Hun Narendra Manmohan Rajiv Indira Mahatma Sushma Arun Antonio Kofi
        Rodrigo Benigno Gloria Joko Susilo Najib Mahathir Anwar Prayut Yingluck Thaksin Aung Thein Htin Norodom Thongloun Bounnhang Pany Choummaly Sisavath Recep Bashar Benjamin Mahmoud Hassan Ali Mohammed Mohammad Muhammad Mohamed Ahmed
        Abdullah Salman Saddam Muammar Hosni Abdel Alexander Lukashenko Petro Volodymyr Viktor Zlatan Wayne Gareth Luka Karim Romelu Jurgen Arsene Pep Zinedine Roman
        Jordan Austin Brooklyn Florence Georgia Savannah Dustin Jessie Jason Mark Elon Jeff Warren Oprah Taylor Justin Selena Katy Miley Rihanna Brad Leonardo Natasha Scarlett Johnny Dwayne Vin Jackie Bruce
        """)
    /// Words after a given name that make it no person's: "Victoria Falls".
    static let notSurnames = SyllableSet(
        "Airlines Bank Group City University Post Times News Street Park Hotel Tower Beach Palace Plaza Center Island School FC United Cup League Award House Air Group Sea"
    )
    static let fiveSyllables = SyllableSet("Thị Tằng Nữ Hữu Văn Ngọc Phước Huỳnh Đình Công Tôn Trần Lê")
    static let notInitials = Gazetteer<Bool>(
        ["TP.HCM", "TP. HCM", "T.Ư", "P.V", "T.W", "U.S", "B.O.T", "A.I", "V.V", "N.V"].map { ($0, true) })
}
