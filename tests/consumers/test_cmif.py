"""CMIF, read by the package cmif: whom a letter is from and to, when and where, and what the file says of itself."""

from __future__ import annotations

import cmif
import pytest
from lxml import etree

from consumers.documents import DOCUMENTS, citation
from consumers.reading import read_key, spoken

#: Who sent a letter, where its header says that it was somebody else than the author.
SENDERS = {"auden-letter": "London Western District Office"}
LETTERS = ("letter", "auden-letter", "mitford-letter", "mitford-undated", "tillich-letter", "tillich-month", "header")


@pytest.mark.parametrize("document", LETTERS)
def test_a_letter_is_read_back(document: str, request: pytest.FixtureRequest) -> None:
    if "corpus" in DOCUMENTS[document].parts:
        request.getfixturevalue("shared")
    key = read_key(document)
    root = etree.fromstring(citation(document, "cmif").encode())
    extract = cmif.extract
    sent, received = extract.correspaction(root)

    assert extract.title(root) == key.title
    assert tuple(extract.editor_name(root, multi=True)) == (tuple(map(spoken, key.editors)) or ("Unknown",))
    assert root.findtext(".//{*}publisher") == key.edition_publisher or key.edition_publisher is None
    assert extract.idno(root) == (f"https://doi.org/{key.doi}" if key.doi else key.url)
    assert extract.correspaction_type(root) == ["sent", "received"]
    assert people(sent)[0] == SENDERS.get(document, spoken(key.authors[0]))
    assert people(received) == (list(map(spoken, key.recipients)) or ["Unknown"])
    assert date(sent) == key.created


def people(action: etree._Element) -> list[str]:
    """Return who did it."""
    return [part.text for part in action if etree.QName(part).localname in ("persName", "orgName")]


def date(action: etree._Element) -> str | None:
    """Return the date in EDTF, from what the package finds of it."""
    extract = cmif.extract
    not_before, not_after = extract.date_not_before(action), extract.date_not_after(action)
    if not_before or not_after:
        return f"[{not_before or ''}..{not_after or ''}]"
    ends = extract.date_from(action), extract.date_to(action)
    if any(ends):
        return "/".join(end or ".." for end in ends)
    when: str | None = extract.date_when(action)
    return when
