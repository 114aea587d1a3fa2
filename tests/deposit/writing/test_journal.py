"""The journal on a full disk."""

import errno
from pathlib import Path

import pytest

from rubricator.deposit.closing import WrittenFile
from rubricator.deposit.writing.journal import open_journal


def test_a_disk_that_is_full_is_told_as_the_system_tells_it(tmp_path: Path) -> None:
    with pytest.raises(OSError) as refused, open_journal(tmp_path / "journal") as journal:
        journal._db.execute("pragma max_page_count = 1")
        journal.enter_closing(WrittenFile("x" * 1_000_000, 1, "0"))
    assert (refused.value.errno, refused.value.filename) == (errno.ENOSPC, str(tmp_path / "journal"))
