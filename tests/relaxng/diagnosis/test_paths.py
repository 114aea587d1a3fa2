"""The path of a finding selects what it is about, in XPath 1.0 too, which has no names with a namespace in them."""

import pytest
from lxml import etree

from relaxng.diagnosis.schemas import FRAMES, letter, models
from rubricator.relaxng.diagnosis import diagnose
from rubricator.relaxng.diagnosis.naming import TEI

BEFORE, AFTER = FRAMES["body"]


@pytest.mark.parametrize(
    ("fragment", "selected"),
    [
        ("<p>One</p><p>Two <dat/></p>", f"{{{TEI}}}dat"),
        ('<p><hi rend="1"/></p>', "1"),
        ('<p><x xmlns=""/></p>', "x"),
        ('<p><a xmlns="urn:a"/></p>', "{urn:a}a"),
        ('<p><a xmlns="urn:o\'a"/></p>', "{urn:o'a}a"),
    ],
)
def test_a_path_selects_what_is_wrong(fragment: str, selected: str) -> None:
    document = f"{BEFORE}{fragment}{AFTER}".encode()
    (finding,) = diagnose(models(letter()), document, "letter.xml")
    (found,) = etree.fromstring(document).xpath(finding.path, namespaces={"tei": TEI})
    assert (found.tag if isinstance(found, etree._Element) else found) == selected
