"""Whose mentions are that no rule found: the source's, or recognisers' of other packages, which the header names.

Each of these has a statement that ``resp`` points to (TEI P5, 1.3.1.1.4).
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from rubricator.encoding.header import RESPONSIBILITY
from rubricator.encoding.identifiers import name_from
from rubricator.encoding.names import TEI, XML_ID, child
from rubricator.recognition.identified import IDENTIFIED
from rubricator.recognition.mention import Mention
from rubricator.recognition.plugins import proposer
from rubricator.recognition.tags import TAGGED


def responsible(mention: Mention) -> str:
    """Return the value of ``resp``: the program, and with it the recogniser that proposed the mention.

    Empty for a mention that the source itself tags, unless the program concluded who or which day it is.
    """
    if mention.rule == TAGGED and mention.clue in ("", IDENTIFIED):
        return ""
    name = proposer(mention.rule)
    return f"{RESPONSIBILITY} #{_identifier(name)}" if name else RESPONSIBILITY


def name_proposers(document: etree._Element, mentions: Iterable[Mention]) -> None:
    """Add a statement of responsibility to a document's header for each recogniser that proposed one of the mentions."""
    (statement,) = document.iter(f"{{{TEI}}}titleStmt")
    for name in sorted({proposer(mention.rule) for mention in mentions} - {""}):
        by = child(statement, "respStmt", attributes={XML_ID: _identifier(name)})
        child(by, "resp", "recogniser that proposed names and dates")
        child(by, "name", name)


def tell_of_tags(document: etree._Element, mentions: Iterable[Mention]) -> None:
    """Say in a document's header whose the names and dates without ``resp`` are, if it has any that the source tags."""
    if any(mention.rule == TAGGED for mention in mentions):
        (interpretation,) = document.iter(f"{{{TEI}}}interpretation")
        child(interpretation, "p", "Names and dates without resp are marked up as they are tagged in the source.")


def _identifier(name: str) -> str:
    return f"recognizer-{name_from(name, 'name')}"
