"""A database on a full disk."""

import errno
import sqlite3
from pathlib import Path

import pytest

from rubricator.building.databases import disk_errors
from rubricator.deposit.closing import WrittenFile
from rubricator.deposit.writing.journal import open_journal


def test_a_disk_that_is_full_is_told_as_the_system_tells_it() -> None:
    database = sqlite3.connect(":memory:")
    database.executescript("pragma page_size = 512; create table t (x); pragma max_page_count = 3")
    with pytest.raises(OSError) as refused, disk_errors("package"):
        database.execute("insert into t values (zeroblob(100000))")
    assert (refused.value.errno, refused.value.filename) == (errno.ENOSPC, "package")


def test_a_mistake_of_ours_stays_one() -> None:
    database = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError), disk_errors("package"):
        database.execute("select * from nowhere")


def test_a_journal_tells_it_so(tmp_path: Path) -> None:
    with pytest.raises(OSError) as refused, open_journal(tmp_path / "journal") as journal:
        journal._db.execute("pragma max_page_count = 1")
        journal.enter_closing(WrittenFile("x" * 1_000_000, 1, "0"))
    assert (refused.value.errno, refused.value.filename) == (errno.ENOSPC, str(tmp_path / "journal"))
