import Testing
import Vietnamese

@testable import Reading

@Suite struct EncodingTests {
    let folder = Folder()

    @Test func everyEncodingIsToldAndReadLetterForLetter() throws {
        for (name, bytes) in LegacySamples.encoded {
            let guess = try #require(bytes.withUnsafeBytes { LegacyEncoding.detect($0) }, "\(name)")
            #expect(guess.encoding.rawValue == name)
            #expect(guess.confidence > 0.9)
            let decoded = bytes.withUnsafeBytes { guess.encoding.decode($0) }
            #expect(String(decoding: decoded, as: UTF8.self).utf8.elementsEqual(LegacySamples.sentence.utf8), "\(name)")
        }
    }

    @Test func textAndJSONLinesOfEveryEncodingReadTheSame() throws {
        for (name, bytes) in LegacySamples.encoded {
            let line = Array("{\"text\": \"".utf8) + bytes + Array("\"}\n".utf8)
            for packed in [line, gzip(line), zstd(line)] {
                #expect(
                    try read(Detect.self, [folder.write("a.jsonl", packed)]).map(\.summary) == [LegacySamples.sentence],
                    "\(name)")
            }
            #expect(
                try read(Detect.self, [folder.write("a.txt", bytes)]).map(\.summary) == [LegacySamples.sentence],
                "\(name)")
        }
    }

    @Test func capitalsOfTCVN3AreRestored() {
        let cases: [(bytes: [UInt8], text: String)] = [
            ([0x43, 0xE9, 0x4E, 0x47, 0x20, 0x48, 0x4F, 0xB5], "CỘNG HOÀ"),
            ([0x48, 0xB5, 0x20, 0x4E, 0xE9, 0x49], "HÀ NỘI"),
            ([0xF1, 0x59, 0x20, 0x42, 0x41, 0x4E, 0x20, 0x78, 0xB7], "ỦY BAN xã"),
            ([0xF1, 0x79, 0x20, 0x62, 0x61, 0x6E], "ủy ban"),
            ([0x48, 0xB5, 0x20, 0x4E, 0xE9, 0x69], "Hà Nội"),
            ([0x42, 0xE9, 0x20, 0x43, 0x48, 0x51, 0x53], "Bộ CHQS"),
            ([0x55, 0x42, 0x4E, 0x44, 0x20, 0x74, 0xD8, 0x6E, 0x68], "UBND tỉnh"),
        ]
        for (bytes, text) in cases {
            #expect(bytes.withUnsafeBytes { String(decoding: LegacyEncoding.tcvn3.decode($0), as: UTF8.self) } == text)
        }
    }

    @Test func capitalsOfTCVN3DependOnTheirLineAlone() {
        let commune: [UInt8] = [0x58, 0xB7]  // Xã, of one plain letter
        let capitals: [UInt8] = [0x43, 0xE9, 0x4E, 0x47]
        let small: [UInt8] = [0x78, 0xB7]
        for (between, raised) in [
            ([0x20], true), ([0x09], true), ([0x0A], false), ([0x0D, 0x0A], false), ([0x0D], false),
            ([0x20, 0x20], false),
        ] as [([UInt8], Bool)] {
            let layout = String(decoding: between, as: UTF8.self)
            let expected = raised ? "XÃ" : "Xã"
            for (bytes, text) in [
                (commune + between + capitals, "\(expected)\(layout)CỘNG"),
                (capitals + between + commune, "CỘNG\(layout)\(expected)"),
                (capitals + between + small, "CỘNG\(layout)xã"),
                (between + capitals + between, "\(layout)CỘNG\(layout)"),
            ] {
                let decoded = bytes.withUnsafeBytes { LegacyEncoding.tcvn3.decode($0) }
                #expect(decoded == Array(text.utf8), "\(text.debugDescription)")
            }
        }
    }

    @Test func linesOfAnOldEncodingArePutRightUnderRightOnes() throws {
        func asLatin(_ bytes: [UInt8]) -> String { String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
        for (name, bytes) in LegacySamples.encoded where bytes.allSatisfy({ $0 < 0x80 || $0 >= 0xA0 }) {
            let lines = ["Hội nghị ở xã An Phú", asLatin(bytes), "Thái Bình", "", "Lào Cai, và Hà Nam", asLatin(bytes)]
            let right = [
                "Hội nghị ở xã An Phú", LegacySamples.sentence, "Thái Bình", "", "Lào Cai, và Hà Nam",
                LegacySamples.sentence,
            ]
            let repair = Array(lines.joined(separator: "\n").utf8).withUnsafeBytes { MojibakeLines.repair($0) }
            let found = try #require(repair, "\(name)")
            #expect(String(decoding: found.text, as: UTF8.self) == right.joined(separator: "\n"), "\(name)")
            #expect(found.encoding == name)
        }
        for right in [
            "Hội nghị\nThái Bình\nLào Cai và Hà Nam\nCà phê", "Bế mạc\nLe président a été élu à Hanoï, où il était né.",
            "Kỳ họp\nJosé García visitó Perú y España.", "Đà Nẵng\n21 °C – « hai »\n5 m²", LegacySamples.sentence, "",
            "\n",
        ] {
            #expect(Array(right.utf8).withUnsafeBytes { MojibakeLines.repair($0) } == nil, "\(right)")
        }
    }

    @Test func wronglyDecodedTextIsPutRight() throws {
        func asLatin(_ bytes: [UInt8]) -> [UInt8] {
            // windows-1252, as crawlers take it for the default.
            let punctuation = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
            let scalars = bytes.map { (0x80..<0xA0).contains($0) ? punctuation[Int($0) - 0x80] : Unicode.Scalar($0) }
            return Array(String(String.UnicodeScalarView(scalars)).utf8)
        }
        for (name, bytes) in LegacySamples.encoded + [("utf-8", Array(LegacySamples.sentence.utf8))] {
            let repair = try #require(asLatin(bytes).withUnsafeBytes { Mojibake.repair($0) }, "\(name)")
            #expect(repair.encoding == name)
            #expect(String(decoding: repair.text, as: UTF8.self) == LegacySamples.sentence)
        }
        for text in [
            LegacySamples.sentence, "Le président a été élu à Hanoï.", "plain", "Café",
            "José García visitó Perú y España.", "Les « projets » et les « plans » sont là.",
            "Hoi nghi « Ban tin » hop « ngay 5 » thang 3, noi ve « 21 diem cau ».",
            "Le format « » de la chaîne « » est là",
            "Les «\u{A0}projets\u{A0}» et les «\u{A0}plans\u{A0}» du maire, élu en mai.",
            "The plan – which was never ours – is late.\u{A0}It – like the others before – failed again.",
        ] {
            #expect(Array(text.utf8).withUnsafeBytes { Mojibake.repair($0) } == nil, "\(text)")
        }
    }

    @Test func wordsOfMojibakeInATextThatIsRightArePutRight() {
        let cases = [
            ("Hội nghị tá»•ng káº¿t năm 2020", "Hội nghị tổng kết năm 2020"),
            ("Viá»‡t Nam và Việt Nam", "Việt Nam và Việt Nam"),
            // A byte that the crawler lost makes a word uncertain, and it stays.
            ("đồng chí Tháº\u{A1}ch, ÄÃ\u{A0} Nẵng", "đồng chí Thạch, ÄÃ\u{A0} Nẵng"),
            ("đồng chí Tháº\u{A1}ch, Ä\u{90}Ã\u{A0} Náºµng được", "đồng chí Thạch, Đà Nẵng được"),
        ]
        for (text, expected) in cases {
            let repair = Array(text.utf8).withUnsafeBytes { MixedMojibake.repair($0) }
            #expect(String(decoding: repair?.text ?? Array(text.utf8), as: UTF8.self) == expected)
        }
        for right in [
            "“Chúng ta sẽ thắngá”", "Xuân â… và “đá”", "5 °C, 3 m² – ¿Qué? Ã", "Ông nói: “â”", LegacySamples.sentence,
        ] {
            #expect(Array(right.utf8).withUnsafeBytes { MixedMojibake.repair($0) } == nil, "\(right)")
        }
    }

    @Test func damagedUTF8IsNeverTakenForAnOldEncoding() {
        let sentence = Array((LegacySamples.sentence + " Khai mạc kỳ họp thứ năm, bàn về ngân sách.").utf8)
        for place in sentence.indices {
            for damaged in [Array(sentence[...place]), sentence[..<place] + [0xFF] + sentence[(place + 1)...]] {
                let letters = damaged.withUnsafeBytes { UTF8Validation.count(in: $0) }
                guard letters.faults > 0, letters.letters >= 4 * letters.faults else { continue }
                #expect(damaged.withUnsafeBytes { LegacyEncoding.detect($0) } == nil, "byte \(place)")
            }
        }
    }

    @Test func bytesOfNoEncodingAreRefused() throws {
        let noise = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 >> 3) | 0x20 }
        #expect(noise.withUnsafeBytes { LegacyEncoding.detect($0) } == nil)
        var damaged = Array(LegacySamples.sentence.utf8)
        damaged[40] = 0xFF
        #expect(try read(Text.self, [folder.write("a", damaged)]).compactMap(\.rejection).map(\.rule) == ["not-utf8"])
    }
}

@Suite struct SpellingTests {
    @Test func vietnameseSyllablesAreTold() {
        let right = """
            nghiêng giếng quyển khuỷu ngoằn gì quốc thuở ườn y ở tuyết khuya hoà hòa ỷ Đắk_ thuế quỳ xoong iêu giã Nguyễn oách uống quýt
            """
        for word in right.split(separator: " ") where !word.hasSuffix("_") {
            #expect(Spelling.isSyllable(word.utf8), "\(word)")
        }
        for word in ["президент", "strength", "Hanoï", "càt", "nghà_", "été", "ww", "aeiou", "hìnhh", "tếế"]
        where !word.hasSuffix("_") {
            #expect(!Spelling.isSyllable(word.utf8), "\(word)")
        }
    }

    @Test func wordsAreCounted() {
        let count = Spelling.count("Ủy ban COVID-19 họp – the end.".utf8)
        #expect([count.words, count.syllables, count.markedWords] == [6, 4, 2])
        #expect(count.markedSyllables == 2)
    }
}
