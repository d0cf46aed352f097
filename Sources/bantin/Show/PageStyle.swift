/// How the page looks, in a light and a dark room and on paper.
enum PageStyle {
    static let text = """
        :root { color-scheme: light dark; --line: #8886; }
        body { font: 1rem/1.6 "Noto Sans", "Segoe UI", Roboto, Arial, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.3; }
        h2 { font-size: 1.1rem; margin-top: 2.5rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: .85rem; }
        dt { opacity: .7; }
        dd { margin: 0; overflow-wrap: anywhere; }
        nav { border-block: 1px solid var(--line); margin: 1rem 0; padding: .4rem 0; position: sticky; top: 0; background: Canvas; }
        article { font-size: 1.1rem; }
        .paragraph { margin: 0 0 1em; white-space: pre-wrap; }
        .title, .heading { font-weight: bold; }
        .lead { font-style: italic; }
        .caption, .byline, .credit { opacity: .85; font-size: .95em; }
        .mark { color: inherit; text-decoration: none; border-radius: .2em; padding: .05em 0; }
        .nested { box-shadow: inset 0 -.12em currentColor; }
        .mentions { background: #7fd3ff66; }
        .positions { background: #8fe08f80; }
        .events { background: #e7a3f066; }
        .participations { background: #9db4ff73; }
        .statements { background: #ffe27a66; }
        .awards { background: #ff9d8f73; }
        .times { background: #6fe0d066; }
        .citations { background: #ffc0da80; }
        .quantities { background: #d6c6a080; }
        sup { font-size: .6em; line-height: 0; margin-left: .1em; }
        sup a { text-decoration: none; }
        span:target::before { content: "▸"; color: #d00; }
        tr:target { outline: 2px solid #d00; }
        [id] { scroll-margin-top: 4rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .85rem; }
        th, td { border-bottom: 1px solid var(--line); padding: .2rem .6rem .2rem 0; text-align: left; vertical-align: top; }
        td { max-width: 30rem; }
        @media print { nav { position: static; } }

        """
}
