"""docs/deposit.md cannot drift: its tables are those of the program, and its example prints what it says."""

import re
import shlex
from pathlib import Path

import pytest

from cli.running import Command
from deposit.conftest import rubricator
from rubricator.cli.deposit.make import command
from rubricator.deposit.texts import CONTENTS

__all__ = ["rubricator"]

GUIDE = Path(__file__).parents[1] / "docs" / "deposit.md"
TEXT = GUIDE.read_text("utf-8")
EXAMPLES = re.findall(r"```console\n\$ rubricator ([^\n]*)\n(.*?)```", TEXT, re.DOTALL)


def test_every_option_is_in_the_table() -> None:
    options = {name for option in command.params for name in option.opts if name.startswith("--")}
    assert set(re.findall(r"^\| `(--[\w-]+)", TEXT, re.MULTILINE)) == options


def test_every_content_is_in_the_table_in_the_words_of_the_readme() -> None:
    rows = [row for row in re.findall(r"^\| `(\w[\w./-]*)` \| (.*) \|$", TEXT, re.MULTILINE) if row[0] != "README.md"]
    assert rows == list(CONTENTS)


@pytest.mark.parametrize(("arguments", "printed"), EXAMPLES, ids=lambda value: value[:60])
def test_the_example_prints_what_it_says(arguments: str, printed: str, rubricator: Command, root: Path) -> None:
    Path("tei").mkdir()
    letter = (root / "tei" / "trotsky-1928-10-21.xml").read_text("utf-8")
    main, sub = "On the Situation in Russia", '<title type="sub">A Letter to a Comrade</title>'
    Path("tei/letter.xml").write_text(letter.replace(main, "Letters from the Harbour", 1).replace(sub, "", 1), "utf-8")
    ran = rubricator(*shlex.split(arguments))
    assert (ran.status, ran.out) == (0, printed)
