"""A file is replaced as a whole or not at all."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from processes_of import ENVIRONMENT
from rubricator.building.files import sweep, write_atomically


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_writes_a_new_file_and_makes_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "build" / "letter.xml"
    assert write_atomically(target, b"<TEI/>")
    assert target.read_bytes() == b"<TEI/>"
    assert names(target.parent) == {"letter.xml"}


def test_leaves_a_file_with_the_same_bytes_untouched(tmp_path: Path) -> None:
    target = tmp_path / "letter.xml"
    target.write_bytes(b"<TEI/>")
    os.utime(target, (0, 0))
    assert not write_atomically(target, b"<TEI/>")
    assert target.stat().st_mtime == 0


def test_keeps_a_symbolic_link_and_the_permissions_of_what_it_points_to(tmp_path: Path) -> None:
    real, link = tmp_path / "real.xml", tmp_path / "link.xml"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_disk_that_fills_up_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "letter.xml"
    target.write_bytes(b"old")
    write, room = os.write, iter([3, 2])

    def filling_up(descriptor: int, data: memoryview) -> int:
        left = next(room, 0)
        if not left:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, data[:left])

    monkeypatch.setattr(os, "write", filling_up)
    with pytest.raises(OSError, match="No space left") as raised:
        write_atomically(target, b"new and longer")
    assert raised.value.filename == str(target)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == {"letter.xml"}


def test_a_write_in_pieces_is_carried_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:4]))
    write_atomically(tmp_path / "letter.xml", b"more than four bytes")
    assert (tmp_path / "letter.xml").read_bytes() == b"more than four bytes"


@pytest.mark.parametrize("read_only", ["letter.xml", "."])
def test_what_is_marked_read_only_is_not_replaced(tmp_path: Path, read_only: str) -> None:
    target = tmp_path / "letter.xml"
    target.write_bytes(b"old")
    mode = (tmp_path / read_only).stat().st_mode
    (tmp_path / read_only).chmod(mode & ~0o222)
    try:
        with pytest.raises(PermissionError):
            write_atomically(target, b"new")
    finally:
        (tmp_path / read_only).chmod(mode)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == {"letter.xml"}


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "letter.xml").mkdir()
    with pytest.raises(IsADirectoryError):
        write_atomically(tmp_path / "letter.xml", b"new")
    assert names(tmp_path) == {"letter.xml"}


def test_a_file_does_not_become_a_folder(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"a file")
    with pytest.raises(OSError, match="letter") as raised:
        write_atomically(tmp_path / "build" / "letter.xml", b"new")
    assert raised.value.errno in {errno.ENOTDIR, errno.EEXIST}


WRITING = """\
import os, signal, time
from pathlib import Path
from rubricator.building.files import write_atomically

os.fsync = lambda _: {moment}
write_atomically(Path("letter.xml"), b"new")
"""


def begin_to_write(folder: Path, moment: str) -> subprocess.Popen[str]:
    """Start a process that writes a file, and at the moment when the bytes go to the disk does something else."""
    program = WRITING.format(moment=moment)
    return subprocess.Popen(
        [sys.executable, "-c", program], cwd=folder, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE
    )


def test_what_the_killed_left_unfinished_is_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "letter.xml").write_bytes(b"old")
    others = {"letter.xml", ".rubricator-1.tmp", ".rubricator-elsewhere-999999.tmp", ".hidden", "notes.tmp"}
    for other in others - {"letter.xml"}:
        (tmp_path / other).touch()
    with begin_to_write(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)") as killed:
        killed.wait()
    left = names(tmp_path)
    with begin_to_write(tmp_path, "print(flush=True) or time.sleep(60)") as living:
        assert living.stdout
        living.stdout.readline()
        both = names(tmp_path)
        assert len(left - others) == len(both - left) == 1
        sweep([tmp_path, tmp_path / "missing", tmp_path / "letter.xml"])
        assert names(tmp_path) - others == both - left
        living.kill()
    sweep([tmp_path])
    assert names(tmp_path) == others
    assert (tmp_path / "letter.xml").read_bytes() == b"old"


def test_a_last_look_may_keep_the_old_content(tmp_path: Path) -> None:
    target = tmp_path / "letter.xml"
    target.write_bytes(b"old")

    def look() -> None:
        assert len(names(tmp_path)) == 2
        raise ValueError("somebody has saved it")

    with pytest.raises(ValueError, match="somebody"):
        write_atomically(target, b"new", look)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == {"letter.xml"}
