"""``rubricator explain``: what a finding means, by its code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages
from textwrap import fill, indent

import click

import rubricator
from rubricator.cli.terminal import did_you_mean, emit
from rubricator.diagnostics import Rule

_WIDTH = 100
_ENTRY = "rubricator.__main__"


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Explain a finding by its code: what it means, and an example of what is wrong and what is right.

    Without CODE the codes are listed.

    \b
    Examples:
      rubricator explain
      rubricator explain BLD001
    """
    rules = registry()
    if code is None:
        emit("".join(f"{rule.code}  {_by_default(rule):7}  {rule.title}\n" for rule in rules.values()))
        return
    rule = rules.get(code.upper())
    if rule is None:
        near = did_you_mean(code.upper(), rules)
        raise click.UsageError(f"there is no code {code}.{near} 'rubricator explain' lists them all.")
    emit(explanation(rule))


def registry() -> Mapping[str, Rule]:
    """Return every rule of the package by its code, in the order of the codes."""
    return {rule.code: rule for rule in sorted(all_rules(), key=lambda rule: rule.code)}


def all_rules() -> Iterator[Rule]:
    """Yield the rules in the tuple ``RULES`` of every module."""
    for module in walk_packages(rubricator.__path__, "rubricator."):
        if module.name != _ENTRY:
            candidates = getattr(import_module(module.name), "RULES", ())
            yield from (rule for rule in candidates if isinstance(rule, Rule))


def explanation(rule: Rule) -> str:
    """Return a rule as the text that explains it."""
    parts = [
        f"{rule.code}: {rule.title} ({rule.severity}{', off unless a configuration asks for it' * rule.optional})",
        fill(rule.explanation, _WIDTH),
        rule.hint and fill(f"Hint: {rule.hint}", _WIDTH),
        rule.wrong and f"Wrong:\n{indent(rule.wrong, '  ')}",
        rule.right and f"Right:\n{indent(rule.right, '  ')}",
        rule.reference and f"See: {_source(rule.reference)}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _source(reference: str) -> str:
    """Return where more is said; of a page of the documentation, with the command that shows it."""
    page = re.fullmatch(r"docs/(?P<name>[\w-]+)\.md", reference)
    return f"{reference} (rubricator guide {page['name']})" if page else reference


def _by_default(rule: Rule) -> str:
    return "off" if rule.optional else rule.severity.value
