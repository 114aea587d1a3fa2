"""Where things stand: the layout of an edition, and what happens with a transcription from anywhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricator.building.places import edition_of, place, provide_schemas, transcriptions


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def put(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("", encoding="utf-8")


def test_in_an_edition() -> None:
    put("tei/sources/letter.txt", "tei/persons.xml", "schemas/rubricator.rng")
    found = place(Path("tei/sources/letter.txt"))
    assert found.document == Path("tei/letter.xml")
    assert found.output(".csl.json") == Path("build/letter.csl.json")
    assert (found.links.schemas, found.links.authorities) == ("../schemas", ("persons.xml",))


def test_in_an_edition_that_is_not_the_current_folder() -> None:
    put("edition/tei/sources/letter.txt", "edition/tei/persons.xml")
    found = place(Path("edition/tei/sources/letter.txt"))
    assert found.document == Path("edition/tei/letter.xml")
    assert found.outputs == Path("edition/build")
    assert (found.links.schemas, found.links.authorities) == ("../schemas", ("persons.xml",))


def test_seen_from_among_the_transcriptions(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("tei/sources/letter.txt")
    monkeypatch.chdir("tei/sources")
    assert place(Path("letter.txt")).document.resolve() == folder / "tei" / "letter.xml"


def test_a_transcription_by_itself() -> None:
    put("letter.txt")
    found = place(Path("letter.txt"))
    assert found.document == Path("build/letter.xml")
    assert found.output(".html") == Path("build/letter.html")
    assert (found.links.schemas, found.links.authorities) == ("schemas", ())


def test_a_folder_for_the_outputs_takes_the_document_as_well() -> None:
    put("tei/sources/letter.txt", "tei/persons.xml", "schemas/rubricator.rng")
    found = place(Path("tei/sources/letter.txt"), outputs=Path("elsewhere/out"))
    assert found.document == Path("elsewhere/out/letter.xml")
    assert (found.links.schemas, found.links.authorities) == ("../../schemas", ("../../tei/persons.xml",))


@pytest.mark.parametrize("authority", ["tei/persons.xml", "build/persons.xml", "letters/persons.xml"])
def test_the_authority_file_is_found(authority: str) -> None:
    put("letters/letter.txt", authority)
    assert place(Path("letters/letter.txt")).authorities == (Path(authority),)


def test_the_authority_file_that_is_named_comes_first() -> None:
    put("letter.txt", "tei/persons.xml", "my people.xml")
    found = place(Path("letter.txt"), authorities=(Path("my people.xml"),))
    assert found.links.authorities == ("../my%20people.xml",)


@pytest.mark.parametrize(
    ("name", "edition"),
    [
        ("tei/sources/a.txt", "."),
        ("edition/tei/sources/a.txt", "edition"),
        ("sources/a.txt", None),
        ("tei/sources/deeper/a.txt", None),
        ("a.txt", None),
    ],
)
def test_which_edition_a_transcription_belongs_to(name: str, edition: str | None) -> None:
    assert edition_of(Path(name)) == (edition and Path(edition))


def test_transcriptions_in_the_order_of_their_names() -> None:
    put("tei/sources/b.txt", "tei/sources/a.txt", "tei/sources/README.md")
    assert [path.name for path in transcriptions(Path())] == ["a.txt", "b.txt"]


def test_schemas_are_written_only_where_there_are_none(root: Path) -> None:
    put("out/schemas/rubricator.rng")
    assert provide_schemas(Path("out/schemas")) == (Path("out/schemas/rubricator.sch"),)
    shipped = (root / "schemas" / "rubricator.sch").read_bytes()
    assert Path("out/schemas/rubricator.sch").read_bytes() == shipped
    assert Path("out/schemas/rubricator.rng").read_bytes() == b""
