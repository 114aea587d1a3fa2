"""New people are put into an authority file, and no other byte of it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.authority import parse_authority
from rubricator.register.difference import insertion
from rubricator.register.entering import NewPerson, free_id
from rubricator.register.fresh import fresh
from rubricator.register.inserting import inserted
from rubricator.register.spots import find_spot

NEW = (
    NewPerson("new-1", "Ada & Eve", ("A. “Eve”",), ("letter.txt",)),
    NewPerson("new-2", "Лев <Толстой>", (), ("a", "b", "c")),
)
TEI = "http://www.tei-c.org/ns/1.0"
PLAIN = f"""<TEI xmlns="{TEI}"><!-- a -->
  <standOff>
    <listPerson>
      <person  sex='M'
               xml:id="x"><persName>X &amp; Y</persName></person>   <!-- b -->
      <relation name="r"/>
    </listPerson>
  </standOff>
</TEI>
"""


def added(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Return what stands before the new people, they, and what stands after; check that nothing else changed."""
    result, findings = inserted("persons.xml", data, NEW)
    spot = find_spot(data)
    assert findings == ()
    assert spot is not None
    before, after = data[: spot.offset], data[spot.offset :]
    assert result.startswith(before)
    assert result.endswith(after)
    return before, result[len(before) : len(result) - len(after)], after


def test_they_come_after_the_last_person_indented_as_it_is() -> None:
    before, people, after = added(PLAIN.encode())
    assert before.endswith(b"</persName></person>")
    assert after.startswith(b"   <!-- b -->\n      <relation")
    assert (
        people.decode()
        == """
      <person xml:id="new-1" cert="low">
        <persName>Ada &amp; Eve</persName>
        <persName type="variant">A. “Eve”</persName>
        <note type="unverified">Found by Rubricator in letter.txt.</note>
      </person>
      <person xml:id="new-2" cert="low">
        <persName>Лев &lt;Толстой&gt;</persName>
        <note type="unverified">Found by Rubricator in a and 2 more.</note>
      </person>"""
    )


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (PLAIN.replace("\n", "\r\n").encode(), b'\r\n      <person xml:id="new-1"'),
        (PLAIN.replace("      ", "\t\t\t").encode(), b'\n\t\t\t<person xml:id="new-1" cert="low">\n\t\t\t\t<persName>'),
        (
            b'<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person/></listPerson>',
            b'<person xml:id="new-1" cert="low"><persName>',
        ),
        (
            b'<t:listPerson xmlns:t="http://www.tei-c.org/ns/1.0">\n <t:person/>\n</t:listPerson>',
            b'\n <t:person xml:id="new-1" cert="low">\n   <t:persName>',
        ),
        (
            b'<?xml version="1.0" encoding="iso-8859-1"?>\n<listPerson xmlns="http://www.tei-c.org/ns/1.0">\n<person><p>\xe9</p></person></listPerson>',
            b"<persName>&#1051;",
        ),
        (b"\xef\xbb\xbf" + PLAIN.encode(), b'\n      <person xml:id="new-1"'),
    ],
    ids=["crlf", "tabs", "one line", "prefix", "latin-1", "byte order mark"],
)
def test_the_habits_of_the_file_are_kept(data: bytes, wanted: bytes) -> None:
    _, people, _ = added(data)
    assert wanted in people


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_written_in_its_byte_order(order: str) -> None:
    mark = "\ufeff"
    _, people, _ = added(f"{mark}{PLAIN}".encode(order))
    assert people.decode(order).count("<person ") == 2


@pytest.mark.parametrize(
    "data",
    [
        f'<TEI xmlns="{TEI}"/>',
        f'<TEI xmlns="{TEI}"><listPerson/></TEI>',
        "<listPerson><person/></listPerson>",
        f'<TEI xmlns="{TEI}"><!-- <listPerson><person/></listPerson> --></TEI>',
    ],
)
def test_without_a_list_nothing_changes(data: str) -> None:
    result, findings = inserted("persons.xml", data.encode(), NEW)
    assert result == data.encode()
    assert [finding.code for finding in findings] == ["REG002"]


@pytest.mark.parametrize("inside", ["", "\n    ", "\n      <!-- nobody yet -->\n    "])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_empty_list_gets_them_between_its_tags(inside: str, encoding: str) -> None:
    data = f'<TEI xmlns="{TEI}">\n    <listPerson>{inside}</listPerson>\n</TEI>'.encode(encoding)
    result, findings = inserted("persons.xml", data, NEW)
    assert findings == ()
    people, _ = parse_authority("persons.xml", result)
    assert [person.id for person in people.people] == [person.id for person in NEW]
    kept, text = inside.rstrip(), result.decode(encoding)
    assert f"<listPerson>{kept if encoding == 'utf-8' else inside}\n      <person " in text


def test_a_list_with_people_comes_before_an_empty_one() -> None:
    data = f'<TEI xmlns="{TEI}"><listPerson></listPerson><listPerson><person xml:id="a"/></listPerson></TEI>'
    assert inserted("persons.xml", data.encode(), NEW)[0].startswith(data.partition("</listPerson></TEI>")[0].encode())


def test_the_list_of_lists_gets_them_after_the_last_list() -> None:
    inner = "<listPerson><person xml:id='a'><persName>A</persName></person></listPerson>"
    before, _, after = added(f'<listPerson xmlns="{TEI}">{inner}{inner}</listPerson>'.encode())
    assert before.endswith(b"</person></listPerson>")
    assert after == b"</listPerson>"


def test_a_fresh_file_has_them() -> None:
    people, findings = parse_authority("persons.xml", fresh(NEW))
    assert findings == ()
    assert [(person.id, person.name, person.unverified) for person in people.people] == [
        ("new-1", "Ada & Eve", True),
        ("new-2", "Лев <Толстой>", True),
    ]
    assert people.people[0].description == ""


SPACE = st.text(" \t\n", max_size=3)
PERSON = st.tuples(
    SPACE,
    st.sampled_from(
        [
            "<person/>",
            "<person xml:id='a'>é</person >",
            "<!-- <person/> -->",
            "<?p ?>",
            "&amp;",
            "x",
            "<![CDATA[<person/>]]>",
        ]
    ),
).map("".join)


@given(st.lists(PERSON, max_size=5), SPACE, st.sampled_from(["\n", "\r\n"]))
def test_all_other_bytes_stay(people: list[str], space: str, line_end: str) -> None:
    inside = "".join((*people, "<person/>", space))
    data = f'<listPerson xmlns="{TEI}">{inside}</listPerson>{space}'.replace("\n", line_end).encode()
    before, _, after = added(data)
    assert before + after == data


def test_ids_are_made_of_names_and_free() -> None:
    assert free_id("L.D. Trotsky", set()) == "l-d-trotsky"
    assert free_id("Edmund Wetherall", {"edmund-wetherall", "edmund-wetherall-2"}) == "edmund-wetherall-3"
    assert free_id("Лев Толстой", set()) == "лев-толстой"
    assert free_id("1st Baron", set()) == "person-1st-baron"


def test_a_difference_shows_the_lines_around() -> None:
    before = "".join(f"{n}\n" for n in range(10))
    after = before.replace("5\n", "5\nnew\n")
    assert insertion("f", before.encode(), after.encode()) == (
        "--- f\n+++ f\n@@ -4,6 +4,7 @@\n 3\n 4\n 5\n+new\n 6\n 7\n 8\n"
    )
    assert insertion("f", b"", b"a\nb\n") == "--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n"
    assert insertion("f", b"a\n", b"a\n") == ""
