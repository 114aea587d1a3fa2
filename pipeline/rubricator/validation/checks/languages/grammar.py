"""A language tag taken apart. Source: RFC 5646, section 2.1 (the grammar of ``langtag`` and ``privateuse``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(
    r"""(?P<language>[a-z]{2,3}(?P<extlang>(?:-[a-z]{3}){0,3})|[a-z]{4,8})
        (?:-(?P<script>[a-z]{4}))?
        (?:-(?P<region>[a-z]{2}|[0-9]{3}))?
        (?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)
        (?P<extensions>(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*)
        (?:-x(?:-[a-z0-9]{1,8})+)?
        |x(?:-[a-z0-9]{1,8})+""",
    re.VERBOSE,
)
_SINGLETON = re.compile(r"-([0-9a-wy-z])(?=-)")


@dataclass(frozen=True, slots=True)
class Tag:
    """The subtags of a well-formed tag, in small letters; ``language`` is empty for one of private use alone."""

    language: str
    extlangs: tuple[str, ...]
    script: str
    region: str
    variants: tuple[str, ...]
    singletons: tuple[str, ...]

    def registered(self) -> Iterator[tuple[str, str]]:
        """Yield the subtags that have to be registered, each with its kind."""
        yield "language", self.language
        yield from (("extlang", subtag) for subtag in self.extlangs)
        yield "script", self.script
        yield "region", self.region
        yield from (("variant", subtag) for subtag in self.variants)


def parse(tag: str) -> Tag | None:
    """Return the parts of a tag; None if it is not well-formed. Grandfathered tags are not in this grammar."""
    found = _TAG.fullmatch(tag.lower()) if tag.isascii() else None
    if found is None:
        return None
    language, _, extlangs = (found["language"] or "").partition("-")
    return Tag(
        language,
        tuple(extlangs.split("-")) if extlangs else (),
        found["script"] or "",
        found["region"] or "",
        tuple((found["variants"] or "").split("-")[1:]),
        tuple(_SINGLETON.findall(found["extensions"] or "")),
    )
