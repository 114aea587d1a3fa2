"""In every element that TEI has, wherever it may stand: what was valid stays valid, whatever is marked up or left."""

from lxml import etree

from rubricator.annotation import Settings, annotate
from rubricator.reading.tei.vocabulary import tei_all

DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt>
<publicationStmt><p>p</p></publicationStmt><sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader><text><body>{}</body></text></TEI>"""
AROUND = (
    "<p>{}</p>", "<div>{}<p/></div>", "<div><p/>{}</div>", "<div><opener>{}</opener><p/></div>", "<div><p/><closer>{}</closer></div>",
    "<list>{}</list>", "<list><label>l</label>{}</list>", "<table><row>{}</row></table>", "<sp>{}</sp>", "<lg>{}</lg>",
    "<p><choice><sic>x</sic>{}</choice></p>", "<p><app>{}<rdg>x</rdg></app></p>", "<p><subst>{}<del>x</del></subst></p>",
    "<p><figure>{}</figure></p>", "<p><address>{}</address></p>", "<p><cit>{}<bibl>b</bibl></cit></p>", "<p><ruby>{}<rt>r</rt></ruby></p>",
    "<p><gap>{}</gap></p>", "<p><foreign>{}</foreign></p>", "<p><note><p>{}</p></note></p>", "<p><quote><p>{}</p></quote></p>",
    "<entryFree>{}</entryFree>", "<u>{}</u>", "<p><s>{}</s></p>", "<p><w>{}</w></p>", "<listPerson><person>{}</person></listPerson>",
)  # fmt: skip
WORDS = "Here came Mr. John Adams on 14 July 1789."


def kept_valid(grammar: etree.RelaxNG, body: str) -> int | None:
    """Return the number of elements added to a document that is valid before and after; None if it was not before."""
    before = DOCUMENT.format(body)
    if not grammar.validate(etree.fromstring(before)):
        return None
    result = annotate("letter.xml", before.encode(), Settings())
    assert result.document is not None
    assert grammar.validate(etree.fromstring(result.document)), (result.document.decode(), grammar.error_log)
    return len(result.added)


def test_a_name_in_every_element(grammar: etree.RelaxNG) -> None:
    added = [
        kept_valid(grammar, around.format(f"<{name}>{WORDS}</{name}>"))
        for name in sorted(tei_all().mixed)
        for around in AROUND
    ]
    assert sum(count is not None for count in added) > 500
    assert sum(count == 2 for count in added) > 200


def test_every_element_in_a_name_and_in_a_date(grammar: etree.RelaxNG) -> None:
    names = sorted(tei_all().content["persName"] | tei_all().content["date"] | {"quote", "list", "stage", "bibl", "l"})
    inside = [f"<{name}>{text}</{name}>" for name in names for text in ("", "x", "John", "July")]
    added = [
        kept_valid(grammar, f"<p>Here came Mr. {one} Adams, <hi>{one}</hi> John Adams, on 14 {one} 1789.</p>")
        for one in inside
    ]
    assert sum(count is not None for count in added) > 200
    assert sum(bool(count) for count in added) > 100
