import HTML

extension Tag {
    /// True for the elements that are parts of a line.
    var isInline: Bool {
        switch self {
        case .a, .abbr, .acronym, .b, .basefont, .bdi, .bdo, .big, .blink, .cite, .code, .data, .del, .dfn, .em, .font,
            .i, .ins, .kbd, .label, .mark, .nobr, .output, .q, .rb, .rp, .rt, .rtc, .ruby, .s, .samp, .small, .span,
            .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr, .img, .image, .picture, .source, .track, .area,
            .param, .other:
            true
        default: false
        }
    }
}
