"""Tables of a TOML file, read key by key; what is wrong in them is noted, and a default stands in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rubricator.configuration.globs import faults
from rubricator.configuration.lines import KeyPath, line_of
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
    hint="See the table of settings in rubricator guide configuration.",
    wrong='schemas = "schema/letters.rng"',
    right='schemas = ["schema/letters.rng"]',
    reference="docs/configuration.md",
)
RULES = (UNKNOWN_KEY, WRONG_VALUE)


@dataclass(frozen=True, slots=True)
class TableFile:
    """The file that tables stand in: its path, the lines of its keys, and the list of what was found wrong in it."""

    path: Path
    lines: Mapping[KeyPath, int]
    findings: list[Diagnostic]

    def note(self, rule: Rule, key: KeyPath, message: str, hint: str = "") -> None:
        """Note what is wrong with a key, at its line."""
        position = Position(line_of(self.lines, key), 1)
        self.findings.append(at_position(str(self.path), position, rule, message, hint))


class Table:
    """A table, the names from the top that lead to it, and the keys that it may have."""

    def __init__(self, file: TableFile, settings: Mapping[str, Any], keys: Collection[str], path: KeyPath = ()) -> None:
        self._file = file
        self._settings = settings
        self._path = path
        for key in settings:
            if key not in keys:
                self.unknown(key, "setting", keys)

    def has(self, key: str) -> bool:
        """Return whether anything is said of a key."""
        return key in self._settings

    def string(self, key: str, default: str = "") -> str:
        """Return a string, the default if there is none or an empty one."""
        return str(self._value(key, str, "a string, in quotation marks", "")) or default

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

    def chosen(self, key: str, kind: str, known: Collection[str], default: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of names of known things of a kind, each once; the default if nothing is said."""
        chosen = self.strings(key) if self.has(key) else default
        for name in chosen:
            if name not in known:
                self.unknown(name, kind, known, key)
        return tuple(dict.fromkeys(chosen))

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
                self._note(WRONG_VALUE, (key, name), f"{name} has to be {wanted}.")
        return tuple((name, str(entry)) for name, entry in value.items())

    def table(self, key: str, keys: Collection[str]) -> Table:
        """Return a table in this one, which may have these keys; an empty one if there is none."""
        return Table(self._file, self._value(key, dict, f"a table, [{key}]", {}), keys, (*self._path, key))

    def tables(self, key: str, keys: Collection[str]) -> Iterator[Table]:
        """Yield the tables of a list of tables, which may have these keys."""
        for number, entry in enumerate(self._value(key, list, f"a list of tables, [[{key}]]", [])):
            if isinstance(entry, dict):
                yield Table(self._file, entry, keys, (*self._path, key, str(number)))
            else:
                self.wrong(key, f"has to be a list of tables, [[{key}]]")

    def unknown(self, name: str, kind: str, known: Collection[str], *key: str) -> None:
        """Note that there is nothing of a kind with a name, and what may be meant; the name is the key's, or stands in it."""
        near = get_close_matches(name, known, 1)
        hint = f"Perhaps {near[0]} is meant." if near else ""
        self._note(UNKNOWN_KEY, key or (name,), f"There is no {kind} {name}.", hint)

    def wrong(self, key: str, what: str, hint: str = "") -> None:
        """Note that a setting has a wrong value."""
        self._note(WRONG_VALUE, (key,), f"{key} {what}.", hint)

    def _note(self, rule: Rule, key: KeyPath, message: str, hint: str = "") -> None:
        self._file.note(rule, (*self._path, *key), message, hint)

    def _value(self, key: str, kind: type, words: str, default: Any) -> Any:
        value = self._settings.get(key, default)
        if value is default or isinstance(value, kind):
            return value
        self.wrong(key, f"has to be {words}")
        return default
