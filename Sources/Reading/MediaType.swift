/// What a head says of the bytes behind it, such as `text/html; charset=utf-8`.
struct MediaType {
    /// The type in small letters, without parameters; empty where nothing is said.
    let name: String
    /// The parameter `charset`, in small letters.
    let charset: [UInt8]?

    init(_ field: some Collection<UInt8>) {
        let small = field.map(\.smallLetter)
        name = String(decoding: small.prefix { !Self.endsWord($0) }, as: UTF8.self)
        charset = small.firstRange(of: Array("charset=".utf8)).flatMap { word in
            let value = small[word.upperBound...].prefix { !Self.endsWord($0) }
            let label = value.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
            return label.isEmpty ? nil : Array(label)
        }
    }

    /// True where nothing is said, or that nothing is known.
    ///
    /// Source: https://mimesniff.spec.whatwg.org/#determining-the-computed-mime-type-of-a-resource
    var isUnknown: Bool {
        !name.utf8.contains(UInt8(ascii: "/"))
            || ["unknown/unknown", "application/unknown", "*/*", "application/octet-stream"].contains(name)
    }

    /// A parameter, or what a server that says the same twice puts behind a comma.
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte <= 0x20
    }
}

/// What a page is shown with and is no text: a crawl holds more of it than of pages.
enum Medium: Int, CaseIterable {
    case image, audio, video, font, styleSheet, script

    /// Tells the medium from a content type as it stands in a head; nil for what may be a text.
    init?(contentType: Slice<UnsafeRawBufferPointer>) {
        let found = Self.beginnings.first { contentType.prefix($0.word.utf8CodeUnitCount).isWord($0.word) }
        guard let found else { return nil }
        self = found.medium
    }

    private static let beginnings: [(word: StaticString, medium: Self)] = [
        ("image/", .image), ("audio/", .audio), ("video/", .video), ("font/", .font), ("application/font", .font),
        ("application/x-font", .font), ("application/vnd.ms-fontobject", .font), ("text/css", .styleSheet),
        ("text/javascript", .script), ("application/javascript", .script), ("application/x-javascript", .script),
        ("application/ecmascript", .script),
    ]

    /// The medium in words, as many as there are.
    func text(_ count: Int) -> String {
        let one =
            switch self {
            case .image: "image"
            case .audio: "audio file"
            case .video: "video"
            case .font: "font"
            case .styleSheet: "style sheet"
            case .script: "script"
            }
        return "\(count) \(one)\(count == 1 ? "" : "s")"
    }
}
