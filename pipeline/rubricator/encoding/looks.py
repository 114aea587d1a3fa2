"""How words look, as a format says it: ``hi`` that points to a description in the header (TEI P5, 3.3.2 and 2.3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from lxml import etree

from rubricator.encoding.identifiers import Identifiers
from rubricator.encoding.inline import Markup
from rubricator.encoding.names import XML_ID, XML_LANG, child, element
from rubricator.source import Span
from rubricator.transcription import Rendition

_KNOWN = {
    "font-style: italic": "italic",
    "font-style: oblique": "italic",
    "font-weight: bold": "bold",
    "font-weight: bolder": "bold",
    "font-weight: 600": "bold",
    "font-weight: 700": "bold",
    "font-weight: 800": "bold",
    "font-weight: 900": "bold",
    "font-variant: small-caps": "small-caps",
    "font-variant-caps: small-caps": "small-caps",
    "text-transform: uppercase": "uppercase",
    "text-decoration: underline": "underline",
    "text-decoration-line: underline": "underline",
    "text-decoration: line-through": "line-through",
    "text-decoration-line: line-through": "line-through",
    "vertical-align: super": "superscript",
    "vertical-align: sub": "subscript",
    "font-family: monospace": "monospace",
    "text-align: center": "center",
    "text-align: right": "right",
    "text-align: left": "left",
    "text-align: justify": "justify",
    "font-size: larger": "larger",
    "font-size: smaller": "smaller",
}
_DECLARATION = re.compile(r"\s*(-?[a-z][a-z-]*)\s*:\s*([^\s{}<>@\\\"'][^{}<>@\\\"']{0,98})", re.IGNORECASE)
# What a value may call is a colour; an address in it would be fetched by whoever shows the document.
_CALL = re.compile(r"(?<!\brgb)(?<!\brgba)(?<!\bhsl)(?<!\bhsla)\(")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*: [a-z0-9]+(?:-[a-z0-9]+)*")
_PRINTED = re.compile(r"[ -~]+")
_PREFIX = "look-"


def look_markup(renditions: Iterable[Rendition], language: str) -> Iterator[Markup]:
    """Yield the ``hi`` of words that look different, and the ``foreign`` of those that are only in another language.

    ``language`` is that of the document; only among words of another is it said of some.
    """
    found = _joined(renditions)
    others = [one.span for one in found if one.language not in ("", language)]
    for rendition in found:
        looks = " ".join(f"#{identifier}" for identifier in _looks(rendition.style))
        said = rendition.language != language or any(other.contains(rendition.span) for other in others)
        spoken = {XML_LANG: rendition.language} if said and rendition.language else {}
        if looks:
            yield _over(rendition, "hi", {"rendition": looks} | spoken)
        elif spoken:
            yield _over(rendition, "foreign", spoken)


def languages_of(renditions: Iterable[Rendition]) -> tuple[str, ...]:
    """Return the languages that words are said to be in, in alphabetical order."""
    return tuple(sorted({one.language for one in renditions if one.language}))


def _joined(renditions: Iterable[Rendition]) -> list[Rendition]:
    """Return renditions with those of the same words made one."""
    found: dict[Span, Rendition] = {}
    for one in renditions:
        other = found.get(one.span, Rendition(one.span))
        style = "; ".join(dict.fromkeys(part for part in (other.style, one.style) if part))
        found[one.span] = Rendition(one.span, style, one.language or other.language)
    return list(found.values())


def _over(rendition: Rendition, name: str, attributes: Mapping[str, str]) -> Markup:
    return Markup(rendition.span, rendition.span, partial(element, name, attributes))


def declared_looks(renditions: Iterable[Rendition]) -> dict[str, str]:
    """Return the declaration of CSS for each look, by its identifier, in the order of these."""
    found: dict[str, str] = {}
    for rendition in renditions:
        for identifier, declaration in _looks(rendition.style).items():
            found.setdefault(identifier, declaration)
    return dict(sorted(found.items()))


def write_looks(encoding_desc: etree._Element, looks: Mapping[str, str]) -> None:
    """Declare the looks of the words of a document in its header."""
    if looks:
        declarations = child(encoding_desc, "tagsDecl")
        for identifier, declaration in looks.items():
            child(declarations, "rendition", declaration, {XML_ID: identifier, "scheme": "css"})


def _looks(style: str) -> dict[str, str]:
    """Return the declarations of a style by their identifiers; what is no declaration is left out."""
    found: dict[str, str] = {}
    for part in style.split(";"):
        match = _DECLARATION.fullmatch(part)
        if match and _PRINTED.fullmatch(match[2].strip()) and not _CALL.search(match[2]):
            declaration = f"{match[1].lower()}: {' '.join(match[2].split())}"
            identifier = _KNOWN.get(declaration.lower()) or _derived(declaration)
            found.setdefault(identifier, _standard(identifier) or declaration)
    return found


def _derived(declaration: str) -> str:
    """Return an identifier for a look that is not in the list: ``look-color-red``, or a digest where the value is no word."""
    if _WORD.fullmatch(declaration):
        return _PREFIX + declaration.replace(": ", "-")
    return Identifiers().of(f"{_PREFIX}{declaration.partition(':')[0]}", declaration)


def _standard(identifier: str) -> str:
    """Return the declaration that stands first for a known look: 700 is bold."""
    return next((declaration for declaration, known in _KNOWN.items() if known == identifier), "")
