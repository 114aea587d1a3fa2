"""The schemas that the cases are written against, and what stands around a fragment of a document."""

from functools import cache
from pathlib import Path

from rubricator.relaxng.automaton import Automaton
from rubricator.relaxng.compiling import compile_schema
from rubricator.relaxng.diagnosis import Models
from rubricator.relaxng.grammar import Resource
from rubricator.relaxng.resources import Unresolved

TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
FRAMES = {
    "document": ("", ""),
    "tei": (f"<TEI {TEI}>\n", "</TEI>"),
    "body": (
        f"<TEI {TEI}><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt>"
        "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>\n",
        "</body></text></TEI>",
    ),
}
"""What stands around the fragment of a case, from the line before it: nothing, the root element, or all but the content of body."""


@cache
def models(schema: str) -> Models:
    """Return the models of a schema in compact syntax."""
    grammar = compile_schema(Resource("letter.rnc", schema.encode()), lambda _href, _base: Unresolved("none"))
    return Models(Automaton(grammar))


def letter() -> str:
    """Return the schema of a letter."""
    return (Path(__file__).parent / "letter.rnc").read_text(encoding="utf-8")
