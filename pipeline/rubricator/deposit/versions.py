"""What is said of a package as the first version of an object of OCFL."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from rubricator import program_version
from rubricator.deposit.ocfl.inventory import Version
from rubricator.deposit.summary import Summary, Wishes

_DAY = 10
"""Characters of a day in ISO 8601."""


def version_of(summary: Summary, wishes: Wishes) -> Version:
    """Return the version of a package.

    The object is known by the package's title: it is to stay the same object when documents are added or changed.
    """
    identifier = f"urn:uuid:{uuid5(NAMESPACE_URL, f'urn:rubricator:{summary.title}')}"
    day = next(day for day in (summary.date, wishes.changed) if len(day) == _DAY)
    agent = wishes.agent or {}
    name, address = str(agent.get("name", "")), str(agent.get("url", ""))
    ours = f"Rubricator {program_version()}", f"pkg:pypi/rubricator@{program_version()}"
    user, place = (name, address) if name and address else ours
    return Version(identifier, f"{day}T00:00:00Z", f"{summary.title}. {summary.description}", user, place)
