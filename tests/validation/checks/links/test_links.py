"""What a document points to: the literate cases, and what holds of every document."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literate import Case, cases
from rubricator.diagnostics import Diagnostic, Rule
from rubricator.relaxng import Schema
from rubricator.source import Position
from rubricator.validation.checks.document import Document
from rubricator.validation.checks.links import corpus, faults, filenames, keys, repetition
from rubricator.validation.checks.links.checking import check_links
from rubricator.validation.checks.links.filenames import check_file_name
from rubricator.validation.checks.links.prefixes import Prefix
from rubricator.validation.checks.links.surroundings import Surroundings
from rubricator.validation.checks.within import without_repeated

LINKS = cases(Path(__file__).parents[2] / "cases" / "links.md")
ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n'
RULES = (*faults.RULES, *keys.RULES, *repetition.RULES, *corpus.RULES, *filenames.RULES)
OVER_A_CORPUS = {corpus.SAME_DOCUMENT.code, corpus.SEVERAL_DOCUMENTS.code}


def settings_of(case: Case) -> dict[str, list[list[str]]]:
    settings: dict[str, list[list[str]]] = {}
    for line in case.blocks.get("settings", "").splitlines():
        name, *values = line.split()
        settings.setdefault(name, []).append(values)
    return settings


def surroundings_of(settings: dict[str, list[list[str]]], root: Path) -> Surroundings:
    return Surroundings(
        root,
        tuple(root / name for (name,) in settings.get("authority", ())),
        tuple(root / name for (name,) in settings.get("images", ())),
        tuple(Prefix.configured(name, replacement, root) for name, replacement in settings.get("prefix", ())),
    )


def shown(finding: Diagnostic, lines_before: int) -> str:
    place = f"{finding.position.line - lines_before}:{finding.position.column}"
    return f"{place} {finding.code} {finding.message} -> {finding.hint}\n"


@pytest.mark.parametrize("case", LINKS, ids=lambda case: case.name)
def test_where_pointers_lead(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in case.blocks.get("files", "").splitlines():
        name, _, content = line.partition(" =")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content.strip(), encoding="utf-8")
    settings = settings_of(case)
    text = case.blocks["document"]
    whole = text if text.startswith("<TEI") else f"{ROOT}{text}</TEI>"
    monkeypatch.chdir(tmp_path)
    for root in (tmp_path, Path()):
        ((name,),) = settings.get("name", [["letter.xml"]])
        document = Document((root / name).as_posix(), whole.encode())
        found = (*check_links(document, surroundings_of(settings, root)), *check_file_name(document))
        assert "".join(shown(one, int(whole is not text)) for one in found) == case.blocks["findings"]
        assert all(len(one.message) + len(one.hint) <= 400 and one.path for one in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_produced_and_explains_itself(rule: Rule) -> None:
    produced = any(f" {rule.code} " in case.blocks["findings"] for case in LINKS)
    assert produced or rule.code in OVER_A_CORPUS
    assert all((rule.title, rule.explanation, rule.hint, rule.wrong, rule.right, rule.reference))


NAMES = st.text("abcdefgh", min_size=1, max_size=4)


def letter(identifiers: list[str], targets: list[str]) -> Document:
    people = "".join(f'<person xml:id="{name}"/>' for name in dict.fromkeys(identifiers))
    names = "".join(f'<persName ref="#{name}"/>' for name in targets)
    return Document("letter.xml", f"{ROOT}{people}<p>{names}</p></TEI>".encode())


@given(st.lists(NAMES), st.data())
def test_nothing_is_said_of_pointers_that_lead_somewhere(identifiers: list[str], data: st.DataObject) -> None:
    targets = data.draw(st.lists(st.sampled_from(identifiers))) if identifiers else []
    assert check_links(letter(identifiers, targets), Surroundings(Path())) == ()


@given(st.lists(NAMES), st.lists(NAMES))
def test_something_is_said_if_a_pointer_leads_nowhere(identifiers: list[str], targets: list[str]) -> None:
    missing = {name for name in targets if name not in identifiers}
    found = check_links(letter(identifiers, targets), Surroundings(Path()))
    assert bool(found) is bool(missing)
    if found and found[0].code == "LNK001":
        assert {one.message.split("“#")[1].split("”")[0] for one in found} == missing
    else:
        assert len(found) <= 1


@given(st.lists(st.sampled_from(["..", ".", "a", "b.xml", "", "%2E%2E", "root"])), st.booleans())
def test_no_path_leads_out_of_the_root(parts: list[str], absolute: bool) -> None:
    root = Path("/nowhere/root")
    inside = Surroundings(root).inside(Path("/" * absolute + "/".join(["nowhere/root" if absolute else "", *parts])))
    assert inside is None or inside == root or root in inside.parents


def test_a_symbolic_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.xml").write_text('<a xml:id="x"/>', encoding="utf-8")
    (root / "link.xml").symlink_to(tmp_path / "secret.xml")
    (root / "folder").symlink_to(tmp_path)
    (root / "loop.xml").symlink_to(root / "loop.xml")
    text = f'{ROOT}<ref target="link.xml#x folder/secret.xml#x loop.xml#x"/><graphic url="link.xml"/></TEI>'
    document = Document(str(root / "letter.xml"), text.encode())
    found = check_links(document, Surroundings(root, (root / "link.xml",), (root / "folder",)))
    assert [one.code for one in found] == ["LNK006", "LNK006", "LNK002"]


def test_a_root_that_is_itself_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "root").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "a.xml").write_text('<a xml:id="x"/>', encoding="utf-8")
    text = f'{ROOT}<ref target="a.xml#x a.xml#y"/></TEI>'
    for name in ("root", "real"):
        document = Document(str(tmp_path / name / "letter.xml"), text.encode())
        assert [one.code for one in check_links(document, Surroundings(tmp_path / "root"))] == ["LNK003"]


@pytest.mark.parametrize(
    "target",
    ["a%00b.xml#x", f"{'a' * 300}.xml#x", f"{'a' * 5000}.xml", "x:a", "%ED%A0%80.xml#x", "%FF.xml#x", "letter.xml/x"],
)
def test_paths_that_no_file_can_have(target: str, tmp_path: Path) -> None:
    prefix = '<prefixDef ident="x" matchPattern="(.*)" replacementPattern="$1%00.xml"/>'
    document = Document(str(tmp_path / "letter.xml"), f'{ROOT}{prefix}<ref target="{target}"/></TEI>'.encode())
    (tmp_path / "letter.xml").write_bytes(document.data)
    (finding,) = check_links(document, Surroundings(tmp_path))
    assert finding.code in ("LNK002", "LNK006", "LNK007", "LNK010")
    assert len(finding.message) + len(finding.hint) <= 400


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.xml")
    document = Document(str(tmp_path / "letter.xml"), f'{ROOT}<ref target="pipe.xml#x"/></TEI>'.encode())
    assert [one.code for one in check_links(document, Surroundings(tmp_path))] == ["LNK010"]


def test_another_file_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    document = Document(str(tmp_path / "letter.xml"), f'{ROOT}<ref target="a.xml#x"/></TEI>'.encode())
    (tmp_path / "a.xml").write_text('<a xml:id="y"/>', encoding="utf-8")
    assert [one.code for one in check_links(document, Surroundings(tmp_path))] == ["LNK003"]
    (tmp_path / "a.xml").write_text('<a xml:id="x"/> ', encoding="utf-8")
    assert check_links(document, Surroundings(tmp_path)) == ()


def test_an_identifier_that_the_schema_types_is_reported_by_the_schema_alone(tmp_path: Path) -> None:
    data = f'{ROOT}<p n="1" xml:id="a"/>\n<p n="2" xml:id="a" corresp="#b"/></TEI>'.encode()
    rules = (
        'default namespace = "http://www.tei-c.org/ns/1.0" start = element TEI { element p { attribute n { text }, '
        "attribute xml:id { xsd:ID }, attribute corresp { xsd:anyURI }? }* }"
    )
    (tmp_path / "letter.rnc").write_text(rules, encoding="utf-8")
    by_schema = Schema.from_file(tmp_path / "letter.rnc").validate(data, "letter.xml")
    found = check_links(Document("letter.xml", data), Surroundings(Path()))
    assert [(one.code, one.position) for one in by_schema] == [("RNG008", Position(3, 10))]
    assert [(one.code, one.position) for one in found] == [("LNK013", Position(3, 10)), ("LNK001", Position(3, 21))]
    assert [one.code for one in without_repeated(found, by_schema)] == ["LNK001"]
