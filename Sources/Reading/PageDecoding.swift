import HTML
import Tables
import Vietnamese

/// Makes UTF-8 of a page's bytes.
///
/// What the pipeline file says goes first, then what the bytes show, then what the page or the one who sent it says: old pages
/// are often served under another name than their letters have. A byte that is wrong in a page of UTF-8 becomes U+FFFD, as in
/// browsers.
struct PageDecoding {
    struct Decoded {
        /// Nil where the bytes are it.
        var text: [UInt8]?
        var encoding: TextEncoding
        /// What is left to do on each text of the page once it is taken from its tags.
        var restore: (([UInt8]) -> [UInt8])?
    }

    struct Fault: Error {
        var rule: String
        var reason: String
    }

    /// How sure a label is that the letters do not bear out.
    private static let labelConfidence = 0.5

    private let decoding: TextDecoding

    init(_ decoding: TextDecoding) { self.decoding = decoding }

    func decode(_ bytes: UnsafeRawBufferPointer, charset: [UInt8]?) -> Result<Decoded, Fault> {
        if let named = decoding.named { return .success(decoded(bytes, named, confidence: 1)) }
        if UTF8Validation.isValid(bytes) { return .success(Decoded(encoding: decoding.encodingOfUTF8)) }
        guard decoding.isGuessing else {
            return .failure(
                Fault(rule: "not-utf8", reason: "not UTF-8 at byte \(UTF8Validation.firstFault(in: bytes) ?? 0)"))
        }
        let declared = charset ?? HTMLEncoding.declared(in: bytes)?.label
        let label = declared.map { Label($0) } ?? .western
        if let guess = PageSample.text(of: bytes).withUnsafeBytes({ LegacyEncoding.detect($0) }) {
            return .success(decoded(bytes, guess.encoding, confidence: guess.confidence))
        }
        if Self.isBinary(bytes) {
            return .failure(Fault(rule: "binary", reason: "not text: full of control characters"))
        }
        if let lenient = lenientUTF8(bytes, isDeclared: label == .utf8) { return .success(lenient) }
        switch label {
        case .legacy(let encoding): return .success(decoded(bytes, encoding, confidence: Self.labelConfidence))
        case .utf8, .western:
            let text = LegacyEncoding.decodeWestern(bytes)
            let encoding = TextEncoding("windows-1252", confidence: Self.labelConfidence)
            return .success(Decoded(text: text, encoding: encoding))
        case .unknown(let name):
            return .failure(Fault(rule: "unknown-encoding", reason: "the page says that it is in \(name)"))
        }
    }

    /// True for bytes of which more are controls than in any encoding of a text: a ninth of what is packed or encrypted is.
    private static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = bytes.prefix(4 << 10)
        let controls = head.count { $0 < 0x20 && !$0.isSpace || $0 == 0x7F }
        return controls * 20 > head.count
    }

    private func decoded(
        _ bytes: UnsafeRawBufferPointer, _ encoding: LegacyEncoding, confidence: Double
    ) -> Decoded {
        Decoded(
            text: encoding.decodeMarkup(bytes), encoding: TextEncoding(encoding.rawValue, confidence: confidence),
            restore: encoding == .tcvn3 ? { encoding.restoringCapitals(in: $0) } : nil)
    }

    /// Decodes UTF-8 with some faults; nil where the page does not say it is that, and they are too many for an accident.
    private func lenientUTF8(_ bytes: UnsafeRawBufferPointer, isDeclared: Bool) -> Decoded? {
        let (letters, faults) = UTF8Validation.count(in: bytes)
        guard UTF8Validation.isDamaged(bytes) || isDeclared && letters >= faults else { return nil }
        let confidence = Double(letters) / Double(letters + faults)
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return Decoded(text: text, encoding: TextEncoding("utf-8", confidence: confidence))
    }

    /// The encoding that a label stands for.
    ///
    /// Source: https://encoding.spec.whatwg.org/#names-and-labels, and for Vietnamese the names that browsers had before it.
    private enum Label: Equatable {
        case utf8, western
        case legacy(LegacyEncoding)
        case unknown(String)

        init(_ label: [UInt8]) {
            let name = String(decoding: label, as: UTF8.self).lowercased()
            switch name {
            case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
            case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1",
                "us-ascii",
                "ascii", "iso-8859-15", "":
                self = .western
            case "windows-1258", "cp1258", "x-cp1258": self = .legacy(.windows1258)
            case "tcvn", "tcvn3", "tcvn-5712", "tcvn5712-1", "x-viet-tcvn", "x-viet-tcvn5712", "x-viet-tcvn3", "abc":
                self = .legacy(.tcvn3)
            case "viscii", "csviscii", "viscii1.1-1", "x-viet-viscii": self = .legacy(.viscii)
            case "vps", "x-viet-vps": self = .legacy(.vps)
            case "vni", "x-viet-vni": self = .legacy(.vni)
            default: self = .unknown(name)
            }
        }
    }
}

/// Takes the text from a page before its encoding is known, to guess that by.
enum PageSample {
    /// More text says nothing more of the letters.
    private static let byteLimit = 16 << 10

    /// The first bytes of the text, without tags, scripts and styles; a space stands for each tag.
    static func text(of page: UnsafeRawBufferPointer) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(byteLimit)
        var place = 0
        while place < page.count, text.count < byteLimit {
            let byte = page[place]
            guard byte == UInt8(ascii: "<") else {
                text.append(byte)
                place += 1
                continue
            }
            text.append(0x20)
            place = end(ofTagAt: place, in: page)
        }
        return text
    }

    private static func end(ofTagAt start: Int, in page: UnsafeRawBufferPointer) -> Int {
        for name in ["script", "style"] where hasName(name, page, at: start + 1) {
            var place = start + 1
            while place < page.count {
                if page[place] == UInt8(ascii: "<"), place + 1 < page.count, page[place + 1] == UInt8(ascii: "/"),
                    hasName(name, page, at: place + 2)
                {
                    break
                }
                place += 1
            }
            return min(page.count, place + name.utf8.count + 3)
        }
        return (page[start...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1) + 1
    }

    private static func hasName(_ name: String, _ page: UnsafeRawBufferPointer, at place: Int) -> Bool {
        var place = place
        for letter in name.utf8 {
            guard place < page.count, page[place] | 0x20 == letter else { return false }
            place += 1
        }
        return true
    }
}
