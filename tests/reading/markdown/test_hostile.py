"""Markdown from whoever wrote it: no input takes long, exhausts the stack, or loses its text."""

from time import process_time

import pytest

from rubricator.diagnostics import has_errors
from rubricator.reading import read
from rubricator.reading.markdown import read as read_markdown

MANY = 10_000
HOSTILE = {
    "quotations in one another": ">" * MANY + " deep",
    "quotations of many lines": "\n".join(">" * 60 + f" line {i}" for i in range(MANY // 100)),
    "lists in one another": "".join("  " * i + "- x\n" for i in range(400)),
    "lists in one line": "- " * MANY + "x",
    "numbers in one line": "1. " * MANY + "x",
    "brackets": "[" * MANY + "x" + "]" * MANY,
    "images": "![" * MANY,
    "links": "[a](b" * MANY,
    "titles": '[a](b "c' * MANY,
    "emphasis": "*a _b " * MANY,
    "emphasis in emphasis": "*" * MANY + "x" + "*" * MANY,
    "strikes": "~~a " * MANY,
    "code": "".join("`" * (i % 50 + 1) + "x" for i in range(MANY // 10)),
    "tags": "<a " * MANY,
    "tags with attributes": "x <a b='c' " * MANY,
    "comments": "<!-- " * MANY,
    "comments in a paragraph": "x <!-- " * MANY,
    "a block of comments": "<div>\n" + "<!-- <? <![CDATA[ <!a " * MANY,
    "a block of tags": "<div>\n" + '<a b="' * MANY,
    "unclosed elements": "x " + "<b><i>" * MANY,
    "notes where their marks are": "x" + "^[" * MANY + "]" * MANY,
    "marks of notes": "[^1]: x\n\n" + "[^" * MANY,
    "notes on notes": "x[^0]\n\n" + "\n\n".join(f"[^{i}]: x[^{i + 1}]" for i in range(2_000)),
    "many notes": "x[^0]\n\n" + "\n\n".join(f"[^{i}]: x" for i in range(4_000)),
    "one note many times": "[^1] " * MANY + "\n\n[^1]: x",
    "addresses": "\n".join(f"[{i}]: /x 'y" for i in range(MANY)),
    "terms": "a\n: b\n" * (MANY // 10),
    "terms in one another": "a\n" + ": " * MANY + "x",
    "a wide table": "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|b\n" * 2_000,
    "a long table": "|a|b|\n|-|-|\n" + "|c|d|\n" * (MANY // 10),
    "references to characters": "&amp;" * MANY,
    "one long word": "x" * 1_000_000,
    "a large attribute": "<p title='" + "x" * 1_000_000 + "'>y</p>",
    "a head without an end": "---\n" + "a: b\n" * MANY,
    "a head of heads": "---\n" + "a: b\n" * (MANY // 10) + "---\n",
    "line ends": "\n" * MANY + "x",
    "backslashes": "\\" * MANY + "x",
    "breaks": "x\\\n" * MANY,
    "underlines": "x\n" + "=" * MANY,
    "autolinks": "<http://" * MANY,
}


@pytest.mark.parametrize("markdown", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markdown_is_read_in_time(markdown: str) -> None:
    began = process_time()
    transcription, findings = read_markdown("hostile.md", markdown.encode())
    taken = process_time() - began
    assert transcription is not None or has_errors(findings)
    assert taken < 6


def test_what_lies_too_deep_is_kept_as_it_was_typed() -> None:
    transcription, findings = read("deep.md", (">" * 100 + " deep\n\nnot deep").encode())
    assert transcription is not None
    words = transcription.source.text.split()
    assert (words[-2:], "deep" in words[-3]) == (["not", "deep"], True) or words[-3:] == ["deep", "not", "deep"]
    assert "READ124" in [finding.code for finding in findings]


def test_nothing_is_read_from_elsewhere(tmp_path: object) -> None:
    markdown = "![x](file:///etc/passwd) <img src='http://127.0.0.1:9/x'> [a](file:///etc/passwd)\n\nWords."
    transcription, _ = read("x.md", markdown.encode())
    assert transcription is not None
    assert "root" not in transcription.source.text
