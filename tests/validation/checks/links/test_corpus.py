"""Identifiers over a corpus."""

import pickle
from collections import Counter
from collections.abc import Collection, Sequence

from hypothesis import given
from hypothesis import strategies as st

from rubricator.diagnostics import Diagnostic
from rubricator.encoding.header import RESPONSIBILITY
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links.corpus import (
    DocumentIdentifiers,
    counted,
    given_by_the_encoder,
    given_often,
    identifiers_of,
    repeat_by_custom,
    same_documents,
    several_documents,
)


def document(name: str, text: str) -> DocumentIdentifiers:
    return pickle.loads(pickle.dumps(identifiers_of(Document(name, text.encode()))))


def duplicates(documents: Sequence[DocumentIdentifiers], but: Collection[str] = ()) -> list[Diagnostic]:
    found = [*same_documents(documents), *several_documents(documents, counted(documents), but)]
    return sorted(found, key=lambda finding: (finding.file, finding.position))


def is_custom(*documents: DocumentIdentifiers) -> bool:
    return repeat_by_custom(counted(documents))


def said(*documents: DocumentIdentifiers) -> list[str]:
    return [f"{f.file}:{f.position.line}:{f.position.column} {f.code} {f.message}" for f in duplicates(documents)]


def test_two_documents_with_one_identifier() -> None:
    first = document("a.xml", '<TEI xml:id="letter-1">\n<p xml:id="p1"/></TEI>')
    second = document("b.xml", '<TEI xml:id="letter-1">\n<p xml:id="p1"/><p xml:id="p2"/></TEI>')
    third = document("c.xml", '<TEI>\n <p xml:id="p2"/></TEI>')
    assert said(first, second, third) == [
        "b.xml:1:1 LNK014 The document has the xml:id “letter-1”, as a.xml has.",
        "b.xml:2:1 LNK015 The xml:id “p1” is given in a.xml, line 2, too.",
        "c.xml:2:2 LNK015 The xml:id “p2” is given in b.xml, line 2, too.",
    ]


def test_the_root_of_one_and_an_element_of_another() -> None:
    assert said(document("a.xml", '<a xml:id="x"/>'), document("b.xml", '<a>\n<b xml:id="x"/></a>')) == [
        "b.xml:2:1 LNK015 The xml:id “x” is given in a.xml, line 1, too."
    ]


def test_twice_in_one_document_is_not_said_again() -> None:
    assert said(document("a.xml", '<a><b xml:id="x"/><b xml:id="x"/></a>')) == []


def numbered(name: str, *numbers: int) -> DocumentIdentifiers:
    return document(name, "<a>" + "".join(f'<b xml:id="p{n}"/>' for n in numbers) + "</a>")


def test_the_same_identifiers_again_and_again_are_a_custom() -> None:
    assert is_custom(numbered("a.xml", 1, 2, 3), numbered("b.xml", 1, 2))
    assert is_custom(numbered("a.xml", *range(10)), numbered("b.xml", 0, 1, 2))


def test_a_few_that_are_in_every_document_are_a_custom_though_most_are_in_one() -> None:
    assert is_custom(*(numbered(f"{n}.xml", 1, 2, *range(10 * n, 10 * n + 3)) for n in range(1, 20)))


def test_a_few_of_many_are_no_custom() -> None:
    assert not is_custom(numbered("a.xml", *range(10)), numbered("b.xml", 0, 1))
    assert not is_custom(numbered("a.xml", 1), numbered("b.xml", 1))
    assert not is_custom()


def test_an_identifier_of_a_template_is_a_custom_where_others_are_given_once() -> None:
    letters = [numbered(f"{n}.xml", 0, *range(10 * n + 1, 10 * n + 10)) for n in range(5)]
    copied = numbered("copy.xml", 11)
    often = given_often(counted([*letters, copied]))
    assert often == {"p0"}
    assert [finding.file for finding in duplicates([*letters, copied], often)] == ["copy.xml"]
    assert given_often(counted(letters[:3])) == set()


def encoded(name: str, paragraph: str) -> DocumentIdentifiers:
    """A document as the encoder writes it, as far as identifiers go."""
    own = [RESPONSIBILITY[1:], "metadata", "person-keller", paragraph]
    return document(name, "<TEI>" + "".join(f'<a xml:id="{identifier}"/>' for identifier in own) + "</TEI>")


def test_what_the_encoder_names_alike_in_two_documents_is_no_accident() -> None:
    first, second = encoded("a.xml", "p-1"), encoded("b.xml", "p-2")
    by_hand = document("c.xml", '<TEI>\n<p xml:id="p-2"/></TEI>')
    alike = given_by_the_encoder([first, second, by_hand])
    assert alike == {"rubricator", "metadata", "person-keller"}
    assert [finding.file for finding in duplicates([first, second, by_hand], alike)] == ["c.xml"]
    assert given_by_the_encoder([first, by_hand]) == set()


@given(st.lists(st.sets(st.sampled_from("abcdef")), max_size=6))
def test_every_identifier_is_reported_in_every_document_but_the_first(corpus: list[set[str]]) -> None:
    documents = [
        document(f"{n}.xml", "<a>" + "".join(f'<b xml:id="{x}"/>' for x in sorted(names)) + "</a>")
        for n, names in enumerate(corpus)
    ]
    counts = Counter(name for names in corpus for name in names)
    assert len(duplicates(documents)) == sum(count - 1 for count in counts.values())
