"""What is changed while an edition is built: a person's work is not lost, and the next build goes by what is there then."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from editions import contents, letter

from cli.crashes.scratch import check_built
from cli.running import Command
from moments import moments

FIRST, SECOND = Path("tei/sources/letter-0001.txt"), Path("tei/sources/letter-0002.txt")
DOCUMENT = Path("tei/letter-0001.xml")


def replaced(path: Path, old: str, new: str) -> None:
    """Save a file as an editor does: the new one takes the place of the old."""
    beside = path.with_suffix(".saving")
    beside.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    beside.replace(path)


def a_source() -> None:
    replaced(SECOND, "late", "never")


def the_source() -> None:
    replaced(FIRST, "late", "never")


def the_authority_file() -> None:
    replaced(Path("tei/persons.xml"), 'xml:id="keller"', 'xml:id="kellerin"')


def a_schema() -> None:
    replaced(
        Path("schemas/rubricator.sch"),
        "</schema>",
        '<pattern><rule context="*:TEI"><report test="true()">Mine.</report></rule></pattern></schema>',
    )


def an_output() -> None:
    Path("build/letter-0001.bib").write_bytes(b"damaged")


CHANGES = [a_source, the_source, the_authority_file, a_schema, an_output]


def built_until(edition: Path, rubricator: Command, number: int, change: Callable[[], None]) -> str:
    """Build and make the change at the moment of this number; return what that was, nothing if there was none."""
    seen: list[str] = []

    def look(what: str) -> None:
        seen.append(what)
        if len(seen) == number:
            change()

    with moments(edition, look):
        assert rubricator("build", "--jobs", "1").status in {0, 1, 2}
    return seen[number - 1] if number <= len(seen) else ""


@pytest.mark.parametrize("moment", [2, 9, 25])
@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_meanwhile_is_built_next(
    edition: Path, rubricator: Command, change: Callable[[], None], moment: int
) -> None:
    rubricator("build")
    for source in (FIRST, SECOND):
        replaced(source, "late", "at last late")
    assert built_until(edition, rubricator, moment, change)
    rubricator("build", "--jobs", "1")
    check_built(edition, rubricator)


def edit() -> None:
    replaced(DOCUMENT, "Dear", "Dearest")


def test_the_work_of_a_person_who_saves_meanwhile_is_not_lost(edition: Path, rubricator: Command) -> None:
    """Up to the last moment, at which the document is looked at once more and then replaced, in two calls of the system."""
    shutil.rmtree("tei/sources")
    FIRST.parent.mkdir()
    FIRST.write_text(letter(1), encoding="utf-8")
    rubricator("build")
    before = contents(edition)
    for moment in (*range(1, 13), 20, 30):
        for name, data in before.items():
            Path(name).write_bytes(data)
        rubricator("build", "--jobs", "1")
        replaced(FIRST, "late", "at last late")
        what = built_until(edition, rubricator, moment, edit)
        if what == f"os.rename {DOCUMENT}":
            continue
        assert what
        assert "Dearest" in DOCUMENT.read_text(encoding="utf-8"), what
        rubricator("build", "--jobs", "1")
        assert "Dearest" in Path("build/letter-0001.txt").read_text(encoding="utf-8"), what
    check_built(edition, rubricator)
