/// Reads what the words of classes and identifiers say of an element: `related-posts`, `articleBody`, `tin_lien_quan`.
///
/// The words are those with which pages in English and Vietnamese commonly name their parts; none is the name of a site.
enum NameWords {
    /// The roles that the words of a class, identifier or property name.
    static func roles(of name: ArraySlice<UInt8>) -> Roles {
        name.withUnsafeBufferPointer { roles(of: $0) }
    }

    private static func roles(of name: UnsafeBufferPointer<UInt8>) -> Roles {
        var roles: Roles = []
        var scan = Scan()
        var before: UInt8 = 0
        for byte in name {
            let isCapital = byte &- 0x41 < 26
            let letter = byte | 0x20
            if letter &- 0x61 < 26 {
                // `articleBody` has two words, `ABCnews` one.
                if isCapital, before &- 0x61 < 26 { scan.endWord(&roles) }
                scan.append(letter)
            } else {
                scan.endWord(&roles)
                if byte == 0x20 { scan.endName() }
            }
            before = byte
        }
        scan.endWord(&roles)
        return roles
    }

    /// Hashes words, and each with up to two before it.
    private struct Scan {
        private var word = NameHash()
        private var pair: NameHash?
        private var triple: NameHash?

        mutating func append(_ letter: UInt8) {
            word.append(letter)
            pair?.append(letter)
            triple?.append(letter)
        }

        mutating func endWord(_ roles: inout Roles) {
            guard !word.isEmpty else { return }
            if let found = NameWords.table[word.value] { roles.formUnion(found) }
            if let pair, let found = NameWords.table[pair.value] { roles.formUnion(found) }
            if let triple, let found = NameWords.table[triple.value] { roles.formUnion(found) }
            triple = pair
            pair = word
            word = NameHash()
        }

        mutating func endName() {
            pair = nil
            triple = nil
        }
    }

    private static let table: [UInt64: Roles] = {
        var table: [UInt64: Roles] = [:]
        for (roles, words) in vocabulary {
            for word in words.split(separator: " ") {
                var hash = NameHash()
                for letter in word.utf8 { hash.append(letter) }
                table[hash.value, default: []].formUnion(roles)
            }
        }
        return table
    }()

    /// Words, or several that stand side by side, without what parts them.
    private static let vocabulary: [(Roles, String)] = [
        (
            .aside,
            """
            nav navbar navigation menu submenu sidebar sidenav sidecol related relatedposts recommended \
            recommend recommendation recommendations recommends promo promos promoted promotion advert adverts advertisement \
            advertisements advertising ads adslot adsense adunit banner sponsor sponsored newsletter newsletters subscribe \
            subscription signup signin login share shares sharing sharebar sharedaddy sharethis addthis social socials \
            socialmedia follow followus popup modal overlay cookie cookies consent gdpr widget widgets pagination pager \
            toolbar outbrain taboola trending popular mostread mostpopular readnext morestories morenews morefrom seealso \
            youmaylike readalso poll survey rating ratings topbar masthead copyright donate donation toolbox tools printonly \
            player audioplayer videoplayer vjs jwplayer plyr controls \
            skip playlist audioplayer tts \
            lienquan tinlienquan docthem xemthem tinmoi tinkhac cungchuyenmuc docnhieu xemnhieu chiase quangcao \
            prevnext nextprev postnavigation
            """
        ),
        (
            .comments,
            """
            comment comments commentlist commentform disqus respond reply replies discussion binhluan ykien livefyre
            """
        ),
        (
            .hidden,
            """
            tooltiptext tooltipcontent popovercontent hovercard rolloverblock screenreader screenreadertext sronly offscreen visuallyhidden skiplink
            """
        ),
        (.caption, "caption captions figcaption captiontext imagecaption imgcaption chuthich"),
        (.figure, "figure photo photos image images picture slideshow gallery"),
        (
            .body,
            """
            articlebody articlecontent articletext storybody storycontent storytext postcontent postbody entrycontent \
            newscontent contentdetail detailcontent newsbody noidung noidungtin bodytext textbody
            """
        ),
        (.author, "author authors byline tacgia writer postedby"),
        (.date, "date datetime time timestamp published pubdate dateline postdate ngaydang thoigian updated"),
        (.lead, "lead sapo standfirst deck dek summary excerpt chapeau tomtat mota intro subhead subheadline"),
        (.title, "title headline tieude posttitle entrytitle articletitle"),
        ([.aside, .frame], "footer colophon chantrang"),
        (.site, "logo sitename sitetitle sitebranding"),
        ([.way, .aside], "breadcrumb breadcrumbs pathway"),
        (.tags, "tags taglist tagcloud keywords tukhoa posttags entrytags articletags"),
    ]
}

/// The FNV-1a hash of a word that grows letter by letter.
struct NameHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var isEmpty = true

    @inline(__always)
    mutating func append(_ letter: UInt8) {
        value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
        isEmpty = false
    }
}
