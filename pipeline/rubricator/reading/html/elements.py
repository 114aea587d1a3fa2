"""What elements are: blocks or words in a line, and what their attributes say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

Element = etree._Element

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noframes ol p plaintext pre search section "
    "summary table tbody td tfoot th thead tr ul xmp".split()
)
PREFORMATTED = frozenset(("pre", "listing", "plaintext", "xmp"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NO_CLASSES: frozenset[str] = frozenset()
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_LETTER = re.compile(r"\w")


def tag_of(element: Element) -> str:
    """Return an element's name in lower case; empty for a comment."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def style_of(element: Element) -> Mapping[str, str]:
    """Return the declarations of an element's style attribute, in lower case."""
    style = element.get("style")
    if not style:
        return {}
    pairs = (declaration.partition(":") for declaration in style.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value}


def is_block(element: Element) -> bool:
    """Return whether an element stands apart from the words before and after it."""
    display = style_of(element).get("display", "")
    return display == "block" or (tag_of(element) in _BLOCKS and display != "inline")


def classes_of(element: Element) -> frozenset[str]:
    """Return the classes of an element, its role and its types in EPUB, in lower case."""
    named = element.get("class"), element.get("role"), element.get("epub:type")
    return frozenset(" ".join(filter(None, named)).lower().split()) if any(named) else _NO_CLASSES


def names_of(element: Element) -> Iterator[str]:
    """Yield the names by which links lead to an element."""
    for attribute in ("id", "name"):
        value = element.get(attribute)
        if value and (attribute == "id" or tag_of(element) == "a"):
            yield value


def lineage(element: Element) -> Iterator[Element]:
    """Yield an element and those around it, from the inside out."""
    yield element
    yield from element.iterancestors()


def language_of_element(element: Element) -> str:
    """Return the tag of the language that an element itself says it is in; empty if it says none."""
    xml = element.get("{http://www.w3.org/XML/1998/namespace}lang")
    return language_tag(element.get("lang") or element.get("xml:lang") or xml or "")


def language_tag(said: str) -> str:
    """Return a tag of BCP 47 in its usual letters, empty for what is none; ``said`` may have a low line, as locales do."""
    tag = said.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(tag):
        return ""
    language, *parts = tag.split("-")
    return "-".join(
        [
            language.lower(),
            *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in parts),
        ]
    )


def words_in(element: Element) -> str:
    """Return the words of an element, on one line; scripts and styles are none."""
    texts: list[str] = []
    for node in element.iter():
        if tag_of(node) not in ("", "script", "style"):
            texts.append(f" {node.text or ''}" if tag_of(node) in _BLOCKS else node.text or "")
        if node is not element:
            texts.append(node.tail or "")
    return " ".join("".join(texts).split())


def has_words(text: str) -> bool:
    """Return whether there is a letter or a figure in a text."""
    return _LETTER.search(text) is not None
