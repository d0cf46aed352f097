import Tables
import Vietnamese

/// Whether a sentence that reports nothing goes on with what was said before it, or tells what happened.
///
/// Evidence for the speaker's words: what has to be done or will be, the first person, words that tie a sentence to the one before.
/// Evidence against: a scene, a person who acts, a date or a body with which it starts. Where neither stands, what was told as
/// news goes on, a body's order does not.
extension StatementReader {
    /// How many sentences may go on with what is told in other words; a quotation or what a colon announces has no limit.
    private static let furthest = 3

    /// Whether a sentence goes on with the last statement.
    func goesOn(_ sentence: Range<Int>) -> Bool {
        guard let last = statements.last, !isScene(sentence), isAnnounced || further < Self.furthest else {
            return false
        }
        if !isAnnounced, speaksOfOthers(sentence) { return false }
        if isModal(sentence) { return true }
        let tie = NarrationWords.ties.longestMatch(in: tokens, at: sentence.lowerBound)
        if isAnnounced {
            return tie != nil
                || NarrationWords.times.longestMatch(in: tokens, at: sentence.lowerBound)?.payload != false
        }
        // "Tuy nhiên, **ông A** đã …", "Đồng thời, **lãnh đạo tỉnh** trao …": tied, but somebody acts.
        if let tie {
            let next = tokens.is(SpeechMarks.comma, at: tie.end) ? tie.end + 1 : tie.end
            if NarrationWords.times.longestMatch(in: tokens, at: next)?.payload == false { return false }
            guard let actor = actors.actor(startingAt: next, within: sentence) else { return true }
            return actor.person == nil && !tokens.matches(SpeechMarks.also, at: sentence.lowerBound)
        }
        if startsAfresh(sentence) { return false }
        // A person's orders may go on as news do, those of a body are in a letter.
        return last.person != nil || SpeechWords.verbs.longestMatch(in: tokens, at: last.verb.lower)?.payload != .order
    }

    /// Whether a sentence shows the event and who does what there: it starts with a known phrase, a quotation or a person.
    func isScene(_ sentence: Range<Int>) -> Bool {
        let start = sentence.lowerBound
        if sentence.count < 5 || NarrationWords.scenes.longestMatch(in: tokens, at: start) != nil { return true }
        if SpeechWords.quotes.contains(tokens[start].syllable) || tokens.is(NarrationWords.bracket, at: start) {
            return true
        }
        return actors.actor(startingAt: start, within: sentence)?.person != nil
    }

    /// Whether a sentence tells what has to be done or will be, or speaks in the first person.
    private func isModal(_ sentence: Range<Int>) -> Bool {
        sentence.contains { NarrationWords.modal.contains(tokens[$0].syllable) }
    }

    /// "Những ý kiến khác **cho rằng** …", "**Dư luận** …": somebody else says something.
    private func speaksOfOthers(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(12).contains { NarrationWords.opinions.longestMatch(in: tokens, at: $0)?.payload == true }
    }

    /// Whether a sentence starts with a time, or with a body, unit or post that acts.
    private func startsAfresh(_ sentence: Range<Int>) -> Bool {
        let first = NarrationWords.times.longestMatch(in: tokens, at: sentence.lowerBound)
        if let first, !first.payload { return true }
        let start = first?.end ?? sentence.lowerBound
        if actors.mention(startingAt: start) != nil { return true }
        if actors.actor(startingAt: start, within: sentence)?.organization != nil { return true }
        return isDay(at: start)
    }

    /// "**Ngày 5/6**, …", "**năm 2017**, …" within the first words.
    private func isDay(at start: Int) -> Bool {
        if tokens.is(DateWords.year, at: start), tokens[start + 1].isNumber,
            tokens.is(SpeechMarks.comma, at: start + 2)
        {
            return true
        }
        return actors.facts.times.contains {
            $0.precision == "day" && $0.span.lower >= start && $0.span.lower <= start + 2
        }
    }
}

private enum NarrationWords {
    static let bracket: Syllable = "["
    /// What has to be done, will be done, and who speaks.
    static let modal = SyllableSet("cần phải sẽ nên hãy tôi chúng")
    /// How a sentence starts that goes on with the thought of the one before.
    static let ties = Gazetteer<Bool>(
        """
        cụ thể;trong đó;vì;bởi;bởi vì;do;do đó;do vậy;vì vậy;vì thế;nếu;đồng thời;bên cạnh đó;ngoài ra;cùng với đó;trước hết;trước mắt;đây là;đó là;từ đó;theo đó
        thứ nhất;thứ hai;thứ ba;tuy nhiên;nhưng;song;đối với;về;qua đó;trường hợp;đặc biệt;trên cơ sở đó;mặt khác;như vậy;trong khi;trong khi đó;nhất là;tức là;nghĩa là
        hơn nữa;để làm được điều này;thậm chí;chẳng hạn;ví dụ;thực tế;riêng;còn;để;làm sao;việc này;điều này;những điều này;hơn thế
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
    /// Verbs of others' opinions.
    static let opinions = Gazetteer<Bool>(
        """
        cho rằng;cho biết;cho hay;nắm được;dư luận;báo chí phản ánh;báo chí nêu;nhiều ý kiến;các ý kiến;một số ý kiến;đa số ý kiến;nhiều người dân;công văn nêu;văn bản nêu
        báo cáo nêu;được biết
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) } + [
            ("dư luận xã hội", false), ("mà dư luận", false),
        ])
    /// How a sentence starts that goes on in time; true where this tells nothing alone, but what follows may act.
    static let times = Gazetteer<Bool>(
        """
        ngày;sáng;chiều;tối;trưa;đêm;tháng;trước đó;sau đó;mới đây;những ngày;trong ngày;cùng ngày;vào;từ ngày;từ đầu năm;đến cuối;đến ngày;đến tháng;đến tối;đến sáng
        năm nay;trong dịp;dịp này;nhân dịp;ngay sau;sau khi;liên quan;được biết;dự kiến;sắp tới;tiếp đó;tiếp theo;sau lễ;sau buổi;hôm nay;sáng nay;chiều nay;hiện có;hiện toàn
        kết thúc;cách đây;gần đây;thời gian gần đây;chiều cùng;sáng cùng;qua xác minh;qua kiểm tra
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), false) }
            + ["hiện", "hiện nay", "hiện nay,", "hiện tại", "hiện tại,", "nay", "đến nay", "đến nay,"].map {
                ($0, true)
            })
    /// How a sentence starts that shows the event.
    static let scenes = Gazetteer<Bool>(
        """
        tại buổi;tại hội nghị;tại cuộc;tại lễ;tại đây;tại kỳ họp;tại phiên;tại điểm;tại đại hội;tại chương trình;kết luận hội nghị;kết luận buổi
        cũng tại;cũng trong;trước câu hỏi;về câu hỏi;trả lời câu hỏi;khi được hỏi;phóng viên;pv;tham dự;dự buổi;dự lễ;dự hội nghị;cùng dự;đến dự;ảnh;sau khi nghe;như tin
        thay mặt;các đại biểu;đoàn;đoàn công tác;trao đổi với
        đồng tình;hưởng ứng;quang cảnh;toàn cảnh;trong khuôn khổ;buổi lễ;hội nghị;trong thời gian ở
        theo kế hoạch;theo thống kê;theo điều tra;theo tìm hiểu;theo dự kiến;theo chương trình;theo báo cáo;theo hồ sơ;theo ghi nhận;theo quan sát;theo lịch;theo thông tin;theo nguồn tin
        theo đa số;theo nhiều;video;clip;xem thêm;hai bên
        buổi tiếp;buổi làm việc;chuyến thăm;phát biểu;chia sẻ;góp ý;tiếp thu;đáp lại;đáp từ;về phía;tham gia;chủ trì;chứng kiến;ghi nhận;tin;bài;nguồn;cũng theo;trao đổi;nói về;giải thích;đề cập
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
}
