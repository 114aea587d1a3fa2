"""What archives and folders can hold that no honest package does, and what is read of them all the same."""

import io
import os
import stat
import tarfile
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from bags import Bag, found, read_cases
from rubricator.deposit.verifying import verify
from rubricator.deposit.verifying.containers import zipped
from rubricator.diagnostics import UnusableError

(PLAIN,) = read_cases("=== A bag\n")


def zip_of(path: Path, bag: Bag, *more: tuple[ZipInfo | str, bytes], base: str = "bag/") -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in (*((base + name, data) for name, data in bag.files.items()), *more):
            archive.writestr(name, data)
    return path


def member(name: str, mode: int) -> ZipInfo:
    info = ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "bag.zip"


@pytest.mark.parametrize("base", ["", "bag/", "deep/er/bag/"])
def test_the_bag_is_where_its_declaration_is(archive: Path, base: str) -> None:
    assert found(zip_of(archive, PLAIN, base=base)) == []


def test_a_bag_in_the_payload_is_not_taken_for_the_bag(archive: Path) -> None:
    assert found(zip_of(archive, PLAIN, ("bag/data/inner/bagit.txt", b""))) == ["bag/data/inner/bagit.txt:1 BAG021"]


def test_what_stands_beside_the_bag_is_told_once(archive: Path) -> None:
    more = [(f"__MACOSX/bag/._{number}", b"") for number in range(3)]
    assert found(zip_of(archive, PLAIN, *more)) == ["bag:1 BAG051"]


@pytest.mark.parametrize(
    "name", ["../evil.sh", "bag/../../evil.sh", "/etc/cron.d/evil", "bag/data/..\\..\\evil", "C:/evil"]
)
def test_members_that_would_be_unpacked_elsewhere_are_refused(archive: Path, name: str) -> None:
    assert "bag:1 BAG012" in found(zip_of(archive, PLAIN, (name, b"")))


def test_links_in_archives_are_not_followed(archive: Path) -> None:
    link = member("bag/data/link", stat.S_IFLNK | 0o777)
    assert found(zip_of(archive, PLAIN, (link, b"/etc/passwd"))) == ["bag/data/link:1 BAG015"]


def test_devices_in_archives_are_none_of_its_files(archive: Path) -> None:
    assert found(zip_of(archive, PLAIN, (member("bag/data/pipe", stat.S_IFIFO), b""))) == ["bag/data/pipe:1 BAG015"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name(archive: Path) -> None:
    assert "bag/data/letter.txt:1 BAG053" in found(zip_of(archive, PLAIN, ("bag/data/letter.txt", b"Madam,\n")))


def test_a_member_that_would_fill_the_disk_is_not_read(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "_SMALL", 1000)
    lines = found(zip_of(archive, PLAIN, ("bag/data/bomb", bytes(10_000_000))))
    assert {"bag/data/bomb:1 BAG052", "bag/data/bomb:1 BAG024"} <= set(lines)


def test_members_that_overlap_are_not_read(tmp_path: Path) -> None:
    archive = zip_of(tmp_path / "bag.zip", PLAIN, ("bag/data/one", b"x" * 500), ("bag/data/two", b"x" * 500))
    data = bytearray(archive.read_bytes())
    with ZipFile(archive) as read:
        one, two = (read.getinfo(f"bag/data/{name}") for name in ("one", "two"))
    # In the table of contents both begin where the first does, and the second is as long as both.
    entry = data.index(b"bag/data/two", data.index(b"PK\1\2")) - 46
    data[entry + 42 : entry + 46] = (one.header_offset).to_bytes(4, "little")
    archive.write_bytes(data)
    assert two.header_offset != one.header_offset
    assert any(line.endswith("BAG052") for line in found(archive))


@pytest.mark.parametrize(("flag", "method"), [(1, ZIP_STORED), (0, 99)], ids=["encrypted", "packed in an unknown way"])
def test_members_that_cannot_be_read(archive: Path, flag: int, method: int) -> None:
    zip_of(archive, PLAIN)
    data = bytearray(archive.read_bytes())
    for signature, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = data.index(signature, data.index(b"bag/data/letter.txt") - 50 if at == 6 else data.index(b"PK\1\2"))
        while b"letter.txt" not in data[start : start + 80]:
            start = data.index(signature, start + 1)
        data[start + at] |= flag
        data[start + at + 2] = method
    archive.write_bytes(data)
    assert "bag/data/letter.txt:1 BAG024" in found(archive)


def tar_of(path: Path, bag: Bag, *more: tarfile.TarInfo) -> Path:
    with tarfile.open(path, "w") as archive:
        for name, data in bag.files.items():
            info = tarfile.TarInfo(f"bag/{name}")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in more:
            archive.addfile(info)
    return path


def tar_member(name: str, kind: bytes, leads: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, leads
    return info


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_in_tar_files(tmp_path: Path, kind: bytes) -> None:
    archive = tar_of(tmp_path / "bag.tar", PLAIN, tar_member("bag/data/link", kind, "/etc/passwd"))
    assert found(archive) == ["bag/data/link:1 BAG015"]


def test_paths_that_lead_out_of_tar_files(tmp_path: Path) -> None:
    archive = tar_of(tmp_path / "bag.tar", PLAIN, tar_member("../../evil", tarfile.REGTYPE))
    assert found(archive) == ["bag:1 BAG012"]


@pytest.mark.parametrize("share", [0.2, 0.6, 0.9])
def test_a_tar_file_that_was_cut_off(tmp_path: Path, share: float) -> None:
    archive = tar_of(tmp_path / "bag.tar", PLAIN)
    with tarfile.open(archive) as whole:
        last = whole.getmembers()[-1]
    os.truncate(archive, int((last.offset_data + last.size) * share))
    assert found(archive) != []


@pytest.mark.parametrize("suffix", ["gz", "bz2", "xz"])
def test_a_compressed_tar_file_that_was_changed(tmp_path: Path, suffix: str) -> None:
    folder = PLAIN.write(tmp_path / "bag")
    (folder / "data" / "letter.txt").write_bytes(PLAIN.files["data/letter.txt"])
    archive = tmp_path / f"bag.tar.{suffix}"
    with tarfile.open(archive, f"w:{suffix}") as written:
        written.add(folder, "bag")
    assert found(archive) == []
    data = bytearray(archive.read_bytes())
    data[len(data) // 2] ^= 0xFF
    archive.write_bytes(data)
    assert found(archive) != []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_in_a_folder_is_not_read(tmp_path: Path) -> None:
    folder = PLAIN.write(tmp_path / "bag")
    os.mkfifo(folder / "data" / "pipe")
    assert found(folder) == ["data/pipe:1 BAG015"]


def test_links_in_a_folder_do_not_lead_in_circles(tmp_path: Path) -> None:
    folder = PLAIN.write(tmp_path / "bag")
    (folder / "data" / "again").symlink_to("..", target_is_directory=True)
    assert found(folder) == ["data/again:1 BAG015"]


def test_names_that_are_not_unicode(tmp_path: Path) -> None:
    folder = PLAIN.write(tmp_path / "bag")
    path = os.fsencode(folder / "data") + b"/caf\xe9"
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    assert found(folder) == ["data/caf\\udce9:1 BAG021"]


def test_a_line_without_an_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    folder = PLAIN.write(tmp_path / "bag")
    with (folder / "manifest-sha512.txt").open("ab") as manifest:
        manifest.truncate(300_000_000)
    tracemalloc.start()
    lines = found(folder)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "manifest-sha512.txt:2 BAG018" in lines
    assert most < 50_000_000


@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "Shift_JIS"])
def test_tag_files_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    folder = PLAIN.write(tmp_path / "bag")
    (folder / "bagit.txt").write_text(f"BagIt-Version: 0.97\nTag-File-Character-Encoding: {encoding}\n")
    for name in ("manifest-sha512.txt",):
        (folder / name).write_bytes(PLAIN.files[name].decode().encode(encoding))
    (folder / "bag-info.txt").write_bytes("Payload-Oxum: 5.1\n".encode(encoding))
    assert found(folder) == []


def test_what_can_hold_no_package(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(UnusableError):
        list(verify(tmp_path / "notes.txt"))
    with pytest.raises(FileNotFoundError):
        list(verify(tmp_path / "nothing"))


GARBAGE = [b"", b"PK", b"PK\5\6" + bytes(18), bytes(1000), b"\xff" * 70_000]


@pytest.mark.parametrize("name", ["bag.zip", "bag.tar", "bag.tgz", "bag.tar.xz"])
@pytest.mark.parametrize("data", GARBAGE)
def test_garbage_is_damage_and_nothing_worse(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert found(tmp_path / name) != []
