"""A database on a full disk."""

import errno
import sqlite3
import sys
from pathlib import Path

import pytest

from limits import largest
from rubricator.building.databases import disk_errors


def test_a_disk_that_is_full_is_told_as_the_system_tells_it() -> None:
    database = sqlite3.connect(":memory:")
    database.executescript("pragma page_size = 512; create table t (x); pragma max_page_count = 3")
    with pytest.raises(OSError) as refused, disk_errors("package"):
        database.execute("insert into t values (zeroblob(100000))")
    assert (refused.value.errno, refused.value.filename) == (errno.ENOSPC, "package")


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")
def test_a_quota_that_is_used_up_is_told_from_a_fault_of_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    with pytest.raises(OSError) as refused, largest(20_000), disk_errors(str(path)):
        sqlite3.connect(path).execute("create table t as select zeroblob(100000)")
    assert (refused.value.errno, refused.value.filename) == (errno.EFBIG, str(path))


def test_a_mistake_of_ours_stays_one() -> None:
    database = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError), disk_errors("package"):
        database.execute("select * from nowhere")
