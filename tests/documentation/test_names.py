"""What the documentation names exists: options and commands of ours, and codes of findings."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from manual.commands import contexts

from documentation.following import unknown_options
from documentation.markdown import name_of, pages, tokens_of
from rubricator.cli.explain import registry

OPTIONS = {name for context in contexts() for one in context.command.params for name in one.opts} | {
    "--help",
    "--version",
}

DASK = {"--nworkers", "--nthreads", "--memory-limit"}
"""Options of another program."""

OF_OTHERS = {
    "stylesheets.md": "variables of CSS look like options",
    "benchmarks/README.md": "the options are those of its scripts",
}
WITH_OPTIONS = [page for page in pages() if not name_of(page).endswith(tuple(OF_OTHERS))]

FAMILIES = {code.rstrip("0123456789") for code in registry()}
EXAMPLES = {"SHIP1", "SCH123"}


def codes_in_lines(page: Path) -> Iterator[str]:
    """Yield what is code within the lines of a page."""
    for token in tokens_of(page):
        yield from (child.content for child in token.children or () if child.type == "code_inline")


@pytest.mark.parametrize("page", WITH_OPTIONS, ids=name_of)
def test_options_that_are_named_exist(page: Path) -> None:
    named = [words for words in codes_in_lines(page) if words.startswith("rubricator ") and "…" not in words]
    assert [words for words in named if unknown_options(words)] == []
    alone = {found[0] for words in codes_in_lines(page) if (found := re.match(r"--[a-z][\w-]*", words))}
    assert alone - OPTIONS - DASK == set()


@pytest.mark.parametrize("page", [page for page in pages() if page.name != "CHANGELOG.md"], ids=name_of)
def test_codes_that_are_named_exist(page: Path) -> None:
    named = set(re.findall(rf"\b(?:{'|'.join(FAMILIES)})\d{{3}}\b", page.read_text(encoding="utf-8")))
    assert named - set(registry()) - EXAMPLES == set()
