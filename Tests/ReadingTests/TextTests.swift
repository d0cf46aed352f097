@preconcurrency import Glibc
import Stages
import Tables
import Testing

@testable import Reading

@Suite struct TextTests {
    let folder = Folder()

    @Test func aFileIsAnArticleWhateverItsEncoding() throws {
        let text = " date 2021-03 Hội nghị ở Vinh 😀.\r\n\r\nTác giả: Hà\r\n"
        let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
        ] {
            for packed in [bytes, gzip(bytes), zstd(bytes)] {
                #expect(try read(Text.self, [folder.write("a.txt", packed)]).map(\.summary) == [text])
            }
        }
    }

    @Test func theRecordIDIsTheStemOfTheFile() {
        let cases = [
            ("/a/b.txt", "b"), ("b.txt.gz", "b"), ("b.jsonl.zst", "b"), ("b", "b"),
            ("x/XH_NLD_(3770).txt", "XH_NLD_(3770)"),
            (".hidden", ".hidden"), ("a.b.c.txt", "a.b.c"), ("bài 1.txt", "bài 1"), ("v1. Tin mới", "v1. Tin mới"),
        ]
        for (path, stem) in cases {
            #expect(FileName.stem(of: path).map { String(decoding: $0, as: UTF8.self) } == stem, "\(path)")
        }
        #expect(FileName.stem(of: "-") == nil)
    }

    @Test func whatIsNoTextIsRefusedWithItsPlace() throws {
        let cases: [(bytes: [UInt8], rule: String, reason: String)] = [
            ([], "empty", "the file is empty"),
            (Array(" \n\t".utf8), "empty", "the file is nothing but space"),
            (Array("a\nb".utf8) + [0x80], "not-utf8", "not UTF-8 at line 2, byte 3"),
            (Array("abc".utf8) + [0] + Array("def".utf8), "binary", "not text: a NUL at byte 3"),
            ([0xFF, 0xFE, 0x41, 0x00, 0x42], "not-utf8", "not UTF-8 at line 1, byte 1"),
            ([0xFF, 0xFE, 0x00, 0xD8, 0x42, 0x00], "not-utf8", "not UTF-8 at line 1, byte 0"),
        ]
        for (bytes, rule, reason) in cases {
            let rejections = try read(Text.self, [folder.write("a.txt", bytes)]).compactMap(\.rejection)
            #expect(rejections.map(\.rule) == [rule])
            #expect(rejections.map(\.reason) == [reason])
        }
    }

    @Test func aNULBehindLettersOfAnOldEncodingIsRefused() throws {
        // Found by fuzzing: the NUL stood farther in the decoded text than there were bytes.
        let bytes: [UInt8] = [0x65, 0x53] + [UInt8](repeating: 0xB1, count: 24) + [0x74, 0x69, 0xB1, 0x65, 0x53, 0x00]
        for encoding in ["tcvn3", "vni", "vps", "viscii", "windows-1258"] {
            let mark = Mark(line: 1, column: 1)
            let result = try read(
                Text.self, [folder.write("a", bytes)], settings: [("encoding", .scalar(encoding, mark))])
            #expect(result.map { $0.rejection?.rule } == ["binary"], "\(encoding)")
        }
    }

    @Test func everyCutAndFlipGivesOneOutcome() throws {
        let bytes = Array("Đà Nẵng – 😀\n".utf8)
        for place in bytes.indices {
            #expect(try read(Text.self, [folder.write("a", bytes[..<place])]).count == 1)
            for flip in [0x01, 0x40, 0x80, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[place] ^= flip
                #expect(try read(Text.self, [folder.write("a", damaged)]).count == 1)
            }
        }
    }
}

@Suite struct InputPathsTests {
    let folder = Folder()

    @Test func foldersAndGlobsAreListedInBytewiseOrder() throws {
        for name in ["b.txt", "a.txt", "Z.txt", "é.txt", "c.json", ".hidden"] { folder.write(name, "x".utf8) }
        folder.folder("d")
        folder.write("d/1.txt", "x".utf8)
        func names(_ paths: [String]) throws -> [String] {
            try InputPaths.expand(paths).map { String($0.dropFirst(folder.path.count + 1)) }
        }
        #expect(try names([folder.path]) == ["Z.txt", "a.txt", "b.txt", "c.json", "d/1.txt", "é.txt"])
        #expect(try names([folder.path + "/*.txt"]) == ["Z.txt", "a.txt", "b.txt", "é.txt"])
        #expect(try names([folder.path + "/b.txt", folder.path + "/[ab].txt"]) == ["b.txt", "a.txt", "b.txt"])
        #expect(try InputPaths.expand(["-"]) == ["-"])
    }

    @Test func linksThatGoInCirclesAreFollowedOnce() throws {
        folder.folder("d")
        folder.write("d/1.txt", "x".utf8)
        symlink("..", folder.path + "/d/up")
        symlink("d", folder.path + "/e")
        symlink("nowhere", folder.path + "/f")
        let names = try InputPaths.expand([folder.path]).map { String($0.dropFirst(folder.path.count)) }
        #expect(names == ["/d/1.txt", "/f"])
        let results = try read(Text.self, [folder.path])
        #expect(results.map(\.summary) == ["x", "unreadable record 1 line 1 byte 0"])
    }

    @Test func aPathThatNamesNothingIsTold() {
        folder.folder("empty")
        let cases: [(String, String)] = [
            ("/none/such", "/none/such: no such file or folder"),
            (folder.path + "/*.x", "\(folder.path)/*.x: no file matches"),
            (folder.path + "/empty", "\(folder.path)/empty: the folder holds no files"),
        ]
        for (path, message) in cases {
            #expect(throws: InputError.self) { try InputPaths.expand([path]) }
            do { _ = try InputPaths.expand([path]) } catch { #expect(error.description == message) }
        }
    }

    @Test func aFileThatVanishesCostsItselfAlone() throws {
        for name in ["a.txt", "b.txt", "c.txt"] { folder.write(name, name.utf8) }
        var settings = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
        let paths = ["a.txt", "b.txt", "c.txt"].map { "\(folder.path)/\($0)" }
        var feed = try InputFeed(readers: [PathReader(paths, limits: InputLimits(&settings))])
        unlink(paths[1])
        var batch = RecordBatch(documentLimit: 10, byteLimit: 1 << 20)
        let hasMore = feed.fill(&batch)
        #expect(!hasMore)
        let results = batch.entries.indices.map { batch.document(at: $0).summary }
        #expect(results == ["a.txt", "unreadable record 1 line 1 byte 0", "c.txt"])
    }

    @Test func aFolderNamedAsAFileIsRefused() throws {
        folder.folder("x")
        folder.write("x/a.txt", "a".utf8)
        #expect(try read(Text.self, [folder.path + "/x"]).map(\.summary) == ["a"])
    }

    @Test func globsTellWhatTheyCanNotFollow() throws {
        folder.folder("top")
        for name in ["a", "b", "c", ".d"] {
            folder.folder("top/" + name)
            folder.write("top/\(name)/1.txt", name.utf8)
        }
        symlink("nowhere", folder.path + "/top/b/2.txt")
        folder.write("top/a[1].txt", "x".utf8)
        let cases: [(String, [String])] = [
            ("top/*/*.txt", ["top/a/1.txt", "top/b/1.txt", "top/b/2.txt", "top/c/1.txt"]),
            ("top/[!a]/1.txt", ["top/b/1.txt", "top/c/1.txt"]), ("top/.*/?.txt", ["top/.d/1.txt"]),
            ("top/*/", ["top/a/1.txt", "top/b/1.txt", "top/b/2.txt", "top/c/1.txt"]),
            ("top/*/2.txt", ["top/b/2.txt"]), ("*//c/1.*", ["top/c/1.txt"]), ("top/a\\[1].*", ["top/a[1].txt"]),
        ]
        for (pattern, names) in cases {
            let found = try InputPaths.expand([folder.path + "/" + pattern])
                .map { String($0.dropFirst(folder.path.count + 1)).replacing("//", with: "/") }
            #expect(found == names, "\(pattern)")
        }
        #expect(throws: InputError.missing(path: folder.path + "/none")) {
            try InputPaths.expand([folder.path + "/none/*.txt"])
        }
    }

    /// A folder that may not be listed is refused where it stands, and the rest is read. Only another user than root can try it.
    @Test(.enabled(if: geteuid() == 0)) func aFolderThatMayNotBeListedCostsItselfAlone() throws {
        for name in ["a", "closed", "z"] {
            folder.folder(name)
            folder.write(name + "/1.txt", "x".utf8)
        }
        chmod(folder.path, 0o755)
        chmod(folder.path + "/closed", 0)
        _ = setfsuid(65_534)
        defer { _ = setfsuid(0) }
        let root = folder.path
        let names = ["/a/1.txt", "/closed", "/z/1.txt"].map { root + $0 }
        #expect(try InputPaths.expand([folder.path]) == names)
        #expect(try InputPaths.expand([folder.path + "/*"]) == names)
        #expect(try InputPaths.expand([folder.path + "/*/*.txt"]) == names)
        #expect(throws: InputError.self) { try InputPaths.expand([folder.path + "/closed"]) }
        #expect(throws: InputError.self) { try InputPaths.expand([folder.path + "/closed/*"]) }
        #expect(RawInput.refusal(of: folder.path + "/closed") == "can't read: Permission denied")
    }

    @Test func aNamedPipeWithoutAWriterReadsAsEmpty() throws {
        mkfifo(folder.path + "/pipe", 0o644)
        #expect(try read(Text.self, [folder.path + "/pipe"]).compactMap(\.rejection).map(\.rule) == ["empty"])
    }
}

@Suite struct DetectTests {
    let folder = Folder()

    @Test func longTextsOfTwoByteLettersAreReadWhole() throws {
        // The letters' lengths put every remainder at the ends of all buffers.
        for start in ["", "a", "ab", "abc"] {
            let text = start + String(repeating: "ế😀", count: 12_000)
            let bytes: [UInt8] =
                [0xFF, 0xFE] + text.utf16.flatMap { (unit: UInt16) in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
            #expect(try read(Detect.self, [folder.write("a", bytes)]).map(\.summary) == [text])
        }
    }

    static let starts = [
        "\u{FEFF}\u{FEFF}", "\n\u{FEFF} \u{FEFF}\n", "Notice: Undefined index: x in /a.php on line 3\n",
        "<?php x ?>\r\n",
        "\nWarning: x\n\n  ",
    ]

    @Test(arguments: starts) func aPageIsOneWhateverStandsBeforeIt(_ start: String) throws {
        let text = "Sáng nay, bà con xã An Hòa ra đồng gặt lúa, ai cũng mừng vì được mùa."
        for page in [
            "<!DOCTYPE html><html><body><p>\(text)</p></body></html>", "<html><body><p>\(text)</p></body></html>",
        ] {
            let bytes = Array((start + page).utf8)
            let wide: [UInt8] =
                [0xFF, 0xFE] + (start + page).utf16.flatMap { (u: UInt16) in [UInt8(u & 0xFF), UInt8(u >> 8)] }
            for bytes in [bytes, gzip(bytes), wide] {
                let found = try read(Detect.self, [folder.write("a", bytes)]).map(\.summary)
                #expect(found.count == 1 && found[0].hasSuffix(text) && !found[0].contains("<"), "\(found)")
            }
        }
    }

    static let pieces = [
        "<h3>Tin</h3>", "<b>Tin</b><br>", "<strong>Tin</strong>", "<img src=a.jpg>", "<UL><LI>Tin</UL>", "</div>",
        "<figure></figure>",
        "<blockquote class=x>Tin</blockquote>", "<br/>", "<dl><dt>Tin</dl>", "<i>Tin</i>", "<iframe></iframe>", "<hr>",
        "<td>Tin",
    ]

    @Test(arguments: pieces) func piecesOfPagesAreTold(_ piece: String) {
        #expect(Format(of: Array((piece + "<p>Sáng nay.</p>").utf8), textNames: []) == .html)
    }

    @Test func whatOnlySpeaksOfPagesIsText() {
        for text in [
            "Thẻ <html> mở đầu một trang.", "Bài <b>1</b>", "<svg><path/></svg>", "<5 tuổi", "Xem:\n<htmlx>",
            "a\n<b>b</b>",
            "<!DOCTYPE svg><svg/>",
        ] {
            #expect(Format(of: Array(text.utf8), textNames: []) != .html, "\(text)")
        }
    }

    @Test func marksAreNoPartOfWhatIsRead() throws {
        let mark = "\u{FEFF}"
        let cases: [(String, [String])] = [
            (mark + mark + "Bài viết.", ["Bài viết."]), ("\n" + mark + "Bài viết.", ["\nBài viết."]),
            (mark + mark + #"{"text": "a"}"# + "\n" + mark + #"{"text": "b"}"#, ["a", "b"]),
            (mark + mark + "id,text\n1,a\n", ["a"]), (mark + mark + "text,id\na,1\n", ["a"]),
        ]
        for (text, expected) in cases {
            #expect(try read(Detect.self, [folder.write("a", text.utf8)]).map(\.summary) == expected, "\(text)")
        }
        let wide = [UInt8](
            mark.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + Array("a".utf16).flatMap { [UInt8($0), 0] })
        let named = [("encoding", SettingNode.scalar("utf-16le", Mark(line: 1, column: 1)))]
        #expect(try read(Text.self, [folder.write("a", wide)], settings: named).map(\.summary) == ["a"])
    }

    @Test func theFormatIsToldByContent() throws {
        let cases: [(String, [String])] = [
            ("Bài viết.\nHai dòng.", ["Bài viết.\nHai dòng."]),
            (#"{"text": "a"}"# + "\n" + #"{"text": "b"}"#, ["a", "b"]),
            ("{\n  \"text\": \"a\"\n}\n", ["a"]),
            ("{ngoặc} trong văn bản", ["not-json record 1 line 1 byte 0"]),
            ("%PDF-1.7 x", ["unknown-format record 1 line 1 byte 0"]),
            ("[{\"text\": \"a\"}]", ["a"]),
            ("[Ảnh] Bài", ["[Ảnh] Bài"]), ("< 5 tuổi", ["< 5 tuổi"]),
        ]
        for (text, expected) in cases {
            for bytes in [Array(text.utf8), gzip(text.utf8)] {
                #expect(
                    try read(Detect.self, [folder.write("wrong.parquet", bytes)]).map(\.summary) == expected, "\(text)")
            }
        }
    }
}

/// Changes for the calling thread alone as whom it comes to files.
@_silgen_name("setfsuid") private func setfsuid(_ user: UInt32) -> Int32

@Suite struct PathTextTests {
    @Test(
        arguments: [
            (Array("tin/bão số 5.txt".utf8), "tin/bão số 5.txt"), ([0x62, 0xE1, 0x6F], "b\\xE1o"), ([0xC3], "\\xC3"),
            ([0xE1, 0xBA, 0x20], "\\xE1\\xBA "), (Array("a\\b".utf8), "a\\b"), (Array("a\\xE1".utf8), "a\\x5CxE1"),
            (Array("\\x5C\\x41\\xe1".utf8), "\\x5Cx5C\\x41\\xe1"), ([0xF5, 0x80, 0x80, 0x80], "\\xF5\\x80\\x80\\x80"),
        ] as [([UInt8], String)]) func everyNameHasATextAndComesBackFromIt(_ bytes: [UInt8], _ text: String)
    {
        #expect(PathText.text(bytes) == text)
        #expect(PathText.bytes(text) == bytes)
    }
}
