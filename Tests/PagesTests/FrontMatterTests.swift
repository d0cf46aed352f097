import HTML
import Pages
import Testing

/// What stands around the text, in pages of one article each.
@Suite struct FrontMatterTests {
    static let headline = "Xã Mường Lay mở lớp học chữ cho người cao tuổi"
    static let paragraphs = [
        "Tối 5/3, xã Mường Lay khai giảng lớp học chữ đầu tiên dành cho người cao tuổi, với hơn bốn mươi học viên ở sáu bản.",
        "Bà Lò Thị Pâng, 67 tuổi, người nhiều tuổi nhất lớp, cho hay bà muốn tự đọc được tên các cháu trên giấy khai sinh.",
        "Lớp học kéo dài sáu tháng, mỗi tuần ba buổi, do giáo viên của trường tiểu học trong xã đứng lớp và không thu tiền.",
    ]

    static func page(
        head: String = "", title: String = headline, front: String = "", heading: String = "<h1>\(headline)</h1>",
        back: String = ""
    ) -> String {
        let menu = "<div class=menu><a href=/>Trang chủ</a> <a href=/xh>Xã Hội</a> <a href=/kt>Kinh Tế</a></div>"
        let text = paragraphs.map { "<p>\($0)</p>" }.joined()
        return "<!DOCTYPE html><html><head><meta charset=utf-8><title>\(title)</title>\(head)</head><body>\(menu)"
            + "\(heading)\(front)<div class=text>\(text)</div>\(back)</body></html>"
    }

    static func article(_ page: String) -> PageArticle { PageArticle(of: HTMLDocument(parsing: Array(page.utf8))) }

    static func string(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    /// What stands between headline and text, and the author whom it names.
    static let fronts: [(String, String?)] = [
        (
            "<div class=author-time><span class=author-name>Lò Mai</span><span class=time>14:20 05/03/2021</span></div>",
            "Lò Mai"
        ),
        ("<div class=author><p>Lò Mai</p><p>Phóng viên</p></div>", "Lò Mai"),
        ("<div class=author><b>Lò Mai</b><span>Báo Sông Đà</span></div>", "Lò Mai"),
        ("<div class=author><span>Phóng Viên</span><span>Lò Mai</span></div>", "Lò Mai"),
        ("<div class=byline>Lò Mai 14:20 05/03/2021</div>", "Lò Mai"),
        ("<div class=author>Lò Mai<br>mai@songda.vn</div>", "Lò Mai"),
        ("<div class=author>Phóng viên Lò Mai</div>", "Lò Mai"),
        ("<div class=author>Bài: <b>Lò Mai</b> - Ảnh: <b>Cầm Tuấn</b></div>", "Lò Mai"),
        ("<div class=author><a href=/a>Lò Mai</a>, <a href=/b>Cầm Tuấn</a></div>", "Lò Mai, Cầm Tuấn"),
        ("<div class=author><a href=/a>Lò Mai</a> và <a href=/b>Cầm Tuấn</a></div>", "Lò Mai và Cầm Tuấn"),
        ("<div class=author><span>Tác giả</span><span>Lò Mai</span></div>", "Lò Mai"),
        ("<div class=author>Mộc Miên 95</div>", "Mộc Miên 95"), ("<div class=author>L.M</div>", "L.M"),
        ("<div class=meta>Lò Mai | 05/03/2021 14:20</div>", "Lò Mai"), ("<p>Lò Mai • 05/03/2021</p>", "Lò Mai"),
        ("<div><span>Thứ sáu, 05/03/2021 - 14:20</span> <span>Lò Thị Mai</span></div>", "Lò Thị Mai"),
        ("<div><div>5 Tháng Ba, 2021</div><div>Lò Thị Mai</div></div>", "Lò Thị Mai"),
        ("<div>14:30-05/03/2021 bởi Lò Mai</div>", "Lò Mai"),
        ("<p>Người đăng: Lò Mai - Ngày đăng: 05/03/2021</p>", "Lò Mai"),
        // What is no author.
        ("<div>Xã Hội | 05/03/2021</div>", nil), ("<div>Hà Giang, 05/03/2021</div>", nil),
        ("<div>Thứ Sáu 05/03/2021</div>", nil),
        ("<div class=post-author>Đăng bởi: admin - 05/03/2021</div>", nil),
        ("<div class=author>Ban Biên tập</div>", nil),
        ("<div class=author>Báo Sông Đà</div>", nil), ("<div>05/03/2021 - Lượt xem: 1204</div>", nil),
        ("<div class=author>songda.vn</div>", nil),
    ]

    @Test(arguments: fronts) func authorsStandBetweenHeadlineAndText(front: String, author: String?) {
        let article = Self.article(Self.page(front: front))
        #expect(Self.string(article.author) == author)
        #expect(article.lines.map { String(decoding: $0.text, as: UTF8.self) } == Self.paragraphs)
    }

    @Test func whatThePageSaysOfItselfNamesPersonsFirst() {
        let linked = { (author: String) in
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"author\":\(author)}</script>"
        }
        let cases: [(head: String, front: String, author: String?)] = [
            ("<meta name=author content='Lò Mai'>", "", "Lò Mai"),
            ("<meta name=author content='Báo Sông Đà'>", "", nil),
            ("<meta name=author content='Báo Sông Đà'>", "<p class=author>Lò Mai</p>", "Lò Mai"),
            ("<meta name=author content='quantri'>", "<p class=author>Lò Mai</p>", "Lò Mai"),
            (
                linked("{\"@type\":\"Organization\",\"name\":\"Phòng Tuyên truyền\"}"), "<p class=author>Lò Mai</p>",
                "Lò Mai"
            ),
            (
                linked("[{\"@type\":\"Person\",\"name\":\"Lò Mai\"},{\"@type\":\"Person\",\"name\":\"Cầm Tuấn\"}]"), "",
                "Lò Mai, Cầm Tuấn"
            ),
            (linked("{\"@type\":\"Person\",\"name\":\"L&ograve; Mai\"}"), "", "Lò Mai"),
        ]
        for (head, front, author) in cases {
            #expect(Self.string(Self.article(Self.page(head: head, front: front)).author) == author, "\(head)\(front)")
        }
        let article = Self.article(Self.page(head: "<meta name=author content='Báo Sông Đà'>"))
        #expect(Self.string(article.publisher) == "Báo Sông Đà")
    }

    @Test func theSitesNameIsNoHeadline() {
        let name = "Báo Sông Đà điện tử"
        let portal = "Cổng thông tin điện tử xã Mường Lay"
        let plain = "<div class=post-title>\(Self.headline)</div>"
        let cases: [(title: String, heading: String)] = [
            (name, "<h1 class=logo><a href=/>\(name)</a></h1><h2>\(Self.headline)</h2>"),
            (name, "<h1><a href='https://songda.vn/'>\(name)</a></h1>\(plain)"),
            (name, "<h1><a href=/index.php>\(name)</a></h1>\(plain)"),
            (portal, "<h1 class=logo>\(portal)</h1>\(plain)"),
            ("\(name) - Tin nhanh", "<div class=site-title>\(name)</div>\(plain)"),
            (portal, "<div class=hd>\(portal)</div>\(plain)"),
            (portal, "<table><tr><td>\(portal)</td></tr><tr><td><b>\(Self.headline)</b></td></tr></table>"),
            ("Chi tiết tin", "<h1><a href=/>\(name)</a></h1><h2>\(Self.headline)</h2>"),
            ("\(Self.headline) | \(name)", "<h1><a href=/>\(name)</a></h1>\(plain)"),
            // A headline may begin like a name.
            (
                "Báo Sông Đà ra số đặc biệt",
                "<h1>Báo Sông Đà ra số đặc biệt</h1><h2>Một trăm trang viết về các bản vùng cao</h2>"
            ),
        ]
        for (title, heading) in cases {
            let wanted = title.contains("số đặc biệt") ? title : Self.headline
            #expect(
                Self.string(Self.article(Self.page(title: title, heading: heading)).title) == wanted,
                "\(title) \(heading)")
        }
    }

    @Test func titlesLoseTheSitesName() {
        let site = "<meta property=og:site_name content='Sông Đà Online'>"
        let cases: [(head: String, title: String, wanted: String)] = [
            ("", "\(Self.headline) - Báo Sông Đà điện tử", Self.headline),
            ("", "\(Self.headline) | Tin nhanh", Self.headline),
            (site, "\(Self.headline) – Sông Đà Online", Self.headline),
            ("", "\(Self.headline) - songda.vn", Self.headline),
            (
                "<meta property=article:section content='Giáo dục'>", "\(Self.headline) - Giáo dục - Báo Sông Đà",
                Self.headline
            ),
            ("", "Cổng thông tin Mường Lay - \(Self.headline)", Self.headline),
            ("", "\(Self.headline) - Bài 2", "\(Self.headline) - Bài 2"),
        ]
        for (head, title, wanted) in cases {
            #expect(
                Self.string(Self.article(Self.page(head: head, title: title, heading: "")).title) == wanted, "\(title)")
        }
    }

    @Test func footsAreNoTextHoweverShortTheNewsIs() {
        let imprint =
            "<p>Cơ quan chủ quản: Ủy ban nhân dân xã Mường Lay. Giấy phép số 12/GP-STTTT do Sở Thông tin và Truyền thông cấp.</p>"
            + "<p>Chịu trách nhiệm: Ông Cầm Văn Ổi, Phó Chủ tịch. Điện thoại: 0213.300.111. Ghi rõ nguồn khi đăng lại tin từ trang này.</p>"
        let welcome =
            "<p>Mường Lay là xã vùng cao có sáu bản, hơn ba nghìn người, nổi tiếng với ruộng bậc thang, chợ phiên và tiếng khèn.</p>"
        let contact = "<p>© 2021 Trang tin Mường Lay</p><p>Địa chỉ: bản Na Lay</p><p>Email: tin@muonglay.vn</p>"
        let feet = [
            "<footer>\(imprint)</footer>", "<div class=footer>\(imprint)\(welcome)</div>",
            "<div class=x>\(imprint)</div>",
            "<div class=page-footer>\(welcome)\(contact)</div>", "<div class=x>\(contact)</div>",
            "<nav>\(welcome)</nav>",
        ]
        for foot in feet {
            for count in 1...3 {
                let text = Self.paragraphs.prefix(count)
                let page =
                    "<html><head><title>\(Self.headline)</title></head><body><h1>\(Self.headline)</h1><div class=text>"
                    + text.map { "<p>\($0)</p>" }.joined() + "</div>\(foot)</body></html>"
                let lines = Self.article(page).lines.map { String(decoding: $0.text, as: UTF8.self) }
                #expect(lines == Array(text), "\(foot)")
            }
            let short =
                "<html><body><h1>\(Self.headline)</h1><div><p>Tối 5/3, lớp học khai giảng.</p></div>\(foot)</body></html>"
            if foot.contains("class=x") == false {
                #expect(Self.article(short).lines.count == 1, "\(foot)")
            }
        }
        // An address is a part of the text where no imprint stands behind it.
        let gift = "<p>Mọi giúp đỡ xin gửi về bà Lò Thị Pâng.</p><p>Địa chỉ: bản Na Lay, xã Mường Lay</p>"
        let page = Self.page().replacing("</p></div>", with: "</p>\(gift)</div>")
        #expect(Self.article(page).lines.count == Self.paragraphs.count + 2)
    }

    @Test(arguments: [
        "Bình luận (0)", "Chia sẻ", "Lượt xem: 1.204", "In bài viết", "Ý kiến bạn đọc (3)", "Về đầu trang",
    ])
    func buttonsBehindTheTextAreLeftOut(label: String) {
        let page = Self.page().replacing("</p></div>", with: "</p><p>\(label)</p></div>")
        #expect(Self.article(page).lines.count == Self.paragraphs.count)
    }

    /// Pages of thousands of dates, titles of thousands of parts and marks of thousands of marks are read in time that grows with them.
    @Test(.timeLimit(.minutes(1))) func manyOfEverythingTakeNoTimeByTheSquare() {
        let dates = String(repeating: "<p>05/03/2021</p>", count: 4_000)
        let links = String(repeating: "<p><a href=/x>Mục khác</a></p>", count: 4_000)
        let marks = "<div class=author>" + String(repeating: "<b class=author>x</b>", count: 40_000) + "</div>"
        let found = Self.article(Self.page(front: dates, back: links + marks))
        #expect(Self.string(found.title) == Self.headline)
        let parts = String(repeating: "abc | ", count: 40_000) + "abc"
        #expect(Self.article(Self.page(title: parts, heading: "")).title != nil)
    }

    /// What a page has thousands of, and what of it is found: where each was compared with each, this took minutes.
    static let crowds: [(what: String, page: String, lines: Int, author: String?)] = [
        (
            "long lines of one length",
            page(
                back: crowd {
                    "<p>Học viên lớp học chữ của xã Mường Lay đã đọc xong trang sách thứ \($0 + 100_000).</p>"
                }
            ), paragraphs.count + crowdCount, nil
        ),
        (
            "dates between headline and text", page(front: crowd { _ in "<p>05/03/2021</p><p>05/03/2021</p>" }),
            paragraphs.count, nil
        ),
        (
            "menus beside the dates of a section",
            page(
                front: crowd { _ in "<p>Thể thao 05/03/2021</p>" } + "<p>Lò Mai 05/03/2021</p>",
                back: "<div class=menu>" + crowd { _ in "<p><a href=/tt>Thể thao</a></p>" } + "</div>"),
            paragraphs.count, "Lò Mai"
        ),
    ]

    private static let crowdCount = 20_000

    private static func crowd(_ one: (Int) -> String) -> String { (0..<crowdCount).map(one).joined() }

    @Test(arguments: crowds.indices) func crowdsAreReadInTimeThatGrowsWithThem(index: Int) {
        let crowd = Self.crowds[index]
        let clock = ContinuousClock()
        var article: PageArticle?
        let elapsed = clock.measure { article = Self.article(crowd.page) }
        #expect(article?.lines.count == crowd.lines, "\(crowd.what)")
        #expect(Self.string(article?.author) == crowd.author, "\(crowd.what)")
        // Debug builds on a shared machine.
        #expect(elapsed < .seconds(30), "\(crowd.what): \(elapsed)")
    }
}
