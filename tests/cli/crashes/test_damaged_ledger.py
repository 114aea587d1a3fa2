"""A ledger that is damaged, old, or not this edition's: the build comes to the same as without one."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import chdir, closing
from pathlib import Path

import pytest
from editions import HIDDEN, write_edition

from cli.crashes.scratch import check_built
from cli.running import Command
from moments import moments

FOLDER = Path("build", HIDDEN)
LEDGER = FOLDER / "ledger.sqlite"
FIRST = Path("tei/sources/letter-0001.txt")


def empty() -> None:
    LEDGER.write_bytes(b"")


def no_database() -> None:
    LEDGER.write_bytes(b"no database")


def cut_off() -> None:
    data = LEDGER.read_bytes()
    LEDGER.write_bytes(data[: len(data) // 2 + 100])


def pages_of_nothing() -> None:
    data = LEDGER.read_bytes()
    LEDGER.write_bytes(data[:4096] + bytes(len(data) - 4096))


def a_folder() -> None:
    LEDGER.unlink()
    (LEDGER / "inside").mkdir(parents=True)


def a_dangling_link() -> None:
    LEDGER.unlink()
    LEDGER.symlink_to("nowhere")


def all_gone() -> None:
    shutil.rmtree(FOLDER)


def another_version() -> None:
    with closing(sqlite3.connect(LEDGER)) as connection:
        connection.execute("pragma user_version = 999")


def other_tables() -> None:
    with closing(sqlite3.connect(LEDGER)) as connection:
        (version,) = connection.execute("pragma user_version").fetchone()
    LEDGER.unlink()
    with closing(sqlite3.connect(LEDGER)) as connection:
        connection.executescript(f"create table entry (other text); pragma user_version = {version}")


def a_journal_of_nonsense() -> None:
    Path(f"{LEDGER}-wal").write_bytes(random.Random(1).randbytes(10_000))
    Path(f"{LEDGER}-shm").write_bytes(random.Random(2).randbytes(32_768))


DAMAGES = [
    empty, no_database, cut_off, pages_of_nothing, a_folder, a_dangling_link, all_gone, another_version, other_tables,
    a_journal_of_nonsense,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_ledger_is_begun_anew(edition: Path, rubricator: Command, damage: Callable[[], None]) -> None:
    rubricator("build")
    FIRST.write_text(FIRST.read_text("utf-8").replace("late", "at last"), encoding="utf-8")
    Path("build/letter-0002.html").unlink()
    damage()
    assert rubricator("build").status == 0
    check_built(edition, rubricator)


@pytest.mark.parametrize("seed", range(12))
def test_bits_that_have_flipped(edition: Path, rubricator: Command, seed: int) -> None:
    """Findings come out of the ledger: a letter of them that has flipped must not be shown."""
    FIRST.write_text(FIRST.read_text("utf-8").replace("knows", "knows (since 3/4/1880)"), encoding="utf-8")
    said = rubricator("build").err
    assert "DAT001" in said
    chance = random.Random(seed)
    data = bytearray(LEDGER.read_bytes())
    where = [place for place in range(len(data)) if data[place]]
    for place in chance.sample(where, 1 + 40 * (seed % 3)):
        data[place] ^= 1 << chance.randrange(7)
    LEDGER.write_bytes(data)
    Path("build/letter-0002.html").write_bytes(b"damaged too")
    ran = rubricator("build")
    assert (ran.status, ran.err) == (0, said)
    check_built(edition, rubricator)


def test_a_ledger_of_another_project(edition: Path, rubricator: Command, tmp_path: Path) -> None:
    rubricator("build")
    write_edition(tmp_path / "other", 2, seed=5)
    shutil.copytree(FOLDER, tmp_path / "other" / FOLDER)
    with chdir(tmp_path / "other"):
        assert rubricator("build").status == 0
        check_built(tmp_path / "other", rubricator)


@pytest.mark.parametrize("place", ["build/letter-0001.html", "build/letter-0002.txt", "sql"])
def test_a_ledger_that_is_deleted_meanwhile(edition: Path, rubricator: Command, place: str) -> None:
    rubricator("build")
    for source in Path("tei/sources").iterdir():
        source.write_text(source.read_text("utf-8").replace("late", "at last"), encoding="utf-8")

    def delete(what: str) -> None:
        if place in what or (place.startswith("build") and ".rubricator-" in what):
            shutil.rmtree(FOLDER, ignore_errors=True)

    with moments(edition, delete):
        assert rubricator("build", "--jobs", "1").status == 0
    assert rubricator("build").status == 0
    check_built(edition, rubricator)
