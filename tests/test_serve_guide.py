"""docs/serve.md: its table has every option."""

import re
from pathlib import Path

from rubricator.cli.serve import command


def test_every_option_is_in_the_table(root: Path) -> None:
    guide = (root / "docs" / "serve.md").read_text(encoding="utf-8")
    options = {name for option in command.params for name in option.opts if name.startswith("--")}
    assert set(re.findall(r"^\| `(--[\w-]+)", guide, re.MULTILINE)) == options
