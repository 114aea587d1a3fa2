"""COinS, read by Python's own parsers of HTML and of query strings: no library for OpenURL is maintained in Python or JavaScript."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import parse_qs

from consumers.reading import Reading, to_plain, to_year

FORMAT = "coins"
SAYS = frozenset("title authors issued container volume issue first_page last_page kind doi url".split())
KINDS = {"article": "article", "bookitem": "chapter", "book": "book"}
DUBLIN_CORE = {"letter": "letter", "manuscript": "manuscript", "document": "text"}


def to_start(edtf: str) -> str:
    """Return what is kept of a date: of several, the year of the start."""
    return to_year(edtf) if edtf.startswith("[") or "/" in edtf else to_plain(edtf)


LOSES = {"issued": to_start}


class _Spans(HTMLParser):
    """The titles of the spans of a page that are COinS."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "span" and said.get("class") == "Z3988":
            self.found.append(said["title"] or "")


def read(text: str) -> Reading:
    """Read the one span."""
    spans = _Spans()
    spans.feed(text)
    (context_object,) = spans.found
    keys = parse_qs(context_object, strict_parsing=True)
    assert keys["ctx_ver"] == ["Z39.88-2004"]
    said = {key.removeprefix("rft."): values[0] for key, values in keys.items()}
    is_dublin_core = said["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:dc"
    identifiers = keys.get("rft_id", [])
    return Reading(
        title=said.get("title") or said.get("atitle") or said.get("btitle"),
        authors=(*keys.get("rft.creator", []), *keys.get("rft.au", []), *keys.get("rft.aucorp", [])),
        issued=said.get("date"),
        container=said.get("jtitle") or (said.get("btitle") if "atitle" in said else None),
        volume=said.get("volume"),
        issue=said.get("issue"),
        first_page=said.get("spage"),
        last_page=said.get("epage"),
        kind=DUBLIN_CORE[said["type"]] if is_dublin_core else KINDS[said["genre"]],
        doi=next((one.removeprefix("info:doi/") for one in identifiers if one.startswith("info:doi/")), None),
        url=next((one for one in identifiers if one.startswith("http")), None),
    )
