/// Names an attribute.
///
/// The names that pages commonly use have a case of their own; hyphens are left out (`httpEquiv`, `dataSrc`).
public enum AttributeName: UInt8, CaseIterable, Sendable {
    /// Has another name, which `HTMLDocument.name(of:)` tells.
    case other

    case about, acceptCharset, action, align, allow, allowfullscreen, alt, ariaControls, ariaDescribedby
    case ariaExpanded, ariaHidden, ariaLabel, ariaLabelledby, `as`, async, autocomplete, autoplay, bgcolor
    case border, cellpadding, cellspacing, charset, checked, cite, `class`, clear, color, cols, colspan
    case content, controls, coords, crossorigin, cx, cy, d, data, dataAuthor, dataDate, dataHref, dataId
    case dataOriginal, dataSrc, dataSrcset, dataTime, dataTitle, dataType, dataUrl, datatype, datetime, `defer`
    case dir, disabled, download, draggable, encoding, enctype, face, fill, `for`, frameborder, headers
    case height, hidden, href, hreflang, hspace, httpEquiv, id, integrity, itemid, itemprop, itemref
    case itemscope, itemtype, kind, label, lang, language, link, loading, loop, max, maxlength, media, method
    case min, multiple, muted, name, nonce, nowrap, onclick, onerror, onload, onsubmit, placeholder, points
    case poster, prefix, preload, property, pubdate, r, readonly, referrerpolicy, rel, required, resource, rev
    case role, rows, rowspan, sandbox, scope, scrolling, selected, shape, size, sizes, slot, span, src, srcdoc
    case srclang, srcset, start, stroke, style, summary, tabindex, target, text, title, transform, translate
    case type, typeof, usemap, valign, value, viewbox, vocab, vspace, width, wrap, x, xmlns, y

    /// The names in the order of the cases, from the one after `other` on.
    static let names: StaticString = """
        about accept-charset action align allow allowfullscreen alt aria-controls aria-describedby aria-expanded \
        aria-hidden aria-label aria-labelledby as async autocomplete autoplay bgcolor border cellpadding \
        cellspacing charset checked cite class clear color cols colspan content controls coords crossorigin cx cy \
        d data data-author data-date data-href data-id data-original data-src data-srcset data-time data-title \
        data-type data-url datatype datetime defer dir disabled download draggable encoding enctype face fill for \
        frameborder headers height hidden href hreflang hspace http-equiv id integrity itemid itemprop itemref \
        itemscope itemtype kind label lang language link loading loop max maxlength media method min multiple \
        muted name nonce nowrap onclick onerror onload onsubmit placeholder points poster prefix preload property \
        pubdate r readonly referrerpolicy rel required resource rev role rows rowspan sandbox scope scrolling \
        selected shape size sizes slot span src srcdoc srclang srcset start stroke style summary tabindex target \
        text title transform translate type typeof usemap valign value viewbox vocab vspace width wrap x xmlns y
        """
}
