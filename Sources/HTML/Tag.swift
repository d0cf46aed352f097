/// Names the kind of an element.
///
/// The names of HTML and the commoner ones of SVG and MathML have a case of their own.
public enum Tag: UInt8, CaseIterable, Sendable {
    /// Has another name, which `HTMLDocument.name(of:)` tells.
    case other

    case a, abbr, acronym, address, annotationXML, applet, area, article, aside, audio, b, base, basefont, bdi
    case bdo, bgsound, big, blink, blockquote, body, br, button, canvas, caption, center, circle, cite, code
    case col, colgroup, data, datalist, dd, defs, del, desc, details, dfn, dialog, dir, div, dl, dt, ellipse
    case em, embed, fieldset, figcaption, figure, font, footer, foreignobject, form, frame, frameset, g, h1
    case h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins, kbd, keygen
    case label, legend, li, line, link, listing, main, malignmark, map, mark, marquee, math, menu, meta, meter
    case mglyph, mi, mn, mo, ms, mtext, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option
    case output, p, param, path, picture, plaintext, polygon, polyline, pre, progress, q, rb, rect, rp, rt
    case rtc, ruby, s, samp, script, search, section, select, selectedcontent, slot, small, source, span, stop
    case strike, strong, style, sub, summary, sup, svg, symbol, table, tbody, td, template, text, textarea
    case tfoot, th, thead, time, title, tr, track, tspan, tt, u, ul, use, `var`, video, wbr, xmp

    /// The names in the order of the cases, from the one after `other` on.
    static let names: StaticString = """
        a abbr acronym address annotation-xml applet area article aside audio b base basefont bdi bdo bgsound big \
        blink blockquote body br button canvas caption center circle cite code col colgroup data datalist dd defs \
        del desc details dfn dialog dir div dl dt ellipse em embed fieldset figcaption figure font footer \
        foreignobject form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input \
        ins kbd keygen label legend li line link listing main malignmark map mark marquee math menu meta meter \
        mglyph mi mn mo ms mtext nav nobr noembed noframes noscript object ol optgroup option output p param path \
        picture plaintext polygon polyline pre progress q rb rect rp rt rtc ruby s samp script search section \
        select selectedcontent slot small source span stop strike strong style sub summary sup svg symbol table \
        tbody td template text textarea tfoot th thead time title tr track tspan tt u ul use var video wbr xmp
        """
}
