"""``rubricator completion``: the script by which a shell completes commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from rubricator.cli import COMPLETION_VARIABLE, PROGRAM, commands
from rubricator.cli.terminal import emit


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for a shell.

    \b
    Examples:
      eval "$(rubricator completion bash)"                 in ~/.bashrc
      eval "$(rubricator completion zsh)"                  in ~/.zshrc
      rubricator completion fish > ~/.config/fish/completions/rubricator.fish
    """
    completion = get_completion_class(shell)
    assert completion is not None
    emit(completion(commands, {}, PROGRAM, COMPLETION_VARIABLE).source())
