"""The parts of pages that are made: ``<!-- made: NAME -->`` is where one of them goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from manual import commands, findings, formats, python, settings

PARTS: Mapping[str, Callable[[], str]] = {
    "commands": commands.reference,
    "findings": findings.reference,
    "formats": formats.reference,
    "python": python.reference,
    "settings": settings.reference,
}
"""What can be made, by name: functions that give Markdown."""

_PLACE = re.compile(r"^<!-- made: (?P<name>[\w-]+) -->$", re.MULTILINE)


def with_parts(page: str) -> str:
    """Return a page with what is made for it. Raises KeyError for a name that nothing has."""
    return _PLACE.sub(lambda place: PARTS[place["name"]](), page)
