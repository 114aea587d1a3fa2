"""Where references to people lead: into the authority file that has the person."""

from __future__ import annotations

from collections.abc import Sequence

from rubricator.authority import Authority


class Pointers:
    """Gives the reference to a person of an authority; ``hrefs`` are the addresses of its files, in their order."""

    def __init__(self, authority: Authority, hrefs: Sequence[str]) -> None:
        self._authority = authority
        self._hrefs = hrefs

    def to(self, ref: str | None) -> str:
        """Return the reference to the person with an ``xml:id``, empty where there is nothing to point to."""
        if not ref or not self._hrefs:
            return ""
        person = self._authority.by_id.get(ref)
        return f"{self._hrefs[person.file if person else 0]}#{ref}"
