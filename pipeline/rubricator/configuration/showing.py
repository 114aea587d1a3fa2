"""Settings one by one: what is in force, and where it is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from rubricator.configuration.configuration import Configuration
from rubricator.configuration.edition import EDITION_KEYS
from rubricator.configuration.lines import KeyPath, line_of
from rubricator.configuration.reading import KEYS
from rubricator.configuration.site import SITE_KEYS

_TABLES = {"edition": EDITION_KEYS, "site": SITE_KEYS}

Value = str | int | bool | list[str] | None
"""As TOML and JSON write it; None: nothing is set."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting in force: the names that lead to it, joined by points; its value; and what said it.

    ``line`` is that of the file, None if the file does not say it; ``by`` then says what did: the name of an option, "found" for
    a file that was looked for, or "default".
    """

    name: str
    value: Value
    line: int | None = None
    by: str = "default"


def settings_in(configuration: Configuration) -> tuple[Setting, ...]:
    """Return all settings of a configuration, in the order in which they are documented."""
    return tuple(
        Setting(
            ".".join(path), _plain(value), line_of(configuration.lines, path) if _is_said(configuration, path) else None
        )
        for path, value in _values(configuration)
    )


def _values(configuration: Configuration) -> Iterator[tuple[KeyPath, object]]:
    for key in KEYS:
        if key in _TABLES:
            yield from (((key, name), getattr(getattr(configuration, key), name)) for name in _TABLES[key])
        elif key == "documents":
            yield from _assignments(configuration)
        elif key in ("rules", "prefixes"):
            entries = configuration.policy.settings if key == "rules" else configuration.prefixes
            yield from (((key, name), value) for name, value in entries) if entries else (((key,), None),)
        else:
            yield (key,), getattr(configuration, key.replace("-", "_"))


def _assignments(configuration: Configuration) -> Iterator[tuple[KeyPath, object]]:
    if not configuration.assignments:
        yield ("documents",), None
    for number, assignment in enumerate(configuration.assignments):
        for name, value in asdict(assignment).items():
            if value:
                yield ("documents", str(number), name), value


def _is_said(configuration: Configuration, path: KeyPath) -> bool:
    """Return whether the file says a setting; of a list of tables it says all that there is."""
    return path in configuration.lines or (
        path[0] in ("documents", "rules", "prefixes") and path[:1] in configuration.lines
    )


def _plain(value: object) -> Value:
    if value in ("", (), None):
        return None
    if isinstance(value, tuple):
        return [str(entry) for entry in value]
    return value if isinstance(value, bool | int) else str(value)
