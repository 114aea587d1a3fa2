"""The classes and identifiers of well-known sites: where their pages have the text, and what is the site's own.

A selector is ``.class``, ``#identifier`` or ``tag.class``, as in CSS, and nothing more.
"""

from __future__ import annotations

from collections.abc import Collection

from rubricator.reading.html.elements import Element, classes_of, tag_of

TEXT_IN = (
    (".docbody", (".docheader", ".docback")),  # Founders Online
    (".prp-pages-output", ("ol.references",)),  # Wikisource, of scanned pages: the notes stand below them
    (".mw-parser-output", ()),  # Wikisource and every MediaWiki
    (".entry-content", ("h1.entry-title", "h1.wp-block-post-title", "h3.post-title")),  # WordPress, Blogger
)
"""Where the text of a page is, the surest first, and what belongs to it beside that."""

NAVIGATION = frozenset(
    # any site
    ".breadcrumb .breadcrumbs .navbar .pagination .pager .skip-link .sr-only .visually-hidden .screen-reader-text #breadcrumb "
    "#breadcrumbs #navigation #skip .share-buttons .cookie-banner "
    # Wikisource and every MediaWiki
    ".mw-editsection .mw-jump-link .ws-noexport .noprint .wst-header .headertemplate #headertemplate .ws-header .licensecontainer "
    ".printfooter .catlinks .navbox .sistersitebox .sisitem #mw-navigation #sitesub #contentsub #toc .mw-indicators "
    # Project Gutenberg
    "#pg-header #pg-footer #pg-machine-header .pgheader .pg-boilerplate #pg-start-separator #pg-end-separator "
    # Founders Online
    ".docnav .doctools .citation-tools "
    # WordPress
    ".sharedaddy .sd-sharing .jp-relatedposts .addtoany_share_save_container .post-navigation "
    # pages that the TEI's stylesheets make
    ".stdfooter "
    # the Wayback Machine
    "#wm-ipp-base #wm-ipp #wm-ipp-print #donato".split()
)
"""What is there to get about, or the site's own: left out with a finding."""

FOOTERS = frozenset(
    # Marxists Internet Archive
    "p.footer p.updat p.update p.linkback p.toplink p.next p.prev p.previous p.nav p.skip".split()
)
"""Lines of a page that belong to it and not to its text: kept as its footer, unless they are nothing but links."""

TITLES = frozenset("p.title p.doctitle div.title p.msotitle".split())
"""Lines above a text that are its title, or a part of it."""

TITLE_PARTS = (
    (frozenset("p.author div.author p.docauthor div.docauthor p.byline div.byline".split()), "author"),
    (frozenset("p.subtitle div.subtitle h1.subtitle h2.subtitle p.msosubtitle".split()), "sub"),
    (frozenset("p.date div.date p.docdate div.docdate".split()), "date"),
)
"""Lines above a text that say what part of its title they are, in the words of ``TitlePart``."""

SOURCE_NOTES = frozenset(".note-source .sourcenote".split())
"""Notes on the source of the whole text, which have no mark."""

PERSONS = frozenset(".persname .tei-persname .tei_persname".split())
"""Names of persons, on pages that are made of TEI."""

CAPTIONS = frozenset("figcaption .caption .wp-caption-text .thumbcaption .gallerytext .tr-caption".split())
"""What is said of a picture, where one stands beside it."""

NOTES_IN_LINE = frozenset("span.footnote span.footnotetext .modern-footnotes-footnote__note".split())
"""Notes that stand where their marks would, of Projekt Gutenberg-DE and WordPress."""

SIDENOTES = frozenset(".sidenote .side-note .marginnote .margin-note .marginalia .wst-sidenote .tei_marginnote".split())
"""Notes in the margin, which have no mark."""

CENTRED = frozenset(
    "center .center .centered .centre .aligncenter .wst-center .tcenter .mstheme-center p.c .has-text-align-center".split()
)
"""What is set in the middle."""

LARGE = frozenset("b strong big .larger .x-larger .xx-larger .bold .wst-larger .wst-x-larger .wst-xx-larger".split())
"""What is set bold or large."""

QUOTATIONS = frozenset(
    "blockquote p.quote p.quoteb p.quotec div.quote .blockquote .wst-block-center-quote .blockquot p.msoquote "
    "p.msointensequote".split()
)
"""Quotations set off from the text."""

POEMS = frozenset(
    ".poem .poetry .ws-poem .verse .stanza .linegroup .line-block .poetry-container .wp-block-verse .z3998:poem "
    ".z3998:verse .vers pre.content".split()
)
"""Verse."""

PAGE_NUMBERS = frozenset(
    "a.pageref .pagenum .ws-pagenum .pageno .page-number .pagebreak .doc-pagebreak .pb .newpage .pagenumber".split()
)
"""The number of a page of the printed source, at the place where that page begins."""

NOTES = frozenset(
    ".docback .footnote .footnotes .endnote .endnotes .note .notes .doc-footnote .doc-endnote .doc-endnotes .rearnote .fn "
    ".msofootnotetext .msoendnotetext .footnotetext".split()
)
"""Elements that hold a note, or all of them."""

AT_RIGHT = frozenset(
    ".right .alignright .align-right .ralign .rightalign .wst-right .sig .signature .signed .has-text-align-right "
    ".sigright .signatur".split()
)
"""Lines set to the right."""

SMALL_CAPITALS = frozenset(".smallcaps .smcap .sc .small-caps .smallcap .wst-smallcaps .wst-sc".split())
ITALIC = frozenset(".italic .italics .i .ital".split())
BOLD = frozenset(".bold .b .strong".split())
SPACED = frozenset(".gesperrt .spaced .letterspaced .sperrung".split())


def is_one_of(element: Element, selectors: Collection[str]) -> bool:
    """Return whether an element is meant by one of some selectors."""
    tag, identifier, classes = tag_of(element), element.get("id"), classes_of(element)
    if not classes and not identifier:
        return tag in selectors
    own = {tag, f"#{(identifier or '').lower()}", *(form for name in classes for form in (f".{name}", f"{tag}.{name}"))}
    return not own.isdisjoint(selectors)
