"""Entries on disk: whole or not there, and never a reason to stop."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rubricator.relaxng.caching import files
from rubricator.relaxng.caching.files import read_entry, write_entry

KEY = "0" * 64
OTHER = "1" * 64
CONTENT = b"[[1,2],[3]]\n" * 40
a_folder_for_all = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def entry(folder: Path, key: str = KEY) -> Path:
    return folder / f"{key}.schema"


def test_what_was_written_is_read(tmp_path: Path) -> None:
    write_entry(tmp_path / "new" / "folder", KEY, CONTENT)
    assert read_entry(tmp_path / "new" / "folder", KEY) == CONTENT
    assert read_entry(tmp_path / "new" / "folder", OTHER) is None
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == [f"{KEY}.schema"]


@given(st.data())
@a_folder_for_all
def test_a_byte_changed_anywhere_is_noticed(tmp_path: Path, data: st.DataObject) -> None:
    write_entry(tmp_path, KEY, CONTENT)
    whole = entry(tmp_path).read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    entry(tmp_path).write_bytes(whole[:place] + bytes([byte]) + whole[place + 1 :])
    assert read_entry(tmp_path, KEY) is None


@given(st.integers(0, len(CONTENT)))
@a_folder_for_all
def test_a_file_cut_short_or_longer_is_noticed(tmp_path: Path, length: int) -> None:
    write_entry(tmp_path, KEY, CONTENT)
    whole = entry(tmp_path).read_bytes()
    for damaged in (whole[:length], whole + whole[:1]):
        entry(tmp_path).write_bytes(damaged)
        assert read_entry(tmp_path, KEY) is None


@pytest.mark.parametrize("foreign", [b"", b"\x00", b"PK\x03\x04", b"\x80\x04\x95", b"rubricator grammar 0 x\n", b"[]"])
def test_another_programs_file_is_noticed_and_replaced(tmp_path: Path, foreign: bytes) -> None:
    entry(tmp_path).write_bytes(foreign)
    assert read_entry(tmp_path, KEY) is None
    write_entry(tmp_path, KEY, CONTENT)
    assert read_entry(tmp_path, KEY) == CONTENT


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    entry(tmp_path).mkdir()
    os.mkfifo(entry(tmp_path, OTHER))
    for key in (KEY, OTHER):
        assert read_entry(tmp_path, key) is None
    write_entry(tmp_path, KEY, CONTENT)
    assert entry(tmp_path).is_dir()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    write_entry(tmp_path / "file", KEY, CONTENT)
    write_entry(tmp_path / "file" / "below", KEY, CONTENT)
    assert read_entry(tmp_path / "file", KEY) is None
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_folder_of_which_the_name_is_no_name() -> None:
    write_entry(Path("a\0b"), KEY, CONTENT)
    assert read_entry(Path("a\0b"), KEY) is None


def test_a_folder_where_nothing_can_be_written() -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("no /proc, in which nobody can write, the superuser neither")
    write_entry(Path("/proc/self/rubricator"), KEY, CONTENT)
    write_entry(Path("/proc/self"), KEY, CONTENT)
    assert read_entry(Path("/proc/self"), KEY) is None


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    # A limit on the size of files fails a write in the middle, as a full disk does.
    program = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from rubricator.relaxng.caching.files import write_entry\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        f"write_entry(Path(sys.argv[1]), {KEY!r}, {CONTENT!r})\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_BYTES", 5 * len(CONTENT))
    keys = [f"{number:064x}" for number in range(8)]
    for age, key in enumerate(reversed(keys)):
        write_entry(tmp_path, key, CONTENT)
        os.utime(entry(tmp_path, key), (time.time() - 3600 + age,) * 2)
    write_entry(tmp_path, KEY, CONTENT)
    kept = sorted(path.stem for path in tmp_path.iterdir())
    assert kept == keys[:4]


def test_what_is_used_is_kept(tmp_path: Path) -> None:
    write_entry(tmp_path, KEY, CONTENT)
    os.utime(entry(tmp_path), (time.time() - 2 * 86_400,) * 2)
    read_entry(tmp_path, KEY)
    assert time.time() - entry(tmp_path).stat().st_mtime < 60


def test_only_files_of_ours_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_BYTES", 3 * len(CONTENT))
    left = ["letter.xml", "thesis.schema", f"{OTHER}.txt", f"{OTHER}.0123456789abcdef.tmp"]
    for name in left:
        (tmp_path / name).write_bytes(b"x" * 10 * len(CONTENT))
    long_ago = f"{KEY}.fedcba9876543210.tmp"
    (tmp_path / long_ago).touch()
    os.utime(tmp_path / long_ago, (0, 0))
    write_entry(tmp_path, KEY, CONTENT)
    assert {*left} <= {path.name for path in tmp_path.iterdir()}
    assert not (tmp_path / long_ago).exists()


def test_what_would_fill_the_folder_by_itself_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_BYTES", len(CONTENT))
    write_entry(tmp_path, KEY, CONTENT)
    assert list(tmp_path.iterdir()) == []
