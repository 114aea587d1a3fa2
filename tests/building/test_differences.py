"""What is said, and shown, of a document that a person has edited."""

import subprocess
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.building.differences import Difference, difference, unified
from rubricator.building.seal import seal

FRESH = seal(b"<?xml version='1.0'?>\n<TEI>\n<p>one</p>\n<p>two</p>\n<p>three</p>\n<p>four</p>\n</TEI>\n")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (b"two", b"2", Difference(lines=1, first=5)),
        (b"<p>two</p>\n", b"", Difference(lines=1, first=5)),
        (b"<p>two</p>\n", b"<p>two</p>\n<p>and a half</p>\n", Difference(lines=1, first=6)),
        (b"<p>two</p>\n<p>three</p>\n", b"<p>two and three</p>\n", Difference(lines=2, first=5)),
        (b"<?xml version='1.0'?>\n", b"", Difference(lines=1, first=1)),
    ],
)
def test_how_many_lines_differ_and_which_is_the_first(old: bytes, new: bytes, expected: Difference) -> None:
    assert difference(FRESH.replace(old, new), FRESH) == expected


def test_the_seal_is_no_difference() -> None:
    assert difference(FRESH, FRESH) is None
    assert difference(seal(b"<TEI>\n</TEI>\n").replace(b"<TEI>", b"<TEI >"), seal(b"<TEI >\n</TEI>\n")) is None


def test_line_ends_changed_by_version_control_are_no_difference() -> None:
    assert difference(FRESH.replace(b"\n", b"\r\n"), FRESH) is None
    assert unified(FRESH.replace(b"\n", b"\r\n"), FRESH, "a", "b") == b""


def test_the_whole_difference_is_a_unified_diff() -> None:
    edited = FRESH.replace(b"two", b"2")
    assert unified(edited, FRESH, "letter.xml", "letter.reencoded.xml").splitlines()[:2] == [
        b"--- letter.xml",
        b"+++ letter.reencoded.xml",
    ]
    assert b"-<p>2</p>\n+<p>two</p>\n" in unified(edited, FRESH, "a", "b")


PIECES = st.lists(st.sampled_from([b"<p>a</p>\n", b"<p>b</p>\n", b"\xff\n", b"\x0c\n", b"\n", b"c"]), max_size=12)


@settings(deadline=None)
@given(there=PIECES, fresh=PIECES)
def test_applied_it_gives_the_fresh_document(
    tmp_path_factory: pytest.TempPathFactory, there: list[bytes], fresh: list[bytes]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    before, after = b"".join(there), b"".join(fresh)
    (folder / "letter.xml").write_bytes(before)
    if shown := unified(before, after, "letter.xml", "letter.xml"):
        subprocess.run(["git", "apply", "-p0", "--whitespace=nowarn", "-"], input=shown, cwd=folder, check=True)
    assert (folder / "letter.xml").read_bytes() == after


@pytest.mark.parametrize("changed", [1, 7, 20_000])
def test_a_long_document_with_many_equal_lines_takes_no_time(changed: int) -> None:
    lines = [b"<p>%d</p><lb/>\n<lb/>\n" % number for number in range(20_000)]
    every = 20_000 // changed
    edited = [line if number % every else line.replace(b"<p>", b"<p >") for number, line in enumerate(lines)]
    begun = time.process_time()
    found = difference(b"".join(edited), b"".join(lines))
    assert time.process_time() - begun < 2
    assert found
    assert (found.first, found.lines >= changed) == (1, True)
