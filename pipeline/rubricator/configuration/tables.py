"""Tables of a TOML file, read key by key; what is wrong in them is noted, and a default stands in its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rubricator.configuration.globs import faults
from rubricator.diagnostics import Diagnostic, Rule, Severity, at_position
from rubricator.source import Position

UNKNOWN_KEY = Rule(
    "CFG002",
    Severity.ERROR,
    "A setting that does not exist",
    "The configuration has a key that means nothing. A setting that is misspelt would silently not be made.",
    hint="Correct the name, or remove the line.",
    wrong='shemas = ["schema/letters.rng"]',
    right='schemas = ["schema/letters.rng"]',
    reference="docs/configuration.md",
)
WRONG_VALUE = Rule(
    "CFG003",
    Severity.ERROR,
    "A setting with a value that it cannot have",
    "The value is of another kind than the setting takes, or none of those that it can have.",
    hint="See the table of settings in docs/configuration.md.",
    wrong='schemas = "schema/letters.rng"',
    right='schemas = ["schema/letters.rng"]',
    reference="docs/configuration.md",
)
RULES = (UNKNOWN_KEY, WRONG_VALUE)


@dataclass(frozen=True, slots=True)
class TableFile:
    """The file that tables stand in: its path, its text, and the list of what was found wrong in it."""

    path: Path
    text: str
    findings: list[Diagnostic]

    def note(self, rule: Rule, key: str, message: str, hint: str = "") -> None:
        """Note what is wrong with a key, at the first line that has it."""
        self.findings.append(at_position(str(self.path), self._place(key), rule, message, hint))

    def _place(self, key: str) -> Position:
        found = re.search(
            rf"""^[ \t]*(?:\[+(?:[\w-]+\.)*)?["']?{re.escape(key)}["']?\s*[]=]""", self.text, re.MULTILINE
        )
        return Position(self.text.count("\n", 0, found.start()) + 1 if found else 1, 1)


class Table:
    """A table, and the keys that it may have."""

    def __init__(self, file: TableFile, settings: Mapping[str, Any], keys: Collection[str]) -> None:
        self._file = file
        self._settings = settings
        for key in settings:
            if key not in keys:
                self.unknown(key, "setting", keys)

    def string(self, key: str) -> str:
        """Return a string, empty if there is none."""
        return str(self._value(key, str, "a string, in quotation marks", ""))

    def truth(self, key: str) -> bool:
        """Return true or false, false if nothing is said."""
        return bool(self._value(key, bool, "true or false", False))

    def number(self, key: str) -> int | None:
        """Return a number from 1, None if there is none."""
        value: int | None = self._value(key, int, "a number", None)
        if value is not None and (isinstance(value, bool) or value < 1):
            self.wrong(key, "has to be a number from 1")
            return None
        return value

    def choice(self, key: str, choices: Collection[str], default: str) -> str:
        """Return one of several strings."""
        value = self._value(key, str, "a string, in quotation marks", default)
        if value not in choices:
            self.wrong(key, f"has to be one of {', '.join(choices)}")
        return str(value)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, empty if there is none."""
        value = self._value(key, list, "a list of strings, in square brackets", [])
        if not all(isinstance(entry, str) for entry in value):
            self.wrong(key, "has to be a list of strings, in square brackets")
            return ()
        return tuple(value)

    def patterns(self, key: str) -> tuple[str, ...]:
        """Return a list of patterns of file names."""
        patterns = self.strings(key)
        for pattern in faults(patterns):
            self.wrong(key, f"has a pattern that makes no sense: {pattern}")
        return patterns

    def pairs(self, key: str, choices: Collection[str] = ()) -> tuple[tuple[str, str], ...]:
        """Return the keys and values of a table, strings all of them, and if there are choices one of those."""
        value = self._value(key, dict, f"a table, [{key}]", {})
        wanted = f"one of {', '.join(choices)}" if choices else "a string"
        for name, entry in value.items():
            if not isinstance(entry, str) or (choices and entry not in choices):
                self.wrong(name, f"has to be {wanted}")
        return tuple((name, str(entry)) for name, entry in value.items())

    def tables(self, key: str, keys: Collection[str]) -> Iterator[Table]:
        """Yield the tables of a list of tables, which may have these keys."""
        for entry in self._value(key, list, f"a list of tables, [[{key}]]", []):
            if isinstance(entry, dict):
                yield Table(self._file, entry, keys)
            else:
                self.wrong(key, f"has to be a list of tables, [[{key}]]")

    def unknown(self, key: str, kind: str, known: Collection[str]) -> None:
        """Note that there is nothing of a kind with the name of a key, and what may be meant."""
        near = get_close_matches(key, known, 1)
        self._file.note(UNKNOWN_KEY, key, f"There is no {kind} {key}.", f"Perhaps {near[0]} is meant." if near else "")

    def wrong(self, key: str, what: str) -> None:
        """Note that a setting has a wrong value."""
        self._file.note(WRONG_VALUE, key, f"{key} {what}.")

    def _value(self, key: str, kind: type, words: str, default: Any) -> Any:
        value = self._settings.get(key, default)
        if value is default or isinstance(value, kind):
            return value
        self.wrong(key, f"has to be {words}")
        return default
