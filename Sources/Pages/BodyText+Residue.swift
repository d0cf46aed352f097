/// Leaves out what pages say of themselves among the text: calls to follow and to share, labels of buttons and players.
extension BodyText {
    /// So many lines at the end may call to follow or to subscribe.
    private static let reach = 6
    private static let callLetterLimit: Int32 = 220
    private static let labelLetterLimit: Int32 = 60

    mutating func dropResidue() {
        var seen = 0
        for index in blocks.reversed() where !isDropped[index] {
            seen += 1
            if search.isConsent(page.blocks[index]) || isLabel(index) || seen <= Self.reach && isCall(index) {
                isDropped[index] = true
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
            text.starts(with: label) && (text.count <= label.count + 3 || block.linkLetters > 0)
        }
    }

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
        ">>", "»",
    ].map { Array($0.utf8) }
}
