"""``rubricator guide``: the guides of the documentation, where one works and without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

import click

from rubricator.assets import asset
from rubricator.cli.terminal import did_you_mean, emit

_INDEX = "index"
_SECTION = re.compile(r"^## (?P<title>.+)$")
_ENTRY = re.compile(r"^- \[(?P<title>[^]]+)\]\((?P<name>[\w-]+)\.md\)")
_UNSEEN = re.compile(r"^(?:<!--.*?-->\n+|(?P<fence>```\w*)[^\n]*(?P<within>\n.*?^```)$)", re.DOTALL | re.MULTILINE)
"""A comment, or else a fence, in which a comment is a part of what is shown."""


@click.command("guide")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """Show a guide of the documentation, as a text in Markdown.

    Without NAME the guides are listed. What a message calls docs/NAME.md is shown too.

    \b
    Examples:
      rubricator guide
      rubricator guide tutorial
      rubricator guide stylesheets | less
    """
    emit(_shown(name) if name else "\n".join(_listed()) + "\n")


def guides() -> dict[str, str]:
    """Return the titles of the guides by their names, in the order in which the documentation lists them."""
    return {entry["name"]: entry["title"] for line in _index() if (entry := _ENTRY.match(line))}


def _listed() -> Iterator[str]:
    """Yield the list of the guides, below the headings that the documentation has them under."""
    heading, width = "", max(map(len, guides()))
    for line in _index():
        if section := _SECTION.match(line):
            heading = section["title"]
        elif entry := _ENTRY.match(line):
            if heading:
                yield f"{heading}:"
                heading = ""
            yield f"  {entry['name']:{width}}  {entry['title']}"


def _index() -> list[str]:
    return _read(_INDEX).splitlines()


def _shown(name: str) -> str:
    """Return a guide as people read it: without what tests want to know of it. Raises UsageError."""
    stem = PurePath(name).stem
    if stem not in guides():
        raise click.UsageError(
            f"there is no guide {name}.{did_you_mean(stem, guides())} 'rubricator guide' lists them."
        )
    return _UNSEEN.sub(lambda found: "".join(found.group("fence", "within")) if found["fence"] else "", _read(stem))


def _read(stem: str) -> str:
    return asset("docs", f"{stem}.md").read_text(encoding="utf-8")
