"""A bag while it is verified: its files, and what is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.deposit.verifying.containers.container import Container
from rubricator.deposit.verifying.inventory import Inventory
from rubricator.diagnostics import Diagnostic, Rule, at_position
from rubricator.source import Position


@dataclass(frozen=True, slots=True)
class Bag:
    """The files of a container below the bag's base folder (``""``, or a path that ends in ``/``)."""

    container: Container
    base: str
    inventory: Inventory

    @property
    def name(self) -> str:
        """How to call the bag in findings."""
        return self.container.name

    def pieces(self, path: str) -> Iterator[bytes]:
        """Yield what is in a file of the bag, a piece at a time. Raises OSError and UnreadableError."""
        return self.container.pieces(self.base + path)

    def finding(
        self, rule: Rule, path: str, message: str, hint: str = "", line: int = 1, column: int = 1
    ) -> Diagnostic:
        """Return a finding at a place in a file of the bag."""
        return at_position(f"{self.name}/{self.base}{path}".rstrip("/"), Position(line, column), rule, message, hint)


@dataclass(frozen=True, slots=True)
class Declared:
    """What bagit.txt says: the version (major, minor), and the encoding of the other tag files."""

    version: tuple[int, int] = (1, 0)
    encoding: str = "utf-8"

    @property
    def is_strict(self) -> bool:
        """Whether RFC 8493 holds, and not one of the drafts before it, which allowed more."""
        return self.version >= (1, 0)
