"""What the command line and the environment say of a package: its day, and who makes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import click

from rubricator.deposit.entities import stated
from rubricator.deposit.package import Entity

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable in which builds that are to be repeatable find their time (https://reproducible-builds.org/specs/source-date-epoch/)."""

_AGENT = re.compile(r"\s*([^<>]*?)\s*(?:<(https?://[^<>\s]+)>)?\s*")


@dataclass(frozen=True, slots=True)
class Ordered:
    """What the command line asks for, by the names of its options."""

    paths: tuple[Path, ...]
    output: Path
    title: str
    date: str
    agent: str
    allow_invalid: bool
    targets: tuple[str, ...]
    authority: Path | None
    custom_folder: Path | None
    catalogs: tuple[Path, ...]
    fetch: bool
    jobs: int | None


def day_of(given: str, environment: Mapping[str, str]) -> str:
    """Return the day that is given, else that of the environment, empty if there is none. Raises UsageError."""
    if given:
        return _day(given)
    seconds = environment.get(EPOCH, "")
    if not seconds:
        return ""
    if not seconds.isascii() or not seconds.isdigit() or len(seconds) > 11:
        raise click.UsageError(f"{EPOCH} is {seconds}, which is no number of seconds")
    return _of_seconds(int(seconds))


def as_date(day: str) -> date | None:
    """Return a day as a date, None for an empty string."""
    return date.fromisoformat(day) if day else None


def agent_of(words: str) -> Entity | None:
    """Return the entity of whoever is named, with an address in angle brackets behind the name if there is one."""
    found = _AGENT.fullmatch(words)
    if not words.strip():
        return None
    if found is None or not found[1]:
        raise click.BadParameter("it is a name, such as Ada Lind <https://orcid.org/…>", param_hint="--agent")
    return stated({"@id": found[2] or "#agent", "@type": "Person", "name": found[1], "url": found[2]})


def latest_change(files: Iterable[Path]) -> str:
    """Return the day on which one of the files was changed last, in UTC. Raises OSError."""
    return _of_seconds(max(int(path.stat().st_mtime) for path in files))


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise click.BadParameter(f"'{words}' is no day, such as 2026-03-01", param_hint="--date") from None


def _of_seconds(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
