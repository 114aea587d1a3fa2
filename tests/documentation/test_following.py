"""What is shown is held against what is: the means by which the documentation is tested are tested themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest

from documentation.fences import fences_of, matches
from documentation.following import follow
from documentation.shells import ThisProcess

Follow = Callable[[str], None]


@pytest.fixture
def following(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Follow:
    """A function that follows a page with this text, in a folder that stays."""
    for name in ("page", "programs"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "page")
    shell = ThisProcess(tmp_path / "programs")

    def follow_page(text: str) -> None:
        page = tmp_path / "page.md"
        page.write_text(text, encoding="utf-8")
        follow(fences_of(page), shell)

    monkeypatch.setattr("documentation.fences.name_of", lambda page: page.name)
    return follow_page


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\nb\n", "a\nb", True),
        ("a\n", "a\nb\n", False),
        ("…\nc\n", "a\nb\nc\n", True),
        ("…\nc\n", "c\n", True),
        ("a\n…\n", "a\n", True),
        ("a\n…\nd\n", "a\nb\nc\n", False),
        ("a … c\n", "a b b c\n", True),
        ("a … c\n", "a\nc\n", False),
        ("http://127.0.0.1:8000/\n", "http://127.0.0.1:41237/\n", True),
        ("a.c\n", "abc\n", False),
    ],
)
def test_an_ellipsis_stands_for_lines_or_for_what_a_line_has_more(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same


RIGHT = {
    "a printout": "```console\n$ echo Anna\nAnna\n```",
    "several": "```console\n$ echo Anna\nAnna\n$ printf ''\n$ echo Otto\nOtto\n```",
    "ours": "```console\n$ rubricator --version\nrubricator …\n```",
    "a status": "```console status=2\n$ rubricator buidl\n…\nError: …\n```",
    "ours in a pipe": "```console\n$ rubricator --version | cut -c 1-10\nrubricator\n```",
    "a file": "```text file=a/b.txt\nAnna\n```\n\n```console\n$ cat a/b.txt\nAnna\n```",
    "a change": "```text file=a\nAnna\nOtto\n```\n\n```diff file=a\n Anna\n-Otto\n+Ida\n```\n\n```console\n$ cat a\nAnna\nIda\n```",
    "a program": '```python\nprint("Anna")\n```\n\n```text printed\nAnna\n```',
    "a printout alone": '```text of="echo Anna"\nAnna\n```',
    "commands": "```sh\nmkdir a\ntest -d a\n```",
    "a file of the project": "```text like=LICENSE\nMIT License\n```",
    "a comment": "<!--\n```sh\ntouch a\n```\n-->\n\n```console\n$ ls\na\n```",
    "a file given": "<!-- given a/b: LICENSE -->\n\n```console\n$ head -n 1 a/b\nMIT License\n```",
    "what is not run": '```sh unrun="it needs a server"\nrubricator validate --watch\n```',
    "a program that runs on": "```console\n$ echo Anna; sleep 60\nAnna\n^C\n```",
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_what_is_so_passes(text: str, following: Follow) -> None:
    following(text)


WRONG = {
    "another printout": "```console\n$ echo Otto\nAnna\n```",
    "a printout that is not shown": "```console\n$ echo Anna\n```",
    "a console without a command": "```console\necho Anna\n```",
    "a failure": "```console\n$ false\n```",
    "a failure that is none": "```console status=1\n$ true\n```",
    "a failure among commands": "```sh\nfalse\n```",
    "a change of what is not there": "```text file=a\nAnna\n```\n\n```diff file=a\n-Otto\n+Ida\n```",
    "a change of what is there twice": "```text file=a\nAnna\nAnna\n```\n\n```diff file=a\n-Anna\n+Ida\n```",
    "a program that fails": "```python\n1 / 0\n```",
    "another text than the project's": "```text like=LICENSE\nGPL\n```",
    "nothing is said of it": "```text\nAnna\n```",
    "no language": "```\nrubricator build\n```",
    "no reason": "```sh unrun=\nrubricator build\n```",
    "no such option": '```sh unrun="it needs a server"\nrubricator build --no-such-option\n```',
    "a test about something else": "```json test=tests/test_layers.py\n{}\n```",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_what_is_not_so_fails(text: str, following: Follow) -> None:
    with pytest.raises(AssertionError):
        following(text)
