"""People whom a document identifies by an address in a register: they are one in all documents, and entered with it."""

from __future__ import annotations

from dataclasses import replace

from encoding.tagged import tagged
from rubricator.authority import EMPTY, parse_authority
from rubricator.reading.interpretation import interpret
from rubricator.recognition import recognize
from rubricator.register.documents import named_in as named_in_document
from rubricator.register.entering import to_enter
from rubricator.register.entries import Entry, entries
from rubricator.register.inserting import inserted
from rubricator.register.transcriptions import named_in

MARX, OTHER = "https://www.wikidata.org/wiki/Q9061", "https://www.wikidata.org/wiki/Q1"
LIST = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson></listPerson></standOff></TEI>'


def people_of(*texts: str) -> tuple[Entry, ...]:
    """Return who is named in texts in the notation of ``encoding/tagged.py``."""
    named = []
    for number, text in enumerate(texts):
        transcription, _ = interpret(tagged(text))
        transcription = replace(transcription, source=replace(transcription.source, name=f"{number}.xml"))
        mentions, _ = recognize(transcription, EMPTY)
        named += named_in(transcription, mentions)
    return entries(named, EMPTY)


def test_one_address_is_one_person_under_two_names() -> None:
    one = f'<p>I met <person name="Marx, Karl" ref="{MARX}">the Moor</person>.</p>'
    other = f'<p>I met <person ref="{MARX}/">Carlo Marxio</person>.</p>'
    (entry,) = people_of(one, other)
    assert entry.forms == {"Karl Marx": 1, "Carlo Marxio": 1}
    assert entry.addresses == (MARX,)


def test_one_name_is_one_person_if_nobody_says_otherwise() -> None:
    said, unsaid = f'<p>I met <person ref="{MARX}">Karl Marx</person>.</p>', "<p>I met Karl Marx.</p>"
    assert len(people_of(said, unsaid)) == 1
    assert len(people_of(said, said.replace(MARX, OTHER))) == 2


def test_two_of_one_name_are_not_entered() -> None:
    said = f'<p>I met <person ref="{MARX}">Karl Marx</person>.</p>'
    assert to_enter(people_of(said, said.replace(MARX, OTHER)), EMPTY, frozenset(), frozenset()) == ()


def test_somebody_is_entered_with_the_address_and_known_by_it_from_then_on() -> None:
    text = f'<p>I met <person name="Marx, Karl" ref="{MARX}">the Moor</person>.</p>'
    new = to_enter(people_of(text), EMPTY, frozenset(), frozenset())
    written, _ = inserted("persons.xml", LIST, new)
    assert f'<idno type="URI">{MARX}</idno>'.encode() in written
    authority, _ = parse_authority("persons.xml", written)
    mentions, _ = recognize(interpret(tagged(text))[0], authority)
    assert [mention.ref for mention in mentions] == ["karl-marx"]


def test_a_document_in_tei_refers_to_the_address_too() -> None:
    authority, _ = parse_authority(
        "persons.xml",
        LIST.replace(
            b"<listPerson>",
            b'<listPerson><person xml:id="m"><persName>Karl Marx</persName><idno type="Wikidata">Q9061</idno></person>',
        ),
    )
    tei = (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p><persName ref="{MARX}">the Moor</persName></p></text></TEI>'
    )
    ((one,), (other,)) = (named_in_document("letter.xml", tei.encode(), known)[0] for known in (authority, EMPTY))
    assert (one.ref, other.ref, other.address) == ("m", "", MARX)


def test_the_entry_of_somebody_in_the_authority_file_is_no_address_in_a_register() -> None:
    person = b'<listPerson><person xml:id="m"><persName>Karl Marx</persName></person>'
    authority, _ = parse_authority("persons.xml", LIST.replace(b"<listPerson>", person))
    pointer = "https://example.org/persons.xml#m"
    tei = (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p><persName ref="{pointer}">Marx</persName></p></text></TEI>'
    )
    ((one,), _) = named_in_document("letter.xml", tei.encode(), authority)
    assert (one.ref, one.address) == ("m", "")
