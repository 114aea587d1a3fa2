"""The reference of the commands: what each says with ``--help``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from manual.prose import code, fence, prose, section, table
from rubricator.cli import PROGRAM, commands

_VERBATIM = "\b"


def reference() -> str:
    """Return all commands, one a section, those of a group after it."""
    return "\n\n".join(_section(context) for context in contexts())


def contexts() -> Iterator[click.Context]:
    """Yield each command with the words that call it, in the order of the list that ``--help`` prints."""
    yield from _below(click.Context(commands, info_name=PROGRAM))


def _below(context: click.Context) -> Iterator[click.Context]:
    group = context.command
    assert isinstance(group, click.Group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        within = click.Context(command, context, info_name=name)
        yield within
        if isinstance(command, click.Group):
            yield from _below(within)


def _section(context: click.Context) -> str:
    command = context.command
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    level = len(context.command_path.split())
    return section(
        level,
        code(context.command_path),
        fence("text", usage),
        *_words(command),
        _options(context),
        anchor=anchor(context),
    )


def anchor(context: click.Context) -> str:
    """Return the name by which a command's section can be linked to."""
    return "-".join(["command", *context.command_path.split()[1:]])


def _words(command: click.Command) -> Iterator[str]:
    """Yield the paragraphs of a command's help, its examples as they were typed."""
    for paragraph in re.split(r"\n\s*\n", cleandoc(command.help or "")):
        title, _, rest = paragraph.lstrip(f"{_VERBATIM}\n").partition("\n")
        if paragraph.startswith(_VERBATIM):
            yield f"{prose(title)}\n\n{fence('text', cleandoc(rest))}"
        else:
            yield prose(paragraph)


def _options(context: click.Context) -> str:
    records = [
        record
        for parameter in context.command.get_params(context)
        if isinstance(parameter, click.Option)
        and (record := parameter.get_help_record(context))
        and "--help" not in parameter.opts
    ]
    rows = [(code(names), prose(words)) for names, words in records]
    return table(("Option", "What it does"), rows) if rows else ""
