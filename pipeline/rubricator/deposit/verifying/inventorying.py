"""Looking through a container: what is in it, where in it the bag begins, and what no honest bag has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rubricator.deposit.bagit.naming import DECLARATION
from rubricator.deposit.bagit.paths import PAYLOAD, leads_out
from rubricator.deposit.verifying.bag import Bag
from rubricator.deposit.verifying.containers.container import Container, Entry, Kind
from rubricator.deposit.verifying.containers.folder import Folder
from rubricator.deposit.verifying.rules import LEADS_OUT
from rubricator.diagnostics import Diagnostic, Rule, Severity

NO_PAYLOAD = Rule(
    "BAG005",
    Severity.ERROR,
    "There is no folder data",
    "A bag has its payload in the folder data, even if the payload is empty.",
    hint="get the package again from where it came from; the files listed in its manifests belong into data",
    wrong="edition/bagit.txt, edition/letter.xml",
    right="edition/bagit.txt, edition/data/letter.xml",
    reference="RFC 8493, 2.1.2",
)
NO_FILE = Rule(
    "BAG015",
    Severity.ERROR,
    "A link or a device stands where a file should",
    "A bag consists of files. A link may lead anywhere, and to something else on each machine; so it is not followed, and what it "
    "leads to is not checked.",
    hint="put the file itself in the place of the link",
    wrong="data/letter.xml -> /home/anna/letter.xml",
    right="data/letter.xml",
    reference="RFC 8493, 5.1",
)
ALIKE = Rule(
    "BAG016",
    Severity.WARNING,
    "Two files of the package are one on some systems",
    "Their names differ in upper and lower case, or in how an accented letter is encoded. Windows and macOS keep one of the two.",
    hint="unpack the package on a system that tells them apart, such as Linux",
    wrong="data/Letter.xml and data/letter.xml",
    right="data/letter-1.xml and data/letter-2.xml",
    reference="RFC 8493, 6.1",
)
OUTSIDE = Rule(
    "BAG051",
    Severity.WARNING,
    "The archive has files outside of the bag",
    "An archive holds one folder with the bag in it. What stands beside that folder is in no manifest, so nothing can be said of it.",
    hint="pack the folder of the bag alone",
    wrong="edition.zip with edition/bagit.txt and __MACOSX/edition/._bagit.txt",
    right="edition.zip with edition/bagit.txt",
)
RULES = (NO_PAYLOAD, NO_FILE, ALIKE, OUTSIDE)


@dataclass(slots=True)
class _Seen:
    """What a look through a container found beside the files."""

    payload: bool = False
    outside: str = ""


def base_of(container: Container) -> str:
    """Return the folder in an archive that the bag is in: that of bagit.txt, else the one that all files have in common."""
    if isinstance(container, Folder):
        return ""
    declared: list[str] = []
    tops: set[str] = set()
    for entry in container.entries():
        folder, _, name = entry.path.rpartition("/")
        if entry.kind is Kind.FILE and name == DECLARATION and PAYLOAD not in f"{folder}/":
            declared.append(folder)
        tops.add(entry.path.partition("/")[0] if "/" in entry.path or entry.kind is Kind.FOLDER else "")
    alone = tops.pop() if len(tops) == 1 else ""
    folder = min(declared, key=lambda path: path.count("/") + bool(path), default=alone)
    return f"{folder}/" if folder else ""


def take_inventory(bag: Bag) -> Iterator[Diagnostic]:
    """Enter the files of a bag, and yield what is wrong with them before one looks at the manifests."""
    seen = _Seen()
    for entry in bag.container.entries():
        yield from _enter(bag, entry, seen)
    if seen.outside:
        yield bag.finding(OUTSIDE, "", f"{seen.outside} is not in the folder of the bag, {bag.base!r}.")
    if not seen.payload:
        yield bag.finding(NO_PAYLOAD, "", "There is no folder data.")
    yield from _alike(bag)


def _enter(bag: Bag, entry: Entry, seen: _Seen) -> Iterator[Diagnostic]:
    if leads_out(entry.path):
        yield bag.finding(LEADS_OUT, "", f"The archive has a file {entry.path!r}, which would be unpacked elsewhere.")
        return
    if not entry.path.startswith(bag.base):
        if entry.kind is not Kind.FOLDER or not bag.base.startswith(f"{entry.path}/"):
            seen.outside = seen.outside or entry.path
        return
    path = entry.path.removeprefix(bag.base)
    seen.payload = seen.payload or path.startswith(PAYLOAD) or (f"{path}/" == PAYLOAD and entry.kind is Kind.FOLDER)
    if entry.kind is Kind.FOLDER:
        return
    bag.inventory.add(path, entry.size)
    if entry.kind is not Kind.FILE:
        bag.inventory.add_unreadable(path)
        yield bag.finding(NO_FILE, path, f"This is {entry.kind.value}, and is not followed.")


def _alike(bag: Bag) -> Iterator[Diagnostic]:
    query = "select min(path), max(path) from present group by folded having count(*) > 1 order by 1"
    for one, other in bag.inventory.rows(query):
        yield bag.finding(ALIKE, one, f"On some systems this and {other} are one file.")
