"""A file of the site that is made of many documents: where it goes, and of what it is made by which template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rubricator.site.edition import Facts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """A file by its path from the root, the template of xslt/site/site.xsl that makes it, and what that is told."""

    path: str
    template: str
    facts: Facts

    @property
    def root(self) -> str:
        """The way from the page to the root of the site."""
        return "../" * self.path.count("/")


def parts(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Yield values in parts of at most so many: at least one part, an empty one if there are none."""
    yield from (values[start : start + size] for start in range(0, max(len(values), 1), size))


def path_of_part(path: str, number: int) -> str:
    """Return the path of a part of what is too long for one page, from 1: the first has the path itself.

    The others stand in a folder, where no other page can have their names.
    """
    stem, _, suffix = path.rpartition(".")
    return path if number == 1 else f"{stem}/{number}.{suffix}"
