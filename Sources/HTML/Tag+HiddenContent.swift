extension Tag {
    /// Whether what stands in the element is no text of a page.
    public var hidesContent: Bool {
        switch self {
        case .script, .style, .title, .noscript, .template, .iframe, .select, .button, .textarea, .object, .applet,
            .datalist, .noframes, .noembed, .canvas, .map, .dialog, .option, .optgroup, .progress, .meter, .video,
            .audio:
            true
        default: false
        }
    }
}
