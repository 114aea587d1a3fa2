"""A normalised date, as TEI's att.datable writes it and as EDTF (ISO 8601-2) writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Doubt = Literal["", "~", "?"]
"""EDTF's qualifiers: ``~`` approximate ("about 1850"), ``?`` uncertain ("probably 1850")."""

_NO_YEAR = re.compile(r"--(\d\d|-)(?:-(\d\d))?(\d\d)?")


@dataclass(frozen=True, slots=True)
class Datable:
    """A date in no more precision than it has: each field is ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``--MM-DD`` and the like.

    Either ``when`` alone, or any of the other four. Values are Gregorian. ``calendar``: the names of the calendars that the
    words follow (see ``calendars``), empty for one's own. ``form``: the date in EDTF where that says more than the fields, such as
    ``184X``, ``17XX``, ``1917-21`` (spring). Source: TEI P5, att.datable.w3c and att.calendarSystem.
    """

    when: str | None = None
    from_: str | None = None
    to: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    calendar: tuple[str, ...] = ()
    form: str = ""
    doubt: Doubt = ""

    def attributes(self) -> dict[str, str]:
        """Return the TEI attributes of att.datable, in the order the Guidelines list them."""
        named = {
            "when": self.when,
            "notBefore": self.not_before,
            "notAfter": self.not_after,
            "from": self.from_,
            "to": self.to,
        }
        return {name: value for name, value in named.items() if value is not None}

    def markup(self) -> dict[str, str]:
        """Return the attributes of a TEI date: those of att.datable, and pointers to the calendars (see ``CALENDARS``)."""
        pointers = " ".join(f"#{name}" for name in self.calendar)
        return {**self.attributes(), **({"calendar": pointers} if pointers else {})}

    def edtf(self) -> str:
        """Return the date in EDTF: ``1928-10``, an interval ``1845/1846``, or ``../1917-11-18`` for an open one."""
        if self.form or self.when is not None:
            return (self.form or _edtf(self.when or "")) + self.doubt
        start, end = self.from_ or self.not_before, self.to or self.not_after
        return "/".join(_edtf(limit) + self.doubt if limit else ".." for limit in (start, end))


def _edtf(value: str) -> str:
    """Return a date of XML Schema in EDTF, which writes what is missing as X: ``--10-30`` is ``XXXX-10-30``."""
    missing = _NO_YEAR.fullmatch(value)
    if not missing:
        return value
    month, day, only_day = missing.groups()
    if month == "-":
        return f"XXXX-XX-{only_day or day}"
    return "-".join(part for part in ("XXXX", month, day) if part)
