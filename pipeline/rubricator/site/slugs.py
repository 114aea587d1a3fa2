"""Names of files that stand beside each other wherever they are put, on systems too that do not tell capitals from small letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_NOT_IN_A_NAME = re.compile(r"[^\w.·-]+")
_LONGEST = 60


def distinct(wanted: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """Yield names as they are wanted, as far as a file can have them; a number is put behind one that is taken already."""
    seen = {comparable(name) for name in taken}
    for name in map(_plain, wanted):
        free, number = name, 1
        while comparable(free) in seen:
            number += 1
            free = f"{name}-{number}"
        seen.add(comparable(free))
        yield free


def comparable(name: str) -> str:
    """Return a name as the least discerning file system sees it."""
    return unicodedata.normalize("NFC", name).casefold()


def _plain(name: str) -> str:
    words = _NOT_IN_A_NAME.sub("-", unicodedata.normalize("NFC", name)).strip("-._")
    return words[:_LONGEST].rstrip("-._") or "somebody"
