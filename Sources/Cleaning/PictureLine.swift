import Vietnamese

/// A caption that a crawl has left among the paragraphs without a mark: one sentence on who does what in the picture.
///
/// It stands between longer paragraphs, begins with the person or the group it shows, names what they do, and tells no time, no
/// speech and nothing that was or will be: `Đồng chí Lò Thị Mai - Bí thư Huyện ủy phát biểu khai mạc hội nghị.`
enum PictureLine {
    private static let byteLimit = 420

    static func isPictureLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= byteLimit else { return false }
        let tokens = Tokens(Array(line), paragraphs: [0..<line.count])
        guard (5...80).contains(tokens.count), tokens.sentences.count == 1 else { return false }
        guard beginnings.contains(where: { tokens.matches($0, at: 0) }) else { return false }
        guard !tokens.contains(where: { reportWords.contains($0.syllable) }) else { return false }
        for index in tokens.indices {
            if reports.contains(where: { tokens.matches($0, at: index) }) { return false }
            // A list may follow, but no speech.
            if tokens[index].syllable == ":", !tokens[index + 1].isLowercase { return false }
        }
        return tokens.indices.dropFirst(2).contains { index in acts.contains { tokens.matches($0, at: index) } }
    }

    /// Whom pictures show.
    private static let beginnings = phrases(
        """
        đồng chí, các đồng chí, ông, bà, các đại biểu, đại biểu, bí thư, phó bí thư, tổng bí thư, chủ tịch, phó chủ tịch, thủ tướng,
        phó thủ tướng, bộ trưởng, thứ trưởng, giám đốc, phó giám đốc, lãnh đạo, đại diện, thiếu tướng, trung tướng, thượng tướng,
        đại tướng, đại tá, đoàn công tác, đoàn đại biểu, quang cảnh, toàn cảnh
        """)
    /// What they do in them.
    private static let acts = phrases(
        """
        phát biểu, trình bày, điều hành, chủ trì, trao, tặng, kiểm tra, thăm, tham quan, dâng hương, dâng hoa, bắt tay, chúc mừng,
        cắt băng, ký kết, chụp ảnh, bỏ phiếu, tham dự, dự hội nghị, báo cáo, bấm nút, tiếp, động viên
        """)
    /// What only sentences of a report have: time, what is over or to come, quotations; and speech.
    private static let reportWords = SyllableSet("đã sẽ vừa đang sáng chiều tối hôm ngày “ ” \" nhưng tuy vì nếu khi")
    private static let reports = phrases(
        """
        cho biết, cho rằng, cho hay, nhấn mạnh, khẳng định, nêu rõ, đề nghị, kiến nghị, đề xuất, yêu cầu, chỉ đạo, lưu ý, thông tin,
        phản ánh, giải thích, bày tỏ, đánh giá, chia sẻ, mong, nói, trả lời, thừa nhận, hứa, cam kết, giao
        """)

    private static func phrases(_ text: String) -> [Phrase] {
        text.split { $0 == "," || $0 == "\n" }.map { Phrase(String($0)) }.filter { $0.count > 0 }
    }
}
