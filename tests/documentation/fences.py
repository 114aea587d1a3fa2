"""What stands between fences in the Markdown of the documentation, and what each is: it says so itself, behind its language.

=================================== ================================================================================
```` ```console````                 commands after ``$`` and what they print; ``status=1`` is their exit status, if not 0.
                                    ``out``: only what goes to standard output is shown. A line ``…`` stands for any lines, ``…`` in a line for any characters, and ``^C`` at
                                    the end for the keys that end a program that runs on
```` ```sh````                      commands whose printout is not shown, one a line
```` ```xml file=letter.xml````     a file that the reader is told to write
```` ```diff file=letter.xml````    what the reader is told to change in a file
```` ```text of="COMMAND"````       what a command prints, or ``file=``, ``status=`` beside it: a command and its status
```` ```text printed````            what the fence before it prints, a program in Python
```` ```python````                  a program, run in the folder
```` ```toml like=docs/examples/a````  a file of the project, or a part of it
```` ```json test=tests/test_a.py````  checked by a test of its own, which names the page
```` ```sh unrun="why"````          not run, and why; the options of our own commands in it have to exist
=================================== ================================================================================

Fences in a comment of HTML are not seen by readers: they put in place what a page takes for granted. So does a comment
``<!-- given FILE: PATH -->``, which copies a file of the project.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markdown_it.token import Token

from documentation.markdown import name_of, parsed

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_GIVEN = re.compile(r"\s*given (?P<file>\S+): (?P<path>\S+)\s*")
_COMMAND = re.compile(r"^\$ (?P<command>.*(?:\n(?<=\\\n).*)*)\n(?P<printed>(?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True)
class Fence:
    """A fence: its page and line, its language, what else its head says, and its text. ``hidden``: it stands in a comment."""

    page: Path
    line: int
    language: str
    says: Mapping[str, str]
    text: str
    hidden: bool = False

    def __str__(self) -> str:
        return f"{name_of(self.page)}:{self.line} {self.language}"

    @property
    def status(self) -> int:
        """The exit status of its commands."""
        return int(self.says.get("status", 0))

    @property
    def commands(self) -> list[tuple[str, str]]:
        """The commands of a console, each with what it prints."""
        return [(found["command"], found["printed"]) for found in _COMMAND.finditer(self.text)]


def fences_of(page: Path) -> Iterator[Fence]:
    """Yield the fences of a page in their order, with those in comments."""
    for token in parsed(page.read_text(encoding="utf-8")):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "fence":
            yield _fence(page, line, token)
        elif token.type == "html_block":
            yield from _in_comment(page, line, token.content)


def _fence(page: Path, line: int, token: Token, hidden: bool = False) -> Fence:
    language, *words = shlex.split(token.info) or [""]
    says = {name: value for name, _, value in (word.partition("=") for word in words)}
    return Fence(page, line, language, says, token.content, hidden)


def _in_comment(page: Path, line: int, block: str) -> Iterator[Fence]:
    for comment in _COMMENT.finditer(block):
        if given := _GIVEN.fullmatch(comment[1]):
            yield Fence(page, line, "given", given.groupdict(), "", hidden=True)
        for token in parsed(comment[1]):
            if token.type == "fence":
                yield _fence(page, line, token, hidden=True)


def matches(shown: str, printed: str) -> bool:
    """Return whether a command printed what is shown: an ellipsis stands for lines, or for what a line has more."""
    shown, printed = (_any_port(_as_seen(text)) for text in (shown, printed))
    pattern = re.sub(r"(?m)^…\\\n", r"(?:.*\n)*?", re.escape(shown)).replace("…", ".*")
    return re.fullmatch(pattern, printed) is not None


def _as_seen(text: str) -> str:
    """Return a printout without what is not seen: blanks before the ends of lines, and how these are written."""
    return re.sub(r"[ \t\r]+$", "", text, flags=re.MULTILINE).rstrip("\n") + "\n"


def _any_port(text: str) -> str:
    """Return a printout without the number of a port of this machine: which one is free differs."""
    return re.sub(r"(127\.0\.0\.1:)\d+", r"\1PORT", text)
