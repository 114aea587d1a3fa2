"""The lock file: what is written is read again, also when several write at once; an address has one way of being written."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricator.validation.lockfile import LockError, checksum, format_lock, read_lock, record, web_key

ADDRESSES = st.from_regex(r"https?://[a-zA-Z.]{1,8}(:[0-9]{2,4})?(/[a-zA-Z0-9 ä%~.+-]{0,6}){1,3}(\?[a-z=&/]{1,5})?(#[a-z]{1,3})?", fullmatch=True)  # fmt: skip
CHECKSUMS = st.binary(max_size=8).map(checksum)


@given(st.dictionaries(ADDRESSES.map(web_key), CHECKSUMS, max_size=5))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, checksums: dict[str, str]) -> None:
    path = tmp_path_factory.mktemp("lock") / "rubricator.lock"
    path.write_text(format_lock(checksums), encoding="utf-8")
    assert read_lock(path) == checksums
    assert path.read_text(encoding="utf-8").count("\n") == len(checksums) + 4 + bool(checksums)


@given(ADDRESSES)
def test_an_address_is_written_in_one_way(address: str) -> None:
    assert web_key(web_key(address)) == web_key(address)
    assert web_key(address).startswith("https://")


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("http://Example.org:80/a.rng", "https://example.org/a.rng"),
        ("HTTPS://example.org:443/A.rng#p", "https://example.org/A.rng"),
        ("https://example.org:8443/a b.rng?v=1", "https://example.org:8443/a%20b.rng?v=1"),
        ("http://example.org:443/a.rng", "https://example.org/a.rng"),
        ("file:///a.rng", ""),
        ("a.rng", ""),
    ],
)
def test_how_addresses_are_written(address: str, key: str) -> None:
    assert web_key(address) == key


def test_what_several_record_at_once_is_all_there(tmp_path: Path) -> None:
    path = tmp_path / "rubricator.lock"
    entries = {f"https://example.org/{number}.rng": checksum(str(number).encode()) for number in range(40)}
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda entry: record(path, dict([entry])), entries.items()))
    assert read_lock(path) == entries
    assert [file.name for file in tmp_path.iterdir()] == ["rubricator.lock"]


def test_a_lock_file_that_cannot_be_used_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "rubricator.lock"
    path.write_text("<<<<<<<", encoding="utf-8")
    with pytest.raises(LockError):
        record(path, {"https://example.org/a.rng": checksum(b"")})
    assert path.read_text(encoding="utf-8") == "<<<<<<<"
