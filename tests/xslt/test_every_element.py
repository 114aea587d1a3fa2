"""The page shows the words of every element of TEI, wherever it stands, once; but for what is no text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from rubricator.rendering import FORMATS, render

CONTEXTS = """
    p ab div head lg l sp speaker stage list item label table row cell figure note hi emph quote q cit bibl biblStruct monogr
    persName name rs ref date add unclear supplied subst opener closer dateline postscript address addrLine floatingText body
    epigraph argument castList castItem castGroup listBibl listPerson person listPlace docTitle titlePart byline ruby msDesc
    physDesc msIdentifier msItem entry sense u w formula foreign title gloss term seg zone surface line choice app
""".split()
BETWEEN_PARAGRAPHS = {"body", "div", "head", "lg", "p", "sp"}

#: What TEI says is empty, or not text: the stylesheets of every project may still show it.
NO_TEXT = set(
    """
    addSpan alt altGrp anchor binaryObject caesura cb certainty damageSpan delSpan divGen ellipsis fLib facsimile fs fsdDecl
    fvLib gap gb graphic handShift index interp interpGrp join joinGrp lacunaEnd lacunaStart lb link linkGrp listAnnotation
    listTranspose media metSym milestone move path pause pb precision redo respons shift sourceDoc space span spanGrp standOff
    substJoin teiHeader timeline transpose undo when witEnd witStart xenoData
    """.split()
)
#: Words that stand there against TEI, and what a choice says of itself.
NOT_THERE = {"app": {"rdgGrp"}, "choice": {"desc"}}
HEADER = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>'
    "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)


def names(shared: Path) -> list[str]:
    schema = (shared / "schemas" / "tei_all.rng").read_text("utf-8")
    return sorted(set(re.findall(r'<element name="(\w+)"', schema)))


def in_context(context: str, content: str) -> str:
    block = f"<{context}>{content}</{context}>"
    body = block if context in BETWEEN_PARAGRAPHS else f"<div><p>{block}</p></div>"
    return f"{HEADER}<text><body>{body}</body></text></TEI>"


def words_shown(page: str) -> Counter[str]:
    """Return how often each word of the form ``word-12-word`` stands in the head and the text of the page."""
    tree = html.document_fromstring(page)
    for hidden in tree.xpath("//*[@class='footnote']"):
        hidden.clear(keep_tail=True)
    return Counter(
        re.findall(r"word-\d+-word", " ".join(part.text_content() for part in tree.xpath("//body/header | //main")))
    )


@pytest.mark.parametrize("context", CONTEXTS)
def test_the_words_of_every_element_are_there_once(shared: Path, context: str) -> None:
    words = {name: f"word-{place}-word" for place, name in enumerate(names(shared))}
    content = " ".join(f"<{name}>{word}</{name}>" for name, word in words.items())
    page, _ = render(in_context(context, content).encode(), "file:///every.xml", FORMATS["html"])
    shown = words_shown(page)

    assert {name for name, word in words.items() if not shown[word]} == NO_TEXT | NOT_THERE.get(context, set())
    # A reading may stand in the text and in the apparatus.
    assert context == "app" or set(shown.values()) == {1}


def test_the_guide_counts_the_elements_without_a_rule(shared: Path, root: Path) -> None:
    every = names(shared)
    content = "".join(f"<{name}>word</{name}>" for name in every)
    _, found = render(in_context("div", content).encode(), "file:///every.xml", FORMATS["html"])
    unknown = [diagnostic for diagnostic in found if diagnostic.code == "XSL001"]
    guide = " ".join((root / "docs" / "reading-edition.md").read_text("utf-8").split())

    assert f"Of the {len(every)} elements of TEI these are {len(unknown)}," in guide
