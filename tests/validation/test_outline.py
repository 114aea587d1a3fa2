"""The outline of a document: read in C and in pure Python it is the same, and it has all that the checks look for."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literate import cases
from rubricator.relaxng.names import SEPARATOR, XML
from rubricator.source import Position, Source
from rubricator.validation import rows, structure
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.lines import Lines
from rubricator.validation.checks.links.checking import check_links
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.checks.looking import WANTED
from rubricator.validation.checks.tei import XML_ID
from rubricator.validation.checks.within import check_document
from rubricator.validation.outline import Outline
from rubricator.validation.wanted import Wanted

CASES = Path(__file__).parent / "checks" / "cases"
SMALL = Wanted.of(
    frozenset({"note", f"urn:x{SEPARATOR}lb"}), frozenset({"who", f"{XML}{SEPARATOR}lang"}), frozenset({"date"}), XML_ID
)
PURE = SimpleNamespace(Rows=rows.Rows, Structure=structure.Structure)


@pytest.fixture(params=["pure", "compiled"])
def reader(request: pytest.FixtureRequest) -> ModuleType | SimpleNamespace:
    return PURE if request.param == "pure" else compiled()


def compiled() -> ModuleType:
    if shutil.which("cc") is None:
        pytest.skip("there is no C compiler")
    return pytest.importorskip("rubricator.validation.compiled", exc_type=ModuleNotFoundError)


VALUES = st.sampled_from(["", " ", "a", " a ", "b c", "#a", "\u00a0a", "a\u2003", "ä", "𝔄", "a&#10;", "x" * 100])
NAMES = st.sampled_from(["note", "date", "p", "x:lb", "x:date", "ä", "verylongnameofanelement"])
ATTRIBUTES = st.sampled_from(["who", "xml:id", "xml:lang", "n", "x:who", "ö"])
TEXTS = st.sampled_from(
    ["", " \n", "\t", "\u00a0", "\u2003 ", "a", "ä", "<!-- a -->", "<?a b?>", "<![CDATA[]]>", "&#160;", "\r\n"]
)


def element(name: str, attributes: dict[str, str], content: list[str]) -> str:
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(content)}</{name}>"


ELEMENTS = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        element, NAMES, st.dictionaries(ATTRIBUTES, VALUES, max_size=3), st.lists(inner, max_size=4)
    ),
    max_leaves=30,
)
DOCUMENTS = st.builds(
    lambda content, mark: f'{mark}<p xmlns:x="urn:x">{"".join(content)}</p>'.encode(),
    st.lists(ELEMENTS, max_size=6),
    st.sampled_from(["", "\ufeff", "<?xml version='1.0'?>\n"]),
)


@given(DOCUMENTS)
def test_in_c_the_same_is_read_as_in_python(document: bytes) -> None:
    assert all_of(compiled().Rows(document, SMALL)) == all_of(rows.Rows(document, SMALL))
    assert all_places(compiled().Structure(document)) == all_places(structure.Structure(document))


def all_of(read: rows.Rows) -> list[object]:
    """What is known of the wanted elements, by every way to ask for it."""
    elements = [read.row(row) for row in range(len(read))]
    identifiers = list(read.identifiers())
    return [
        elements,
        [read.find(order) for order in range(elements[-1][0] + 2)],
        [(names, list(read.named(names))) for names in ((), ("note",), ("date",), (f"urn:x{SEPARATOR}lb", "date"))],
        [(names, list(read.having(names))) for names in ((XML_ID,), ("who",), ("who", f"{XML}{SEPARATOR}lang"))],
        read.empty(),
        list(read.uses(("who", f"{XML}{SEPARATOR}lang"))),
        identifiers,
        [read.first(identifier) for identifier in ("", "a", "nobody", "\ud800", *(one for one, *_ in identifiers))],
        read.repeated(),
    ]


def all_places(read: structure.Structure) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    while True:
        try:
            order = len(found)
            found.append((read.parent(order), read.number(order), read.name(order)))
        except IndexError:
            return found


@given(DOCUMENTS)
def test_the_structure_is_that_of_a_tree(document: bytes) -> None:
    root = ElementTree.fromstring(document)
    found = all_places(structure.Structure(document))
    elements = list(root.iter())
    assert [name for *_, name in found] == [one.tag.lstrip("{").replace("}", SEPARATOR) for one in elements]
    for order, (_, number, _) in enumerate(found):
        children = [index for index, (parent, *_) in enumerate(found) if parent == order]
        assert [elements[child] for child in children] == list(elements[order])
        assert number >= 1


@given(DOCUMENTS)
def test_a_place_is_found_in_bytes_as_it_is_in_characters(document: bytes) -> None:
    text = document.decode("utf-8-sig").replace("\r\n", "\n")
    lines, source = Lines(text.encode()), Source("x.xml", text)
    for offset in [*range(len(text)), *range(len(text))[::-1]]:
        place = source.position(offset)
        assert lines.offset(place) == len(text[:offset].encode())
        assert lines.moved(Position(1, 1), 0, lines.offset(place)) == place


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_every_encoding_and_what_a_document_declares(reader: SimpleNamespace, encoding: str) -> None:
    declared = f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE p [<!ENTITY e \"<note who='é'/>\"><!ATTLIST p who CDATA 'q'>]>"
    read = reader.Rows(f"{declared}\n<p>&e;<p/></p>".encode(encoding), SMALL)
    assert [read.row(row)[1:] for row in range(len(read))] == [
        ("p", {"who": "q"}, 2, 1, False),
        ("note", {"who": "é"}, 2, 4, False),
        ("p", {"who": "q"}, 2, 7, False),
    ]


@pytest.mark.parametrize(
    "ask", [lambda read: read.named(["p"]), lambda read: read.having(["n"]), lambda read: read.uses(["n"])]
)
def test_what_is_not_wanted_cannot_be_asked_for(reader: SimpleNamespace, ask: Callable[[rows.Rows], object]) -> None:
    with pytest.raises(LookupError):
        ask(reader.Rows(b"<p n='1'/>", SMALL))


def test_what_is_not_well_formed_has_no_outline(reader: SimpleNamespace) -> None:
    with pytest.raises(ExpatError, match="mismatched tag"):
        reader.Rows(b"<p><note></p>", SMALL)


def test_an_encoding_that_there_is_not_is_said_once(reader: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    lost: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lost.append)
    with pytest.raises(LookupError, match="unknown encoding: UT-8"):
        reader.Rows(b'<?xml version="1.0" encoding="UT-8"?><p/>', SMALL)
    assert lost == []


def test_depth_and_number_cost_no_more_than_their_size(reader: SimpleNamespace) -> None:
    deep = b"<date xml:id='a'>" * 100_000 + b"</date>" * 100_000
    assert len(reader.Rows(deep, SMALL).empty()) == 100_000
    assert reader.Structure(deep).parent(99_999) == 99_998
    many = b"<p>" + b"".join(b"<n%d who='%d' xml:id='i%d'/>" % (n, n, n) for n in range(100_000)) + b"</p>"
    assert reader.Rows(many, SMALL).first("i99999") == 100_000
    assert reader.Structure(many).number(100_000) == 1


def found_with(wanted: Wanted, name: str, data: bytes) -> list[object]:
    document = Document(name, data)
    vars(document)["outline"] = Outline(data, wanted)
    return [*check_document(document), *check_links(document, Surroundings(Path(name).parent))]


def everything_in(data: bytes) -> Wanted:
    elements = [*ElementTree.fromstring(data).iter()]
    names = frozenset(expat_name(one.tag) for one in elements)
    attributes = frozenset(expat_name(key) for one in elements for key in one.attrib)
    return Wanted.of(names | WANTED.names, attributes | WANTED.attributes, names | WANTED.filled, XML_ID)


def expat_name(tag: str) -> str:
    return tag.removeprefix("{").replace("}", SEPARATOR)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_nothing_is_missed_since_the_outline_has_not_all_elements(path: Path) -> None:
    for case in cases(path):
        data = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{case.blocks["document"]}</TEI>'.encode()
        assert found_with(WANTED, "letter.xml", data) == found_with(everything_in(data), "letter.xml", data)


def test_in_real_documents_nothing_is_missed_either(shared: Path) -> None:
    for path in sorted(shared.glob("corpus/*/*.xml")):
        data = path.read_bytes()
        assert found_with(WANTED, str(path), data) == found_with(everything_in(data), str(path), data)
