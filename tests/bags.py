r"""Bags written down as text, for tests that read as documents.

A case begins with ``=== title``. ``--- path`` begins a file, whose lines follow; ``--- path (none)`` takes away one that every bag
has, ``--- path -> elsewhere`` is a link. Every bag has the files of ``PLAIN`` unless a case says otherwise, and a case of a
payload file alone has the manifest that lists it. In a file ``$sha512(path)`` is the digest of a file of the case, ``\r``,
``\t``, ``\n``, ``\\`` and ``\xNN`` are bytes; every line ends with LF, unless it ends with ``\c``. ``>>>`` begins a line of what is
found: a file, a line, and a code.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rubricator.deposit.verifying import verify

PLAIN = {
    "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "data/letter.txt": b"Sir,\n",
    "manifest-sha512.txt": b"$sha512(data/letter.txt)  data/letter.txt\n",
}
_DIGEST = re.compile(rb"\$(\w+)\(([^)]*)\)")
_ESCAPE = re.compile(rb"\\(x[0-9A-F]{2}|[rtnc\\])")
_BYTES = {b"r": b"\r", b"t": b"\t", b"n": b"\n", b"\\": b"\\", b"c": b""}
_HEADER = re.compile(r"--- (.*?)(?: (\(none\))| -> (.*))?")


@dataclass(frozen=True)
class Bag:
    """A case: its title, the files, the links, and what is found."""

    title: str
    files: Mapping[str, bytes]
    links: Mapping[str, str]
    expected: tuple[str, ...]

    def write(self, folder: Path) -> Path:
        """Write the bag to a folder and return it."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "data").mkdir(exist_ok=True)
        for path, data in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        for path, leads in self.links.items():
            (folder / path).symlink_to(leads)
        return folder


def read_cases(text: str) -> Iterator[Bag]:
    """Yield the cases of a text."""
    for block in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        yield _case(block.split("\n"))


def _case(lines: list[str]) -> Bag:
    title, *rest = lines
    files: dict[str, bytes] = dict(PLAIN)
    links: dict[str, str] = {}
    expected: list[str] = []
    current = ""
    for line in rest:
        if line.startswith(">>> "):
            expected.append(line.removeprefix(">>> "))
        elif match := _HEADER.fullmatch(line):
            current = _bytes(match[1]).decode()
            files[current] = b""
            if match[2] or match[3]:
                del files[current]
            if match[3]:
                links[current] = match[3]
        elif current and line:
            files[current] += _bytes(line) + (b"" if line.endswith(r"\c") else b"\n")
    return Bag(title, {path: _with_digests(data, files) for path, data in files.items()}, links, tuple(expected))


def _bytes(text: str) -> bytes:
    return _ESCAPE.sub(
        lambda match: bytes([int(match[1][1:], 16)]) if match[1][:1] == b"x" else _BYTES[match[1]], text.encode()
    )


def _with_digests(data: bytes, files: Mapping[str, bytes]) -> bytes:
    def digest(match: re.Match[bytes]) -> bytes:
        content = _with_digests(files.get(match[2].decode(), b""), files)
        return hashlib.new(match[1].decode(), content).hexdigest().encode()

    return _DIGEST.sub(digest, data)


def found(package: Path) -> list[str]:
    """Return what is found in a package as cases write it, sorted."""
    return sorted(
        f"{_shown(finding.file, package)}:{finding.position.line} {finding.code}" for finding in verify(package)
    )


def _shown(file: str, package: Path) -> str:
    path = file.removeprefix(str(package)).removeprefix("/") or "."
    return path.encode("utf-8", "backslashreplace").decode()
