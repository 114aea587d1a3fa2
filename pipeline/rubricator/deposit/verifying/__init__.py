"""Verifying a package: whether it is the bag that was made, ours or another program's (BagIt 0.93 to 1.0).

A look through the container comes first, then the tag files, then every file is read once; what is found meanwhile is kept in
an inventory on the disk, in which what the package has and what it says it has are compared at the end. Nothing is unpacked,
fetched or followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from rubricator.deposit.verifying.bag import Bag, Declared
from rubricator.deposit.verifying.comparing import compare
from rubricator.deposit.verifying.containers.opening import open_container
from rubricator.deposit.verifying.crates import check_crates
from rubricator.deposit.verifying.declaration import declared
from rubricator.deposit.verifying.fetching import check_fetch
from rubricator.deposit.verifying.hashing import take_digests
from rubricator.deposit.verifying.info import check_oxum, read_info
from rubricator.deposit.verifying.inventory import an_inventory
from rubricator.deposit.verifying.inventorying import base_of, take_inventory
from rubricator.deposit.verifying.manifests import read_manifests
from rubricator.deposit.verifying.ours import check_tag_files, is_ours
from rubricator.deposit.verifying.replaying import check_archive
from rubricator.diagnostics import Diagnostic, Severity, UnusableError, has_errors


def verify(package: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with a package. Raises OSError, and UnusableError for a file that can hold no package."""
    container = open_container(package)
    with an_inventory() as inventory:
        yield from container.faults()
        if container.is_open:
            yield from _verify(Bag(container, base_of(container), inventory))


def is_untouched(package: Path) -> bool:
    """Return whether something is a package that Rubricator made and nobody has changed since. Raises OSError."""
    try:
        container = open_container(package)
    except UnusableError:
        return False
    with an_inventory() as inventory:
        bag = Bag(container, base_of(container), inventory)
        if bag.base and package.is_dir():  # a package in the folder, which may have anything else in it
            return False
        is_sound = container.is_open and not has_errors((*container.faults(), *_verify(bag)))
        return is_sound and is_ours(read_info(bag, Declared())[0])


def _verify(bag: Bag) -> Iterator[Diagnostic]:
    soundness = _Soundness()
    yield from soundness.watching(take_inventory(bag))
    said, found = declared(bag)
    info, more = read_info(bag, said)
    yield from soundness.watching(chain(found, more, read_manifests(bag, said), check_fetch(bag, said)))
    yield from soundness.watching(chain(take_digests(bag), compare(bag, said)))
    yield from soundness.watching(check_tag_files(bag, info))
    # What follows from a fault that was found is no fault of its own.
    yield from soundness.watching(check_oxum(bag, info, compared=soundness.is_sound))
    yield from soundness.watching(check_crates(bag))
    if is_ours(info) and soundness.is_sound:
        yield from check_archive(bag)


class _Soundness:
    """Whether no error was found so far."""

    def __init__(self) -> None:
        self.is_sound = True

    def watching(self, findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield findings, having looked at them."""
        for finding in findings:
            self.is_sound = self.is_sound and finding.severity is not Severity.ERROR
            yield finding
