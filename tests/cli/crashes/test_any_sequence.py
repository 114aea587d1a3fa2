"""Whatever is done to an edition, and in whatever order: a build comes to what one from scratch does, and the next does nothing."""

import os
import shutil
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

from editions import HIDDEN, write_edition
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from cli.crashes.scratch import bump, check_built
from cli.running import Ran
from moments import Photographs, moments, restore
from rubricator.building.seal import is_as_written
from rubricator.cli import run

LETTERS = st.sampled_from(["letter-0001", "letter-0002"])
WORDS = st.sampled_from(["late", "soon", "then", "Dr. Emma Adler", "3/4/1880", "[12] never"])
OUTPUTS = st.sampled_from([".html", ".txt", ".bib", ".csl.json", ".datacite.xml"])


def rubricator(*arguments: str | Path) -> Ran:
    """Run a command in this process, in the current folder."""
    streams = BytesIO(), BytesIO()
    out, err = (TextIOWrapper(stream, encoding="utf-8", write_through=True) for stream in streams)
    with redirect_stdout(out), redirect_stderr(err):
        status = run([str(argument) for argument in arguments])
    said = [stream.getvalue().decode() for stream in streams]
    assert "Traceback" not in said[1] and "internal error" not in said[1], said[1]
    return Ran(status, *said)


class Edition(RuleBasedStateMachine):
    """An edition of two letters to which things happen."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.folder = self.home / "edition"
        write_edition(self.folder, 2)

    def teardown(self) -> None:
        if hasattr(self, "home"):
            shutil.rmtree(self.home)

    @rule(letter=LETTERS, word=WORDS)
    def change_a_source(self, letter: str, word: str) -> None:
        path = self.folder / f"tei/sources/{letter}.txt"
        before = path.read_text(encoding="utf-8").partition("came ")[0]
        path.write_text(f"{before}came {word}.\n\nWith kind regards,\nAnna Keller\n", encoding="utf-8")

    @rule(letter=LETTERS, word=WORDS)
    def edit_a_document(self, letter: str, word: str) -> None:
        path = self.folder / f"tei/{letter}.xml"
        if path.is_file():
            bump(path, path.read_bytes().replace(b"With kind", f"{word} With kind".encode(), 1))

    @rule(letter=LETTERS)
    def throw_away_a_document(self, letter: str) -> None:
        (self.folder / f"tei/{letter}.xml").unlink(missing_ok=True)

    @rule(letter=LETTERS, suffix=OUTPUTS)
    def delete_an_output(self, letter: str, suffix: str) -> None:
        (self.folder / f"build/{letter}{suffix}").unlink(missing_ok=True)

    @rule(letter=LETTERS, suffix=OUTPUTS)
    def damage_an_output(self, letter: str, suffix: str) -> None:
        path = self.folder / f"build/{letter}{suffix}"
        if path.is_file():
            bump(path, path.read_bytes().swapcase())

    @rule(seconds=st.sampled_from([0, 10**9, 4 * 10**9]))
    def touch_everything(self, seconds: int) -> None:
        for path in self.folder.rglob("*"):
            os.utime(path, (seconds, seconds))

    @rule(person=st.sampled_from(["keller", "wieland", "adler"]))
    def change_the_authority_file(self, person: str) -> None:
        entry = f'<person xml:id="{person}"><persName>Emma {person.title()}</persName></person>'
        text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{entry}</listPerson></standOff></TEI>'
        (self.folder / "tei/persons.xml").write_text(text, encoding="utf-8")

    @rule(custom=st.sampled_from(["", "p { color: red }", "p { color: blue }"]))
    def change_the_settings(self, custom: str) -> None:
        configuration = self.folder / "rubricator.toml"
        shutil.rmtree(self.folder / "custom", ignore_errors=True)
        configuration.unlink(missing_ok=True)
        if custom:
            configuration.write_text('custom = "custom"\n', encoding="utf-8")
            (self.folder / "custom").mkdir()
            (self.folder / "custom/style.css").write_text(custom, encoding="utf-8")

    @rule()
    def lose_the_ledger(self) -> None:
        shutil.rmtree(self.folder / "build" / HIDDEN, ignore_errors=True)

    @rule()
    def move_it(self) -> None:
        moved = self.home / ("moved" if self.folder.name == "edition" else "edition")
        self.folder.rename(moved)
        self.folder = moved

    @rule(moment=st.integers(1, 60))
    def build_and_be_killed(self, moment: int) -> None:
        left = moment

        def look(what: str) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                photographs.take(what)

        album = self.home / "album"
        photographs = Photographs(self.folder, album)
        with chdir(self.folder), moments(self.folder, look):
            rubricator("build", "--jobs", "1")
        for _, photograph in photographs.taken:
            restore(photograph, self.folder)
            shutil.rmtree(album)

    @rule()
    def build(self) -> None:
        edited = {path: path.read_bytes() for path in self.folder.glob("tei/letter*.xml")}
        edited = {path: data for path, data in edited.items() if not is_as_written(data)}
        with chdir(self.folder):
            assert rubricator("build", "--jobs", "1").status in {0, 1}
            check_built(self.folder, rubricator)
        assert {path: path.read_bytes() for path in edited} == edited


def test_any_sequence() -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]  # hypothesis leaves it untyped
        Edition,
        settings=settings(
            max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
