"""Values that an attribute cannot have: dates that are none, words that no list has, forms that are wrong."""

from __future__ import annotations

import random

from mutants.document import Attribute, Document, Node
from mutants.mutant import Fault, word
from mutants.slips import mistyped

DATING = ("when", "notBefore", "notAfter", "from", "to", "when-iso", "notBefore-iso")
DATED = (
    "date birth death change origDate floruit persName residence occupation event correspAction placeName time creation "
    "docDate affiliation education nationality state orgName provenance acquisition opener"
).split()  # fmt: skip

IMPOSSIBLE = (
    "1928-13-05 1928-02-30 1928-10-32 1928-00-10 1928-10-00 1928-1-5 1928-10-1 1928-9 21.10.1928 21/10/1928 10/21/1928 "
    "1928/10/21 21-10-1928 28 192 1928-10-21T25:00:00 1928-10-21T12:61:00 1928_10_21 19281021 1928-Oct-21 1928? c1928 "
    "1928- 1928-10- 1928--21 1900-02-29 1928-04-31 192x 1928-1929 1928/1929 [1928] 1928-10-21. 1928–10–21 1928-10-2l"
).split()  # fmt: skip
IN_WORDS = ("October 1928", "21 October 1928", "unknown", "c. 1928", "1928 ?", "before 1928", "n.d.", "")

CLOSED = (
    ("cert", "high", ("hihg", "hgh", "certain", "100%", "High")),
    ("cert", "medium", ("mediun", "middle", "meduim")),
    ("cert", "unknown", ("unkown", "unknwon")),
    ("full", "yes", ("yse", "yess")),
    ("full", "init", ("initial", "inti")),
    ("part", "I", ("i", "initial")),
    ("part", "N", ("no", "n")),
    ("sample", "initial", ("inital", "intial")),
    ("org", "uniform", ("unifrom", "uniforme")),
    ("level", "m", ("book", "M", "monograph")),
    ("level", "a", ("article", "A")),
    ("status", "free", ("open", "fre")),
    ("status", "restricted", ("closed", "restrcited")),
    ("default", "true", ("ture", "wahr", "TRUE")),
    ("scope", "sole", ("soul", "solo")),
    ("scope", "major", ("mayor", "majr")),
    ("precision", "low", ("lwo", "lo")),
    ("evidence", "internal", ("interal",)),
    ("method", "location-referenced", ("location-refrenced",)),
    ("xml:space", "preserve", ("preserved", "keep")),
)
"""An attribute whose values are listed, one of them, and what stands in its stead."""

FORMS = (
    (
        "xml:id",
        "a1",
        ("1", "12a", "a b", "a:b", "p#1", "", "§1", "a,b"),
        r"\b(letter|digit|space|colon|name|begin|start)",
    ),
    (
        "xml:lang",
        "en",
        ("en_US", "english language", "e n", "de-", "englishlanguage", "de,en"),
        r"\b(language|BCP|tag|code)",
    ),
    ("quantity", "2", ("many", "two", "1,5", "3ff"), r"\b(number|whole|decimal|digits?)\b"),
    ("cols", "2", ("two", "1.5", "-1", "all"), r"\b(number|whole|integer|digits?)\b"),
    ("rows", "2", ("two", "1.5", "-1"), r"\b(number|whole|integer|digits?)\b"),
    ("columns", "2", ("two", "ii"), r"\b(number|whole|integer|digits?)\b"),
    ("ulx", "2", ("left", "1,5"), r"\b(number|whole|decimal|digits?)\b"),
    ("dur", "PT2H", ("two hours", "2h", "P"), r"\b(duration|P\w+)"),
    ("type", "a", ("a b", "two words", "", "a, b"), r"\b(word|space|blank|white|empty)"),
    ("subtype", "a", ("a b", ""), r"\b(word|space|blank|white|empty)"),
    ("unit", "page", ("of paper", ""), r"\b(word|space|blank|white|empty)"),
    ("scheme", "#a", ("%%", "a b"), r"\b(pointer|address|URI|anyURI|space)"),
    ("n", "1", ("",), r"\b(empty|word|character|value)"),
    ("rend", "red", ("",), r"\b(empty|word)"),
    ("role", "red", ("",), r"\b(empty|word)"),
)
"""An attribute, a value of its form, others that are not, and a word that says what the form is."""


def impossible_date(document: Document, chance: random.Random) -> Fault | None:
    """Give a date that is none, in a dating attribute that is there or in a new one."""
    value = chance.choice(IMPOSSIBLE) if chance.random() < 0.8 else chance.choice(IN_WORDS)
    there = [(node, one) for node in document.nodes for one in node.attributes if one.name in DATING]
    if there and chance.random() < 0.6:
        node, attribute = chance.choice(there)
        return _replaced("impossible date", document, node, attribute, value, r"YYYY-MM-DD")
    nodes = [node for node in document.named(*DATED) if not any(one.name in DATING for one in node.attributes)]
    if not nodes:
        return None
    node, name = chance.choice(nodes), chance.choice(DATING[:5])
    return _added("impossible date", document, node, name, value, "1928-10-21", r"YYYY-MM-DD")


def unlisted_value(document: Document, chance: random.Random) -> Fault | None:
    """Give an attribute a value that stands in no list, where one that does was meant."""
    name, meant, wrong = chance.choice(CLOSED)
    node, value = chance.choice(document.nodes), chance.choice(wrong)
    attribute = node.attribute(name)
    if attribute:
        return _replaced("unlisted value", document, node, attribute, value, word(meant))
    return _added("unlisted value", document, node, name, value, meant, word(meant))


def mistyped_value(document: Document, chance: random.Random) -> Fault | None:
    """Mistype a value that is there; the schema says whether it had to be as it was."""
    owners = [(node, one) for node in document.nodes for one in node.attributes if one.value.isalpha()]
    if not owners:
        return None
    node, attribute = chance.choice(owners)
    value = mistyped(attribute.value, chance) if len(attribute.value) > 1 else attribute.value * 2
    return _replaced("mistyped value", document, node, attribute, value, word(attribute.value))


def misformed_value(document: Document, chance: random.Random) -> Fault | None:
    """Give an attribute a value that is not of its form."""
    name, right, wrong, repair = chance.choice(FORMS)
    node, value = chance.choice(document.nodes), chance.choice(wrong)
    attribute = node.attribute(name)
    if attribute:
        return _replaced("misformed value", document, node, attribute, value, rf"(?i){repair}")
    return _added("misformed value", document, node, name, value, right, rf"(?i){repair}")


def _replaced(kind: str, document: Document, node: Node, attribute: Attribute, value: str, repair: str) -> Fault | None:
    if value == attribute.value or "\n" in attribute.value:
        return None
    start = attribute.value_start
    data = document.edited((start, start + len(attribute.value.encode()), value.encode()))
    lines = frozenset({document.line(node.start), document.line(attribute.name_start)})
    return Fault(kind, data, lines, (attribute.name,), (repair,))


def _added(kind: str, document: Document, node: Node, name: str, value: str, right: str, repair: str) -> Fault | None:
    if node.attribute(name):
        return None
    at = node.start + 1 + len(node.name.encode())
    data, control = (document.edited((at, at, f' {name}="{one}"'.encode())) for one in (value, right))
    return Fault(kind, data, frozenset({document.line(node.start)}), (name,), (repair,), control=control)
