"""docs/deposit.md cannot drift: its tables are those of the program."""

import re
from pathlib import Path

from rubricator.cli.deposit.make import command
from rubricator.deposit.texts import CONTENTS

GUIDE = Path(__file__).parents[1] / "docs" / "deposit.md"
TEXT = GUIDE.read_text("utf-8")


def test_every_option_is_in_the_table() -> None:
    options = {name for option in command.params for name in option.opts if name.startswith("--")}
    assert set(re.findall(r"^\| `(--[\w-]+)", TEXT, re.MULTILINE)) == options


def test_every_content_is_in_the_table_in_the_words_of_the_readme() -> None:
    rows = [row for row in re.findall(r"^\| `(\w[\w./-]*)` \| (.*) \|$", TEXT, re.MULTILINE) if row[0] != "README.md"]
    assert rows == list(CONTENTS)
