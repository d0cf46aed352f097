import Stages
import Tables
import Vietnamese

/// Finds expressions that fix calendar time, with the days that they cover.
///
/// Fills: `times`.
/// Evidence: the forms of `WrittenDates` (digits), `RelativeTimes` (words) and `MoonDates`; `TimeResolver` gives the missing years.
/// Leaves: months of the moon's calendar without a day, weekdays without a date, decades and centuries, months written as words, parts of a year that
/// have no days ("đầu năm", "thời gian tới"), and what only a date of publication could fix where none is known.
public struct Times: Extractor {
    public static let name = "times"
    public static let summary = "finds dates, months, quarters, years, periods and terms, with the days they cover"
    public static let fills = ["times"]

    public init(_ settings: inout Settings) {}

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        let forms = forms(in: tokens)
        let resolver = TimeResolver(forms, publishedOn: article.document.publishedOn)
        facts.times = resolver.resolve(forms) { Int(tokens[$0.span.lower].sentence) }
    }

    private func forms(in tokens: Tokens) -> [TimeForm] {
        let dates = WrittenDates(tokens: tokens)
        let moonDates = MoonDates(tokens: tokens)
        var forms: [TimeForm] = []
        let partsOfYear = RelativeTimes.partsOfYear(in: tokens)
        var lastPartOfYear: TimeForm?
        var index = tokens.next(Self.starts, from: 0)
        while index < tokens.count {
            if var form = moonDates.form(at: index) ?? RelativeTimes.form(in: tokens, at: index)
                ?? (tokens[index].isNumber
                    ? dates.form(at: index, isListed: isListed(index, after: forms.last, tokens)) : nil)
                    ?? RelativeTimes.partAgain(
                        in: tokens, at: index, among: partsOfYear, after: lastPartOfYear),
                form.span.upper > index
            {
                if recurs(form, tokens) {
                    index = form.span.upper
                    continue
                }
                form.isLimit = isLimit(index, tokens) || tokens.is(Self.recent, at: form.span.upper)
                forms.append(form)
                if form.kind == .period, form.to.isMonth { lastPartOfYear = form }
                index = form.span.upper
            } else {
                index += 1
            }
            index = tokens.next(Self.starts, from: index)
        }
        return forms
    }

    /// Whether only "và", a comma or a semicolon stands between the last day and a number.
    private func isListed(_ index: Int, after last: TimeForm?, _ tokens: Tokens) -> Bool {
        guard let last, last.precision == "day", last.span.upper == index - 1 else { return false }
        return Self.listMarks.contains(tokens[index - 1].syllable)
    }

    /// "ngày 2/9 hằng năm", "tháng 3 của năm chẵn": no day of one year.
    private func recurs(_ form: TimeForm, _ tokens: Tokens) -> Bool {
        guard form.to.year == nil, form.to.month != nil else { return false }
        if Self.recurring.contains(where: { tokens.matches($0, at: form.span.upper) }) { return true }
        // "hằng năm, vào mùng 6 tháng Giêng": a feast.
        guard form.reference == .moon else { return false }
        let sentence = tokens.sentence(of: form.span.lower)
        return (max(sentence.lowerBound, form.span.lower - 12)..<form.span.lower).contains { index in
            Self.yearly.contains { tokens.matches($0, at: index) }
        }
    }

    /// Whether a day limits something or dates a document: "trước ngày 20/10", "kể từ 15/9", "số 12-QĐ/TU ngày 5/9".
    private func isLimit(_ index: Int, _ tokens: Tokens) -> Bool {
        guard tokens.is(Self.day, at: index - 1) else { return Self.limits.contains(tokens[index - 1].syllable) }
        return Self.limits.contains(tokens[index - 2].syllable) || tokens[index - 2].isAllCapitals
    }

    /// Where an expression may start.
    private static let starts = Starts().or(RelativeTimes.phrases).or(MoonWords.early).or(MoonWords.full).orNumbers()
    private static let day: Syllable = "ngày"
    /// "ngày 12/5 vừa qua" tells of another day than the article does.
    private static let recent: Syllable = "vừa"
    private static let recurring: [Phrase] = [
        "hằng năm", "hàng năm", "mỗi năm", "của năm chẵn", "của năm lẻ", "các năm", "của các năm", "thường niên",
    ]
    private static let yearly: [Phrase] = ["hằng năm", "hàng năm", "thường niên"]
    private static let limits: SyllableSet = ["trước", "từ", "đến", "tới", "hạn"]
    private static let listMarks: SyllableSet = [",", "và", ";"]
}
