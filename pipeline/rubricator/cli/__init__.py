"""The command line: a command a module, imported only when it is used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from rubricator import collect_rarely
from rubricator.cli.failures import describe_surprise
from rubricator.cli.findings import report
from rubricator.cli.terminal import did_you_mean, discard_output, flush_output, say
from rubricator.system import of_os_error

WELL, FINDINGS, COULD_NOT_RUN = 0, 1, 2
INTERRUPTED = 130
BROKEN_PIPE = 141
"""The last two are 128 plus the number of SIGINT and SIGPIPE, as a shell reports them."""

PROGRAM = "rubricator"
COMPLETION_VARIABLE = "_RUBRICATOR_COMPLETE"

SUMMARIES = {
    "init": "Make a new edition project.",
    "build": "Make an edition of transcriptions: TEI, HTML, text, citations.",
    "encode": "Encode transcriptions as TEI.",
    "annotate": "Mark up names and dates in TEI that exists.",
    "recognize": "Find persons, dates and notes in transcriptions.",
    "people": "List who is named in documents, and enter who is new.",
    "validate": "Check TEI documents: schemas, links, dates and more.",
    "schema": "Say what a schema is, and keep schemas of the web.",
    "render": "Render TEI documents in another format.",
    "site": "Make a web site of an edition.",
    "serve": "Show an edition in the browser while it is worked on.",
    "cite": "Print the citation of a TEI document.",
    "deposit": "Make the package of an edition that a repository takes.",
    "config": "Print the settings in force, and where each is said.",
    "explain": "Explain a finding by its code.",
    "guide": "Show a guide of the documentation.",
    "completion": "Print the completion script for a shell.",
}


class Commands(click.Group):
    """A group of commands, which imports the module of a command when the command is asked for.

    ``summaries`` are the names of the commands, each with a line for the list; ``package`` has a module for each.
    """

    def __init__(self, *arguments: Any, summaries: Mapping[str, str], package: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.summaries = summaries
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which one meets them."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None if there is none of that name."""
        if cmd_name not in self.summaries:
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; for an unknown one, suggest the nearest."""
        name = args[0]
        if name not in self.summaries and not name.startswith("-"):
            raise click.UsageError(f"No such command '{name}'.{did_you_mean(name, self.summaries)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries.items()))


@click.group(
    cls=Commands,
    summaries=SUMMARIES,
    package="rubricator.cli",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name=PROGRAM, prog_name=PROGRAM, message="%(prog)s %(version)s")
def commands() -> None:
    """From a transcription to a validated TEI edition.

    \b
    Examples:
      rubricator init my-edition             a new edition, with an example in it
      rubricator build                       the edition in this folder: tei/sources
      rubricator build letter.txt            one letter, into build/
      rubricator validate edition/*.xml      check TEI that you already have
      rubricator explain BLD001              what a finding means
      rubricator guide tutorial              from a typed letter to a deposited edition

    Exit status: 0 all well, 1 there are errors, 2 it could not run.
    """


def main() -> None:
    """Run the command line given to this process and exit."""
    collect_rarely()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit status; whatever happens ends in a message, not in a traceback."""
    return _guard(lambda: _invoke(arguments))


def _invoke(arguments: Sequence[str]) -> int:
    if instruction := os.environ.get(COMPLETION_VARIABLE):
        return _complete(instruction)
    try:
        with commands.make_context(PROGRAM, list(arguments)) as context:
            status = commands.invoke(context)
    except click.exceptions.Exit as done:
        status = done.exit_code
    flush_output()
    return int(status or WELL)


def _complete(instruction: str) -> int:
    """Answer a shell that asks for completions (the protocol of click.shell_completion)."""
    from click.shell_completion import shell_complete

    return shell_complete(commands, {}, PROGRAM, COMPLETION_VARIABLE, instruction)


def _guard(action: Callable[[], int]) -> int:
    try:
        return action()
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        discard_output()
        return BROKEN_PIPE
    except OSError as error:
        discard_output()
        report([of_os_error(error)])
        return COULD_NOT_RUN
    except Exception as error:
        if os.environ.get("RUBRICATOR_DEBUG"):
            raise
        describe_surprise(error)
        return COULD_NOT_RUN
