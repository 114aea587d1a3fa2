"""A rendered page, read for what HTML's content model allows (HTML 3.2.5 and 4): a small part of what the Nu checker knows,
but fast enough to look at thousands of pages."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
PHRASING = frozenset(
    "a abbr b br button cite code data del dfn em i img input ins kbd label mark math q ruby s samp script small span strong"
    " sub sup svg template time u var wbr".split()
)
#: Elements that hold phrasing content only.
HOLDS_PHRASING = frozenset(
    "abbr b button cite code dfn em h1 h2 h3 h4 h5 h6 i kbd label legend p pre q s samp small span strong sub sup time u var rt"
    " ruby".split()
)
#: Elements whose content may be what their parent's may be.
TRANSPARENT = frozenset({"a", "del", "ins"})
ONLY_IN = {
    "li": frozenset({"ol", "ul"}),
    "dt": frozenset({"dl"}),
    "dd": frozenset({"dl"}),
    "tr": frozenset({"table", "tbody"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "caption": frozenset({"table"}),
    "figcaption": frozenset({"figure"}),
    "rt": frozenset({"ruby"}),
    "legend": frozenset({"fieldset"}),
}
#: Elements that hold these and nothing else.
HOLDS_ONLY = {
    "ol": frozenset({"li"}),
    "ul": frozenset({"li"}),
    "dl": frozenset({"dd", "dt"}),
    "table": frozenset({"caption", "tbody", "tr"}),
    "tbody": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
}
#: What may not be anywhere inside an element.
EXCLUDED = {
    "a": frozenset({"a", "button", "input", "label"}),
    "caption": frozenset({"table"}),
    "dt": frozenset("article aside h1 h2 h3 h4 h5 h6 header footer section".split()),
    "th": frozenset("article aside h1 h2 h3 h4 h5 h6 header footer section".split()),
}


class Page(HTMLParser):
    """A page's ids, its links inside itself, its words, and what stands where HTML does not allow it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.misplaced: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [named["id"] or ""] if "id" in named else []
        self.links += [named["href"] or ""] if (named.get("href") or "").startswith("#") else []
        self.misplaced += self._faults(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and self.open[-1] in HOLDS_ONLY:
            self.misplaced.append(f"words in {self.open[-1]}")

    def _faults(self, tag: str) -> list[str]:
        parent = self.open[-1] if self.open else ""
        model = next((element for element in reversed(self.open) if element not in TRANSPARENT), "")
        wrong = [
            parent in HOLDS_ONLY and tag not in HOLDS_ONLY[parent],
            tag in ONLY_IN and parent not in ONLY_IN[tag],
            model in HOLDS_PHRASING and tag not in PHRASING | ONLY_IN.keys(),
        ]
        within = [element for element in self.open if tag in EXCLUDED.get(element, ())]
        return [f"{tag} in {parent}"] * any(wrong) + [f"{tag} within {element}" for element in within]
