"""The guides of the documentation, at the command line."""

import re
from pathlib import Path

import pytest

from cli.running import Command
from rubricator.cli.explain import registry
from rubricator.cli.guide import guides

DOCS = Path(__file__).parents[2] / "docs"


def test_without_a_name_they_are_listed_as_the_documentation_lists_them(rubricator: Command) -> None:
    ran = rubricator("guide")
    lines = ran.out.splitlines()
    assert (ran.status, lines[0]) == (0, "Tutorial:")
    assert re.fullmatch(r"  tutorial +From a typed letter to a deposited edition", lines[1])
    assert "Guides: checking TEI:" in lines
    assert [line.split()[0] for line in lines if line.startswith("  ")] == list(guides())


def test_every_page_of_the_documentation_is_there_but_the_reference_that_is_made_from_the_code() -> None:
    assert set(guides()) == {page.stem for page in DOCS.glob("*.md")} - {"index"}


@pytest.mark.parametrize("name", guides())
def test_a_guide_is_shown_without_what_only_tests_want_to_know(rubricator: Command, name: str) -> None:
    shown = rubricator("guide", name).out
    assert shown.startswith("# ")
    outside = re.sub(r"^```\w*\n.*?^```$", "", shown, flags=re.DOTALL | re.MULTILINE)
    assert "<!--" not in outside
    assert "```" not in outside


def test_a_comment_in_an_example_is_shown(rubricator: Command) -> None:
    assert "<!-- The edition's own" in rubricator("guide", "stylesheets").out


def test_it_is_found_by_what_a_message_calls_it(rubricator: Command) -> None:
    assert rubricator("guide", "docs/stylesheets.md").out == rubricator("guide", "stylesheets").out


def test_another_name_is_refused_with_the_nearest(rubricator: Command) -> None:
    ran = rubricator("guide", "tutorail")
    assert (ran.status, ran.out) == (2, "")
    assert "there is no guide tutorail. Did you mean tutorial? 'rubricator guide' lists them." in ran.err


def test_what_an_explanation_refers_to_is_a_guide(rubricator: Command) -> None:
    words = "\n".join(f"{rule.hint}\n{rule.reference}" for rule in registry().values())
    named = set(re.findall(r"rubricator guide ([\w-]+)|docs/([\w-]+)\.md", words))
    assert named
    assert {first or second for first, second in named} <= set(guides())
    assert "See: docs/configuration.md (rubricator guide configuration)" in rubricator("explain", "CFG002").out
