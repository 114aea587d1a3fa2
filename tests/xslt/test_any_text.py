"""Whatever a document's texts and attributes say, the page has no element and no attribute but those our stylesheets write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape
from itertools import cycle
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.rendering import FORMATS, render

POSITIONS = Path(__file__).parent / "hostile-positions.xml"
MARK = "¤"

#: What ends something, begins something, or is an address that runs: in HTML, in CSS, in JSON, in a script.
FRAGMENTS = """
    < > " ' & &lt; &#60; &quot; ` = / \\ { } ; <!-- --> ]]> </script> </style> </title> </template> </textarea> </svg>
    <script>pwned=1</script> <img/src=x/onerror=pwned=1> "onclick="pwned=1 'onfocus='pwned=1'autofocus=' <svg/onload=pwned=1>
    javascript:pwned=1 JaVaScRiPt:pwned=1 data:text/html,<script>pwned=1</script> vbscript:x //example.org https://example.org/"x
    url(javascript:pwned=1) expression(pwned=1) @import'x'; background:url(x) \\3c \\22 </ $1 ${x} {{x}} %22 \u2028 \u202e
""".split()
#: What means something, so that the templates for it are reached.
SOUND = """
    1819-03-01 1820 --12-24 en he #one #two #s1 #A #g1 p:one https://d-nb.info/gnd/118540238 118540238 person main sub person-one
    bold italic [x] (x) -view-diplomatic -text -panel -tei number mark entry persName diplomatic 5 2 low foot inline labelled ordered
    10.1000/182 color:red text-align:right
""".split()
#: All that XML allows.
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"]) | st.sampled_from("\t\n ")
NASTY = st.lists(st.sampled_from(FRAGMENTS) | st.text(CHARACTERS, max_size=3), min_size=1, max_size=5).map("".join)

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {
    HTML + name
    for name in """
        html head meta title link style script body header main footer nav section aside div p h1 h2 h3 h4 h5 h6 span a b i u s em
        strong small sub sup q cite code abbr time ins del ol ul li dl dt dd table caption tbody tr th td figure figcaption
        blockquote br hr fieldset legend label input button details summary template pre
    """.split()
} | {SVG + name for name in "svg g line circle rect path text tspan title desc a".split()}
ATTRIBUTES = set(
    """
    id class lang dir href rel type title name content property charset http-equiv role style colspan rowspan scope checked tabindex
    popover hidden start value translate datetime form viewBox x y x1 y1 x2 y2 cx cy r width height d transform text-anchor
    """.split()
) | {"{http://www.w3.org/2000/xmlns/}xmlns"}
SCHEMES = {"", "http", "https", "ftp", "mailto", "doi", "urn"}
OURS = ["-panel", "-tei", "-text"]
STYLE = re.compile(r"((--[mn]|anchor-name):--[mn]\d+;?)*")


def document(strings: Iterable[str]) -> bytes:
    """Return the TEI document with these strings, one after the other, in its positions."""
    following = cycle(strings)
    return re.sub(MARK, lambda mark: escape(next(following)), POSITIONS.read_text("utf-8")).encode()


def parsed(strings: Iterable[str]) -> Element:
    page, _ = render(document(strings), "file:///any.xml", FORMATS["html"])
    tree: Element = html5lib.parse(page)
    return tree


def faults(element: Element) -> list[str]:
    """Tell what about an element of the page no stylesheet of ours writes."""
    found = [] if element.tag in ELEMENTS else [f"element {element.tag}"]
    for name, value in element.attrib.items():
        found += [] if name in ATTRIBUTES or re.fullmatch(r"(data|aria)-[a-z-]+", name) else [f"attribute {name}"]
        found += [f"href {value}"] if name == "href" and scheme(value) not in SCHEMES else []
        found += [f"style {value}"] if name == "style" and not STYLE.fullmatch(value) else []
        found += [f"id {value}"] if name == "id" and re.search(r"[\s\"'<>]", value) else []
    return found


def scheme(address: str) -> str:
    """Return the scheme of an address as a browser reads it, which skips white space (WHATWG URL, 4.4)."""
    found = re.match(r"[\x00-\x20]*([a-z][a-z0-9+.-]*):", re.sub(r"[\t\n\r]", "", address), re.IGNORECASE)
    return found[1].lower() if found else ""


def programs(tree: Element) -> list[str]:
    """Return what a browser runs or styles the page with; what is a string in CSS is left out."""
    scripts = [
        script.text or "" for script in tree.iter(f"{HTML}script") if script.get("type") != "application/ld+json"
    ]
    styles = [re.sub(r'"(?:[^"\\]|\\.)*"', '""', style.text or "") for style in tree.iter(f"{HTML}style")]
    return scripts + styles


HARMLESS = programs(parsed(["word"]))


@given(st.lists(NASTY | st.sampled_from(SOUND), min_size=1, max_size=20))
@settings(max_examples=50, deadline=None)
def test_any_text_gives_our_elements_and_attributes_only(strings: list[str]) -> None:
    tree = parsed(strings)

    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    assert [fault for element in elements for fault in faults(element)] == []
    assert len(elements) > 200
    assert sum(1 for _ in tree.iter()) == len(elements), "no comment"
    assert programs(tree) == HARMLESS
    for data in tree.iter(f"{HTML}script"):
        if data.get("type") == "application/ld+json":
            json.loads(data.text or "")
    assert sorted(id_ for element in elements if (id_ := element.get("id")) in OURS) == OURS


def test_what_could_run_would_be_found() -> None:
    page = html5lib.parse(
        "<p onclick=a style=color:red><a href='java\nscript:a' id='a b'>a</a><iframe></iframe><svg><use>"
    )
    assert [fault for element in page.iter() for fault in faults(element)] == [
        "attribute onclick",
        "style color:red",
        "href java\nscript:a",
        "id a b",
        f"element {HTML}iframe",
        f"element {SVG}use",
    ]
