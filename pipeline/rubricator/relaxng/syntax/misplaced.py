"""What is said about an element, or text, that stands where it cannot, and about an element that lacks something inside."""

from __future__ import annotations

from collections.abc import Iterable

from rubricator.diagnostics import Diagnostic, Rule, Severity
from rubricator.relaxng.errors import fault
from rubricator.relaxng.syntax.full_syntax import MODELS, WITH_TEXT, Kind, Slot
from rubricator.relaxng.syntax.spelling import meant
from rubricator.relaxng.tree import Annotation, Place, SchemaElement
from rubricator.source import Position

MISPLACED = Rule(
    "RNG103",
    Severity.ERROR,
    "Something that cannot stand at its place in a schema",
    "Each of RELAX NG's elements has its places: patterns in patterns and definitions, definitions in <grammar>, name classes "
    "first in <element> and <attribute>. Text stands in <name>, <value> and <param> only.",
    hint="Move it to where it belongs, or remove it.",
    wrong='<element name="p"><define name="content"><text/></define></element>',
    right='<element name="p"><ref name="content"/></element>',
    reference="RELAX NG 3",
)
LACKING = Rule(
    "RNG180",
    Severity.ERROR,
    "An element of a schema that lacks its content",
    "Most elements of a schema need at least one pattern inside, and <element> and <attribute> a name: as an attribute, or as "
    "<name> or another name class before everything else.",
    hint="Add what is missing.",
    wrong='<element name="lb"/>',
    right='<element name="lb"><empty/></element>',
    reference="RELAX NG 3",
)
RULES = (MISPLACED, LACKING)

_NAMES = frozenset(name for models in MODELS.values() for name in models)
_NOUNS = {
    Kind.PATTERN: "pattern",
    Kind.NAME_CLASS: "name class",
    Kind.EXCEPT_PATTERN: "<except>",
    Kind.EXCEPT_NAME_CLASS: "<except>",
}
_BELONGS = {
    Kind.PATTERN: "Patterns stand in <start> and <define>, and in other patterns.",
    Kind.NAME_CLASS: "A name class stands first in an <element> or <attribute> without the attribute name.",
    Kind.EXCEPT_PATTERN: "<except> stands in <anyName>, <nsName> and <data>.",
    Kind.PARAM: "<param> stands in <data>, before <except>.",
    Kind.GRAMMAR_CONTENT: "Put it directly into <grammar>.",
}
_SECOND = {
    Kind.PATTERN: "Put the patterns into one <group>, or into a <choice> if one of them is to stand.",
    Kind.NAME_CLASS: "Put the name classes into one <choice>.",
    Kind.EXCEPT_PATTERN: "Put everything that is excepted into one <except>.",
    Kind.EXCEPT_NAME_CLASS: "Put everything that is excepted into one <except>.",
}
_LONGEST = 40
"""Characters of a text that are shown."""


def misplaced_root(root: SchemaElement) -> Diagnostic:
    """Return the finding for a root that is no pattern."""
    if root.name not in _NAMES:
        return _unknown(root, MODELS[Kind.PATTERN])
    hint = "Put it into <grammar>." if root.name in MODELS[Kind.GRAMMAR_CONTENT] else "Put it into a pattern."
    return fault(root.place, MISPLACED, f"<{root.name}> cannot be the root of a schema.", hint)


def misplaced(parent: SchemaElement, child: SchemaElement, content: tuple[Slot, ...]) -> Diagnostic:
    """Return the finding for a child that none of the slots of its parent takes, or takes no more."""
    allowed = sorted({name for slot in content for name in MODELS[slot.kind]})
    if child.name not in _NAMES:
        return _unknown(child, allowed or _NAMES)
    full = next((slot for slot in content if child.name in MODELS[slot.kind] and slot.most == 1), None)
    if full is not None:
        message = f"<{parent.name}> takes only one {_NOUNS[full.kind]}: this <{child.name}> is one too many."
        return fault(child.place, MISPLACED, message, _SECOND[full.kind])
    message = f"<{child.name}> cannot stand in <{parent.name}>"
    if not content:
        only = "holds text only" if parent.name in WITH_TEXT else "is always without content"
        return fault(child.place, MISPLACED, f"{message}, which {only}.")
    if child.name == "name" and "name" in parent.attributes:
        return fault(
            child.place, MISPLACED, f"{message}, which has its name in an attribute.", "Remove one of the two."
        )
    return fault(child.place, MISPLACED, f"{message}.", _where(parent, child, allowed))


def misplaced_annotation(parent: SchemaElement, annotation: Annotation) -> Diagnostic:
    """Return the finding for an element of another vocabulary where only text may stand."""
    place = Place(parent.file, Position(annotation.line, annotation.column))
    message = f"<{parent.name}> holds text only: no annotation can stand in it."
    return fault(place, MISPLACED, message, f"Put the annotation before <{parent.name}>.")


def misplaced_text(place: Place, parent: SchemaElement, text: str) -> Diagnostic:
    """Return the finding for text in an element that has elements inside only, or nothing."""
    words = " ".join(text.split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    hint = (
        "What documents may have as text is said by <text/>, <data> and <value>. If it is a remark, make it a comment."
    )
    return fault(place, MISPLACED, f"Text cannot stand in <{parent.name}>: “{shown}”.", hint)


def lacking(element: SchemaElement, slot: Slot) -> Diagnostic:
    """Return the finding for an element with too few children of a kind."""
    if slot.kind is Kind.NAME_CLASS and element.name in ("element", "attribute"):
        hint = 'Add the attribute name="…", or <name>…</name> as the first child.'
        return fault(element.place, LACKING, f"<{element.name}> has no name.", hint)
    if element.name in ("element", "define", "start"):
        hint = "If it is to be without content, put <empty/> inside."
    else:
        hint = f"Put one inside, or remove <{element.name}>."
    return fault(element.place, LACKING, f"<{element.name}> needs a {_NOUNS[slot.kind]} inside.", hint)


def _unknown(element: SchemaElement, allowed: Iterable[str]) -> Diagnostic:
    suggestion = meant(element.name, allowed)
    hint = f"Did you mean <{suggestion}>?" if suggestion else "If it is an annotation, give it a namespace of its own."
    return fault(element.place, MISPLACED, f"RELAX NG has no element <{element.name}>.", hint)


def _where(parent: SchemaElement, child: SchemaElement, allowed: list[str]) -> str:
    """Return where a child belongs, or what may stand in its parent instead if that is little."""
    if child.name in MODELS[Kind.GRAMMAR_CONTENT] and parent.name in MODELS[Kind.PATTERN]:
        return "It stands in <grammar>; a pattern refers to a definition with <ref>."
    if parent.name in ("choice", "except") and len(allowed) == len(MODELS[Kind.NAME_CLASS]):
        return f"Names are listed here: {', '.join(f'<{name}>' for name in allowed)} may stand."
    return next((where for kind, where in _BELONGS.items() if child.name in MODELS[kind]), "")
