/// Leaves out what pages say of themselves among the text: calls to follow and to share, labels of buttons and players.
extension BodyText {
    /// So many lines at the end may call to follow or to subscribe.
    private static let reach = 6
    private static let callLetterLimit: Int32 = 220
    private static let labelLetterLimit: Int32 = 60

    mutating func dropResidue() {
        dropImprint()
        var seen = 0
        for index in blocks.reversed() where !isDropped[index] {
            seen += 1
            if search.isConsent(page.blocks[index]) || isLabel(index) || seen <= Self.reach && isCall(index) {
                isDropped[index] = true
            }
        }
    }

    /// So many lines at the end may tell who answers for the site.
    private static let imprintReach = 16

    /// Drops the lines at the end that tell who answers for the site, with the addresses and telephones among them.
    private mutating func dropImprint() {
        var contacts: [Int] = []
        let left = blocks.filter { !isDropped[$0] }
        for index in left.suffix(Self.imprintReach).reversed() {
            switch Imprint.line(page.text(of: index)) {
            case .none: return
            case .contact: contacts.append(index)
            case .imprint:
                for line in contacts + [index] { isDropped[line] = true }
                contacts = []
            }
        }
    }

    /// True for a line with a link that names a network or asks for a subscription.
    private func isCall(_ index: Int) -> Bool {
        let block = page.blocks[index]
        guard block.letters <= Self.callLetterLimit, block.linkLetters > 0 else { return false }
        let text = String(decoding: page.text(of: index), as: UTF8.self).lowercased()
        return Self.callWords.contains { text.contains($0) } && Self.networks.contains { text.contains($0) }
    }

    /// True for a short line that begins as labels of pages do.
    private func isLabel(_ index: Int) -> Bool {
        let block = page.blocks[index]
        guard block.letters <= Self.labelLetterLimit || block.linkLetters * 2 > block.letters else { return false }
        let text = page.text(of: index)
        guard !BlockForm.endsSentence(text) || text.last == UInt8(ascii: ":") || block.linkLetters > 0 else {
            return false
        }
        return Self.labels.contains { label in
            guard text.starts(with: label) else { return false }
            let rest = text.dropFirst(label.count)
            return rest.count <= 3 || block.linkLetters > 0 || rest.allSatisfy { Self.countBytes.contains($0) }
        }
    }

    /// What counts and brackets are written with: `Bình luận (0)`, `Lượt xem: 1.234`.
    private static let countBytes = Array("0123456789 .,:()[]".utf8)
    private static let callWords = [
        "follow", "subscribe", "sign up", "join", "chat with", "like us", "listen", "download", "theo dõi", "đăng ký",
        "tham gia",
        "tải ứng dụng",
    ]
    private static let networks = [
        "facebook", "twitter", "instagram", "youtube", "messenger", "telegram", "whatsapp", "zalo", "tiktok",
        "google news",
        "newsletter", "podcast", "channel", "app",
    ]
    private static let labels = [
        "Advertisement", "ADVERTISEMENT", "Continue Reading Below", "Story continues below", "Share this", "Share",
        "Tags", "TAGS",
        "Topics", "Filed under", "Filed Under", "Related", "RELATED", "Read more", "Read More", "READ MORE",
        "Read also",
        "READ ALSO", "See also", "SEE ALSO", "You may also like", "More:", "Watch:", "Quảng cáo", "QUẢNG CÁO",
        "Chia sẻ", "Bình luận",
        "Từ khóa", "Từ khoá", "Chủ đề", "Thẻ:", "Xem thêm", "XEM THÊM", "Đọc thêm", "ĐỌC THÊM", "Tin liên quan",
        "TIN LIÊN QUAN",
        "Bài liên quan", "Mời đọc", "Nghe đọc bài", "Nghe bài viết", "Lượt xem", "In bài viết", "Gửi email", "Bản in",
        "Gửi bình luận", "Viết bình luận", "Ý kiến bạn đọc", "Ý kiến", "Lượt đọc", "Số lượt xem", "Số lần xem",
        "Đã xem",
        "Lượt thích", "Thích", "Lưu bài viết", "Sao chép liên kết", "Copy link", "Cỡ chữ", "Quay lại", "Trở lại",
        "Về trang chủ", "Lên đầu trang", "Về đầu trang", "Tổng lượt truy cập", "Lượt truy cập", "Đang truy cập",
        "Đánh giá", "Tin mới hơn", "Tin cũ hơn", "Những tin mới hơn", "Những tin cũ hơn", "Các tin khác", "Tin khác",
        "Các bài khác", "Bài viết khác", "Tin cùng chuyên mục", "Cùng chuyên mục", "Các tin đã đưa",
        ">>", "»",
    ].map { Array($0.utf8) }
}
