"""A normalised date, as TEI's att.datable writes it and as EDTF (ISO 8601-2) writes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Datable:
    """A date in no more precision than it has: each field is ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``--MM-DD`` and the like.

    Either ``when`` alone, or any of the other four. Source: TEI P5, att.datable.w3c.
    """

    when: str | None = None
    from_: str | None = None
    to: str | None = None
    not_before: str | None = None
    not_after: str | None = None

    def attributes(self) -> dict[str, str]:
        """Return the TEI attributes, in the order the Guidelines list them."""
        named = {
            "when": self.when,
            "notBefore": self.not_before,
            "notAfter": self.not_after,
            "from": self.from_,
            "to": self.to,
        }
        return {name: value for name, value in named.items() if value is not None}

    def edtf(self) -> str:
        """Return the date in EDTF: ``1928-10``, an interval ``1845/1846``, or ``../1917-11-18`` for an open one."""
        if self.when is not None:
            return self.when
        start = self.from_ or self.not_before or ".."
        end = self.to or self.not_after or ".."
        return f"{start}/{end}"
