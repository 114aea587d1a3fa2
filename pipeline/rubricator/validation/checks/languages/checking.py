"""The language tags of a document: are they right, and are those of the text declared?

A tag is reported once, where it stands first: the repair is one for the whole document.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.validation.checks.fault import also, clipped
from rubricator.validation.checks.languages.judging import fault_of
from rubricator.validation.checks.places import Places
from rubricator.validation.checks.surrounding import nearest
from rubricator.validation.checks.tei import XML_LANG, tei
from rubricator.validation.outline import Element, Outline

UNDECLARED = Rule(
    "CHK009",
    Severity.INFO,
    "A language that the header does not declare",
    "The header lists the languages of the text in langUsage, and this one is not among them. What is declared for a language "
    "holds for its varieties too: de for de-AT.",
    hint="Add a language with this @ident to langUsage, or correct the tag.",
    wrong='<langUsage><language ident="de">German</language></langUsage> … <foreign xml:lang="la">',
    right='<langUsage><language ident="de">German</language><language ident="la">Latin</language></langUsage>',
    reference="TEI P5, 2.4.2",
)
RULES = (UNDECLARED,)

_LANGUAGE, _TEXT = tei("language"), tei("text")
_BEARERS = tei("language", "textLang", "langKnown")
_NAMES = ("ident", "mainLang", "otherLangs", "tag")
"""What names a language, beside xml:lang; ``otherLangs`` names several."""


@dataclass(frozen=True, slots=True)
class Use:
    """A language tag where it stands first: in an attribute (its expanded name) of an element; and in how many."""

    tag: str
    element: Element
    attribute: str
    count: int = 1


def check_languages(places: Places) -> Iterator[Diagnostic]:
    """Yield what is wrong with the language tags of a document."""
    uses: dict[str, list[Use]] = {}
    for use in sorted(_uses(places.document.outline), key=lambda use: use.element.order):
        uses.setdefault(use.tag, []).append(use)
    for tag, found in uses.items():
        fault = fault_of(tag)
        if fault:
            yield _finding(places, found, fault.rule, fault.message, fault.hint or fault.rule.hint)
    yield from _undeclared(places, uses)


def _uses(outline: Outline) -> Iterator[Use]:
    # Without a language xml:lang is empty (XML 1.0, 2.12).
    yield from (Use(use.value.strip(), use.element, XML_LANG, use.count) for use in outline.uses(XML_LANG) if use.value)
    for element in outline.named(*_BEARERS):
        for name in _NAMES:
            value = element.attributes.get(name, "")
            tags = value.split() if name == "otherLangs" else [value.strip()]
            yield from (Use(tag, element, name) for tag in tags if tag)


def _undeclared(places: Places, uses: dict[str, list[Use]]) -> Iterator[Diagnostic]:
    declared = {use.tag.lower() for found in uses.values() for use in found if use.element.name in _LANGUAGE}
    if not declared:
        return
    undeclared = {tag for tag in uses if fault_of(tag) is None and not _covered(tag.lower(), declared)}
    for tag, found in _inside_text(places.document.outline, undeclared).items():
        message = f"The language {clipped(tag)} is not declared in langUsage."
        yield _finding(places, found, UNDECLARED, message, UNDECLARED.hint)


def _inside_text(outline: Outline, tags: Set[str]) -> dict[str, list[Use]]:
    """Return where some tags stand as xml:lang inside of a text, by tag."""
    elements = [one for one in outline.having(XML_LANG) if one.attributes[XML_LANG].strip() in tags] if tags else []
    texts = nearest(elements, _TEXT)
    found: dict[str, list[Use]] = {}
    for element in elements:
        if texts[element] or element.name in _TEXT:
            tag = element.attributes[XML_LANG].strip()
            found.setdefault(tag, []).append(Use(tag, element, XML_LANG))
    return found


def _covered(tag: str, declared: set[str]) -> bool:
    return any(tag == one or tag.startswith(f"{one}-") for one in declared)


def _finding(places: Places, uses: list[Use], rule: Rule, message: str, hint: str) -> Diagnostic:
    first = uses[0]
    others = sum(use.count for use in uses) - 1
    return places.finding(rule, first.element, first.attribute, message, f"{hint}{also(others, 'place')}")
