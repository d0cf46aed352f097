import Stages
import Tables
import Testing

@testable import Cleaning

@Suite struct LanguageTests {
    @Test func languagesAreTold() {
        let cases: [(String, String?)] = [
            ("Hội nghị được tổ chức trực tuyến với 21 điểm cầu của các huyện.", "vi"),
            ("Hoi nghi duoc to chuc truc tuyen voi nhieu diem cau cua cac huyen trong tinh", "vi"),
            ("The conference was held online with the participation of leaders from the province and the city.", "en"),
            ("La conférence a été organisée dans la ville avec les dirigeants de la province et des communes.", "fr"),
            ("會議於三月在省會舉行，各地領導出席了會議。", "zh"), ("Конференция прошла в городе с участием всех руководителей", nil),
            ("Die Konferenz wurde in der Stadt mit allen Leitern abgehalten und beendet", nil), ("Ha", nil), ("", nil),
            ("Công ty TNHH Samsung Electronics Việt Nam ký hợp đồng với Intel Products", "vi"),
        ]
        for (text, language) in cases { #expect(Language.language(of: Array(text.utf8)) == language, "\(text)") }
    }

    @Test func unwantedLanguagesAreRefused() {
        var document = document("The conference was held online with the participation of leaders from the province.")
        #expect(make(Language.self).clean(&document) == .drop(rule: "language", reason: "the text is 'en', wanted: vi"))
        #expect(make(Language.self, ["keep": "en"]).clean(&document) == .keep)
        #expect(document.language == Array("en".utf8))
    }
}

@Suite struct QualityTests {
    func rule(_ text: String) -> String? {
        var document = cleaned(text)
        if case .drop(let rule, _) = make(Quality.self).clean(&document) { return rule }
        return nil
    }

    @Test func whatIsNoArticleIsRefused() {
        let sentence = "Hội nghị được tổ chức trực tuyến với nhiều điểm cầu của các huyện, thành phố trong tỉnh. "
        #expect(rule(String(repeating: sentence, count: 3)) == nil)
        #expect(rule("Xem thêm tại đây.") == "too-short")
        #expect(rule(String(repeating: "lorem ipsum dolor sit amet consectetur ", count: 8)) == "not-vietnamese")
        #expect(rule(String(repeating: sentence + "\n", count: 8)) == "repeated")
    }
}

@Suite struct GluedTests {
    @Test func spacesComeBackWhereSentencesWereGlued() {
        let cases: [(String, String)] = [
            ("rất chặt chẽNgay sau khi", "rất chặt chẽ Ngay sau khi"),
            ("tại hội nghị.Trong đó", "tại hội nghị. Trong đó"),
            ("VnExpress, VietNamNet, iPhone, TP.HCM", "VnExpress, VietNamNet, iPhone, TP.HCM"),
            ("mớiNghe", "mới Nghe"),
            ("Bộ GD&ĐT, UBND, PGS.TS, ThS.Nguyễn", "Bộ GD&ĐT, UBND, PGS.TS, ThS.Nguyễn"), ("ở HàNội", "ở Hà Nội"),
            ("phát triểnĐảng viên", "phát triển Đảng viên"), ("", ""),
        ]
        for (text, expected) in cases {
            var document = document(text)
            _ = make(Glued.self).clean(&document)
            #expect(document.string == expected)
        }
    }
}

@Suite struct UnicodeTests {
    @Test func charactersBecomeWhatTheyLookLike() {
        let cases: [(String, String)] = [
            ("a\u{A0}b\u{200B}c\u{AD}d\u{FEFF}", "a bcd"),
            ("\u{D0}ảng, CAO \u{D0}ẲNG, \u{F0}ồng", "Đảng, CAO ĐẲNG, đồng"),
            ("Sigurður Guðrún", "Sigurður Guðrún"), ("С\u{1ED9}ng hòa, CОVID", "Cộng hòa, COVID"), ("Москва", "Москва"),
            (
                "a&nbsp;b &amp;quot;c&amp;quot; &agrave; &#7897; &#x1ED9; GD&ĐT; &unknown;",
                "a b \"c\" à ộ ộ GD&ĐT; &unknown;"
            ),
            ("x\r\ny\rz\tw\u{0}\u{7F}", "x\ny\nz w"), ("１２３ＡＢＣ，　ﬁ", "123ABC, fi"),
            ("\u{93}a\u{94} \u{96} b", "“a” – b"),
            ("👨\u{200D}👩", "👨\u{200D}👩"), ("e\u{302}\u{323}", "ệ"), ("đ\u{2060}ẹp", "đẹp"), ("", ""),
        ]
        for (text, expected) in cases {
            var document = document(text)
            _ = make(Unicode.self).clean(&document)
            #expect(document.string.utf8.elementsEqual(expected.utf8), "\(text) → \(document.string)")
            let once = document.text
            _ = make(Unicode.self).clean(&document)
            #expect(document.text == once, "cleaning twice changes nothing")
        }
    }
}

@Suite struct ParagraphsTests {
    @Test func linesBecomeParagraphsOfTheirKinds() {
        let long =
            "Hội nghị được tổ chức trực tuyến với 21 điểm cầu của các huyện, thành, thị trong tỉnh, do đồng chí chủ trì."
        let cases: [(text: String, fields: [Document.Field: String], layout: [String])] = [
            (" date 2021-03 \(long)\n\n\nHai.", [:], ["byline|date 2021-03", "body|\(long)", "body|Hai."]),
            (
                "Tiêu đề không dấu chấm\n\(long)\n\(long)", [:],
                ["title|Tiêu đề không dấu chấm", "lead|\(long)", "body|\(long)"]
            ),
            (long, [.title: "Tiêu đề", .lead: "Dẫn."], ["title|Tiêu đề", "lead|Dẫn.", "body|\(long)"]),
            (
                "Tiêu đề\nDẫn.\n\(long)", [.title: "Tiêu đề", .lead: "Dẫn."],
                ["title|Tiêu đề", "lead|Dẫn.", "body|\(long)"]
            ),
            (
                "\(long)\nCác đại biểu dự họp. Ảnh: Tuệ Lâm\n\(long)", [:],
                ["body|\(long)", "caption|Các đại biểu dự họp. Ảnh: Tuệ Lâm", "body|\(long)"]
            ),
            (
                "\(long)\n- Một\n• Hai\na) Ba\nBốn.", [:],
                ["body|\(long)", "list|- Một", "list|• Hai", "list|a) Ba", "body|Bốn."]
            ),
            ("\(long)\nPhần thứ hai\n\(long)", [:], ["body|\(long)", "heading|Phần thứ hai", "body|\(long)"]),
            ("  a  b \n\n c\t d  ", [:], ["body|a b", "body|c d"]),
        ]
        for (text, fields, layout) in cases {
            var document = document(text, fields)
            _ = make(Unicode.self).clean(&document)
            _ = make(Paragraphs.self).clean(&document)
            #expect(document.layout == layout)
            #expect(document.string == layout.map { $0.split(separator: "|", maxSplits: 1)[1] }.joined(separator: "\n"))
        }
    }

    @Test func twoSpacesInALongLineEndAParagraph() {
        let sentence = String(repeating: "Hội nghị đã bàn nhiều việc và thống nhất cao. ", count: 12)
        let text = sentence + " Ảnh minh họa  Trao đổi với báo chí, ông nói.  và thêm"
        let layout = cleaned(text + "\nHết.").layout
        #expect(
            layout.map { String($0.prefix(16)) }
                == ["body|Hội nghị đã", "caption|Ảnh minh", "body|Trao đổi với", "body|Hết."].map {
                    String($0.prefix(16))
                })
        #expect(layout[2].hasSuffix("ông nói. và thêm"))
    }

    @Test func nothingLeftIsRefused() {
        var document = document("\u{200B}\n \u{FEFF}")
        _ = make(Unicode.self).clean(&document)
        #expect(make(Paragraphs.self).clean(&document) == .drop(rule: "empty", reason: "nothing is left of the text"))
    }
}

@Suite struct TonesTests {
    @Test func tonesStandInOnePlace() {
        let cases: [(new: String, old: String)] = [
            ("hoà", "hòa"), ("Khánh Hoà", "Khánh Hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("HOÀ", "HÒA"),
            ("Uỷ ban", "Ủy ban"),
            ("hoạ", "họa"), ("xoè", "xòe"), ("loã xoã", "lõa xõa"),
        ]
        for (new, old) in cases {
            for text in [new, old] {
                for (style, expected) in [("old", old), ("new", new)] {
                    var document = document(text, [.title: text])
                    _ = make(Tones.self, ["style": style]).clean(&document)
                    #expect(document.string == expected)
                    #expect(document.string(.title) == expected)
                }
            }
        }
        for text in ["quý", "Quỳ Châu", "hoàn", "thuyền", "toán", "", "o", "à"] {
            for style in ["old", "new"] {
                var document = document(text)
                _ = make(Tones.self, ["style": style]).clean(&document)
                #expect(document.string == text, "\(text) has one way only")
            }
        }
    }
}
